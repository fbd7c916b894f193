using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeakyShop.Contracts;
using LeakyShop.Data;
using LeakyShop.Infrastructure;
using LeakyShop.Loyalty;
using LeakyShop.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using PiiGuard;

namespace LeakyShop.Services;

public sealed class CustomerDirectory(
    ShopDb db,
    IDistributedCache cache,
    MailQueue mail,
    LoyaltyDesk loyalty,
    CommandLog<RegisterRequest> commands,
    ILogger<CustomerDirectory> logger)
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromMinutes(5);

    private string? lastRegistered;

    public async Task<Customer> Register(RegisterRequest request)
    {
        commands.Received(request);
        if (await db.Customers.AnyAsync(c => c.Email == request.Email))
        {
            throw new DuplicateCustomerException(request.Email); // PII2004
        }

        var customer = new Customer
        {
            Name = request.Name,
            Email = request.Email,
            Phone = request.Phone,
            BirthDate = request.BirthDate,
            PasswordHash = Passwords.Hash(request.Password),
            RegisteredAt = DateTime.UtcNow,
        };
        db.Customers.Add(customer);
        await db.SaveChangesAsync();

        logger.LogInformation("Registered {@Customer}", customer); // PII2002
        lastRegistered = customer.Email;
        logger.Welcome(customer.Email); // PII2001
        loyalty.Open(customer);
        mail.Enqueue(new MailJob(customer.Email, "Welcome", $"Dear {customer.Name}, thank you for joining us."));
        return customer;
    }

    public void ReportState() => logger.LogInformation("Last registration in this scope: {Last}", lastRegistered); // PII2001

    public async Task<Customer?> Login(LoginRequest request, string? from)
    {
        var customer = await db.Customers.SingleOrDefaultAsync(c => c.Email == request.Email);
        if (customer is null)
        {
            logger.LogWarning("Login failed, nobody has {Email}", request.Email); // PII2008
            return null;
        }

        if (!Passwords.Matches(request.Password, customer.PasswordHash))
        {
            Refused(customer.Email, "wrong password"); // PII2001
            return null;
        }

        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        if (customer.BirthDate is { } born && born.AddYears(16) > today)
        {
            Refused(customer.Id.ToString(), "too young");
            return null;
        }

        customer.LastSeenFrom = from;
        await db.SaveChangesAsync();
        logger.LogInformation("Customer {CustomerId} ({Pseudonym}) logged in", customer.Id, Pseudonym(customer.Email));
        return customer;
    }

    public async Task<CustomerView?> Find(int id)
    {
        var cached = await cache.GetStringAsync($"customer:{id}");
        if (cached is not null)
        {
            return JsonSerializer.Deserialize<CustomerView>(cached);
        }

        var customer = await db.Customers.FindAsync(id);
        if (customer is null)
        {
            return null;
        }

        var view = CustomerView.Of(customer);
        var json = JsonSerializer.Serialize(view);
        logger.LogDebug("Caching {Json}", json); // PII2002
        await cache.SetStringAsync($"customer:{id}", json, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = CacheTime }); // PII3004
        return view;
    }

    public async Task<bool> ChangePhone(int id, [Pii(PiiCategory.Phone)] string? phone)
    {
        var customer = await db.Customers.FindAsync(id);
        if (customer is null)
        {
            return false;
        }

        logger.LogInformation(
            "Customer {CustomerId} changes the number {Old} to {New}",
            id,
            customer.Phone ?? "(none)", // PII2001
            phone is null ? "(none)" : Masking.Tail(phone));
        await db.Database.ExecuteSqlAsync($"UPDATE Customers SET Phone = {phone} WHERE Id = {id}"); // PII3002
        await cache.RemoveAsync($"customer:{id}");
        return true;
    }

    public async Task Remove(int id)
    {
        var customer = await db.Customers.Include(c => c.Orders).SingleAsync(c => c.Id == id);
        var open = customer.Orders.Count(o => o.Status is OrderStatus.Placed or OrderStatus.Paid);
        if (open > 0)
        {
            throw new InvalidOperationException($"{customer.Name} still waits for {open} orders"); // PII2004
        }

        db.Customers.Remove(customer);
        await db.SaveChangesAsync();
        logger.AccountClosed(customer.Name);
    }

    // Whoever calls this decides what is written: the finding stands at the call.
    private void Refused(string who, string why) => logger.LogWarning("Refused {Who}: {Why}", who, why);

    private static string Pseudonym(string email) => Convert.ToHexString(HMACSHA256.HashData(PseudonymKey, Encoding.UTF8.GetBytes(email)))[..12];

    private static readonly byte[] PseudonymKey = RandomNumberGenerator.GetBytes(32);
}

public sealed class DuplicateCustomerException(string email) : Exception($"There is already an account for {email}"); // PII1001
