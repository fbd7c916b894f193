// judges: PII1002, PII2006
namespace Cases.Members;

public class Depot
{
    public string Id { get; set; } = "";

    public string Country { get; set; } = "";

    public string Remark { get; set; } = "";

    [Pii(PiiCategory.PostalAddress)]
    public string Street { get; set; } = "";

    [Pii(PiiCategory.TaxId)]
    public string Vat { get; set; } = "";
}

public class Carrier
{
    public Depot Home { get; set; } = new();

    public ICollection<Depot> Depots { get; } = new List<Depot>();
}

public interface IShift
{
    Carrier Me { get; }
}

public interface IAccess
{
    IShift Shift { get; set; }
}

public class DepotForm
{
    public string Country { get; set; } = "";

    [Pii(PiiCategory.PostalAddress)]
    public string Street { get; set; } = "";

    [Pii(PiiCategory.TaxId)]
    public string Vat { get; set; } = "";
}

public class TransferQuestion
{
    public string ByCountry { get; set; } = "";

    public string Along { get; set; } = "";

    public Depot? To { get; set; }
}

// What tagged members hold at the end of a long way is told where they are read; what stands beside them is something else.
public class DepotDesk(IAccess access)
{
    public void Add(DepotForm form)
    {
        var depot = new Depot { Street = form.Street, Vat = form.Vat, Country = form.Country }; // ok
        access.Shift.Me.Depots.Add(depot); // ok
        access.Shift.Me.Home = depot; // ok
    }

    public TransferQuestion Whole(string id)
    {
        var depot = access.Shift.Me.Depots.First(known => known.Id == id);
        return new TransferQuestion { To = depot }; // ok
    }

    public TransferQuestion Country()
    {
        var country = access.Shift.Me.Depots.First().Country;
        Console.WriteLine(country); // ok
        return new TransferQuestion { ByCountry = country }; // ok
    }

    public TransferQuestion Street()
    {
        var street = access.Shift.Me.Depots.First().Street;
        Console.WriteLine(street); // leak PII2006
        return new TransferQuestion { Along = street }; // leak PII1002
    }

    public TransferQuestion Home() => new()
    {
        ByCountry = access.Shift.Me.Home.Country, // ok
        Along = access.Shift.Me.Home.Vat, // leak PII1002
    };
}
