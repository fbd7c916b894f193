// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.ComputedValues;

public interface IShop
{
    Customer Get(int id);
}

/// <summary>Nobody knows what it does.</summary>
public interface IMeasures
{
    int Rank(Customer customer);

    decimal? Score(Customer customer);

    int Round(int age);

    DayOfWeek Day(Customer customer);

    void Write(TextWriter writer, Customer customer);
}

public sealed class View
{
    public int Number { get; set; }

    public string Text { get; set; } = "";
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Build().MapControllers();
    }
}

/// <summary>A number, or a text, that is computed from an object says what its computation reads of that.</summary>
public sealed class ComputedController(IShop shop, IMeasures measures) : ControllerBase
{
    public IActionResult Count(int id) => Ok(new View { Number = Orders(shop.Get(id)) }); // ok

    public IActionResult Word(int id) => Ok(new View { Text = Kind(shop.Get(id)) }); // ok

    public IActionResult OfAge(int id) => Ok(new View { Number = Years(shop.Get(id)) }); // leak PII4004

    public IActionResult OfName(int id) => Ok(new View { Text = Greeting(shop.Get(id)) }); // leak PII4004

    public IActionResult Handed(int id) => Ok(new View { Text = Kept(shop.Get(id).Name) }); // leak PII4004

    public IActionResult OfVariable(int id) // ok
    {
        var customer = shop.Get(id);
        var number = Orders(customer);
        return Ok(new View { Number = number });
    }

    public IActionResult Unknown(int id) => Ok(new View { Number = measures.Rank(shop.Get(id)) }); // ok

    public IActionResult UnknownFraction(int id) => Ok(measures.Score(shop.Get(id))); // ok

    public IActionResult UnknownDay(int id) => Ok(measures.Day(shop.Get(id))); // ok

    public IActionResult Built(int id) => Ok(Row(shop.Get(id))); // ok

    public IActionResult BuiltWithName(int id) => Ok(Line(shop.Get(id))); // leak PII4004

    public IActionResult Written(int id) => Ok(Document(shop.Get(id))); // leak PII4004: by whom it is handed to

    public IActionResult UnknownOfAge(int id) => Ok(measures.Round(shop.Get(id).Age)); // leak PII4004

    private static int Orders(Customer customer) => customer.Orders.Count;

    private static string Kind(Customer customer) => customer.Orders.Count > 2 ? "many" : "few";

    private static int Years(Customer customer) => customer.Age / 10 * 10;

    private static string Greeting(Customer customer)
    {
        var text = "Dear ";
        text += customer.Name;
        return text;
    }

    private static string Row(Customer customer)
    {
        var row = new StringBuilder();
        row.Append(customer.Id).Append(';').Append(customer.Segment);
        return row.ToString();
    }

    private static string Line(Customer customer)
    {
        var line = new StringBuilder();
        line.Append(customer.Id).Append(';').Append(customer.Name);
        return line.ToString();
    }

    private string Document(Customer customer)
    {
        using var writer = new StringWriter();
        measures.Write(writer, customer);
        return writer.ToString();
    }

    private static string Kept(string text) => text.Trim();
}
