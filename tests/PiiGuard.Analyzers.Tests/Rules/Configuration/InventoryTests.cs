using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Configuration;

public sealed class InventoryTests
{
    private const string Source =
        """
        public class Customer
        {
            [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
            [Pii(PiiCategory.NationalId)] private string _id = "";
            public int Orders { get; set; }
            public string Id() => _id;
        }

        public record Guest([Pii(PiiCategory.Name)] string Name, int Room);

        [Pii(PiiCategory.Health)]
        public struct Diagnosis { public string Code; [NotPii("a version")] public int Version; }

        public static class Desk
        {
            [PiiSanitizer(PiiProtection.Redacted)] public static string Redact(string text) => "***";
            [return: Pii(PiiCategory.Phone)] public static string Ask() => "";
            public static void Tell([Pii(PiiCategory.IpAddress)] string address) { }

            public static void Show(Customer customer)
            {
                Console.WriteLine(Redact(customer.Email));
                Console.WriteLine(customer.Email);
                Console.WriteLine(customer.Orders);
            }
        }
        """;

    [Fact]
    public async Task TaggedDeclarationsAndProtectedFlows_AreRecorded()
    {
        var records = await RecordsAsync("piiguard_inventory = true");
        Assert.Equal(
            [
                "Email 'Customer.Email' is personal data (direct)",
                "NationalId 'Customer._id' is personal data (sensitive)",
                "Name 'Guest.Name' is personal data (direct)",
                "Health 'Diagnosis.Code' is personal data (sensitive)",
                "Phone 'Desk.Ask' is personal data (direct)",
                "IpAddress 'address' is personal data (indirect)",
                "Email 'Customer.Email' gets to 'WriteLine' (console) redacted",
            ],
            records.Select(record => record.GetMessage()));
        Assert.All(records, record => Assert.Equal(DiagnosticSeverity.Info, record.Severity));
    }

    [Fact]
    public async Task ARecord_CarriesWhatAReportNeeds()
    {
        var records = await RecordsAsync("piiguard_inventory = true\npiiguard_tier.email = sensitive");
        var flow = records.Single(record => record.Properties[FindingProperties.Record] == "flow").Properties;
        Assert.Equal("email", flow[FindingProperties.Category]);
        Assert.Equal("sensitive", flow[FindingProperties.Tier]);
        Assert.Equal("P:Customer.Email", flow[FindingProperties.Source]);
        Assert.Equal("M:System.Console.WriteLine(System.String)", flow[FindingProperties.Sink]);
        Assert.Equal("M:Desk.Show(Customer)", flow[FindingProperties.Member]);
        Assert.Equal("console", flow[FindingProperties.Kind]);
        Assert.Equal("redacted", flow[FindingProperties.Protection]);
        Assert.NotEmpty(flow[FindingProperties.Path]!);

        var parameter = records.Single(record => record.GetMessage().Contains("'address'", StringComparison.Ordinal)).Properties;
        Assert.Equal(("member", "M:Desk.Tell(System.String)#address"), (parameter[FindingProperties.Record], parameter[FindingProperties.Source]));
    }

    [Fact]
    public async Task WhatIsntAcceptedThere_IsNoRecord() =>
        Assert.DoesNotContain(
            await RecordsAsync("piiguard_inventory = true\npiiguard_accepted.console = encrypted"),
            record => record.Properties[FindingProperties.Record] == "flow");

    [Theory]
    [InlineData("")]
    [InlineData("piiguard_inventory = false")]
    [InlineData("piiguard_severity.PII0001 = warning")]
    [InlineData("piiguard_inventory = true\npiiguard_severity.PII0001 = none")]
    public async Task WithoutBeingAskedTo_NothingIsRecorded(string options) => Assert.Empty(await RecordsAsync(options));

