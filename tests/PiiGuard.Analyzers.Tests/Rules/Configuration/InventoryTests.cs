using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Rules;
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

    private static async Task<Diagnostic[]> RecordsAsync(string section, params (string, string)[] properties)
    {
        var compilation = TestCompilation.Create(Source);
        var tree = compilation.SyntaxTrees[0];
        compilation = compilation.ReplaceSyntaxTree(tree, tree.WithFilePath("/src/Source.cs"));
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new FlowAnalyzer());
        var diagnostics = await compilation.WithAnalyzers(analyzers, TestOptions.Create(section, properties: properties)).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == "PII0001").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }
}
