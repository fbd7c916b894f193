// judges: PII4003
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Cases.Queries;

public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Address> Addresses => Set<Address>();

    public IQueryable<Customer> Active => Customers.Where(c => c.Active);

    public IQueryable<Customer> Newest => Customers.OrderByDescending(c => c.Id).Take(10);
}

public sealed record Contact([Pii(PiiCategory.Name)] string Name, [Pii(PiiCategory.Email)] string Email)
{
    public static Contact Of(Customer customer) => new(customer.Name, customer.Email);
}

/// <summary>The whole chain counts.</summary>
public sealed class Reports(Db db)
{
    public async Task<int> All()
    {
        var everybody = await db.Customers.ToListAsync(); // leak PII4003
        var array = await db.Customers.AsNoTracking().OrderBy(c => c.Segment).ToArrayAsync(); // leak PII4003
        var filtered = db.Customers.Where(c => c.Segment == "vip").ToList(); // leak PII4003
        var active = await db.Active.ToListAsync(); // leak PII4003
        var byId = await db.Customers.ToDictionaryAsync(c => c.Id); // leak PII4003
        var names = await db.Customers.ToDictionaryAsync(c => c.Id, c => c.Name); // leak PII4003
        var segments = await db.Customers.ToDictionaryAsync(c => c.Id, c => c.Segment); // ok
        var set = await db.Set<Customer>().IgnoreQueryFilters().ToListAsync(); // leak PII4003
        var products = await db.Products.ToListAsync(); // ok
        return everybody.Count + array.Length + filtered.Count + active.Count + byId.Count + names.Count + segments.Count + set.Count + products.Count;
    }

    public async Task<int> Bounded(int id, int page, List<int> ids, int? referrer)
    {
        var first = await db.Customers.OrderBy(c => c.Id).Take(50).ToListAsync(); // ok
        var paged = await db.Customers.OrderBy(c => c.Id).Skip(page * 20).Take(20).Select(c => c.Email).ToListAsync(); // ok
        var skipped = await db.Customers.OrderBy(c => c.Id).Skip(page * 20).ToListAsync(); // leak PII4003: the rest has no end
        var one = await db.Customers.SingleAsync(c => c.Email == "x"); // ok
        var found = await db.Customers.FindAsync(id); // ok
        var any = await db.Customers.FirstOrDefaultAsync(); // ok
        var same = await db.Customers.Where(c => c.Id == id).ToListAsync(); // ok
        var foreign = await db.Customers.Where(c => c.Active && c.Referrer!.Id == referrer).ToListAsync(); // ok
        var many = await db.Customers.Where(c => ids.Contains(c.Id)).ToListAsync(); // ok
        var either = await db.Customers.Where(c => c.Id == id || c.Active).ToListAsync(); // leak PII4003: the other half has no bound
        var above = await db.Customers.Where(c => c.Id > id).ToListAsync(); // leak PII4003
        var newest = await db.Newest.ToListAsync(); // ok
        var latest = db.Customers.Take(5).AsEnumerable().Where(c => c.Active).ToList(); // ok
        return first.Count + paged.Count + skipped.Count + one.Id + found!.Id + any!.Id + same.Count + foreign.Count + many.Count + either.Count + above.Count + newest.Count + latest.Count;
    }

    public async Task<int> Projected()
    {
        var ids = await db.Customers.Select(c => c.Id).ToListAsync(); // ok
        var mails = await db.Customers.Select(c => c.Email).ToListAsync(); // leak PII4003
        var pairs = await db.Customers.Select(c => new { c.Id, c.Segment }).ToListAsync(); // ok
        var views = await db.Customers.Select(c => new { c.Id, Mail = c.Email }).ToListAsync(); // leak PII4003
        var contacts = await db.Customers.Select(c => new Contact(c.Name, c.Email)).ToListAsync(); // leak PII4003
        var made = db.Customers.AsEnumerable().Select(Contact.Of).ToList(); // leak PII4003
        var masked = db.Customers.AsEnumerable().Select(c => new Contact(Protect.Hide(c.Name), Protect.Hide(c.Email))).ToList(); // ok
        var lengths = await db.Customers.Select(c => c.Name.Length).ToListAsync(); // ok
        var flags = await db.Customers.Select(c => new { c.Id, Reachable = c.Phone != "" }).ToListAsync(); // ok
        var years = await db.Customers.Select(c => c.BirthDate.Year).ToListAsync(); // leak PII4003
        var grouped = await db.Customers.GroupBy(c => c.Segment).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(); // ok
        var full = await (from c in db.Customers where c.Active orderby c.Name select c).ToListAsync(); // leak PII4003
        var light = await (from c in db.Customers where c.Active select c.Id).ToListAsync(); // ok
        return ids.Count + mails.Count + pairs.Count + views.Count + contacts.Count + made.Count + masked.Count + lengths.Count + flags.Count + years.Count + grouped.Count + full.Count + light.Count;
    }

    public async Task<long> Aggregated()
    {
        var count = await db.Customers.CountAsync(); // ok
        var any = await db.Customers.AnyAsync(c => c.Email == "x"); // ok
        var oldest = await db.Customers.MinAsync(c => c.BirthDate); // ok
        var changed = await db.Customers.Where(c => c.Active).ExecuteDeleteAsync(); // ok
        return count + (any ? 1 : 0) + oldest.Ticks + changed;
    }

