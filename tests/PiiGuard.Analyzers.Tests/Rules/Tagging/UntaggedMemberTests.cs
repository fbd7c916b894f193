using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Tagging;
using PiiGuard.Analyzers.Tests.Testing;
using Verify = PiiGuard.Analyzers.Tests.Testing.RuleVerifier<PiiGuard.Analyzers.Rules.Tagging.UntaggedMemberAnalyzer, PiiGuard.CodeFixes.Tagging.TagMemberFix>;

namespace PiiGuard.Analyzers.Tests.Rules.Tagging;

public sealed class UntaggedMemberTests
{
    [Fact]
    public Task Property_IsReportedAndTagged() => Verify.CheckAsync(
        """
        namespace Shop;

        public class Customer
        {
            /// <summary>Where to write to.</summary>
            public string {|PII1001:Email|} { get; set; } = "";

            [System.Obsolete]
            public string {|PII1001:PhoneNumber|} { get; set; } = "";

            public int Orders { get; set; }
        }
        """,
        """
        using PiiGuard;

        namespace Shop;

        public class Customer
        {
            /// <summary>Where to write to.</summary>
            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";

            [Pii(PiiCategory.Phone)]
            [System.Obsolete]
            public string PhoneNumber { get; set; } = "";

            public int Orders { get; set; }
        }
        """,
        "PII1001.Tag");

    [Fact]
    public Task RecordParameter_IsReportedOnceAndTagged() => Verify.CheckAsync(
        """
        using System;
        using Xyz;

        // The shop's customers.
        internal record Customer(int Id, string {|PII1001:FirstName|}, DateOnly {|PII1001:BirthDate|});

        namespace Xyz
        {
            internal record struct Contact(string {|PII1001:Email|});
        }
        """,
        """
        using System;
        using PiiGuard;
        using Xyz;

        // The shop's customers.
        internal record Customer(int Id, [Pii(PiiCategory.Name)] string FirstName, [Pii(PiiCategory.DateOfBirth)] DateOnly BirthDate);

        namespace Xyz
        {
            internal record struct Contact([Pii(PiiCategory.Email)] string Email);
        }
        """,
        "PII1001.Tag");

    [Fact]
    public Task ParameterOfAPublicMethod_IsReported_OfOthersIsNot() => Verify.CheckAsync(
        """
        public class Registry
        {
            public void Add(string {|PII1001:email|}) { }
            internal void Remove(string email) { Local(email); void Local(string email) { } }
        }

        internal class Inner
        {
            public void Add(string email) { }
        }
        """,
        """
        using PiiGuard;

        public class Registry
        {
            public void Add([Pii(PiiCategory.Email)] string email) { }
            internal void Remove(string email) { Local(email); void Local(string email) { } }
        }

        internal class Inner
        {
            public void Add(string email) { }
        }
        """,
        "PII1001.Tag");

    [Fact]
    public Task TaggedMember_IsNot() => Verify.CheckAsync(
        """
        using PiiGuard;

        public class Customer
        {
            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";

            [NotPii("the shop's own")]
            public string Phone { get; set; } = "";

            [PersonalData]
            public string FirstName { get; set; } = "";
        }

        public class PersonalDataAttribute : System.Attribute { }

        [Pii]
        public class Patient
        {
            public string Email { get; set; } = "";
        }

        public record Guest([Pii(PiiCategory.Name)] string FirstName, [property: Pii(PiiCategory.Phone)] string PhoneNumber);

        [Pii(PiiCategory.Email)]
        public readonly record struct EmailAddress(string Value);

        public class Contact
        {
            public EmailAddress Email { get; set; }
        }
        """);

