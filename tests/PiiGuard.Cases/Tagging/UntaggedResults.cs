// judges: PII1003
// options: piiguard_flow_summaries = false
namespace Cases.Tagging;

public class UntaggedResults(Customer held)
{
    private readonly Dictionary<int, string> _names = [];

    public string Last => held.Email; // leak PII1003

    public string? Phone { get => held.Phone + _names.Count; } // leak PII1003

    public string Segment => held.Segment; // ok

    [Pii(PiiCategory.Email)]
    public string Contact => held.Email; // ok

    public string Greeting(Customer customer) => "Dear " + customer.Name; // leak PII1003

    public string Inner(Customer customer) => Hidden(customer); // leak PII1003

    public int Year(Customer customer) => customer.BirthDate.Year; // leak PII1003

    public async Task<string> Async(Customer customer) // leak PII1003
    {
        await Task.Yield();
        return customer.Name;
    }

    public IEnumerable<string> All(IEnumerable<Customer> customers) // leak PII1003
    {
        foreach (var customer in customers)
        {
            yield return customer.Email;
        }
    }

    public List<string> Listed(IEnumerable<Customer> customers) => customers.Select(customer => customer.Phone).ToList(); // leak PII1003

    public bool TryFind(Customer customer, out string email) // leak PII1003
    {
        email = customer.Email;
        return true;
    }

    public void Replace(Customer customer, ref string text) => text = customer.Name; // leak PII1003

    public string Echo([Pii(PiiCategory.Name)] string name) => name.Trim(); // leak PII1003

    public string Encoded(Customer customer) => Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email)); // leak PII1003

    public string Protected(Customer customer) => Protect.Hide(customer.Email); // ok

    public Customer Whole(Customer customer) => customer; // ok

    public object Anonymous(Customer customer) => new { customer.Id, customer.Email }; // ok

    public bool Has(Customer customer) => customer.SecondEmail is not null; // ok

    public string Untouched(string text) => text; // ok

    [return: Pii(PiiCategory.Name)]
    public string Tagged(Customer customer) => customer.Name; // ok

    [return: NotPii("Initials.")]
    public string Initials(Customer customer) => customer.Name[..1]; // ok

    public Passport Papers(Passport passport) => passport; // ok

    public bool TryTagged(Customer customer, [Pii(PiiCategory.Email)] out string email) // ok
    {
        email = customer.Email;
        return true;
    }

    protected string Derived(Customer customer) => customer.Name; // leak PII1003

    internal string Inside(Customer customer) => customer.Name; // ok

    private static string Hidden(Customer customer) => customer.Name; // ok

    public override string ToString() => held.Name; // ok
}

internal class Hidden
{
    public string Name(Customer customer) => customer.Name; // ok
}
