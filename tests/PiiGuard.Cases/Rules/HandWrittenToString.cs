using System.Diagnostics;
using System.Globalization;

namespace Cases;

/// <summary>PII2003: what prints an object prints its personal data.</summary>
public static class HandWrittenToString
{
    public sealed class Printing
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";

        public override string ToString() => Name; // leak PII2003
    }

    public sealed class PrintingInAMethod
    {
        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";

        public override string ToString() // leak PII2003
        {
            var builder = new StringBuilder();
            Append(builder);
            return builder.ToString();
        }

        private void Append(StringBuilder builder) => builder.Append("Name: ").Append(Name);
    }

    public sealed class PrintingTheKey
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";

        public override string ToString() => "Customer " + Id.ToString(CultureInfo.InvariantCulture); // ok
    }

    public sealed class PrintingAnotherObject(Customer customer)
    {
        public override string ToString() => customer.Phone; // leak PII2003
    }

    public sealed class Masking
    {
        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";

        public override string ToString() => Protect.Hide(Name); // ok
    }

    public sealed class Counting
    {
        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";

        public override string ToString() => $"{Name.Length} characters"; // ok
    }

    public record Generated(int Id, [Pii(PiiCategory.Name)] string Name); // ok

    public record Members(int Id, [Pii(PiiCategory.Name)] string Name)
    {
        protected virtual bool PrintMembers(StringBuilder builder) // leak PII2003
        {
            builder.Append("Name = ").Append(Name);
            return true;
        }
    }

    public record FewMembers(int Id, [Pii(PiiCategory.Name)] string Name)
    {
        protected virtual bool PrintMembers(StringBuilder builder) // ok
        {
            builder.Append("Id = ").Append(Id);
            return true;
        }
    }

    [DebuggerDisplay("{Name} ({Id})")] // leak PII2003
    public sealed class Displayed
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";
    }

    [DebuggerDisplay("Customer {Id}")] // ok
    public sealed class DisplayedByKey
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Name)]
        public string Name { get; set; } = "";
    }

    [DebuggerDisplay("{Display,nq}")] // leak PII2003
    public sealed class DisplayedByAProperty
    {
        [Pii(PiiCategory.Email)]
        public string Email { get; set; } = "";

        private string Display => $"<{Email}>";
    }
}
