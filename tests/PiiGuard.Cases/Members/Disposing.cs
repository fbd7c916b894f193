using System.Xml;

namespace Cases;

/// <summary>What is disposed of runs the <c>Dispose</c> of its own type, and of no other.</summary>
public sealed class Disposing(ILogger<Disposing> logger)
{
    public string Reader(Customer customer)
    {
        using var stream = new MemoryStream(Convert.FromBase64String(customer.Email)); // ok
        using var reader = new StreamReader(stream); // ok
        return reader.ReadToEnd();
    }

    public int Nodes(Customer customer)
    {
        var document = new XmlDocument();
        document.LoadXml(customer.Name);
        var count = 0;
        foreach (XmlNode node in document.SelectNodes("//a")!) // ok
        {
            count++;
        }

        return count;
    }

    public void Own(Customer customer)
    {
        using (new Scope(logger, customer.Email)) // leak PII2001
        {
        }

        using (new Scope(logger, customer.Segment)) // ok
        {
        }
    }

    public void Unknown(Customer customer, bool quiet)
    {
        IDisposable scope = quiet ? new MemoryStream() : new Scope(logger, customer.Email);
        scope.Dispose(); // leak PII2001
    }

    public void Inherited(Customer customer)
    {
        Base cat = new Cat { Text = customer.Email };
        cat.Speak(logger); // leak PII2001
        var dog = new Dog { Text = customer.Email };
        dog.Speak(logger); // ok
        var fish = new Fish { Text = customer.Email };
        fish.Speak(logger); // ok
    }

    public void Cast(Customer customer, object any, Base animal, ITalk talk, IEnumerable<string> texts)
    {
        ((ITalk)any).Talk(logger, customer.Email); // leak PII2001
        ((ITalk)animal).Talk(logger, customer.Email); // leak PII2001
        ((ITalk)talk).Talk(logger, customer.Email); // leak PII2001
        ((ITalk)texts).Talk(logger, customer.Email); // ok
        Generic(animal as Parrot, customer); // ok
    }

    private void Generic<T>(T? talk, Customer customer)
        where T : class, ITalk => talk?.Talk(logger, customer.Email); // leak PII2001

    public interface ITalk
    {
        void Talk(ILogger logger, string text);
    }

    public class Parrot : Base, ITalk
    {
        public void Talk(ILogger logger, string text) => logger.LogInformation("{Text}", text);
    }

    private sealed class Scope(ILogger logger, string text) : IDisposable
    {
        public void Dispose() => logger.LogInformation("{Text}", text);
    }

    public abstract class Base
    {
        public string Text { get; init; } = "";

        public virtual void Speak(ILogger logger) => logger.LogInformation("nothing");
    }

    private sealed class Cat : Base
    {
        public override void Speak(ILogger logger) => logger.LogInformation("{Text}", Text);
    }

    private sealed class Dog : Base
    {
        public override void Speak(ILogger logger) => logger.LogInformation("{Text}", Text.Length);
    }

    private sealed class Fish : Base;
}
