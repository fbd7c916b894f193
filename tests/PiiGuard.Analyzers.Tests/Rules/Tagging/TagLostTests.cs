using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Tagging;

public sealed class TagLostTests
{
    [Fact]
    public Task CopyIntoAnUntaggedMember_IsReportedAndTheMemberTagged() => Verify.CheckAsync(
        """
        public class View
        {
            public int Id { get; set; }

            public string Contact { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Id = customer.Id, Contact = {|PII1002:customer.Email|} };
        }
        """,
        """
        public class View
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Email)]
            public string Contact { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Id = customer.Id, Contact = customer.Email };
        }
        """,
        "tag");

    [Fact]
    public Task Members_AreTaggedInTheirOwnFilesOnceEach() => Verify.CheckAsync(
        [
            """
            public class Mapper
            {
                public View Map(Customer customer) => new() { Contact = {|PII1002:customer.Email|}, Full = {|PII1002:customer.Name|} };

                public View Again(Customer customer) => new() { Contact = {|PII1002:customer.Email|}, Row = new Row(1, {|PII1002:customer.Phone|}) };
            }
            """,
            """
            namespace Views;

            public class Unrelated;
            """,
            """
            public class View
            {
                public string Contact { get; set; } = "";
                public string Full = "";
                public Row? Row { get; set; }
            }

            public record Row(int Id, string? Line);
            """,
        ],
        [
            """
            public class Mapper
            {
                public View Map(Customer customer) => new() { Contact = customer.Email, Full = customer.Name };

                public View Again(Customer customer) => new() { Contact = customer.Email, Row = new Row(1, customer.Phone) };
            }
            """,
            """
            namespace Views;

            public class Unrelated;
            """,
            """
            public class View
            {
                [Pii(PiiCategory.Email)]
                public string Contact { get; set; } = "";
                [Pii(PiiCategory.Name)]
                public string Full = "";
                public Row? Row { get; set; }
            }

            public record Row(int Id, [Pii(PiiCategory.Phone)] string? Line);
            """,
        ],
        "tag");

    [Fact]
    public Task Member_CanBeDenied() => Verify.CheckAsync(
        """
        public class View
        {
            public string Contact { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Contact = {|PII1002:customer.Email|} };
        }
        """,
        """
        public class View
        {
            [NotPii("TODO: why is this no personal data?")]
            public string Contact { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Contact = customer.Email };
        }
        """,
        "not-pii");

    [Fact]
    public Task CopyOfACopy_IsReportedOnceTheFirstIsTagged() => Verify.CheckRulesAsync(
        """
        public class First
        {
            [Pii(PiiCategory.Email)]
            public string Contact { get; set; } = "";
        }

        public class Second
        {
            public string Contact { get; set; } = "";
        }

        public class Mapper
        {
            public Second Map(First first) => new() { Contact = {|PII1002:first.Contact|} };
        }
        """);

    [Fact]
    public Task FieldsDeclaredTogether_AreReportedAndLeftToTheirAuthor() => Verify.CheckAsync(
        """
        public class View
        {
            public string Contact = "", Title = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Contact = {|PII1002:customer.Email|} };
        }
        """,
        null,
        "tag");

    [Fact]
    public Task MembersOfTheFramework_AreNot() => Verify.CheckRulesInStatementAsync(
        """
        var watcher = new System.IO.FileSystemWatcher { Filter = customer.Name };
        var message = new System.Net.Http.HttpRequestMessage();
        message.Options.Set(new System.Net.Http.HttpRequestOptionsKey<string>("segment"), customer.Segment);
        """);

    [Fact]
    public Task SeveralSources_AreNamedTogether() => Verify.CheckRulesAsync(
        """
        public class View
        {
            public string Line { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Line = {|PII1002:customer.Name + ", " + customer.Phone|} };
        }
        """);

    [Fact]
    public Task RaisedByOption_OnlyWhereAsked() => Verify.CheckRulesAsync(
        """
        public class View
        {
            public string Line { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Line = customer.Name };

            public View Other(Customer customer) => new() { Line = {|PII1002:customer.Email|} };
        }
        """,
        "piiguard_severity.PII1002.name = none");

    [Fact]
    public Task GeneratedCode_IsNot() => Verify.CheckRulesAsync(
        """
        // <auto-generated/>
        public class View
        {
            public string Line { get; set; } = "";
        }

        public class Mapper
        {
            public View Map(Customer customer) => new() { Line = customer.Name };
        }
        """);

    [Fact]
    public Task GeneratedMember_IsReportedAndLeftToAModelsFile() => Verify.CheckAsync(
        [
            """
            public class Mapper
            {
                public View Map(Customer customer) => new() { Line = {|PII1002:customer.Name|} };
            }
            """,
            """
            // <auto-generated/>
            public class View
            {
                public string Line { get; set; } = "";
            }
            """,
        ],
        null,
        "tag");
}
