using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

public sealed class OwnTextTests
{
    private const string Strict = "piiguard_mode = strict";

    [Fact]
    public Task AHandWrittenToString_IsReported_AndLosesTheMember() => Verify.CheckAsync(
        """
        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            public override string {|PII2003:ToString|}() => $"User {Id} ({Name})";
        }

        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            public override string {|PII2003:ToString|}()
            {
                return "Guest " + Name + " at " + Table;
            }
        }
        """,
        """
        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            public override string ToString() => $"User {Id}";
        }

        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            public override string ToString()
            {
                return "Guest" + " at " + Table;
            }
        }
        """,
        "remove");

    [Fact]
    public Task AHandWrittenText_CanBeWrittenAnew() => Verify.CheckAsync(
        """
        using System.Text;

        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            public override string {|PII2003:ToString|}() => Name;
        }

        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            protected virtual bool {|PII2003:PrintMembers|}(StringBuilder builder)
            {
                builder.Append(Name);
                return true;
            }
        }
        """,
        """
        using System.Text;

        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            public override string ToString() => $"User {{ Id = {Id} }}";
        }

        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append($"Table = {Table}");
                return true;
            }
        }
        """,
        "text");

    [Fact]
    public Task ADebuggerDisplay_IsReported_AndLosesTheMember() => Verify.CheckAsync(
        """
        using System.Diagnostics;

        [{|PII2003:DebuggerDisplay("{Id}: {Name,nq}")|}]
        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";
        }

        [DebuggerDisplay("{Id}: {Name.Length} Name")]
        public class Quiet
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";
        }
        """,
        """
        using System.Diagnostics;

        [DebuggerDisplay("{Id}")]
        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";
        }

        [DebuggerDisplay("{Id}: {Name.Length} Name")]
        public class Quiet
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";
        }
        """,
        "remove");

    [Fact]
    public Task ADebuggerDisplayThroughAProperty_IsReported() => Verify.CheckRulesAsync(
        """
        using System.Diagnostics;

        [{|PII2003:DebuggerDisplay("{Shown,nq}")|}]
        public class User
        {
            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            private string Shown => "User " + Name;
        }

        [DebuggerDisplay("{Shown,nq}")]
        public class Quiet
        {
            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            private string Shown => "User " + Name.Length;
        }
        """);

    [Fact]
    public Task ATextWithoutPersonalData_IsNot() => Verify.CheckRulesAsync(
        """
        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            [PiiSanitizer(PiiProtection.Redacted)]
            private static string Hide(string text) => "***";

            public override string ToString() => $"User {Id} {Hide(Name)}";

            public string ToString(string prefix) => prefix + Name;
        }
        """);

    [Theory]
    [InlineData("piiguard_severity.direct = none", "PII2003:Patient", "Guest")]
    [InlineData("piiguard_severity.sensitive = none", "Patient", "PII2003:Guest")]
    [InlineData("piiguard_severity.PII2003 = none", "Patient", "Guest")]
    public Task ARecordsGeneratedText_IsReportedByTheCategoriesInIt(string option, string sensitive, string direct) => Verify.CheckRulesAsync(
        $$"""
        public record {{Marked(sensitive)}}([Pii(PiiCategory.Health)] string Illness);

        public record {{Marked(direct)}}([Pii(PiiCategory.Name)] string Name);
        """,
        "piiguard_mode = strict\n" + option);

    private static string Marked(string name) => name.Contains(':', StringComparison.Ordinal) ? $"{{|{name}|}}" : name;

    [Fact]
    public Task ARecordsGeneratedText_IsReportedInStrictMode_AndReplaced() => Verify.CheckAsync(
        """
        public record {|PII2003:Guest|}([Pii(PiiCategory.Name)] string Name, int Table);

        public sealed record {|PII2003:Host|}([Pii(PiiCategory.Name)] string Name)
        {
            public int Room { get; init; }
        }

        public record Room(int Number);
        """,
        """
        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            protected virtual bool PrintMembers(System.Text.StringBuilder builder)
            {
                builder.Append($"Table = {Table}");
                return true;
            }
        }

        public sealed record Host([Pii(PiiCategory.Name)] string Name)
        {
            public int Room { get; init; }

            private bool PrintMembers(System.Text.StringBuilder builder)
            {
                builder.Append($"Room = {Room}");
                return true;
            }
        }

        public record Room(int Number);
        """,
        "text",
        Strict + "\npiiguard_severity.PII2002 = none");

    [Fact]
    public Task ARecordsGeneratedText_IsNotInStandardMode() => Verify.CheckRulesAsync(
        """public record Guest([Pii(PiiCategory.Name)] string Name, int Table);""");

    [Fact]
    public Task ARecordThatIsLogged_GetsATextOfItsOwn() => Verify.CheckAsync(
        [
            """
            public record Guest([Pii(PiiCategory.Name)] string Name, int Table);
            """,
            """
            public class Service(ILogger<Service> logger)
            {
                public void Run(Guest guest)
                {
                    logger.LogInformation("Seated {Guest}", {|PII2002:guest|});
                    logger.LogInformation({|PII2002:$"Seated {guest}"|});
                }
            }
            """,
        ],
        [
            """
            public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
            {
                protected virtual bool PrintMembers(System.Text.StringBuilder builder)
                {
                    builder.Append($"Table = {Table}");
                    return true;
                }
            }
            """,
            """
            public class Service(ILogger<Service> logger)
            {
                public void Run(Guest guest)
                {
                    logger.LogInformation("Seated {Guest}", guest);
                    logger.LogInformation($"Seated {guest}");
                }
            }
            """,
        ],
        "text");

    [Fact]
    public Task ADestructuredObject_GetsNone() => Verify.CheckAsync(
        """
        public record Guest([Pii(PiiCategory.Name)] string Name, int Table);

        public class Service(Serilog.ILogger log)
        {
            public void Run(Guest guest) => log.Information("Seated {@Guest}", {|PII2002:guest|});
        }
        """,
        null,
        "text");

    [Fact]
    public Task AFilesLineEnds_AreKept() => Verify.CheckAsync(
        """
        using System.Text;

        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            protected virtual bool {|PII2003:PrintMembers|}(StringBuilder builder) => builder.Append(Name) is not null;
        }
        """.ReplaceLineEndings("\r\n"),
        """
        using System.Text;

        public record Guest([Pii(PiiCategory.Name)] string Name, int Table)
        {
            protected virtual bool PrintMembers(StringBuilder builder)
            {
                builder.Append($"Table = {Table}");
                return true;
            }
        }
        """.ReplaceLineEndings("\r\n"),
        "text");
}
