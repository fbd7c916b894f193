using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Cases;

/// <summary>Parameters that are made on their own don't know the command that they will belong to.</summary>
public static class QueryParameters
{
    public static async Task Made(SqliteConnection connection, IDbConnection db, Customer customer)
    {
        using var command = new SqliteCommand("SELECT id FROM customers WHERE phone = $phone", connection);
        command.Parameters.Add(new SqliteParameter("$phone", customer.Phone)); // noise PII3002: the parameter is where the data is put in
        command.Parameters.AddWithValue("$mail", customer.Email); // ok
        var parameters = new DynamicParameters();
        parameters.Add("mail", customer.Email); // noise PII3002: the parameters are where the data is put in
        await db.QueryAsync<Customer>("SELECT * FROM customers WHERE mail = @mail", parameters); // ok
    }
}
