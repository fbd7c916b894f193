using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Storage;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;
using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Storage.EntityColumnAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

/// <summary>PII3003, PII3007 at columns, and PII3008; tests/PiiGuard.Cases/Storage has the mappings.</summary>
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

    private const string WeakSource =
        """
        using Microsoft.EntityFrameworkCore;

        public sealed class Db : DbContext
        {
            public DbSet<Guest> Guests { get; set; }

            protected override void OnModelCreating(ModelBuilder model)
            {
                model.Entity<Guest>().Property(g => g.Email).HasConversion(clear => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(clear)), stored => stored);
                model.Entity<Guest>().Property(g => g.Name).HasConversion(clear => Hide(clear), stored => stored);
            }

            [PiiSanitizer(PiiProtection.Encrypted)]
            private static string Hide(string text) => text[..1];
        }

        public class Guest
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Email)]
            public string {|PII3007:Email|} { get; set; } = "";

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";
        }
        """;

    [Fact]
    public Task AConverterThatOnlyLooksLikeAProtection_IsReportedAsThat_AndHasNoCallToWrap() => Verify.CheckFixAsync(WeakSource, null, "sanitize");

    [Theory]
    [InlineData("piiguard_severity.PII3007 = none")]
    [InlineData("piiguard_severity.PII3007.email = none")]
    [InlineData("piiguard_tier.email = indirect\npiiguard_severity.PII3007.indirect = none")]
    public Task AWeakConverterThatPolicySilences_IsNotReportedOtherwise(string option) =>
        Verify.CheckAsync(WeakSource.Replace("{|PII3007:Email|}", "Email", StringComparison.Ordinal), option);

    private const string PromiseSource =
        """
        using Microsoft.EntityFrameworkCore;

        public sealed class EncryptedAttribute : Attribute;

        public static class ModelBuilderExtensions
        {
            public static ModelBuilder UseEncryption(this ModelBuilder model) => model;
        }

        public sealed class Db : DbContext
        {
            public DbSet<Guest> Guests { get; set; }

            protected override void OnModelCreating(ModelBuilder model) { }
        }

        public class Guest
        {
            public int Id { get; set; }

            [Encrypted, Pii(PiiCategory.TaxId)]
            public string {|PII3008:TaxNumber|} { get; set; } = "";

            [Encrypted]
            public string {|PII3008:Note|} { get; set; } = "";
        }
        """;

    [Theory]
    [InlineData("piiguard_severity.PII3007 = none")]
    [InlineData("piiguard_severity.email = none")]
    [InlineData("piiguard_accepted.database = encrypted")]
    public Task APromiseThatNothingKeeps_IsReported(string option) => Verify.CheckAsync(PromiseSource, option);

    [Theory]
    [InlineData("piiguard_severity.PII3008.tax_id = none")]
    [InlineData("piiguard_severity.PII3008.sensitive = none")]
    [InlineData("piiguard_severity.tax_id = none")]
    [InlineData("piiguard_tier.tax_id = indirect\npiiguard_severity.indirect = none")]
    public Task APromiseAboutWhatPolicySilences_IsNot(string option) =>
        Verify.CheckAsync(PromiseSource.Replace("{|PII3008:TaxNumber|}", "TaxNumber", StringComparison.Ordinal), option);

    [Theory]
    [InlineData("piiguard_severity.PII3008 = none")]
    [InlineData("dotnet_diagnostic.PII3008.severity = none")]
    public Task ASilencedPromise_IsNot(string option) => Verify.CheckAsync(Regex.Replace(PromiseSource, @"\{\|PII3008:(\w+)\|\}", "$1"), option);

    [Theory]
    [InlineData("piiguard_accepted.database = encrypted", "TaxNumber")]
    [InlineData("piiguard_accepted.database = pseudonymized", "{|PII3003:TaxNumber|}")]
    public Task AKeptPromise_CountsAsEncrypted(string option, string column) => Verify.CheckAsync(
        Regex.Replace(PromiseSource, @"\{\|PII3008:(\w+)\|\}", "$1").Replace("model) { }", "model) => model.UseEncryption();", StringComparison.Ordinal).Replace("TaxNumber", column, StringComparison.Ordinal),
        option);

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

    [Theory]
    [InlineData("First", "Second")]
    [InlineData("Second", "First")]
    public async Task AnEntityOfAnotherAssembly_IsReportedWhereItIsNamed_AndNotWhereItIsLedTo(string chores, string users)
    {
        var compilation = CaseCompilation.Of("/Db.cs",
            $$"""
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            public sealed class Db : DbContext
            {
                public DbSet<Chore> Chores { get; set; }
            }

            public sealed class {{chores}} : IEntityTypeConfiguration<Chore> { public void Configure(EntityTypeBuilder<Chore> builder) { } }
            public sealed class {{users}} : IEntityTypeConfiguration<User> { public void Configure(EntityTypeBuilder<User> builder) { } }
            """).AddReferences(TestCompilation.Create(Chores).ToMetadata());

        var findings = await compilation.WithAnalyzers([new EntityColumnAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(users, compilation.SyntaxTrees.First(tree => tree.FilePath == "/Db.cs").GetText().ToString(Assert.Single(findings).Location.SourceSpan));
    }

    [Fact]
    public async Task WhatAReferencedProjectsContextStores_IsItsOwnToReport()
    {
        var store = CaseCompilation.Of("/Store.cs",
            Chores +
            """

            public sealed class Store : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Chore> Chores { get; set; }

                protected override void OnModelCreating(Microsoft.EntityFrameworkCore.ModelBuilder model) => model.Entity<User>().Ignore(user => user.Email);
            }

            public class Guest
            {
                public int Id { get; set; }

                [Pii(PiiCategory.Name)]
                public string Name { get; set; } = "";
            }
            """).WithAssemblyName("Store").ToMetadata();
        var compilation = CaseCompilation.Of("/Users.cs",
            """
            using Microsoft.EntityFrameworkCore;
            using Microsoft.EntityFrameworkCore.Metadata.Builders;

            public sealed class Users : IEntityTypeConfiguration<User> { public void Configure(EntityTypeBuilder<User> builder) { } }
            public sealed class Guests : IEntityTypeConfiguration<Guest> { public void Configure(EntityTypeBuilder<Guest> builder) { } }
            """).AddReferences(store);

        var findings = await compilation.WithAnalyzers([new EntityColumnAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Contains("'Guest.Name'", Assert.Single(findings).GetMessage(), StringComparison.Ordinal);
    }

    private const string Chores =
        """
        public class Chore
        {
            public int Id { get; set; }

            public User? Owner { get; set; }
        }

        public class User
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";
        }
        """;

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
