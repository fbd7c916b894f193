namespace GuardedShop.Models;

public enum OrderStatus
{
    Placed,
    Paid,
    Shipped,
    Cancelled,
}

public enum CancelReason
{
    SoldOut,
    Damaged,
    Asked,
}

public class Order
{
    public int Id { get; set; }

    public int CustomerId { get; set; }

    public Customer Customer { get; set; } = null!;

    public int AddressId { get; set; }

    public DeliveryAddress Address { get; set; } = null!;

    public OrderStatus Status { get; set; }

    public DateTime PlacedAt { get; set; }

    public List<OrderLine> Lines { get; set; } = [];

    public decimal Total => Lines.Sum(line => line.UnitPrice * line.Quantity);
}

public class OrderLine
{
    public int Id { get; set; }

    public int OrderId { get; set; }

    public required string ProductName { get; set; }

    public int Quantity { get; set; }

    public decimal UnitPrice { get; set; }
}
