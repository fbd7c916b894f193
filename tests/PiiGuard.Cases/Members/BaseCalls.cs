namespace Cases;

// base.X() runs what is declared in the base, whatever overrides it.
public class BaseCalls(ILogger<BaseCalls> logger)
{
    public virtual void Write(string text)
    {
    }

    public virtual string Read(Customer customer) => customer.Segment;

    public virtual string Title => "none";

    public virtual void Put(string text) => logger.LogInformation("{Value}", text); // ok

    public sealed class Loud(ILogger<BaseCalls> logger, ILogger own, Customer customer) : BaseCalls(logger)
    {
        public override void Write(string text) => own.LogInformation("{Value}", text); // ok

        public override string Read(Customer given) => given.Email;

        public override string Title => customer.Name;

        public void Say(Customer given)
        {
            Write(given.Phone); // leak PII2001
            base.Write(given.Phone); // ok
            own.LogInformation("{Value}", Read(given)); // leak PII2001
            own.LogInformation("{Value}", base.Read(given)); // ok
            own.LogInformation("{Value}", Title); // leak PII2001
            own.LogInformation("{Value}", base.Title); // ok
            base.Put(given.Phone); // leak PII2001
            base.Put(given.Segment); // ok
        }
    }
}
