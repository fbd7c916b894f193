// The types that the labelled cases share. No line of this file may have a finding.
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Text;
global using System.Threading;
global using System.Threading.Tasks;
global using Microsoft.Extensions.Logging;
global using PiiGuard;

namespace Cases;

public enum Faith
{
    None,
    Buddhist,
    Catholic,
    Muslim,
}

/// <summary>A plain class: some members are tagged, some aren't, and it has no <c>ToString</c> of its own.</summary>
public class Customer
{
    public int Id { get; set; }

    public string Segment { get; set; } = "";

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = "";

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";

    [Pii(PiiCategory.Email)]
    public string? SecondEmail { get; set; }

    [Pii(PiiCategory.Phone)]
    public string Phone { get; set; } = "";

    [Pii(PiiCategory.PaymentCard)]
    public string CardNumber { get; set; } = "";

    [Pii(PiiCategory.NationalId)]
    public string? NationalId { get; set; }

    [Pii(PiiCategory.DateOfBirth)]
    public DateTime BirthDate { get; set; }

    [Pii(PiiCategory.DateOfBirth)]
    public int Age { get; set; }

    [Pii(PiiCategory.Health)]
    public bool IsSmoker { get; set; }

    [Pii(PiiCategory.Religion)]
    public Faith Faith { get; set; }

    /// <summary>Every member of it is personal here, although the type isn't tagged.</summary>
    [Pii(PiiCategory.PostalAddress)]
    public Address Home { get; set; } = new();

    [Pii(PiiCategory.Email)]
    public List<string> Aliases { get; set; } = [];

    public List<Order> Orders { get; set; } = [];

    public Customer? Referrer { get; set; }

    public bool Active { get; set; }
}

/// <summary>Untagged: a shop has an address, too.</summary>
public class Address
{
    [NotPii("A row's key.")]
    public int Key { get; set; }

    public string Street { get; set; } = "";

    public string City { get; set; } = "";
}

public class Order
{
    public int Id { get; set; }

    public decimal Total { get; set; }

    public string Status { get; set; } = "";

    [Pii(PiiCategory.EntryCode)]
    public string DoorCode { get; set; } = "";

    public Customer Customer { get; set; } = new();
}

/// <summary>A record: its generated <c>ToString</c> prints every member.</summary>
public record Person(int Id, [Pii(PiiCategory.Name)] string Name, [Pii(PiiCategory.Email)] string Email);

/// <summary>A type that is personal data itself, with all its members but one.</summary>
[Pii(PiiCategory.Passport)]
public class Passport
{
    public string Number { get; set; } = "";

    public string IssuedBy { get; set; } = "";

    [NotPii("The version of the form.")]
    public int Version { get; set; }
}

/// <summary>Nothing in it is personal.</summary>
public class Product
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public decimal Price { get; set; }
}

/// <summary>Code of the application that protects data.</summary>
public static class Protect
{
    [PiiSanitizer(PiiProtection.Redacted)]
    public static string Hide(string text) => text.Length > 1 ? text[..1] + "***" : "***";
}
