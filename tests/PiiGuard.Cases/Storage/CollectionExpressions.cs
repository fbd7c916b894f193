// requires: C# 13
using MongoDB.Driver;
using StackExchange.Redis;

namespace Cases;

/// <summary>What stands between brackets is stored like any other array. The compilers of C# 12 say nothing of what they make of it.</summary>
public static class CollectionExpressions
{
    public static async Task Stored(IDatabase redis, IMongoCollection<Customer> customers, IMongoCollection<Product> products, Customer customer, Product product)
    {
        await redis.HashSetAsync("customer", [new HashEntry("name", customer.Name), new HashEntry("id", customer.Id)]); // leak PII3004
        await redis.HashSetAsync("customer", [new HashEntry("segment", customer.Segment), new HashEntry("id", customer.Id)]); // ok
        await customers.InsertManyAsync([customer]); // leak PII3002
        await products.InsertManyAsync([product]); // ok
    }
}
