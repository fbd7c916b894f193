using System.Reflection;
using GuardedShop.Models;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using PiiGuard;

namespace GuardedShop.Data;

public sealed class ShopDb(DbContextOptions<ShopDb> options, IDataProtectionProvider protection) : DbContext(options)
{
    private readonly IDataProtector protector = protection.CreateProtector("GuardedShop.Columns");

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<DeliveryAddress> Addresses => Set<DeliveryAddress>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Payment> Payments => Set<Payment>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Customer>(customer =>
        {
            customer.HasIndex(c => c.LoginKey).IsUnique();
            customer.HasIndex(c => c.BirthdayKey);
            customer.HasMany(c => c.Addresses).WithOne().HasForeignKey(a => a.CustomerId);
        });
        model.Entity<Order>(order =>
        {
            order.HasOne(o => o.Customer).WithMany(c => c.Orders).HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
            order.HasOne(o => o.Address).WithMany().HasForeignKey(o => o.AddressId).OnDelete(DeleteBehavior.Restrict);
            order.Ignore(o => o.Total);
        });

        // Whatever is tagged is encrypted: a new column can't be forgotten.
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.PropertyInfo?.GetCustomAttribute<PiiAttribute>() is not null)
            {
                property.SetValueConverter(property.ClrType == typeof(string) ? new EncryptedText(protector) : new EncryptedDate(protector));
            }
        }
    }
}
