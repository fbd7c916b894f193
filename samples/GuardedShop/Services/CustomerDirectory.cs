using System.Text.Json;
using GuardedShop.Contracts;
using GuardedShop.Data;
using GuardedShop.Infrastructure;
using GuardedShop.Loyalty;
using GuardedShop.Models;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Distributed;
using PiiGuard;

namespace GuardedShop.Services;

public sealed class CustomerDirectory(
    ShopDb db,
    IDistributedCache cache,
    IDataProtectionProvider protection,
    Pseudonyms pseudonyms,
    IPasswordHasher<Customer> passwords,
    MailQueue mail,
    LoyaltyDesk loyalty,
    ILogger<CustomerDirectory> logger)
{
    private static readonly TimeSpan CacheTime = TimeSpan.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("GuardedShop.Cache");

    /// <summary>Says nothing of whether the address is known: who owns it learns that from the mail.</summary>
    public async Task Register(RegisterRequest request)
    {
        var key = pseudonyms.OfLogin(request.Email);
        if (await db.Customers.SingleOrDefaultAsync(c => c.LoginKey == key) is { } known)
        {
            logger.AlreadyRegistered(known.Id);
            mail.Enqueue(new MailJob(known.Id, MailKind.AlreadyRegistered));
            return;
        }

        var customer = new Customer
        {
            Name = request.Name,
            Email = request.Email,
            LoginKey = key,
            Phone = request.Phone,
            BirthDate = request.BirthDate,
            BirthdayKey = request.BirthDate is { } day ? pseudonyms.OfBirthday(day) : null,
            RegisteredAt = DateTime.UtcNow,
        };
        customer.PasswordHash = passwords.HashPassword(customer, request.Password);
        db.Customers.Add(customer);
        await db.SaveChangesAsync();

        logger.Registered(customer.Id);
        loyalty.Open(customer);
        mail.Enqueue(new MailJob(customer.Id, MailKind.Welcome));
    }

    public async Task<Customer?> Login(LoginRequest request, [Pii(PiiCategory.IpAddress)] string? from)
    {
        var customer = await ByEmail(request.Email);
        if (customer is null)
        {
            logger.Refused(request.Email, "unknown");
            return null;
        }

        if (passwords.VerifyHashedPassword(customer, customer.PasswordHash, request.Password) == PasswordVerificationResult.Failed)
        {
            logger.Refused(request.Email, "wrong password");
            return null;
        }

        customer.LastSeenFrom = from;
        await db.SaveChangesAsync();
        logger.LoggedIn(customer.Id);
        return customer;
    }

    public Task<Customer?> ByEmail([Pii(PiiCategory.Email)] string email)
    {
        var key = pseudonyms.OfLogin(email);
        return db.Customers.SingleOrDefaultAsync(c => c.LoginKey == key);
    }

    public async Task<CustomerView?> Find(int id)
    {
        var cached = await cache.GetStringAsync($"customer:{id}");
        if (cached is not null)
        {
            return JsonSerializer.Deserialize<CustomerView>(protector.Unprotect(cached));
        }

        var customer = await db.Customers.FindAsync(id);
        if (customer is null)
        {
            return null;
        }

        var view = CustomerView.Of(customer);
        var sealedView = protector.Protect(JsonSerializer.Serialize(view));
        await cache.SetStringAsync($"customer:{id}", sealedView, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = CacheTime });
        return view;
    }

    public async Task<bool> ChangePhone(int id, [Pii(PiiCategory.Phone)] string? phone)
    {
        var customer = await db.Customers.FindAsync(id);
        if (customer is null)
        {
            return false;
        }

        customer.Phone = phone;
        await db.SaveChangesAsync();
        await cache.RemoveAsync($"customer:{id}");
        logger.Changed(id, nameof(Customer.Phone));
        return true;
    }

    public async Task<int> AddAddress(int id, AddressRequest request)
    {
        var address = new DeliveryAddress
        {
            CustomerId = id,
            Recipient = request.Recipient,
            Street = request.Street,
            PostalCode = request.PostalCode,
            City = request.City,
            EntryCode = request.EntryCode,
            CourierNote = request.CourierNote,
        };
        db.Addresses.Add(address);
        await db.SaveChangesAsync();
        logger.Changed(id, nameof(Customer.Addresses));
        return address.Id;
    }

    public async Task<bool> Remove(int id)
    {
        var customer = await db.Customers.Include(c => c.Orders).SingleAsync(c => c.Id == id);
        if (customer.Orders.Any(o => o.Status is OrderStatus.Placed or OrderStatus.Paid))
        {
            return false;
        }

        db.Customers.Remove(customer);
        await db.SaveChangesAsync();
        return true;
    }
}
