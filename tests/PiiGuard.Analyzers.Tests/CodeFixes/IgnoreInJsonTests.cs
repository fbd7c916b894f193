using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

public sealed class IgnoreInJsonTests
{
    [Fact]
    public Task MembersGivenAwayThroughJson_AreIgnoredThere() => Verify.CheckAsync(
        [
            """
            public class Guest
            {
                public int Table { get; set; }

                [Pii(PiiCategory.Name)]
                public string Name { get; set; } = "";

                [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
            }

            public record Visit(int Id, [Pii(PiiCategory.Name)] string Name);
            """,
            """
            using System.Text.Json;

            public class Service(ILogger<Service> logger)
            {
                public void Run(Guest guest, Visit visit)
                {
                    logger.LogInformation("Seated {Guest}", {|PII2002:JsonSerializer.Serialize(guest)|});
                    var json = JsonSerializer.Serialize(guest);
                    logger.LogInformation("Seated {Guest}", {|PII2002:json|});
                    logger.LogInformation("Visit {Visit}", {|PII2002:JsonSerializer.Serialize(visit)|});
                }
            }
            """,
        ],
        [
            """
            public class Guest
            {
                public int Table { get; set; }

                [System.Text.Json.Serialization.JsonIgnore]
                [Pii(PiiCategory.Name)]
                public string Name { get; set; } = "";

                [System.Text.Json.Serialization.JsonIgnore]
                [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
            }

            public record Visit(int Id, [property: System.Text.Json.Serialization.JsonIgnore] [Pii(PiiCategory.Name)] string Name);
            """,
            """
            using System.Text.Json;

            public class Service(ILogger<Service> logger)
            {
                public void Run(Guest guest, Visit visit)
                {
                    logger.LogInformation("Seated {Guest}", JsonSerializer.Serialize(guest));
                    var json = JsonSerializer.Serialize(guest);
                    logger.LogInformation("Seated {Guest}", json);
                    logger.LogInformation("Visit {Visit}", JsonSerializer.Serialize(visit));
                }
            }
            """,
        ],
        "json-ignore");

    [Fact]
    public Task AnObjectLoggedAsText_IsLeftAlone() => Verify.CheckAsync(
        """
        public record Person(int Id, [Pii(PiiCategory.Name)] string Name, [Pii(PiiCategory.Email)] string Email);

        public class Service(ILogger<Service> logger)
        {
            public void Run(Person person) => logger.LogInformation("Saved {Person}", {|PII2002:person|});
        }
        """,
        null,
        "json-ignore");
}