    [Fact]
    public Task Implementation_IsReportedAtItsBase() => Verify.CheckAsync(
        """
        public interface IAddressee
        {
            string {|PII1001:Email|} { get; }
            void Send(string {|PII1001:phone|});
        }

        public class Addressee : IAddressee
        {
            public string Email => "";
            public void Send(string phone) { }
        }

        public class Letter : Sending
        {
            public override string PhoneNumber => "";
        }

        public abstract class Sending
        {
            public abstract string {|PII1001:PhoneNumber|} { get; }
        }
        """,
        """
        using PiiGuard;

        public interface IAddressee
        {
            [Pii(PiiCategory.Email)]
            string Email { get; }
            void Send([Pii(PiiCategory.Phone)] string phone);
        }

        public class Addressee : IAddressee
        {
            public string Email => "";
            public void Send(string phone) { }
        }

        public class Letter : Sending
        {
            public override string PhoneNumber => "";
        }

        public abstract class Sending
        {
            [Pii(PiiCategory.Phone)]
            public abstract string PhoneNumber { get; }
        }
        """,
        "PII1001.Tag");

    [Fact]
    public Task PrivateStaticConstantAndGenerated_IsNot() => Verify.CheckAsync(
        """
        public class Customer
        {
            private string email = "";
            private string Phone { get; set; } = "";
            public const string FirstName = "first_name";
            public static string LastName => "last_name";
            public string Describe(int n) { string email = this.email + Phone; return email + n; }
        }

        [System.CodeDom.Compiler.GeneratedCode("tool", "1")]
        public class Made
        {
            public string Email { get; set; } = "";
        }

        public enum Column { Email, Phone }
        """);

    [Theory]
    [InlineData("piiguard_names.exclude = Email")]
    [InlineData("piiguard_names.exclude = e_mail, nothing")]
    [InlineData("piiguard_severity.PII1001 = none")]
    [InlineData("piiguard_severity.PII1001.email = none")]
    public Task OptionThatSilences_IsHeard(string option) => Verify.CheckAsync(
        "public class Customer { public string Email { get; set; } = \"\"; }", options: option);

    [Fact]
    public Task OptionThatAddsAName_IsHeard() => Verify.CheckAsync(
        "public class Row { public string {|PII1001:Postfach|} { get; set; } = \"\"; public string Other { get; set; } = \"\"; }",
        "using PiiGuard;\n\npublic class Row { [Pii(PiiCategory.Email)] public string Postfach { get; set; } = \"\"; public string Other { get; set; } = \"\"; }".ReplaceLineEndings(),
        "PII1001.Tag",
        options: "piiguard_names.email = Postfach");

    [Fact]
    public Task NameTakenByAnother_IsQualified() => Verify.CheckAsync(
        """
        namespace Shop
        {
            public class PiiAttribute : System.Attribute { }

            public class Customer
            {
                public string {|PII1001:Email|} { get; set; } = "";
            }
        }
        """,
        """
        namespace Shop
        {
            public class PiiAttribute : System.Attribute { }

            public class Customer
            {
                [global::PiiGuard.Pii(global::PiiGuard.PiiCategory.Email)]
                public string Email { get; set; } = "";
            }
        }
        """,
        "PII1001.Tag");

    [Fact]
    public Task FieldsDeclaredTogether_AreLeftToTheAuthor() => Verify.CheckAsync(
        "public class Customer { public string {|PII1001:FirstName|} = \"\", {|PII1001:LastName|} = \"\"; }");

    [Theory]
    [InlineData("[Pii(PiiCategory.Phone)] string Number { get; }", "")]
    [InlineData("int Number { get; }", "Email Find(phone)")]
    public async Task ImplementationOfAnotherAssemblysMember_IsReportedWhereThatAssemblyKnowsNoTags(string other, string expected)
    {
        var library = TestCompilation.Create(
            "public interface IAddressee { string Email { get; } void Find(string phone); void Count(string kind); } public interface IOther { " + other + " }");
        var compilation = TestCompilation.Create(
            "public class Addressee : IAddressee { public string Email => \"\"; public void Find(string phone) { } public void Count(string kind) { } }", library.ToMetadata());
        var found = await compilation.WithAnalyzers([new UntaggedMemberAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(expected, string.Join(" ", found.Where(diagnostic => diagnostic.Id == "PII1001").Select(diagnostic => diagnostic.GetMessage().Split('\'')[1].Split('.')[^1]).Order()));
    }
}
