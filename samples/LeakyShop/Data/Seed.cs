using System.Diagnostics;
using LeakyShop.Models;
using LeakyShop.Infrastructure;

namespace LeakyShop.Data;

/// <summary>Fills an empty database with people who don't exist.</summary>
public static class Seed
{
    private static readonly string[] FirstNames = ["Mina", "Joon", "Clara", "Ivo", "Salma", "Piet", "Noor", "Anselm"];
    private static readonly string[] LastNames = ["Example", "Sample", "Placeholder", "Testova", "Muster"];
    private static readonly string[] Streets = ["Harbour Lane", "Mill Street", "Station Road", "Orchard Way"];

    public static void Fill(ShopDb db, int count = 25)
    {
        db.Database.EnsureCreated();
        if (db.Customers.Any())
        {
            return;
        }

        var random = new Random(20);
        for (var number = 1; number <= count; number++)
        {
            var customer = Person(random, number);
            db.Customers.Add(customer);
            if (number % 10 == 0)
            {
                Console.WriteLine($"Seeded {number} of {count}, last was {customer.Name}"); // PII2006
            }
        }

        db.SaveChanges();
        Debug.WriteLine("First customer: " + db.Customers.First()); // PII2006
    }

    private static Customer Person(Random random, int number)
    {
        var first = FirstNames[random.Next(FirstNames.Length)];
        var last = LastNames[random.Next(LastNames.Length)];
        return new Customer
        {
            Name = $"{first} {last}",
            Email = $"{first}.{last}.{number}@example.org".ToLowerInvariant(),
            Phone = $"+00 555 {random.Next(100000, 999999)}",
            BirthDate = new DateOnly(1950 + random.Next(50), 1 + random.Next(12), 1 + random.Next(28)),
            PasswordHash = Passwords.Hash("correct horse " + number),
            RegisteredAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(number),
            Addresses =
            [
                new DeliveryAddress
                {
                    Recipient = $"{first} {last}",
                    Street = $"{Streets[random.Next(Streets.Length)]} {random.Next(1, 120)}",
                    PostalCode = random.Next(10000, 99999).ToString(),
                    City = "Sampleton",
                    EntryCode = random.Next(1000, 9999) + "#",
                    CourierNote = number % 3 == 0 ? "Leave it with the neighbour" : null,
                },
            ],
        };
    }
}
