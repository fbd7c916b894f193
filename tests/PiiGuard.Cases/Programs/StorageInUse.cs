using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Azure.Storage.Blobs;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace Cases;

/// <summary>Storage as applications write it: repositories, extension methods, builders.</summary>
public sealed class CustomerRepository(IDbConnection db, IDistributedCache cache, IConnectionMultiplexer redis)
{
    private const string Insert = "insert into customers (mail, phone) values (@Email, @Phone)";

    public async Task Save(Customer customer, List<Customer> many)
    {
        var parameters = new { customer.Email, customer.Phone };
        await db.ExecuteAsync(Insert, parameters); // leak PII3002
        await db.ExecuteAsync(Insert, new[] { new { customer.Email } }); // leak PII3002
        await db.ExecuteAsync(Insert, many.Select(c => new { c.Email, c.Phone })); // leak PII3002
        await db.ExecuteAsync("insert into segments values (@Segment)", many.Select(c => new { c.Segment })); // ok
        var id = await db.QuerySingleAsync<int>("  insert into customers (mail) values (@Email); select 1", new { customer.Email }); // leak PII3002
        await db.ExecuteAsync(sql: Insert, param: customer, commandType: CommandType.Text); // leak PII3002
        await db.ExecuteAsync("update customers set segment = @segment where id = @id", new { segment = customer.Segment, id }); // ok
        var found = await db.QueryAsync<Customer>("select * from customers where mail like @mail", new { mail = customer.Email + "%" }); // ok
        await cache.SetRecordAsync($"customer:{customer.Id}", customer); // leak PII3004
        await cache.SetRecordAsync("count", found.Count()); // ok
        await redis.GetDatabase().StringSetAsync($"customer:{customer.Id}", JsonSerializer.Serialize(customer)); // leak PII3004
        var entries = new HashEntry[] { new("mail", customer.Email), new("id", customer.Id) };
        await redis.GetDatabase().HashSetAsync("customer", entries); // leak PII3004
    }

    public void Command(SqlConnection connection, Customer customer)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "insert into customers (mail) values (@mail)";
        Add(command, "@mail", customer.Email); // leak PII3002
        Add(command, "@segment", customer.Segment); // ok
        var values = new Dictionary<string, object?> { ["@phone"] = customer.Phone, ["@id"] = customer.Id };
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value); // leak PII3002
        }
    }

    private static void Add(IDbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value; // ok
        command.Parameters.Add(parameter);
    }
}

public static class CacheExtensions
{
    public static Task SetRecordAsync<T>(this IDistributedCache cache, string key, T value)
    {
        var json = JsonSerializer.Serialize(value);
        return cache.SetStringAsync(key, json); // ok
    }
}

public static class Papers
{
    public static void Report(List<Customer> customers, string folder)
    {
        var text = new StringBuilder();
        foreach (var customer in customers)
        {
            text.Append(customer.Id).Append(';').AppendLine(customer.Email);
        }

        File.WriteAllText(Path.Combine(folder, "report.csv"), text.ToString()); // leak PII3001
        File.WriteAllText(Path.Combine(folder, "count.txt"), customers.Count.ToString()); // ok
    }

    public static void Names(Customer customer, string folder)
    {
        using var named = new FileStream(Path.Combine(folder, $"{customer.Email}.pdf"), FileMode.Create); // leak PII3001
        Directory.CreateDirectory(Path.Combine(folder, customer.Name)); // leak PII3001
        Directory.CreateDirectory(Path.Combine(folder, customer.Id.ToString())); // ok
    }

    public static void Zip(Customer customer, string path)
    {
        using var file = File.Create(path);
        using var archive = new ZipArchive(file, ZipArchiveMode.Create);
        using var entry = new StreamWriter(archive.CreateEntry("customer.txt").Open());
        entry.WriteLine(customer.Name); // leak PII3001
        entry.WriteLine(customer.Segment); // ok
    }

    public static async Task Upload(BlobContainerClient container, TransferUtility transfer, Customer customer, string bucket)
    {
        var json = JsonSerializer.Serialize(customer);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        await container.UploadBlobAsync("customer.json", stream); // leak PII3006
        stream.Position = 0;
        await transfer.UploadAsync(stream, bucket, "customer.json"); // leak PII3006
        var request = new PutObjectRequest { BucketName = bucket, Key = "customer.json", InputStream = stream }; // leak PII3006
        using var other = new MemoryStream(Encoding.UTF8.GetBytes(customer.Segment));
        await transfer.UploadAsync(other, bucket, "segment.json"); // ok
        request.Key = customer.Name; // leak PII3006
    }
}
