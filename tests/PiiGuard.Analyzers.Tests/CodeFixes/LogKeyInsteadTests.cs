using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

public sealed class LogKeyInsteadTests
{
    [Fact]
    public Task TheKeyOfAnObject_TakesItsPlace() => Verify.CheckAsync(
        """
        public record Person(int Id, [Pii(PiiCategory.Name)] string Name, [Pii(PiiCategory.Email)] string Email);

        public class Service(Serilog.ILogger log, ILogger<Service> logger)
        {
            public void Run(Customer customer, Person person, Person? guest)
            {
                log.Information("Saved {@Customer} as {Segment}", {|PII2002:customer|}, customer.Segment);
                log.Information("{One} {@Two}", {|PII2002:person|}, {|PII2002:customer|});
                log.Information("{@PersonId}", {|PII2002:person|});
                logger.LogInformation("Saved {Person}", {|PII2002:person|});
                logger.LogInformation("Saved {0} {1}", customer.Id, {|PII2002:guest|});
                logger.LogInformation({|PII2002:$"Saved {person} as {customer.Segment}"|});
            }
        }
        """,
        """
        public record Person(int Id, [Pii(PiiCategory.Name)] string Name, [Pii(PiiCategory.Email)] string Email);

        public class Service(Serilog.ILogger log, ILogger<Service> logger)
        {
            public void Run(Customer customer, Person person, Person? guest)
            {
                log.Information("Saved {CustomerId} as {Segment}", customer.Id, customer.Segment);
                log.Information("{OneId} {TwoId}", person.Id, customer.Id);
                log.Information("{PersonId}", person.Id);
                logger.LogInformation("Saved {PersonId}", person.Id);
                logger.LogInformation("Saved {0} {1}", customer.Id, guest?.Id);
                logger.LogInformation($"Saved {person.Id} as {customer.Segment}");
            }
        }
        """,
        "key");

    [Fact]
    public Task AKeyByNameOrAttribute_IsFound() => Verify.CheckAsync(
        """
        using System.ComponentModel.DataAnnotations;

        public record Parcel(Guid ParcelId, [Pii(PiiCategory.Name)] string To);

        public record Letter([property: Key] string Code, int Id, [Pii(PiiCategory.Name)] string To);

        public class Service(ILogger<Service> logger)
        {
            public void Run(Parcel parcel, Letter letter)
            {
                logger.LogInformation("Sent {Parcel}", {|PII2002:parcel|});
                logger.LogInformation("Sent {Letter}", {|PII2002:letter|});
            }
        }
        """,
        """
        using System.ComponentModel.DataAnnotations;

        public record Parcel(Guid ParcelId, [Pii(PiiCategory.Name)] string To);

        public record Letter([property: Key] string Code, int Id, [Pii(PiiCategory.Name)] string To);

        public class Service(ILogger<Service> logger)
        {
            public void Run(Parcel parcel, Letter letter)
            {
                logger.LogInformation("Sent {ParcelId}", parcel.ParcelId);
                logger.LogInformation("Sent {LetterCode}", letter.Code);
            }
        }
        """,
        "key");

    [Fact]
    public Task AnObjectWhoseKeyIsPersonalToo_KeepsItsPlace() => Verify.CheckAsync(
        """
        public record Person(int Id, [Pii(PiiCategory.Name)] string Name, [Pii(PiiCategory.Email)] string Email);

        public record Citizen([Pii(PiiCategory.NationalId)] string Id, string Town);

        public record Visitor([Pii(PiiCategory.Name)] string Name, string Town);

        public class Service(ILogger<Service> logger)
        {
            public void Run(Citizen citizen, Visitor visitor, List<Person> people)
            {
                logger.LogInformation("Saved {Citizen}", {|PII2002:citizen|});
                logger.LogInformation("Saved {Visitor}", {|PII2002:visitor|});
                logger.LogInformation("Saved {People}", {|PII2002:people|});
            }
        }
        """,
        null,
        "key");
}
