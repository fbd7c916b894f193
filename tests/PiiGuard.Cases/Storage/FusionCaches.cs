using ZiggyCreatures.Caching.Fusion;

namespace Cases;

/// <summary>PII3004: FusionCache.</summary>
public sealed class FusionCaches(IFusionCache cache, ILogger<FusionCaches> logger)
{
    public async Task Set(Customer customer, Product product)
    {
        await cache.SetAsync($"customer:{customer.Id}", customer); // leak PII3004
        await cache.SetAsync($"product:{product.Id}", product, TimeSpan.FromMinutes(5)); // ok
        await cache.SetAsync("mail", customer.Email, TimeSpan.FromMinutes(5)); // leak PII3004
        cache.Set("segment", customer.Segment); // ok
        cache.Set(customer.Email, 1); // leak PII3004
        cache.Set("phone", customer.Phone, options => options.SetDuration(TimeSpan.FromMinutes(5))); // leak PII3004
        cache.Set("mail", Protect.Hide(customer.Email)); // ok
        cache.Set("count", 1, tags: new[] { customer.Name }); // leak PII3004
    }

    public async Task GetOrSet(Customer customer)
    {
        var name = cache.GetOrSet<string>("name", _ => customer.Name, TimeSpan.FromMinutes(5)); // leak PII3004
        logger.LogInformation("{Value}", name); // leak PII2001
        var segment = await cache.GetOrSetAsync<string>("segment", _ => Task.FromResult(customer.Segment)); // ok
        logger.LogInformation("{Value}", segment); // ok
        var mail = await cache.GetOrSetAsync<string>("mail", async (context, token) => // leak PII3004
        {
            await Task.Delay(1, token);
            return context.Modified(customer.Email);
        });
        logger.LogInformation("{Value}", mail); // leak PII2001
        var phone = cache.GetOrSet("phone", customer.Phone); // leak PII3004
        logger.LogInformation("{Value}", phone); // leak PII2001
    }

    public void Get(Customer customer)
    {
        logger.LogInformation("{Value}", cache.GetOrDefault("name", customer.Name)); // leak PII2001
        logger.LogInformation("{Value}", cache.GetOrDefault("name", customer.Segment)); // ok
        logger.LogInformation("{Value}", cache.TryGet<string>("name").GetValueOrDefault("nobody")); // ok
        MaybeValue<string> maybe = customer.Name;
        logger.LogInformation("{Value}", maybe.Value); // leak PII2001
        logger.LogInformation("{Value}", maybe.HasValue); // ok
        cache.Remove("name"); // ok
    }
}
