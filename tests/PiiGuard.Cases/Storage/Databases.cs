using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Cases;

/// <summary>PII3002: parameters and command texts of ADO.NET and of raw SQL in EF Core.</summary>
public static class Databases
{
    public static void SqlServer(SqlConnection connection, Customer customer)
    {
        using var command = new SqlCommand("INSERT INTO customers (id, mail) VALUES (@id, @mail)", connection);
        command.Parameters.AddWithValue("@id", customer.Id); // ok
        command.Parameters.AddWithValue("@mail", customer.Email); // leak PII3002
        command.Parameters.Add("@phone", SqlDbType.NVarChar).Value = customer.Phone; // leak PII3002
        command.Parameters.Add("@segment", SqlDbType.NVarChar).Value = customer.Segment; // ok
        command.Parameters.Add(new SqlParameter("@name", customer.Name)); // leak PII3002
        command.Parameters.Add(new SqlParameter("@segment", customer.Segment)); // ok
        var birth = new SqlParameter("@born", SqlDbType.Date) { Value = customer.BirthDate }; // leak PII3002
        command.Parameters.Add(birth); // ok
        command.Parameters.AddWithValue("@hidden", Protect.Hide(customer.Email)); // ok
        command.ExecuteNonQuery();
    }

    public static void Sqlite(SqliteConnection connection, Customer customer)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE customers SET mail = '{customer.Email}'"; // leak PII3002
        command.CommandText = "UPDATE customers SET mail = $mail"; // ok
        command.Parameters.AddWithValue("$mail", customer.Email); // leak PII3002
        command.Parameters.AddWithValue("$length", customer.Email.Length); // ok
        var parameter = command.CreateParameter();
        parameter.Value = customer.CardNumber; // leak PII3002
        parameter.Value = customer.Id; // ok
        command.Parameters.Add(parameter);
    }

    public static void Provider(DbConnection connection, Customer customer)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO audit VALUES (@a)";
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@a";
        parameter.Value = customer.NationalId; // leak PII3002
        command.Parameters.Add(parameter); // ok
        IDbDataParameter second = command.CreateParameter();
        second.Value = customer.Name; // leak PII3002
        second.Value = customer.Segment; // ok
    }

    public static async Task Npgsql(Npgsql.NpgsqlConnection connection, Customer customer)
    {
        await using var command = new Npgsql.NpgsqlCommand("INSERT INTO customers VALUES ($1, $2)", connection);
        command.Parameters.AddWithValue(customer.Id); // ok
        command.Parameters.AddWithValue(customer.Email); // leak PII3002
        command.Parameters.Add(new Npgsql.NpgsqlParameter("p", customer.Phone)); // leak PII3002
        command.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = customer.Name }); // leak PII3002
        command.Parameters.Add(new Npgsql.NpgsqlParameter<string> { TypedValue = customer.Segment }); // ok
        await command.ExecuteNonQueryAsync();
    }

    public static async Task RawSql(DbContext db, Customer customer)
    {
        await db.Database.ExecuteSqlRawAsync("UPDATE customers SET mail = {0} WHERE id = {1}", customer.Email, customer.Id); // leak PII3002
        await db.Database.ExecuteSqlAsync($"UPDATE customers SET mail = {customer.Email} WHERE id = {customer.Id}"); // leak PII3002
        await db.Database.ExecuteSqlAsync($"UPDATE customers SET segment = {customer.Segment} WHERE id = {customer.Id}"); // ok
    }

    // What a query only filters by isn't stored.
    public static async Task Filters(SqlConnection connection, DbContext db, Customer customer)
    {
        using var command = new SqlCommand("SELECT id FROM customers WHERE mail = @mail", connection);
        command.Parameters.AddWithValue("@mail", customer.Email); // ok
        await command.ExecuteReaderAsync();
        using var sqlite = new SqliteCommand { CommandText = "select id from customers where phone = $phone" };
        sqlite.Parameters.AddWithValue("$phone", customer.Phone); // ok
        await db.Set<Customer>().FromSql($"SELECT * FROM customers WHERE mail = {customer.Email}").ToListAsync(); // ok
    }

    public static void HandedOn(SqlCommand command, Customer customer)
    {
        Bind(command, "@mail", customer.Email); // leak PII3002
        Bind(command, "@segment", customer.Segment); // ok
    }

    private static void Bind(SqlCommand command, string name, string value) => command.Parameters.AddWithValue(name, value); // ok
}
