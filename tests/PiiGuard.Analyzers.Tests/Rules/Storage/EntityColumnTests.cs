using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Storage;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;
using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Storage.EntityColumnAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

/// <summary>PII3003 and PII3008; tests/PiiGuard.Cases/Storage has the mappings.</summary>
public sealed class EntityColumnTests
{
    private const string Source =
        """
        using Microsoft.EntityFrameworkCore;

        public sealed class Db : DbContext
        {
            public DbSet<Guest> Guests { get; set; }

            public DbSet<Guest> SameGuests { get; set; }
        }

        public class Guest
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Email)]
            public string {|PII3003:Email|} { get; set; } = "";
        }
        """;

    [Fact]
    public Task AColumn_IsReportedOnce_HoweverManySetsThereAre() => Verify.CheckAsync(Source);

    [Theory]
    [InlineData("piiguard_severity.PII3003 = none")]
    [InlineData("piiguard_severity.email = none")]
    [InlineData("dotnet_diagnostic.PII3003.severity = none")]
    public Task WhatPolicySilences_IsNotReported(string option) =>
        Verify.CheckAsync(Source.Replace("{|PII3003:Email|}", "Email", StringComparison.Ordinal), option);

    [Fact]
    public Task AProtectionThatPolicyDoesntAccept_IsReported() => Verify.CheckAsync(
        """
        using Microsoft.EntityFrameworkCore;

        public sealed class Db : DbContext
        {
            public DbSet<Guest> Guests { get; set; }

            protected override void OnModelCreating(ModelBuilder model) =>
                model.Entity<Guest>().Property(g => g.Email).HasConversion(clear => Hide(clear), stored => stored);

            [PiiSanitizer(PiiProtection.Redacted)]
            private static string Hide(string text) => text[..1];
        }

        public class Guest
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Email)]
            public string {|PII3003:Email|} { get; set; } = "";
        }
        """,
        "piiguard_accepted.database = encrypted");

    [Fact]
    public async Task AnEntityOfAnotherAssembly_IsReportedWhereItsSetIs()
    {
        var model = TestCompilation.Create(
            """
            public class Guest
            {
                public int Id { get; set; }

                [Pii(PiiCategory.Email)]
                public string Email { get; set; } = "";
            }
            """).ToMetadata();
        var compilation = CaseCompilation.Of("/Db.cs",
            """
            public sealed class Db : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Guest> Guests { get; set; }
            }
            """).AddReferences(model);

        var findings = await compilation.WithAnalyzers([new EntityColumnAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        var finding = Assert.Single(findings);
        Assert.Equal("PII3003", finding.Id);
        Assert.Contains("Guests", compilation.SyntaxTrees.First(tree => tree.FilePath == "/Db.cs").GetText().ToString(finding.Location.SourceSpan), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAContext_AnEntityOfAnotherAssemblyIsReportedWhereItIsConfiguredAlone()
    {
        var model = TestCompilation.Create(
            """
            public class User
            {
                public int Id { get; set; }

                [Pii(PiiCategory.Email)]
                public string Email { get; set; } = "";
            }

            public class Address
            {
                [Pii(PiiCategory.PostalAddress)]
                public string Street { get; } = "";

                public Address(string street) => Street = street;
            }

            public class Order
            {
                public int Id { get; set; }

                [Pii(PiiCategory.Communication)]
                public string Note { get; set; } = "";

                public Address ShipTo { get; } = new("");

                public User? Buyer { get; set; }
            }
            """).ToMetadata();
        var compilation = CaseCompilation.Of("/Orders.cs",
            """
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            public sealed class Orders : IEntityTypeConfiguration<Order>
            {
                public void Configure(EntityTypeBuilder<Order> builder) =>
                    builder.OwnsOne(order => order.ShipTo, part => part.Property(address => address.Street).HasMaxLength(80));
            }
            """).AddReferences(model);

        var findings = await compilation.WithAnalyzers([new EntityColumnAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(["Address.Street", "Order.Note"], findings.Select(finding => finding.GetMessage().Split('\'')[1]).Order());
    }

    [Fact]
    public Task WithoutAContext_NothingIsReported() => Verify.CheckAsync(
        """
        public class Guest
        {
            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";
        }
        """);
}
