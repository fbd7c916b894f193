using GuardedShop.Infrastructure;
using GuardedShop.Models;
using Microsoft.AspNetCore.Identity;

namespace GuardedShop.Data;

/// <summary>Fills an empty database with people who don't exist.</summary>
public sealed class Seed(ShopDb db, Pseudonyms pseudonyms, IPasswordHasher<Customer> passwords, IConfiguration configuration, ILogger<Seed> logger)
{
    private static readonly string[] FirstNames = ["Mina", "Joon", "Clara", "Ivo", "Salma", "Piet", "Noor", "Anselm"];
    private static readonly string[] LastNames = ["Example", "Sample", "Placeholder", "Testova", "Muster"];
    private static readonly string[] Streets = ["Harbour Lane", "Mill Street", "Station Road", "Orchard Way"];

    public void Fill(int count = 25)
    {
        db.Database.EnsureCreated();
        if (db.Customers.Any())
        {
            return;
        }

        var random = new Random(20);
        for (var number = 1; number <= count; number++)
        {
            db.Customers.Add(Person(random, number));
        }

        // Nobody gets in at the desk until somebody sets a password for it.
        var desk = Account("The desk", "desk@example.org", configuration["Shop:DeskPassword"] ?? Guid.NewGuid().ToString());
        desk.IsStaff = true;
        db.Customers.Add(desk);
        db.SaveChanges();
        logger.Seeded(count);
    }

    private Customer Person(Random random, int number)
    {
        var first = FirstNames[random.Next(FirstNames.Length)];
        var last = LastNames[random.Next(LastNames.Length)];
        var customer = Account($"{first} {last}", $"{first}.{last}.{number}@example.org".ToLowerInvariant(), "correct horse " + number);
        customer.Phone = $"+00 555 {random.Next(100000, 999999)}";
        customer.BirthDate = new DateOnly(1950 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28));
        customer.BirthdayKey = pseudonyms.OfBirthday(customer.BirthDate.Value);
        customer.Addresses.Add(new DeliveryAddress
        {
            Recipient = $"{first} {last}",
            Street = $"{Streets[random.Next(Streets.Length)]} {random.Next(1, 120)}",
            PostalCode = random.Next(10000, 99999).ToString(),
            City = "Sampleton",
            EntryCode = random.Next(1000, 9999) + "#",
            CourierNote = number % 3 == 0 ? "Leave it with the neighbour" : null,
        });
        return customer;
    }

    private Customer Account(string name, string email, string password)
    {
        var customer = new Customer { Name = name, Email = email, LoginKey = pseudonyms.OfLogin(email), RegisteredAt = DateTime.UtcNow };
        customer.PasswordHash = passwords.HashPassword(customer, password);
        return customer;
    }
}