    [Fact]
    public async Task TheProperty_AsksForAllFilesButThoseThatDecline()
    {
        Assert.Equal(7, (await RecordsAsync("", ("PiiGuardInventory", "true"))).Length);
        Assert.Empty(await RecordsAsync("piiguard_inventory = false", ("PiiGuardInventory", "true")));
    }

    [Theory]
    [InlineData("Console.WriteLine(Redact(customer.Email));", "M:Desk.Redact(System.String)")]
    [InlineData("var text = \"to \" + Redact(customer.Email); text += \"!\"; Console.WriteLine(text);", "M:Desk.Redact(System.String)")]
    [InlineData("string text; text = Redact(customer.Email); Console.WriteLine(text);", "M:Desk.Redact(System.String)")]
    [InlineData("Console.WriteLine(Short(customer));", "M:Desk.Redact(System.String)")]
    [InlineData("Print(customer.Email);", "M:Desk.Redact(System.String)")]
    [InlineData("Console.WriteLine(Count(customer.Email) + Redact(customer.Email));", "M:Desk.Redact(System.String)")]
    [InlineData("Func<string, string> hide = Redact; Console.WriteLine(hide(customer.Email));", null)]
    public async Task WhatProtectedAFlow_IsInItsRecord(string statements, string? by)
    {
        var records = await RecordsOfAsync(TestCompilation.Create(
            $$"""
            public class Customer { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; }

            public static class Desk
            {
                [PiiSanitizer(PiiProtection.Redacted)] public static string Redact(string text) => "***";
                [PiiSanitizer(PiiProtection.Anonymized)] public static int Count(string text) => text.Length;
                private static string Short(Customer customer) => Redact(customer.Email)[..2];
                private static void Print(string text) => Console.WriteLine(Redact(text));
                public static void Show(Customer customer) { {{statements}} }
            }
            """), "piiguard_inventory = true");
        var flow = Assert.Single(records, record => record.Properties[FindingProperties.Record] == "flow" && record.Properties[FindingProperties.Protection] == "redacted");
        Assert.Equal(by, flow.Properties.GetValueOrDefault(FindingProperties.By));
    }

    [Fact]
    public async Task WhatEntityFrameworkStores_IsRecordedWithItsProtection()
    {
        var records = await RecordsOfAsync(CaseCompilation.Of("/src/Source.cs",
            """
            using Microsoft.AspNetCore.DataProtection;
            using Microsoft.EntityFrameworkCore;

            public sealed class Db(IDataProtector protector) : DbContext
            {
                public DbSet<Guest> Guests { get; set; }

                protected override void OnModelCreating(ModelBuilder model)
                {
                    model.Entity<Guest>().Property(g => g.Passport).HasConversion(clear => protector.Protect(clear), stored => protector.Unprotect(stored));
                    model.Entity<Guest>().Property(g => g.Phone).HasConversion(clear => Convert.ToBase64String(Encoding.UTF8.GetBytes(clear)), stored => stored);
                }
            }

            public class Guest
            {
                public int Id { get; set; }
                [Pii(PiiCategory.Name)] public string Name { get; set; } = "";
                [Pii(PiiCategory.Passport)] public string Passport { get; set; } = "";
                [Pii(PiiCategory.Phone)] public string Phone { get; set; } = "";
            }

            public class Draft { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; }
            """), "piiguard_inventory = true");

        Assert.Equal(
            [
                "Name 'Guest.Name' is personal data (direct), stored in a column of 'Guest' unencrypted",
                "Passport 'Guest.Passport' is personal data (sensitive), stored in a column of 'Guest' encrypted",
                "Phone 'Guest.Phone' is personal data (direct), stored in a column of 'Guest' only encoded",
                "Email 'Draft.Email' is personal data (direct)",
            ],
            records.Select(record => record.GetMessage()));
        Assert.Equal([("T:Guest", "none"), ("T:Guest", "encrypted"), ("T:Guest", "encoded"), (null, null)],
            records.Select(record => (record.Properties.GetValueOrDefault(FindingProperties.Storage), record.Properties.GetValueOrDefault(FindingProperties.Protection))));
        Assert.Equal([null, "DataProtectionCommonExtensions.Protect", "Convert.ToBase64String", null],
            records.Select(record => record.Properties.TryGetValue(FindingProperties.By, out var by) ? Regex.Match(by!, @"\w+\.\w+(?=\()").Value : null));
    }

