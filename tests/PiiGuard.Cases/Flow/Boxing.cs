namespace Cases;

public sealed class Boxing(ILogger<Boxing> logger)
{
    public void Boxed(Customer customer)
    {
        object age = customer.Age;
        logger.LogInformation("{Value}", age); // leak PII2001
        object id = customer.Id;
        logger.LogInformation("{Value}", id); // ok
        var unboxed = (int)age;
        logger.LogInformation("{Value}", unboxed); // leak PII2001
    }

    public void HiddenInObjects(Customer customer)
    {
        object item = customer.Email;
        logger.LogInformation("{Value}", item); // leak PII2001
        logger.LogInformation("{Value}", item.ToString()); // leak PII2001
        IComparable comparable = customer.Email;
        logger.LogInformation("{Value}", comparable); // leak PII2001
        IComparable clean = customer.Segment;
        logger.LogInformation("{Value}", clean); // ok
    }

    public void ObjectArrays(Customer customer)
    {
        object[] values = [customer.Id, customer.Email];
        logger.LogInformation("{One} {Two}", values); // leak PII2001|PII2002
        object[] clean = [customer.Id, customer.Segment];
        logger.LogInformation("{One} {Two}", clean); // ok
    }

    public void WholeObjects(Person person)
    {
        object item = person;
        logger.LogInformation("{Value}", item); // leak PII2002
        object product = new Product();
        logger.LogInformation("{Value}", product); // ok
    }
}
