namespace Cases;

/// <summary>A piece of an application that holds no personal data at all.</summary>
public sealed class NothingTagged(ILogger<NothingTagged> logger)
{
    private readonly Dictionary<int, Product> _products = [];

    public void Add(Product product)
    {
        _products[product.Id] = product;
        logger.LogInformation("Added {Product} {@Whole}", product.Title, product); // ok
        Console.WriteLine($"{product.Id}: {product.Title}"); // ok
    }

    public Product Get(int id)
    {
        if (!_products.TryGetValue(id, out var product))
        {
            throw new KeyNotFoundException($"No product {id}"); // ok
        }

        logger.LogDebug("Found {Product}", product); // ok
        return product;
    }

    public string Report()
    {
        var builder = new StringBuilder();
        foreach (var (id, product) in _products)
        {
            builder.Append(id).Append(": ").AppendLine(product.Title);
        }

        var text = builder.ToString();
        logger.LogInformation("{Value}", text); // ok
        return text;
    }
}
