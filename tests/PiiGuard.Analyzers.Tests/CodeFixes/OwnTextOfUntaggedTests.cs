using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

/// <summary>The text that a fix writes shows nothing that a name or a model tells to be personal data, tagged or not.</summary>
public sealed class OwnTextOfUntaggedTests
{
    private const string Inferred = "piiguard_infer_from_names = true";

    [Fact]
    public Task WhatANameTells_IsntPrinted() => Verify.CheckAsync(
        """
        public record Visit(string Email, int Table);

        public class Desk(ILogger<Desk> logger)
        {
            public void Seat(Visit visit) => logger.LogInformation("Seated {Visit}", {|PII2002:visit|});
        }
        """,
        """
        public record Visit(string Email, int Table)
        {
            protected virtual bool PrintMembers(System.Text.StringBuilder builder)
            {
                builder.Append($"Table = {Table}");
                return true;
            }
        }

        public class Desk(ILogger<Desk> logger)
        {
            public void Seat(Visit visit) => logger.LogInformation("Seated {Visit}", visit);
        }
        """,
        "text",
        Inferred);

    [Fact]
    public Task ATextThatIsWrittenAnew_ShowsNothingThatItDidntShow_WhereNamesTell() => Verify.CheckAsync(
        """
        public class User
        {
            public int Id { get; set; }

            public string Email { get; set; } = "";

            public string PhoneNumber { get; set; } = "";

            public override string {|PII2003:ToString|}() => $"User {Id} {Email}";
        }
        """,
        """
        public class User
        {
            public int Id { get; set; }

            public string Email { get; set; } = "";

            public string PhoneNumber { get; set; } = "";

            public override string ToString() => $"User {{ Id = {Id} }}";
        }
        """,
        "text",
        Inferred);

    [Fact]
    public Task WhatAModelTells_IsntPrinted() => Verify.CheckAsync(
        """
        public class User
        {
            public int Id { get; set; }

            public string UsrEml { get; set; } = "";

            public override string {|PII2003:ToString|}() => Id + UsrEml;
        }
        """,
        """
        public class User
        {
            public int Id { get; set; }

            public string UsrEml { get; set; } = "";

            public override string ToString() => $"User {{ Id = {Id} }}";
        }
        """,
        "text",
        models: "source User::UsrEml return email");
}
