namespace Cases;

/// <summary>A virtual call means every implementation in the compilation.</summary>
public sealed class VirtualCalls(ILogger<VirtualCalls> logger)
{
    public void Interfaces(IFormat format, IQuiet quiet, Customer customer)
    {
        logger.LogInformation("{Value}", format.Format(customer)); // leak PII2001
        logger.LogInformation("{Value}", quiet.Format(customer)); // ok
    }

    public void Sinks(IReport report, ISilent silent, Customer customer)
    {
        report.Report(customer.Email); // leak PII2001
        report.Report(customer.Segment); // ok
        silent.Report(customer.Email); // ok
    }

    public void Abstracts(Shape shape, Customer customer)
    {
        logger.LogInformation("{Value}", shape.Text(customer)); // leak PII2001
        logger.LogInformation("{Value}", shape.Plain(customer)); // ok
    }

    public void KnownExactly(Customer customer)
    {
        logger.LogInformation("{Value}", new ByName().Format(customer)); // leak PII2001
        logger.LogInformation("{Value}", new ById().Format(customer)); // ok
    }

    public void Overridden(Quiet quiet, Customer customer)
    {
        logger.LogInformation("{Value}", quiet.Text(customer)); // ok
    }

    public void Properties(IHolder holder)
    {
        logger.LogInformation("{Value}", holder.Text); // leak PII2001
        logger.LogInformation("{Value}", holder.Key); // ok
    }

    public void DefaultImplementations(IGreeting greeting, Customer customer)
    {
        logger.LogInformation("{Value}", greeting.Greet(customer)); // leak PII2001
    }

    public interface IFormat
    {
        string Format(Customer customer);
    }

    public sealed class ByName : IFormat
    {
        public string Format(Customer customer) => customer.Name;
    }

    public sealed class ById : IFormat
    {
        public string Format(Customer customer) => customer.Segment + customer.Id;
    }

    public interface IQuiet
    {
        int Format(Customer customer);
    }

    public sealed class Lengths : IQuiet
    {
        public int Format(Customer customer) => customer.Name.Length;
    }

    public interface IReport
    {
        void Report(string text);
    }

    public sealed class Reporter(ILogger logger) : IReport
    {
        public void Report(string text) => logger.LogInformation("{Value}", text); // ok
    }

    public sealed class NullReporter : IReport
    {
        public void Report(string text)
        {
        }
    }

    public interface ISilent
    {
        void Report(string text);
    }

    public sealed class Counter(ILogger logger) : ISilent
    {
        public void Report(string text) => logger.LogInformation("{Value}", text.Length); // ok
    }

    public abstract class Shape
    {
        public abstract string Text(Customer customer);

        public virtual string Plain(Customer customer) => customer.Segment;
    }

    public sealed class Loud : Shape
    {
        public override string Text(Customer customer) => customer.Name;
    }

    public class Quiet : Shape
    {
        public override string Text(Customer customer) => customer.Segment;
    }

    public interface IHolder
    {
        string Text { get; }

        int Key { get; }
    }

    public sealed class Holder(Customer customer) : IHolder
    {
        public string Text => customer.Phone;

        public int Key => customer.Id;
    }

    public interface IGreeting
    {
        string Greet(Customer customer) => "Dear " + customer.Name;
    }
}
