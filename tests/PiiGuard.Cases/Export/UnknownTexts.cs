// judges: PII4002, PII4003, PII4004
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.UnknownTexts;

/// <summary>Nobody knows what it does.</summary>
public interface IFormat
{
    string Format(Customer customer);

    string Any(object value);

    string Many(IEnumerable<Customer> customers);

    string Text(string text);

    string Place(Address address);

    string Document(Passport passport);
}

public interface IShop
{
    Customer Get(int id);
}

/// <summary>Its body is known.</summary>
public sealed class Letter
{
    public string Greet(Customer customer) => "Dear " + customer.Name;
}

public sealed class Shown
{
    public string Text { get; set; } = "";
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Build().MapControllers();
    }
}

/// <summary>What goes into an unknown call comes out as far as it is a text itself.</summary>
public sealed class TextsController(IShop shop, IFormat format, Letter letter) : Controller
{
    public IActionResult OfObject(int id) => View(new Shown { Text = format.Format(shop.Get(id)) }); // ok

    public IActionResult OfAny(int id) => Ok(format.Any(shop.Get(id))); // ok

    public IActionResult OfMany(int id) => Ok(format.Many([shop.Get(id)])); // ok

    public IActionResult OfOrder(int id) => Ok(format.Any(shop.Get(id).Orders)); // ok

    public IActionResult OfVariable(int id) // ok
    {
        var customer = shop.Get(id);
        var text = format.Format(customer);
        return Ok(text);
    }

    public IActionResult OfText(int id) => Ok(format.Text(shop.Get(id).Name)); // leak PII4004

    public IActionResult OfTextInside(int id) => Ok(format.Text("Dear " + shop.Get(id).Name)); // leak PII4004

    public IActionResult OfTaggedMember(int id) => Ok(format.Place(shop.Get(id).Home)); // leak PII4004

    public IActionResult OfTaggedType(IDocuments documents) => Ok(format.Document(documents.Get())); // leak PII4004

    public IActionResult Printed(int id) => Ok(People.Get(id).ToString()); // leak PII4004

    public IActionResult Serialized(int id) => Ok(JsonSerializer.Serialize(shop.Get(id))); // leak PII4004

    public IActionResult Known(int id) => Ok(letter.Greet(shop.Get(id))); // leak PII4004

    private static IPeople People => throw new NotSupportedException();
}

public interface IDocuments
{
    Passport Get();
}

public interface IPeople
{
    Person Get(int id);
}
