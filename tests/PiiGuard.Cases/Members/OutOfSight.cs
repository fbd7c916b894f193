// judges: PII0004
// options: piiguard_inventory = true
using System.Reflection;
using System.Runtime.InteropServices;

namespace Cases;

/// <summary>Personal data that is handed to what nobody knows: no body, no model, no attribute.</summary>
public sealed class OutOfSight(IDesk desk)
{
    public async Task Handed(Customer customer)
    {
        Printer.Print(customer.Email); // leak PII0004
        Printer.Print(customer.Segment); // ok
        Printer.Print($"for {customer.Name}"); // leak PII0004
        await desk.TellAsync(customer.Email); // leak PII0004
        await desk.ShowAsync(customer); // leak PII0004
        await desk.SaveAsync(customer); // ok
        await desk.NoteAsync(customer.Email); // ok
        _ = desk.Shorten(customer.Email); // ok
        _ = await desk.FindAsync(customer.Email); // ok
    }

    public void Reflected(Customer customer, MethodInfo method, PropertyInfo property, object target)
    {
        method.Invoke(target, [customer.Email]); // leak PII0004
        method.Invoke(target, new object[] { customer.Segment }); // ok
        property.SetValue(target, customer.Email); // leak PII0004
        _ = property.GetValue(customer); // ok
        Activator.CreateInstance(typeof(string), customer.Name); // leak PII0004
    }

    public void Dynamic(Customer customer, dynamic target)
    {
        target.Add(customer.Email); // leak PII0004
        target.Add(customer.Segment); // ok
    }

    public void Checked(Customer customer)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(customer.Email); // ok
        GC.KeepAlive(customer); // ok
        _ = customer.Email.Equals(customer.Name, StringComparison.Ordinal) || customer.Email.Contains('@'); // ok
    }

    private static class Printer
    {
        [DllImport("printer")]
        public static extern void Print(string text);
    }
}

/// <summary>Another assembly implements it.</summary>
public interface IDesk
{
    Task TellAsync(string text);

    Task ShowAsync(object item);

    Task SaveAsync(Customer customer);

    Task NoteAsync([Pii] string text);

    string Shorten(string text);

    Task<Customer?> FindAsync(string key);
}
