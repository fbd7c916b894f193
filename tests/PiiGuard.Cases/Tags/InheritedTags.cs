namespace Cases;

public sealed class InheritedTags(ILogger<InheritedTags> logger)
{
    public void Implementations(Supplier supplier, IContact contact)
    {
        logger.LogInformation("{Value}", supplier.Mail); // leak PII2001
        logger.LogInformation("{Value}", supplier.Rating); // ok
        logger.LogInformation("{Value}", contact.Mail); // leak PII2001
        logger.LogInformation("{Value}", contact.Find("a")); // leak PII2001
        logger.LogInformation("{Value}", supplier.Find("a")); // leak PII2001
    }

    public void Overrides(Guest guest, Visitor visitor)
    {
        logger.LogInformation("{Value}", visitor.Name); // leak PII2001
        logger.LogInformation("{Value}", guest.Name); // leak PII2001
        logger.LogInformation("{Value}", guest.Room); // ok
    }

    public void BaseMembers(VipCustomer customer)
    {
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
        logger.LogInformation("{Value}", customer.Level); // ok
    }

    public interface IContact
    {
        [Pii(PiiCategory.Email)]
        string Mail { get; }

        int Rating { get; }

        [return: Pii(PiiCategory.Name)]
        string Find(string key);
    }

    public sealed class Supplier : IContact
    {
        public string Mail { get; set; } = "";

        public int Rating { get; set; }

        public string Find(string key) => key == "a" ? "b" : "c";
    }

    public class Visitor
    {
        [Pii(PiiCategory.Name)]
        public virtual string Name { get; set; } = "";
    }

    public sealed class Guest : Visitor
    {
        public override string Name { get; set; } = "";

        public int Room { get; set; }
    }

    public sealed class VipCustomer : Customer
    {
        public int Level { get; set; }
    }
}
