using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Cases;

/// <summary>What a query's expression only compares is clean; what it selects isn't.</summary>
public sealed class ExpressionTrees(ILogger<ExpressionTrees> logger)
{
    public async Task Queries(ShopContext db, string wanted)
    {
        logger.LogInformation("{Value}", await db.Customers.Where(customer => customer.Email == wanted).Select(customer => customer.Id).FirstAsync()); // ok
        logger.LogInformation("{Value}", await db.Customers.Where(customer => customer.Id == 3).Select(customer => customer.Email).FirstAsync()); // leak PII2001
        logger.LogInformation("{Value}", await db.Customers.CountAsync(customer => customer.Name == wanted)); // ok
        logger.LogInformation("{Value}", await db.Customers.AnyAsync(customer => customer.Phone == wanted)); // ok
        var found = await db.Customers.SingleOrDefaultAsync(customer => customer.Email == wanted);
        logger.LogInformation("{Value}", found?.Id); // ok
        logger.LogInformation("{Value}", found?.Name); // leak PII2001
        var listed = await db.Customers.AsNoTracking().OrderBy(customer => customer.Name).ToListAsync();
        logger.LogInformation("{Value}", listed[0].Segment); // ok
        logger.LogInformation("{Value}", listed[0].Email); // leak PII2001
    }

    public void Projections(ShopContext db)
    {
        var views = db.Customers.Select(customer => new View { Key = customer.Id, Text = customer.Name }).ToList();
        logger.LogInformation("{Value}", views[0].Text); // leak PII2001
        logger.LogInformation("{Value}", views[0].Key); // ok
        var queried = (from customer in db.Customers
                       join order in db.Orders on customer.Id equals order.Id
                       where customer.Email != ""
                       select new { order.Total, customer.Phone }).First();
        logger.LogInformation("{Value}", queried.Phone); // leak PII2001
        logger.LogInformation("{Value}", queried.Total); // ok
    }

    public void Found(ShopContext db)
    {
        logger.LogInformation("{Value}", db.Customers.Find(3)?.Email); // leak PII2001
        logger.LogInformation("{Value}", db.Customers.Find(3)?.Id); // ok
    }

    public void Compiled(Customer customer)
    {
        Expression<Func<Customer, bool>> filter = given => given.Email == "a";
        logger.LogInformation("{Value}", filter.Compile()(customer)); // ok
        logger.LogInformation("{Value}", filter.Parameters.Count); // ok
    }

    public void Names(INames names, Customer customer)
    {
        logger.LogInformation("{Value}", names.NameOf<Customer>(given => given.Email)); // ok
        logger.LogInformation("{Value}", names.ValueOf(customer, given => given.Email)); // leak PII2001
        logger.LogInformation("{Value}", names.ValueOf(customer, given => given.Segment)); // ok
        logger.LogInformation("{Value}", names.Run(() => customer.Email)); // leak PII2001
    }

    public interface INames
    {
        string NameOf<T>(Expression<Func<T, object>> member);

        TValue ValueOf<T, TValue>(T subject, Expression<Func<T, TValue>> member);

        string Run(Func<string> supplier);
    }

    public sealed class View
    {
        public int Key { get; set; }

        public string Text { get; set; } = "";
    }

    public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
    {
        public DbSet<Customer> Customers => Set<Customer>();

        public DbSet<Order> Orders => Set<Order>();
    }
}