    [Theory]
    [InlineData("", "none", null)]
    [InlineData("model.UseEncryption();", "encrypted", "T:Hotel.EncryptedAttribute")]
    public async Task APromisedEncryption_IsRecordedAsKeptOrNot(string wiring, string protection, string? by)
    {
        var records = await RecordsOfAsync(CaseCompilation.Of("/src/Source.cs",
            $$"""
            using Microsoft.EntityFrameworkCore;

            namespace Hotel;

            public sealed class EncryptedAttribute : Attribute;

            public static class ModelBuilderExtensions
            {
                public static ModelBuilder UseEncryption(this ModelBuilder model) => model;
            }

            public sealed class Db : DbContext
            {
                public DbSet<Guest> Guests { get; set; }

                protected override void OnModelCreating(ModelBuilder model) { {{wiring}} }
            }

            public class Guest
            {
                [Encrypted, Pii(PiiCategory.Passport)] public string Passport { get; set; } = "";
            }
            """), "piiguard_inventory = true");

        var properties = Assert.Single(records).Properties;
        Assert.Equal(("T:Hotel.Guest", protection, by), (properties[FindingProperties.Storage], properties[FindingProperties.Protection], properties.GetValueOrDefault(FindingProperties.By)));
    }

    [Fact]
    public async Task AProtectedColumnOfAnotherProjectsEntity_IsAFlowToTheDatabase()
    {
        var model = TestCompilation.Create(
            """
            public class Guest
            {
                [Pii(PiiCategory.Name)] public string Name { get; set; } = "";
                [Pii(PiiCategory.Passport)] public string Passport { get; set; } = "";
            }
            """).ToMetadata();
        var records = await RecordsOfAsync(CaseCompilation.Of("/src/Source.cs",
            """
            using Microsoft.EntityFrameworkCore;

            public sealed class Db : DbContext
            {
                public DbSet<Guest> Guests { get; set; }

                protected override void OnModelCreating(ModelBuilder model) =>
                    model.Entity<Guest>().Property(g => g.Passport).HasConversion(clear => Cases.Protect.Hide(clear), stored => stored);
            }
            """).AddReferences(model), "piiguard_inventory = true");

        var record = Assert.Single(records);
        Assert.Equal("Passport 'Guest.Passport' is stored in a column of 'Guest' redacted", record.GetMessage());
        Assert.Equal(("flow", "P:Guest.Passport", "database", "T:Guest", "redacted"),
            (record.Properties[FindingProperties.Record], record.Properties[FindingProperties.Source], record.Properties[FindingProperties.Kind],
                record.Properties[FindingProperties.Storage], record.Properties[FindingProperties.Protection]));
    }

    private static Task<Diagnostic[]> RecordsAsync(string section, params (string, string)[] properties) => RecordsOfAsync(TestCompilation.Create(Source), section, properties);

    private static async Task<Diagnostic[]> RecordsOfAsync(CSharpCompilation compilation, string section, params (string, string)[] properties)
    {
        var tree = compilation.SyntaxTrees.First(tree => !Path.IsPathRooted(tree.FilePath) || tree.FilePath == "/src/Source.cs");
        compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath("/src/Source.cs"));
        Assert.Empty(compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new FlowAnalyzer());
        var diagnostics = await compilation.WithAnalyzers(analyzers, TestOptions.Create(section, properties: properties)).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == "PII0001" && diagnostic.Location.SourceTree!.FilePath == "/src/Source.cs").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