    public async Task<int> Loops()
    {
        var total = 0;
        foreach (var customer in db.Customers) // leak PII4003
        {
            total += customer.Id;
        }

        await foreach (var customer in db.Customers.Where(c => c.Active).AsAsyncEnumerable()) // leak PII4003
        {
            total += customer.Id;
        }

        foreach (var customer in db.Customers.OrderBy(c => c.Id).Take(10)) // ok
        {
            total += customer.Id;
        }

        foreach (var product in db.Products) // ok
        {
            total += product.Id;
        }

        await db.Customers.ForEachAsync(customer => total += customer.Id); // leak PII4003
        Customer[] spread = Enumerable.ToArray(db.Customers); // leak PII4003
        var list = new List<Customer>(db.Customers); // leak PII4003
        list.AddRange(db.Customers.Where(c => !c.Active)); // leak PII4003
        list.AddRange(spread); // ok
        return total + list.Count;
    }

    public async Task<int> Navigations(int id)
    {
        var orders = await db.Orders.Select(o => new { o.Id, o.Total }).ToListAsync(); // ok
        var withBuyers = await db.Addresses.ToListAsync(); // ok: an address alone belongs to nobody
        var codes = await db.Orders.ToListAsync(); // leak PII4003: each has its door's code
        var joined = await db.Products.Join(db.Customers, p => p.Id, c => c.Id, (p, c) => new { p.Title, c.Name }).ToListAsync(); // leak PII4003
        var mine = await db.Customers.Where(c => c.Id == id).SelectMany(c => c.Orders).ToListAsync(); // ok
        var flat = await db.Customers.SelectMany(c => c.Orders).ToListAsync(); // leak PII4003
        return orders.Count + withBuyers.Count + codes.Count + joined.Count + mine.Count + flat.Count;
    }
}

/// <summary>Navigations are loaded where they are included.</summary>
public sealed class Parcels(Shipping db)
{
    public async Task<int> Read()
    {
        var parcels = await db.Parcels.ToListAsync(); // ok: whom they go to isn't loaded
        var addressed = await db.Parcels.Include(p => p.Recipient).ToListAsync(); // leak PII4003
        var sized = await db.Parcels.Include(p => p.Box).ToListAsync(); // ok
        return parcels.Count + addressed.Count + sized.Count;
    }
}

public sealed class Shipping : DbContext
{
    public DbSet<Parcel> Parcels { get; set; }
}

public class Parcel
{
    public int Id { get; set; }

    public Recipient? Recipient { get; set; }

    public Box? Box { get; set; }
}

public class Recipient
{
    public int Id { get; set; }

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = "";
}

public class Box
{
    public int Id { get; set; }

    public int Width { get; set; }
}

/// <summary>Queries that grow step by step, and methods that hand them on.</summary>
public sealed class Search(Db db)
{
    public async Task<List<Customer>> Steps(string? segment, bool newestFirst, int page)
    {
        var query = db.Customers.AsNoTracking();
        if (segment is not null)
        {
            query = query.Where(c => c.Segment == segment);
        }

        query = newestFirst ? query.OrderByDescending(c => c.Id) : query.OrderBy(c => c.Id);
        var all = await query.ToListAsync(); // leak PII4003
        query = query.Skip(page * 10).Take(10);
        var some = await query.ToListAsync(); // ok
        return [.. all, .. some]; // ok: they are in memory
    }

    public async Task<List<Customer>> Maybe(int? limit)
    {
        IQueryable<Customer> query = db.Customers;
        if (limit is { } most)
        {
            query = query.Take(most);
        }

        return await query.ToListAsync(); // leak PII4003: without a limit it is everybody
    }

    public Task<List<Customer>> Handed() => Everybody().ToListAsync(); // leak PII4003

    public Task<List<Customer>> HandedBounded() => Some().ToListAsync(); // ok

    public Task<List<Customer>> Paged(int page) => db.Customers.OrderBy(c => c.Id).Page(page).ToListAsync(); // ok

    public Task<List<Customer>> Visible() => db.Customers.OnlyActive().ToListAsync(); // leak PII4003

    public List<Customer> InMemory(List<Customer> customers, Customer one)
    {
        var kept = customers.Where(c => c.Active).ToList(); // ok
        var queried = customers.AsQueryable().Where(c => c.Active).ToList(); // ok: not a store
        foreach (var order in one.Orders.ToList()) // ok
        {
            kept.Add(order.Customer);
        }

        return [.. kept, .. queried];
    }

    public Task<List<T>> Generic<T>(IQueryable<T> query, Expression<Func<T, bool>> filter) => query.Where(filter).ToListAsync(); // ok: who passes the query decides

    private IQueryable<Customer> Everybody() => db.Customers.Where(c => c.Active);

    private IQueryable<Customer> Some() => db.Customers.OrderBy(c => c.Id).Take(3);
}

public static class QueryExtensions
{
    public static IQueryable<T> Page<T>(this IQueryable<T> query, int page) => query.Skip(page * 20).Take(20);

    public static IQueryable<Customer> OnlyActive(this IQueryable<Customer> query) => query.Where(c => c.Active);
}

/// <summary>A store behind an interface.</summary>
public interface ICustomerStore
{
    IQueryable<Customer> Query();

    IQueryable<Customer> Top();

    IQueryable<Customer> Remote();
}

public sealed class CustomerStore(Db db, ICustomerStore other) : ICustomerStore
{
    public IQueryable<Customer> Query() => db.Customers;

    public IQueryable<Customer> Top() => db.Customers.OrderBy(c => c.Id).Take(10);

    public IQueryable<Customer> Remote() => other.Remote();
}

public sealed class StoreReader(ICustomerStore store)
{
    public List<Customer> All() => store.Query().ToList(); // leak PII4003

    public List<Customer> Top() => store.Top().ToList(); // ok

    public List<Customer> ByKey(int customerId) => [.. store.Query().Where(c => c.Id.Equals(customerId))]; // ok
}
