using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using StackExchange.Redis;

namespace Cases;

/// <summary>PII3004: caches outside the process, and sessions.</summary>
public static class CachesOutside
{
    public static async Task Distributed(IDistributedCache cache, Customer customer, Product product)
    {
        await cache.SetStringAsync($"customer:{customer.Id}", JsonSerializer.Serialize(customer)); // leak PII3004
        await cache.SetStringAsync($"product:{product.Id}", JsonSerializer.Serialize(product)); // ok
        cache.SetString("mail", customer.Email); // leak PII3004
        cache.SetString("segment", customer.Segment); // ok
        cache.SetString($"customer:{customer.Email}", "1"); // leak PII3004
        await cache.SetAsync("card", Encoding.UTF8.GetBytes(customer.CardNumber)); // leak PII3004
        await cache.SetAsync("card", Encoding.UTF8.GetBytes(customer.Segment)); // ok
        await cache.SetAsync("customer", JsonSerializer.SerializeToUtf8Bytes(customer), new DistributedCacheEntryOptions()); // leak PII3004
        cache.SetString("mail", Protect.Hide(customer.Email)); // ok
    }

    public static async Task Hybrid(HybridCache cache, Customer customer)
    {
        await cache.SetAsync("customer", customer); // leak PII3004
        await cache.SetAsync("segment", customer.Segment); // ok
    }

    public static void Memory(IMemoryCache cache, Customer customer)
    {
        cache.Set("customer", customer); // ok
        cache.Set(customer.Email, customer.Id); // ok
        using var entry = cache.CreateEntry("mail");
        entry.Value = customer.Email; // ok
    }

    public static async Task Redis(IDatabase redis, Customer customer)
    {
        redis.StringSet("mail", customer.Email); // leak PII3004
        redis.StringSet("segment", customer.Segment); // ok
        await redis.StringSetAsync("customer", JsonSerializer.Serialize(customer)); // leak PII3004
        await redis.HashSetAsync("customer", new[] { new HashEntry("name", customer.Name), new HashEntry("id", customer.Id) }); // leak PII3004
        await redis.HashSetAsync("customer", "phone", customer.Phone); // leak PII3004
        await redis.HashSetAsync("customer", "id", customer.Id); // ok
        await redis.ListRightPushAsync("mails", customer.Email); // leak PII3004
        await redis.SetAddAsync("segments", customer.Segment); // ok
        await redis.StringGetAsync($"customer:{customer.Id}"); // ok
    }

    public static void Sessions(ISession session, ITempDataDictionary temp, Customer customer)
    {
        session.SetString("mail", customer.Email); // leak PII3004
        session.SetString("segment", customer.Segment); // ok
        session.SetInt32("age", customer.Age); // leak PII3004
        session.SetInt32("id", customer.Id); // ok
        temp["name"] = customer.Name; // leak PII3004
        temp["segment"] = customer.Segment; // ok
    }
}
