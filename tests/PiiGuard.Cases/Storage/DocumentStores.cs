using MongoDB.Driver;

namespace Cases;

/// <summary>PII3002: documents.</summary>
public static class DocumentStores
{
    public static async Task Written(IMongoCollection<Customer> customers, IMongoCollection<Product> products, Customer customer, Product product)
    {
        await customers.InsertOneAsync(customer); // leak PII3002
        await products.InsertOneAsync(product); // ok
        await customers.InsertManyAsync(new[] { customer }); // leak PII3002
        await customers.ReplaceOneAsync(c => c.Id == customer.Id, customer); // leak PII3002
        await products.ReplaceOneAsync(p => p.Id == product.Id, product); // ok
        var update = Builders<Customer>.Update.Set(c => c.Email, customer.Email); // leak PII3002
        await customers.UpdateOneAsync(c => c.Id == customer.Id, update); // ok
        await customers.UpdateOneAsync(c => c.Id == customer.Id, Builders<Customer>.Update.Set(c => c.Segment, customer.Segment)); // ok
    }

    // A filter is not storage.
    public static async Task Found(IMongoCollection<Customer> customers, Customer customer)
    {
        var found = await customers.Find(c => c.Email == customer.Email).FirstOrDefaultAsync(); // ok
        await customers.DeleteOneAsync(Builders<Customer>.Filter.Eq(c => c.Email, customer.Email)); // ok
        await customers.CountDocumentsAsync(c => c.Email == customer.Email); // ok
    }
}
