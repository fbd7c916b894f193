using HandlebarsDotNet;

namespace Cases;

/// <summary>Handlebars: a template is a delegate that makes a text of what it is given.</summary>
public sealed class Templates(IHandlebars handlebars, ILogger<Templates> logger)
{
    private static readonly HandlebarsTemplate<object, object> Greeting = Handlebars.Compile("Dear {{name}}");

    public void Text(Customer customer)
    {
        var template = Handlebars.Compile("Dear {{name}}");
        logger.LogInformation("{Text}", template(new { name = customer.Name })); // leak PII2001|PII2002
        logger.LogInformation("{Text}", template(new { name = customer.Segment })); // ok
        logger.LogInformation("{Text}", template.Invoke(new { name = Protect.Hide(customer.Name) })); // ok
        logger.LogInformation("{Text}", handlebars.Compile("{{mail}}")(new { mail = customer.Email })); // leak PII2001|PII2002
        logger.LogInformation("{Text}", handlebars.Compile("{{id}}")(new { id = customer.Id })); // ok
        logger.LogInformation("{Text}", Greeting(new { name = "nobody" }, new { phone = customer.Phone })); // leak PII2001|PII2002
        logger.LogInformation("{Text}", Greeting("nobody")); // ok
    }

    public void Written(TextReader source, Customer customer)
    {
        using var writer = new StringWriter();
        var template = Handlebars.Compile(source);
        template(writer, new { name = customer.Name }); // ok
        logger.LogInformation("{Text}", writer.ToString()); // leak PII2001|PII2002
        using var other = new StringWriter();
        template(other, new { name = customer.Segment }); // ok
        logger.LogInformation("{Text}", other.ToString()); // ok
        using var letters = File.CreateText("letters.txt");
        template(letters, new { name = customer.Name }); // leak PII3001
        template(letters, new { name = customer.Segment }); // ok
    }
}
