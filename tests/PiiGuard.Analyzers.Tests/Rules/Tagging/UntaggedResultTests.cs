using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Tagging;

public sealed class UntaggedResultTests
{
    private const string NoSummaries = "piiguard_flow_summaries = false";

    private const string Desk =
        """
        using System.Threading.Tasks;

        public class Desk
        {
            public string {|PII1003:Greeting|}(Customer customer) => "Dear " + customer.Name;

            public string {|PII1003:Last|} => _last.Email;

            public async Task<string?> {|PII1003:PhoneAsync|}(Customer customer)
            {
                await Task.Yield();
                return customer.Phone;
            }

            public IEnumerable<string> {|PII1003:All|}(IEnumerable<Customer> customers) => customers.Select(customer => customer.Email);

            public bool TryFind(Customer customer, out string {|PII1003:email|})
            {
                email = customer.Email;
                return true;
            }

            public string Segment(Customer customer) => customer.Segment;

            public int Length(Customer customer) => customer.Name.Length;

            public Customer Whole(Customer customer) => customer;

            internal string Inside(Customer customer) => customer.Name;

            public void Nothing(Customer customer) => _last = customer;

            public override string ToString() => "desk";

            private Customer _last = new();
        }
        """;

    [Fact]
    public Task VisibleResult_IsReportedAndTagged() => Verify.CheckAsync(
        Desk,
        """
        using System.Threading.Tasks;

        public class Desk
        {
            [return: Pii(PiiCategory.Name)]
            public string Greeting(Customer customer) => "Dear " + customer.Name;

            [Pii(PiiCategory.Email)]
            public string Last => _last.Email;

            [return: Pii(PiiCategory.Phone)]
            public async Task<string?> PhoneAsync(Customer customer)
            {
                await Task.Yield();
                return customer.Phone;
            }

            [return: Pii(PiiCategory.Email)]
            public IEnumerable<string> All(IEnumerable<Customer> customers) => customers.Select(customer => customer.Email);

            public bool TryFind(Customer customer, [Pii(PiiCategory.Email)] out string email)
            {
                email = customer.Email;
                return true;
            }

            public string Segment(Customer customer) => customer.Segment;

            public int Length(Customer customer) => customer.Name.Length;

            public Customer Whole(Customer customer) => customer;

            internal string Inside(Customer customer) => customer.Name;

            public void Nothing(Customer customer) => _last = customer;

            public override string ToString() => "desk";

            private Customer _last = new();
        }
        """,
        "tag",
        NoSummaries);

    [Fact]
    public Task WhereSummariesTravel_NothingIs() =>
        Verify.CheckRulesAsync(System.Text.RegularExpressions.Regex.Replace(Desk, @"\{\|PII1003:(\w+)\|\}", "$1"));

    [Fact]
    public Task Implementation_TagsTheContract() => Verify.CheckAsync(
        """
        public interface IDesk
        {
            string Greeting(Customer customer);
        }

        public class Desk : IDesk
        {
            public string {|PII1003:Greeting|}(Customer customer) => "Dear " + customer.Name;
        }
        """,
        """
        public interface IDesk
        {
            [return: Pii(PiiCategory.Name)]
            string Greeting(Customer customer);
        }

        public class Desk : IDesk
        {
            public string Greeting(Customer customer) => "Dear " + customer.Name;
        }
        """,
        "tag",
        NoSummaries);

    [Fact]
    public Task TaggedOrProtectedResult_IsNot() => Verify.CheckRulesAsync(
        """
        public class Desk
        {
            [return: Pii(PiiCategory.Name)]
            public string Greeting(Customer customer) => "Dear " + customer.Name;

            [return: NotPii("Initials only.")]
            public string Initials(Customer customer) => customer.Name.Substring(0, 1);

            [PiiSanitizer(PiiProtection.Redacted)]
            public string Hide(Customer customer) => customer.Name.Substring(0, 1) + "***";

            public string Hidden(Customer customer) => Hide(customer);

            public Name Own(Customer customer) => new(customer.Name);
        }

        [Pii(PiiCategory.Name)]
        public sealed class Name(string text)
        {
            public int Length => text.Length;
        }
        """,
        NoSummaries);
}
