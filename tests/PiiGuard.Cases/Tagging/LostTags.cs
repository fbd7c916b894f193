// judges: PII1002
using System.Security.Cryptography;

namespace Cases.Tagging;

public static class LostTags
{
    public static void Assignments(Customer customer, CustomerView view)
    {
        view.Contact = customer.Email; // leak PII1002
        view.Contact = customer.Email.ToLowerInvariant(); // leak PII1002
        view.Contact = customer.Phone + " " + customer.Name; // leak PII1002
        view.Line = $"{customer.Name} ({customer.Id})"; // leak PII1002
        view.Year = customer.BirthDate.Year; // leak PII1002
        view.Card = customer.CardNumber; // leak PII1002
        view.Line += customer.Name; // leak PII1002
        view.Optional ??= customer.SecondEmail; // leak PII1002
        (view.Contact, view.Id) = (customer.Email, customer.Id); // leak PII1002
        view.Text = customer.Active ? customer.Name : "nobody"; // leak PII1002
        view.Field = customer.Name; // leak PII1002
        CustomerView.Last = customer.Name; // leak PII1002
        view.Written = customer.Name; // leak PII1002
        view.Line = customer.Segment; // ok
        view.Email = customer.Email; // ok
        view.Line = customer.Id + " " + customer.Segment; // ok
        view.Length = customer.Name.Length; // ok
        view.HasEmail = customer.SecondEmail != null; // ok
        view.Line = customer.Active ? "active" : "gone"; // ok
        view.Shop = customer.Email; // ok
        view.Tagged = customer.Name; // ok
        view.Owner = customer; // ok
        view.Line = nameof(customer.Email); // ok
    }

    public static void Protected(Customer customer, CustomerView view, byte[] key)
    {
        view.Line = Protect.Hide(customer.Email); // ok
        view.Line = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Email))); // ok
        view.Line = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Phone))); // ok
        view.Line = Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email)); // leak PII1002
        view.Line = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Phone))); // leak PII1002
    }

    public static CustomerView Initializers(Customer customer) => new()
    {
        Id = customer.Id, // ok
        Contact = customer.Email, // leak PII1002
        Card = customer.CardNumber, // leak PII1002
        Email = customer.Email, // ok
        Lines = { customer.Name, customer.Segment }, // leak PII1002
        Nested = { Line = customer.Phone }, // leak PII1002
        Cards = [customer.CardNumber], // leak PII1002
        Extra = { ["email"] = customer.Email, ["segment"] = customer.Segment }, // leak PII1002
    };

    public static void Collections(Customer customer, CustomerView view)
    {
        view.Lines.Add(customer.Name); // leak PII1002
        view.Extra["name"] = customer.Name; // leak PII1002
        view.Slots[0] = customer.Phone; // leak PII1002
        view.Builder.Append(customer.Name); // leak PII1002
        view.Lines.Add(customer.Segment); // ok
        view.Extra["segment"] = customer.Segment; // ok
        view.Slots[1] = customer.Segment; // ok
        view.Builder.Append(customer.Id); // ok
    }

    public static CustomerRow Copies(CustomerRow row, Customer customer)
    {
        var changed = row with { Title = customer.Name }; // leak PII1002
        changed = changed with { Id = customer.Id, Email = customer.Email }; // ok
        return changed;
    }

    public static object[] Constructors(Customer customer) =>
    [
        new CustomerRow(customer.Id, customer.Name, ""), // leak PII1002
        new CustomerRow(customer.Id, "", customer.Email), // ok
        new Letter(customer.Name, 1), // leak PII1002
        new Letter("Dear customer", customer.Id), // ok
        new Parcel(customer.Phone, "x"), // leak PII1002
        new Parcel("x", customer.Phone), // ok
        new Envelope(customer.Name), // ok
        new Denied(customer.Email), // leak PII1002
        new Refused(customer.Email), // leak PII1002
        new Refused(customer.Segment), // ok
        new Both(customer.Email, customer.Phone), // leak PII1002 x2
    ];

    public static void Methods(Customer customer, Letter letter)
    {
        letter.Address(customer.Name); // leak PII1002
        letter.Address(customer.Segment); // ok
        letter.Keep(customer.Name); // ok
    }

    public static IEnumerable<CustomerView> Projections(IQueryable<Customer> customers)
    {
        var views = customers.Select(customer => new CustomerView
        {
            Id = customer.Id, // ok
            Contact = customer.Email, // leak PII1002
            Email = customer.Email, // ok
        });
        var rows = from customer in customers
                   select new CustomerRow(customer.Id, customer.Name, customer.Email); // leak PII1002
        var anonymous = customers.Select(customer => new { customer.Id, Contact = customer.Email }); // ok
        var tuples = customers.AsEnumerable().Select(customer => (customer.Id, Contact: customer.Email)).ToList(); // ok
        foreach (var entry in anonymous)
        {
            views.First().Line = entry.Contact; // leak PII1002
        }

        return views.Concat(rows.Select(row => new CustomerView { Line = row.Email })); // leak PII1002
    }
}

public record Err(string Text);

/// <summary>Keeps what it also says in its base's text.</summary>
public record Denied(string Mail) : Err($"{Mail} may not");

public record Refused([property: Pii(PiiCategory.Email)] string Mail) : Err($"{Mail} may not");

public record Both(string Mail, string Phone) : Err($"{Mail} or {Phone}");

public class CustomerView
{
    public static string Last { get; set; } = "";

    public string Field = "";

    private string _written = "";

    public int Id { get; set; }

    public int Year { get; set; }

    public int Length { get; set; }

    public bool HasEmail { get; set; }

    public string Contact { get; set; } = "";

    public string Line { get; set; } = "";

    public string Text { get; set; } = "";

    public string Card { get; set; } = "";

    public string? Optional { get; set; }

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";

    [NotPii("The shop's own address.")]
    public string Shop { get; set; } = "";

    public Customer? Owner { get; set; }

    public FullName Tagged { get; set; } = "";

    public string Written
    {
        get => _written;
        set => _written = value.Trim();
    }

    public List<string> Lines { get; } = [];

    public List<string> Cards { get; set; } = [];

    public string[] Slots { get; } = new string[2];

    public StringBuilder Builder { get; } = new();

    public Dictionary<string, string> Extra { get; } = [];

    public CustomerView Nested { get; set; } = null!;
}

[Pii(PiiCategory.Name)]
public sealed class FullName
{
    public string Text { get; set; } = "";

    public static implicit operator FullName(string text) => new() { Text = text };
}

public record CustomerRow(int Id, string Title, [Pii(PiiCategory.Email)] string Email);

public class Letter
{
    private string _kept = "";

    public Letter(string salutation, int number)
    {
        Salutation = salutation;
        Number = number;
    }

    public string Salutation { get; private set; }

    public int Number { get; }

    public void Address(string name) => Salutation = "Dear " + name;

    public void Keep(string text) => _kept = text;

    public override string ToString() => _kept.Length.ToString();
}

public class Parcel(string phone, string secret)
{
    public string Label { get; } = phone;

    public int Weight => secret.Length;
}

public class Envelope
{
    private readonly string _to;

    public Envelope([Pii(PiiCategory.Name)] string to)
    {
        _to = to;
        To = to; // leak PII1002
    }

    public string To { get; }

    internal string Copy { get; set; } = "";

    private string Draft { get; set; } = "";

    public void Write()
    {
        Copy = _to; // leak PII1002
        Draft = _to; // ok
        Copy = Draft.Length.ToString(); // ok
    }
}
