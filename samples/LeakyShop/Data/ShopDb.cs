using LeakyShop.Models;
using Microsoft.EntityFrameworkCore;

namespace LeakyShop.Data;

public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<DeliveryAddress> Addresses => Set<DeliveryAddress>();

    public DbSet<Order> Orders => Set<Order>();

    public DbSet<Payment> Payments => Set<Payment>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Customer>(customer =>
        {
            customer.HasIndex(c => c.Email).IsUnique();
            customer.HasMany(c => c.Addresses).WithOne().HasForeignKey(a => a.CustomerId);
        });
        model.Entity<Order>(order =>
        {
            order.HasOne(o => o.Customer).WithMany(c => c.Orders).HasForeignKey(o => o.CustomerId).OnDelete(DeleteBehavior.Restrict);
            order.HasOne(o => o.Address).WithMany().HasForeignKey(o => o.AddressId).OnDelete(DeleteBehavior.Restrict);
            order.Ignore(o => o.Total);
        });
    }
}
