// judges: PII4002, PII4003, PII4004
// requires: C# 12
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Constructors;

public interface IShop
{
    Task<Customer> Get(int id);

    Task<List<Customer>> Few(int id);

    Task<List<Customer>> All();
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Build().MapControllers();
    }
}

public sealed class Short
{
    public Short(Customer customer)
    {
        Id = customer.Id;
    }

    public int Id { get; set; }
}

public sealed class Long
{
    public Long(Customer customer) => (Id, Text) = (customer.Id, customer.Email);

    public int Id { get; set; }

    public string Text { get; set; }
}

public sealed class Chained
{
    public Chained(Customer customer)
        : this(customer.Id, customer.Segment)
    {
    }

    public Chained(Customer customer, bool full)
        : this(customer.Id, full ? customer.Phone : "")
    {
    }

    private Chained(int id, string text)
    {
        Id = id;
        Text = text;
    }

    public int Id { get; }

    public string Text { get; }
}

public class Named(string name)
{
    public string Text { get; } = name;
}

public sealed class OfSegment(Customer customer) : Named(customer.Segment);

public sealed class OfName(Customer customer) : Named(customer.Name);

public sealed class Asked(Customer customer)
{
    public int Number => customer.Id;
}

public sealed class AskedMail(Customer customer)
{
    public string Text => customer.Email;
}

public sealed class Begun(Customer customer)
{
    public int Number { get; } = customer.Id;
}

public sealed class Helped
{
    public Helped(Customer customer) => Fill(customer);

    public int Id { get; private set; }

    private void Fill(Customer customer) => Id = customer.Id;
}

public sealed class HelpedMore
{
    public HelpedMore(Customer customer) => Fill(customer);

    public string Text { get; private set; } = "";

    private void Fill(Customer customer) => Text = customer.Email;
}

public sealed class Handed
{
    public Handed(Customer customer) => Unknown.Fill(this, customer);

    public static IFiller Unknown { get; set; } = null!;

    public int Id { get; set; }
}

public interface IFiller
{
    void Fill(Handed target, Customer customer);
}

public sealed record Positional(Customer Customer);

public sealed record Counted(int Id, string Segment)
{
    public Counted(Customer customer)
        : this(customer.Id, customer.Segment)
    {
    }
}

public sealed class Added
{
    public Added(Customer customer) => Texts.Add(customer.Name);

    public List<string> Texts { get; } = new();
}

public sealed class Numbers
{
    public Numbers(List<Customer> customers) => Ids = customers.Select(customer => new Short(customer)).ToList();

    public List<Short> Ids { get; }
}

public sealed class Mails
{
    public Mails(List<Customer> customers) => Texts = customers.Select(customer => customer.Email).ToList();

    public List<string> Texts { get; }
}

/// <summary>Holds more than is put into it.</summary>
public sealed class Reply
{
    public Reply(Customer customer) => Id = customer.Id;

    public int Id { get; set; }

    [Pii(PiiCategory.Phone)]
    public string Phone { get; set; } = "";
}

/// <summary>An object that is made of another holds what its constructor takes out of that.</summary>
public sealed class ConstructorsController(IShop shop) : ControllerBase
{
    public async Task<Short> OfId(int id) => new Short(await shop.Get(id)); // ok

    public async Task<Short> OfVariable(int id) // ok
    {
        var customer = await shop.Get(id);
        var reply = new Short(customer);
        return reply;
    }

    public async Task<IActionResult> InResult(int id) => Ok(new Short(await shop.Get(id))); // ok

    public async Task<Long> OfMail(int id) => new Long(await shop.Get(id)); // leak PII4004

    public async Task<IActionResult> MailInResult(int id) => Ok(new Long(await shop.Get(id))); // leak PII4004

    public async Task<Chained> ToAnother(int id) => new Chained(await shop.Get(id)); // ok

    public async Task<Chained> ToAnotherWithPhone(int id) => new Chained(await shop.Get(id), full: true); // leak PII4004

    public async Task<Chained> ToAnotherWithout(int id) => new Chained(await shop.Get(id), full: false); // ok

    public async Task<OfSegment> ToBase(int id) => new OfSegment(await shop.Get(id)); // ok

    public async Task<OfName> ToBaseWithName(int id) => new OfName(await shop.Get(id)); // leak PII4004

    public async Task<Asked> Primary(int id) => new Asked(await shop.Get(id)); // ok

    public async Task<AskedMail> PrimaryMail(int id) => new AskedMail(await shop.Get(id)); // leak PII4004

    public async Task<Begun> PrimaryBegun(int id) => new Begun(await shop.Get(id)); // ok

    public async Task<Helped> ByMethod(int id) => new Helped(await shop.Get(id)); // ok

    public async Task<HelpedMore> ByMethodWithMail(int id) => new HelpedMore(await shop.Get(id)); // leak PII4004

    public async Task<Handed> ByUnknown(int id) => new Handed(await shop.Get(id)); // leak PII4004

    public async Task<Positional> OfRecord(int id) => new Positional(await shop.Get(id)); // leak PII4004

    public async Task<Counted> OfRecordsNumber(int id) => new Counted(await shop.Get(id)); // ok

    public async Task<Added> ToList(int id) => new Added(await shop.Get(id)); // leak PII4004

    public async Task<Numbers> OfMany(int id) // ok
    {
        var numbers = new Numbers(await shop.Few(id));
        return numbers;
    }

    public async Task<Numbers> OfAll() => new Numbers(await shop.All()); // ok

    public async Task<Mails> MailsOfAll() => new Mails(await shop.All()); // leak PII4002 PII4004

    public async Task<Reply> Made(int id) => Make(await shop.Get(id)); // ok

    public async Task<KeyValuePair<int, Customer>> OfLibrary(int id) => new KeyValuePair<int, Customer>(id, await shop.Get(id)); // leak PII4004

    private static Reply Make(Customer customer) => new Reply(customer);
}
