// judges: PII3003, PII3007, PII3008, PII4003
using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;

namespace Cases.EntityNavigations;

public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Purchase> Purchases => Set<Purchase>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<Letterbox> Letterboxes => Set<Letterbox>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Letterbox>().HasKey(box => box.Number);
        model.Entity<Purchase>().OwnsOne(purchase => purchase.Gift);
        model.Entity<Purchase>().OwnsOne(purchase => purchase.Remarks);
        model.Entity<Purchase>().Property(purchase => purchase.Written).HasConversion(card => card.Text, text => new Card { Text = text });
    }
}

public class Purchase
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.PostalAddress)]
    public Place? BillTo { get; set; } // ok: a row of another table, whose columns are reported

    [Pii(PiiCategory.PostalAddress)]
    public List<Place> ShippedTo { get; set; } = []; // ok

    [Pii(PiiCategory.PostalAddress)]
    public Letterbox? Box { get; set; } // ok: its key has another name, but it has its own table

    [Pii(PiiCategory.PostalAddress)]
    public Parcel? Gift { get; set; } // ok: its columns are reported

    [Pii(PiiCategory.Communication)]
    public Note? Remarks { get; set; } // leak PII3003: nothing else says that what it holds is personal

    [Pii(PiiCategory.Communication)]
    public Page? Diary { get; set; } // leak PII3003: a row of another table, of which nothing else says that it is personal

    [Pii(PiiCategory.Communication)]
    public Card? Written { get; set; } // leak PII3003: a converter makes a column of it
}

public class Place
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.PostalAddress)]
    public string Street { get; set; } = ""; // leak PII3003
}

public class Letterbox
{
    [Key]
    public int Number { get; set; } // ok

    [Pii(PiiCategory.PostalAddress)]
    public string Street { get; set; } = ""; // leak PII3003
}

/// <summary>Owned, and says itself what is personal.</summary>
public class Parcel
{
    public int Weight { get; set; } // ok

    [Pii(PiiCategory.PostalAddress)]
    public string Street { get; set; } = ""; // leak PII3003
}

/// <summary>Has a table of its own, and says nothing itself.</summary>
public class Page
{
    public int Id { get; set; } // ok

    public string Words { get; set; } = ""; // ok
}

/// <summary>Owned, and says nothing itself.</summary>
public class Note
{
    public string Text { get; set; } = ""; // ok: its owner's property speaks
}

public class Card
{
    [Pii(PiiCategory.Communication)]
    public string Text { get; set; } = ""; // ok: no column
}

/// <summary>A row of an invoice, whose only personal data lies behind a navigation.</summary>
public class Invoice
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.PostalAddress)]
    public Place? BillTo { get; set; } // ok
}

public class Remark
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Communication)]
    public Note? Note { get; set; } // leak PII3003
}

public sealed class Books : DbContext
{
    public DbSet<Invoice> Invoices { get; set; }

    public DbSet<Remark> Remarks { get; set; }
}

/// <summary>A tagged navigation is loaded where it is asked for, a part always.</summary>
public sealed class Readers(Books books)
{
    public async Task<int> Read()
    {
        var invoices = await books.Invoices.ToListAsync(); // ok: whom they went to isn't loaded
        var addressed = await books.Invoices.Include(i => i.BillTo).ToListAsync(); // leak PII4003
        var selected = await books.Invoices.Select(i => i.BillTo).ToListAsync(); // leak PII4003
        var remarks = await books.Remarks.ToListAsync(); // leak PII4003
        return invoices.Count + addressed.Count + selected.Count + remarks.Count;
    }
}
