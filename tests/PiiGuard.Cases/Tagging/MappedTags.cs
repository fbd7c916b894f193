// judges: PII1002
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Mapster;

namespace Cases.Tagging;

public class MappedTags(AutoMapper.IMapper mapper, MapsterMapper.IMapper mapster)
{
    public object[] AutoMapped(Customer customer, List<Customer> customers, IQueryable<Customer> query) =>
    [
        mapper.Map<CustomerItem>(customer), // leak PII1002
        mapper.Map<List<CustomerItem>>(customers), // leak PII1002
        mapper.Map(customer, new CustomerItem()), // leak PII1002
        mapper.Map<Customer, CustomerItem>(customer), // leak PII1002
        query.ProjectTo<CustomerItem>(mapper.ConfigurationProvider), // leak PII1002
        mapper.ProjectTo<CustomerItem>(query), // leak PII1002
        mapper.Map<OrderItem>(customer.Orders[0]), // leak PII1002
        mapper.Map<Customer>(customer), // ok
        mapper.Map<TaggedItem>(customer), // ok
        mapper.Map<List<TaggedItem>>(customers), // ok
        mapper.Map<ProductItem>(customer), // ok
        query.ProjectTo<TaggedItem>(mapper.ConfigurationProvider), // ok
    ];

    public object[] Mapsters(Customer customer, List<Customer> customers, IQueryable<Customer> query) =>
    [
        customer.Adapt<CustomerItem>(), // leak PII1002
        customers.Adapt<List<CustomerItem>>(), // leak PII1002
        customer.Adapt(new CustomerItem()), // leak PII1002
        mapster.Map<CustomerItem>(customer), // leak PII1002
        query.ProjectToType<CustomerItem>(), // leak PII1002
        customer.BuildAdapter().AdaptToType<CustomerItem>(), // leak PII1002
        customer.Adapt<TaggedItem>(), // ok
        customers.Adapt<List<TaggedItem>>(), // ok
        customer.Adapt<ProductItem>(), // ok
        mapster.Map<TaggedItem>(customer), // ok
        query.ProjectToType<TaggedItem>(), // ok
        customer.BuildAdapter().AdaptToType<TaggedItem>(), // ok
    ];

    public object Protected(Customer customer)
    {
        var copy = new Customer { Id = customer.Id, Email = Protect.Hide(customer.Email) };
        return copy.Adapt<EmailItem>(); // ok
    }
}

public class CustomerItem
{
    public int Id { get; set; }

    public string EMail { get; set; } = "";

    public string Segment { get; set; } = "";
}

public class EmailItem
{
    public int Id { get; set; }

    public string Email { get; set; } = "";
}

public class TaggedItem
{
    public int Id { get; set; }

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";

    public string Segment { get; set; } = "";
}

public class ProductItem
{
    public int Id { get; set; }

    public string Title { get; set; } = "";
}

public class OrderItem
{
    public decimal Total { get; set; }

    public string CustomerEmail { get; set; } = "";
}
