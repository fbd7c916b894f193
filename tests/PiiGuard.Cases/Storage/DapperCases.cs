using System.Data;
using Dapper;

namespace Cases;

/// <summary>PII3002: Dapper's parameters, as anonymous objects, entities and <c>DynamicParameters</c>.</summary>
public static class DapperCases
{
    public static async Task Anonymous(IDbConnection db, Customer customer)
    {
        db.Execute("INSERT INTO customers (mail) VALUES (@Email)", new { customer.Email }); // leak PII3002
        db.Execute("INSERT INTO customers (segment) VALUES (@Segment)", new { customer.Segment, customer.Id }); // ok
        await db.ExecuteAsync("UPDATE customers SET phone = @phone WHERE id = @id", new { id = customer.Id, phone = customer.Phone }); // leak PII3002
        await db.ExecuteAsync("UPDATE customers SET phone = @phone", new { phone = Protect.Hide(customer.Phone) }); // ok
        var id = await db.ExecuteScalarAsync<int>("INSERT INTO customers (mail) VALUES (@Email) RETURNING id", new { customer.Email }); // leak PII3002
        await db.ExecuteAsync("DELETE FROM customers WHERE id = @id", new { id }); // ok
    }

    public static async Task Entities(IDbConnection db, Customer customer, Person person, Product product, List<Person> people)
    {
        await db.ExecuteAsync("INSERT INTO customers VALUES (@Id, @Name, @Email)", customer); // leak PII3002
        await db.ExecuteAsync("INSERT INTO people VALUES (@Id, @Name, @Email)", person); // leak PII3002
        await db.ExecuteAsync("INSERT INTO people VALUES (@Id, @Name, @Email)", people); // leak PII3002
        await db.ExecuteAsync("INSERT INTO products VALUES (@Id, @Title)", product); // ok
    }

    public static async Task Dynamic(IDbConnection db, Customer customer)
    {
        var parameters = new DynamicParameters();
        parameters.Add("id", customer.Id); // ok
        parameters.Add("mail", customer.Email); // leak PII3002
        parameters.Add("name", value: customer.Name, dbType: DbType.String); // leak PII3002
        await db.ExecuteAsync("INSERT INTO customers VALUES (@id, @mail)", parameters); // ok
        var template = new DynamicParameters(new { customer.Phone }); // leak PII3002
        await db.ExecuteAsync("INSERT INTO phones VALUES (@Phone)", template); // ok
    }

    public static async Task Queries(IDbConnection db, Customer customer)
    {
        await db.QueryAsync<Customer>("SELECT * FROM customers WHERE mail = @Email", new { customer.Email }); // ok
        await db.QueryFirstOrDefaultAsync<Customer>("select * from customers where phone = @Phone", new { customer.Phone }); // ok
        await db.QuerySingleAsync<int>("INSERT INTO customers (mail) OUTPUT inserted.id VALUES (@Email)", new { customer.Email }); // leak PII3002
        await db.QueryAsync<Customer>($"SELECT * FROM customers WHERE mail = '{customer.Email}'"); // leak PII3002
        await db.QueryAsync<Customer>($"SELECT * FROM customers WHERE id = {customer.Id}"); // ok
        await db.ExecuteAsync(new CommandDefinition("UPDATE customers SET mail = @Email", new { customer.Email })); // leak PII3002
    }
}
