using Microsoft.Data.Sqlite;

namespace Cases;

/// <summary>A parameter that is made on its own doesn't know the command that it will belong to.</summary>
public static class QueryParameters
{
    public static void Made(SqliteConnection connection, Customer customer)
    {
        using var command = new SqliteCommand("SELECT id FROM customers WHERE phone = $phone", connection);
        command.Parameters.Add(new SqliteParameter("$phone", customer.Phone)); // noise PII3002: the parameter is where the data is put in
        command.Parameters.AddWithValue("$mail", customer.Email); // ok
    }
}
