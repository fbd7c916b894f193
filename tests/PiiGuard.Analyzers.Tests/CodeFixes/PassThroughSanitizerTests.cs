using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

public sealed class PassThroughSanitizerTests
{
    [Fact]
    public Task ARedactorInScope_IsUsed() => Verify.CheckAsync(
        """
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service(ILogger<Service> logger, Redactor redactor)
        {
            public void Run(Customer customer)
            {
                logger.LogInformation("Mail to {Email} of {Name}", {|PII2001:customer.Email|}, {|PII2001:customer.Name|});
                logger.LogInformation({|PII2001:$"Mail to {customer.Email} of {customer.Id}"|});
                logger.LogInformation({|PII2001:"Mail to " + customer.Email|});
                logger.LogInformation("Born {Date}", {|PII2001:customer.BirthDate|});
            }
        }
        """,
        """
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service(ILogger<Service> logger, Redactor redactor)
        {
            public void Run(Customer customer)
            {
                logger.LogInformation("Mail to {Email} of {Name}", redactor.Redact(customer.Email), redactor.Redact(customer.Name));
                logger.LogInformation($"Mail to {redactor.Redact(customer.Email)} of {customer.Id}");
                logger.LogInformation("Mail to " + redactor.Redact(customer.Email));
                logger.LogInformation("Born {Date}", redactor.Redact(customer.BirthDate));
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task ADataProtectorInScope_IsUsed() => Verify.CheckAsync(
        """
        using Microsoft.AspNetCore.DataProtection;

        public class Service(ILogger<Service> logger)
        {
            private readonly IDataProtector _protector = null!;

            public void Run(Customer customer) => logger.LogInformation("Mail to {Email}", {|PII2001:customer.Email|});
        }
        """,
        """
        using Microsoft.AspNetCore.DataProtection;

        public class Service(ILogger<Service> logger)
        {
            private readonly IDataProtector _protector = null!;

            public void Run(Customer customer) => logger.LogInformation("Mail to {Email}", _protector.Protect(customer.Email));
        }
        """,
        "sanitize");

    private const string Sanitizers =
        """
        namespace Shop
        {
            public static class Hiding
            {
                [PiiSanitizer(PiiProtection.Redacted)]
                public static string Hide(string text) => "***";

                public static string Show(string text) => text;
            }

            public class Vault
            {
                [PiiSanitizer(PiiProtection.Encrypted)]
                public string Seal(string text) => "***";

                [PiiSanitizer(PiiProtection.Encrypted)]
                private string SealTwice(string text) => "***";
            }
        }
        """;

    [Fact]
    public Task AStaticSanitizer_IsUsed() => Verify.CheckAsync(
        [
            Sanitizers,
            """
            public class Service
            {
                public void Run(Customer customer)
                {
                    Console.WriteLine({|PII2006:customer.Email|});
                    Console.WriteLine("{0} has {1}", customer.Id, {|PII2006:customer.Email.Trim()|});
                }
            }
            """,
        ],
        [
            Sanitizers,
            """
            public class Service
            {
                public void Run(Customer customer)
                {
                    Console.WriteLine(Shop.Hiding.Hide(customer.Email));
                    Console.WriteLine("{0} has {1}", customer.Id, Shop.Hiding.Hide(customer.Email.Trim()));
                }
            }
            """,
        ],
        "sanitize");

    [Fact]
    public Task SeveralSanitizers_AreOfferedInAStableOrder() => Verify.CheckAsync(
        [
            Sanitizers,
            """
            public class Service(Shop.Vault vault)
            {
                public void Run(Customer customer) => throw new InvalidOperationException({|PII2004:$"No order for {customer.Email}."|});

                public Shop.Vault Vault => vault;
            }
            """,
        ],
        [
            Sanitizers,
            """
            public class Service(Shop.Vault vault)
            {
                public void Run(Customer customer) => throw new InvalidOperationException($"No order for {vault.Seal(customer.Email)}.");

                public Shop.Vault Vault => vault;
            }
            """,
        ],
        "sanitize-2");

    [Fact]
    public Task WhatIsStored_IsEncryptedRatherThanRedacted() => Verify.CheckAsync(
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service(Redactor redactor, IDataProtector protector)
        {
            public void Run(Customer customer)
            {
                File.WriteAllText("mail.txt", {|PII3001:customer.Email|});
                File.WriteAllText("name.txt", {|PII3001:$"{customer.Name} of {customer.Segment}"|});
            }

            public Redactor Redactor => redactor;
        }
        """,
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service(Redactor redactor, IDataProtector protector)
        {
            public void Run(Customer customer)
            {
                File.WriteAllText("mail.txt", protector.Protect(customer.Email));
                File.WriteAllText("name.txt", $"{protector.Protect(customer.Name)} of {customer.Segment}");
            }

            public Redactor Redactor => redactor;
        }
        """,
        "sanitize");

    [Fact]
    public Task ASanitizerThatEncrypts_ComesFirstWhereTheValueIsStored() => Verify.CheckAsync(
        [
            Sanitizers,
            """
            public class Service
            {
                private readonly Shop.Vault vault = new();

                public void Run(Customer customer) => System.IO.File.WriteAllText("mail.txt", {|PII3001:customer.Email|});
            }
            """,
        ],
        [
            Sanitizers,
            """
            public class Service
            {
                private readonly Shop.Vault vault = new();

                public void Run(Customer customer) => System.IO.File.WriteAllText("mail.txt", vault.Seal(customer.Email));
            }
            """,
        ],
        "sanitize");

    [Fact]
    public Task AnObjectThatIsSentWhole_IsNotPassedThrough() => Verify.CheckAsync(
        """
        using System.Net.Http;
        using System.Net.Http.Json;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service(Redactor redactor)
        {
            public void Run(Customer customer, HttpClient http) => http.PostAsJsonAsync("customers", {|PII5003:customer|});

            public Redactor Redactor => redactor;
        }
        """,
        null,
        "sanitize");

    [Fact]
    public Task AWriterThatAMethodIsGiven_IsNotPassedThrough() => Verify.CheckAsync(
        [
            Sanitizers,
            """
            public class Service(Customer customer)
            {
                public void Run()
                {
                    Print({|PII2006:Console.Out|});
                    Print({|PII3001:System.IO.File.CreateText("mail.txt")|});
                }

                private void Print(System.IO.TextWriter writer) => writer.Write(customer.Email);
            }
            """,
        ],
        null,
        "sanitize");

    [Fact]
    public Task WithoutASanitizer_NothingIsOffered() => Verify.CheckStatementAsync(
        """logger.LogInformation("Mail to {Email}", {|PII2001:customer.Email|});""", null, "sanitize");

    [Fact]
    public Task ASanitizerThatDoesntTakeNull_IsNotOfferedForNull() => Verify.CheckAsync(
        [
            Sanitizers,
            """
            public class Service
            {
                public void Run(Customer customer) => Console.WriteLine({|PII2006:customer.Phone|});
            }
            """,
        ],
        null,
        "sanitize");
}
