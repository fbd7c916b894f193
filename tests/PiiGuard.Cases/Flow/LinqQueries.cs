namespace Cases;

public sealed class LinqQueries(ILogger<LinqQueries> logger)
{
    public void Selections(List<Customer> customers)
    {
        var emails = from customer in customers
                     where customer.Active
                     select customer.Email;
        logger.LogInformation("{Value}", emails.First()); // leak PII2001

        var ids = from customer in customers
                  where customer.Email != ""
                  orderby customer.Name descending
                  select customer.Id;
        logger.LogInformation("{Value}", ids.First()); // ok
    }

    public void Lets(List<Customer> customers)
    {
        var local = from customer in customers
                    let name = customer.Name.Trim()
                    let size = name.Length
                    select new { name, size, customer.Id };
        logger.LogInformation("{Value}", local.First().name); // leak PII2001
        logger.LogInformation("{Value}", local.First().size); // ok
        logger.LogInformation("{Value}", local.First().Id); // ok
    }

    public void Joins(List<Customer> customers, List<Order> orders)
    {
        var joined = from order in orders
                     join customer in customers on order.Id equals customer.Id
                     select new { order.Total, customer.Name };
        logger.LogInformation("{Value}", joined.First().Name); // leak PII2001
        logger.LogInformation("{Value}", joined.First().Total); // ok

        var grouped = from customer in customers
                      join order in orders on customer.Id equals order.Id into own
                      select new { customer.Phone, Count = own.Count(), own.First().DoorCode };
        logger.LogInformation("{Value}", grouped.First().Phone); // leak PII2001
        logger.LogInformation("{Value}", grouped.First().Count); // ok
        logger.LogInformation("{Value}", grouped.First().DoorCode); // leak PII2001
    }

    public void Groups(List<Customer> customers)
    {
        var byName = from customer in customers
                     group customer.Id by customer.Name;
        logger.LogInformation("{Value}", byName.First().Key); // leak PII2001
        logger.LogInformation("{Value}", byName.First().First()); // ok

        var sizes = from customer in customers
                    group customer by customer.Segment into segment
                    where segment.Count() > 1
                    select new { segment.Key, Oldest = segment.Max(customer => customer.BirthDate) };
        logger.LogInformation("{Value}", sizes.First().Key); // ok
        logger.LogInformation("{Value}", sizes.First().Oldest); // leak PII2001
    }

    public void Continuations(List<Customer> customers)
    {
        var shortened = from customer in customers
                        select customer.Email into email
                        where email.Length > 3
                        select email.Substring(0, 3);
        logger.LogInformation("{Value}", shortened.First()); // leak PII2001

        var lengths = from customer in customers
                      select customer.Email into email
                      select email.Length;
        logger.LogInformation("{Value}", lengths.First()); // ok
    }

    public void SeveralSources(List<Customer> customers)
    {
        var doors = from customer in customers
                    from order in customer.Orders
                    select order.DoorCode;
        logger.LogInformation("{Value}", doors.First()); // leak PII2001

        var totals = from customer in customers
                     from order in customer.Orders
                     where order.DoorCode != ""
                     select order.Total;
        logger.LogInformation("{Value}", totals.First()); // ok

        foreach (var email in from customer in customers select customer.Email)
        {
            logger.LogInformation("{Value}", email); // leak PII2001
        }
    }
}
