using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using ClosedXML.Excel;
using CsvHelper;
using Microsoft.Data.SqlClient;

namespace Cases;

/// <summary>PII4001: CSV, spreadsheets, data tables, bulk copies.</summary>
public static class Exports
{
    public static async Task Csv(List<Customer> customers, List<Product> products, string path)
    {
        await using var writer = new StreamWriter(path);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        csv.WriteRecords(customers); // leak PII4001
        csv.WriteRecords(products); // ok
        await csv.WriteRecordsAsync(customers.Select(c => new { c.Id, c.Email })); // leak PII4001
        await csv.WriteRecordsAsync(customers.Select(c => new { c.Id, c.Segment })); // ok
        await csv.WriteRecordsAsync(customers.Select(c => new Person(c.Id, c.Name, c.Email))); // leak PII4001
        csv.WriteField(customers[0].Name); // leak PII4001
        csv.WriteField(customers[0].Segment); // ok
        csv.WriteField(Protect.Hide(customers[0].Name)); // ok
        csv.WriteRecord(customers[0]); // leak PII4001
    }

    // An export is one whatever it is written to; only an encrypting stream makes a difference.
    public static void Places(List<Customer> customers, Aes aes, string path)
    {
        using var memory = new MemoryStream();
        using var inMemory = new CsvWriter(new StreamWriter(memory), CultureInfo.InvariantCulture);
        inMemory.WriteRecords(customers); // leak PII4001
        using var sealing = new CryptoStream(File.Create(path), aes.CreateEncryptor(), CryptoStreamMode.Write);
        using var encrypted = new CsvWriter(new StreamWriter(sealing), CultureInfo.InvariantCulture);
        encrypted.WriteRecords(customers); // ok
    }

    public static void Spreadsheets(IXLWorksheet sheet, List<Customer> customers)
    {
        sheet.Cell(1, 1).Value = customers[0].Email; // leak PII4001
        sheet.Cell(1, 2).Value = customers[0].Id; // ok
        sheet.Cell(2, 1).InsertData(customers.Select(c => new { c.Name, c.Phone })); // leak PII4001
        sheet.Cell(2, 1).InsertTable(customers); // leak PII4001
        sheet.Cell(2, 1).InsertData(customers.Select(c => new { c.Id, c.Segment })); // ok
        sheet.Cell(3, 1).SetValue(customers[0].Segment); // ok
    }

    public static void Tables(List<Customer> customers)
    {
        var table = new DataTable();
        table.Columns.Add("mail"); // ok
        foreach (var customer in customers)
        {
            table.Rows.Add(customer.Id, customer.Email); // leak PII4001
            table.Rows.Add(customer.Id, customer.Segment); // ok
            var row = table.NewRow();
            row["mail"] = customer.Email; // leak PII4001
            row["segment"] = customer.Segment; // ok
            row.SetField("phone", customer.Phone); // leak PII4001
            table.LoadDataRow([customer.Id, customer.Name], true); // leak PII4001
        }
    }

    public static void BulkCopy(SqlBulkCopy bulk, List<Customer> customers)
    {
        var table = new DataTable();
        table.Rows.Add(customers[0].Email); // leak PII4001
        bulk.WriteToServer(table); // ok
    }

    // A collection that is serialized into a file is an export of all its records.
    public static async Task Serialized(List<Customer> customers, Customer customer, BlobClient blob)
    {
        await using var file = File.Create("customers.json");
        await JsonSerializer.SerializeAsync(file, customers); // leak PII4001
        await JsonSerializer.SerializeAsync(file, customers.Select(c => new { c.Id, c.Name })); // leak PII4001
        await JsonSerializer.SerializeAsync(file, customers.Select(c => new { c.Id, c.Segment })); // ok
        await JsonSerializer.SerializeAsync(file, customer); // leak PII3001
        await using var stream = await blob.OpenWriteAsync(true);
        JsonSerializer.Serialize(stream, customers); // leak PII4001
        using var memory = new MemoryStream();
        JsonSerializer.Serialize(memory, customers); // ok
    }

    public static void HandedOn(CsvWriter csv, List<Customer> customers)
    {
        All(csv, customers); // leak PII4001
        All(csv, customers.Select(c => c.Segment)); // ok
    }

    private static void All<T>(CsvWriter csv, IEnumerable<T> records) => csv.WriteRecords(records); // ok
}
