using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

public sealed class SeverityTests
{
    private const DiagnosticSeverity E = DiagnosticSeverity.Error, W = DiagnosticSeverity.Warning, S = DiagnosticSeverity.Info;

    [Theory]
    [InlineData("PII1001", "SSS")]
    [InlineData("PII1002", "WSS")]
    [InlineData("PII1004", "WWW")]
    [InlineData("PII2001", "WWS")]
    [InlineData("PII2003", "SSS")]
    [InlineData("PII2005", "WWW")]
    [InlineData("PII3002", "WSS")]
    [InlineData("PII3005", "WWW")]
    [InlineData("PII4004", "WWS")]
    [InlineData("PII5003", "WSS")]
    [InlineData("PII0002", "WWW")]
    [InlineData("PII0003", "WWW")]
    [InlineData("PII0004", "---")]
    [InlineData("PII0001", "---")]
    [InlineData("PII1003", "---")]
    [InlineData("PII1005", "---")]
    [InlineData("PII9999", "---")]
    public void Standard_IsTheRulesTable(string rule, string expected) => Check(expected, rule, string.Empty);

    [Fact]
    public void Adopt_RaisesNothingAboveASuggestionUnlessSensitive()
    {
        foreach (var row in PolicyData.Severities.Where(row => row.RuleId != "PII0002"))
        {
            var (adopt, standard) = (row.In(Mode.Adopt), row.In(Mode.Standard));
            Assert.True(adopt[0] == standard[0] || row.RuleId == "PII0003", row.RuleId);
            Assert.All(adopt.Skip(1), severity => Assert.True(severity is null or S, row.RuleId));
        }

        Check("SSS", "PII0003", "piiguard_mode = adopt");
        Check("WWW", "PII0002", "piiguard_mode = adopt");
        Check("WSS", "PII2005", "piiguard_mode = adopt");
    }

    [Fact]
    public void Strict_WarnsInEveryTierOfWhatItRaises()
    {
        foreach (var row in PolicyData.Severities.Where(row => row.Circumstance == Circumstance.None))
        {
            var raised = row.RuleId is "PII1002" or "PII1004" || (row.RuleId[3] is >= '2' and <= '5' && row.RuleId is not ("PII2003" or "PII2008"));
            if (raised)
            {
                Check("WWW", row.RuleId, "piiguard_mode = strict");
                Check("EEE", row.RuleId, "piiguard_mode = enforce");
            }
            else
            {
                Assert.Equal(row.In(Mode.Standard).ToArray(), row.In(Mode.Strict).ToArray());
                Assert.Equal(row.In(Mode.Standard).ToArray(), row.In(Mode.Enforce).ToArray());
            }
        }
    }

    [Theory]
    [InlineData("adopt", false)]
    [InlineData("standard", false)]
    [InlineData("strict", true)]
    [InlineData("enforce", true)]
    public void AGeneratedToString_IsReportedInStrictModesOnly(string mode, bool reported)
    {
        var policy = SeverityPolicy.For(TestOptions.Create($"piiguard_mode = {mode}"));
        Assert.Equal(reported ? S : null, policy.SeverityOf("PII2003", PiiCategory.Email, TestOptions.File(), Circumstance.Generated));

        policy = SeverityPolicy.For(TestOptions.Create($"piiguard_mode = {mode}\npiiguard_severity.PII2003 = warning"));
        Assert.Equal(reported ? W : null, policy.SeverityOf("PII2003", PiiCategory.Email, TestOptions.File(), Circumstance.Generated));
    }

    [Theory]
    [InlineData("PII2007", Circumstance.Untagged)]
    [InlineData("PII4004", Circumstance.Unwired)]
    public void WhatCantBeJudged_IsASuggestion(string rule, object circumstance)
    {
        var policy = SeverityPolicy.For(TestOptions.Create());
        Assert.Equal(W, policy.SeverityOf(rule, PiiCategory.Unspecified, TestOptions.File()));
        Assert.Equal(S, policy.SeverityOf(rule, PiiCategory.Unspecified, TestOptions.File(), (Circumstance)circumstance));
    }

    [Fact]
    public void TheInventory_BringsItsRecords()
    {
        Check("SSS", "PII0001", "piiguard_inventory = true");
        Check("SSS", "PII0004", "piiguard_inventory = true");
        Check("---", "PII0001", "piiguard_severity.PII0001 = warning");
        Check("WWW", "PII0004", "piiguard_severity.PII0004 = warning");
    }

    [Fact]
    public void AKeyForATier_DoesNotTouchRecordsOfTheInventory() =>
        Check("SSS", "PII0001", "piiguard_inventory = true\npiiguard_severity.sensitive = error\npiiguard_severity.email = error");

    [Fact]
    public void WithoutSummaries_TheInterfacesOfAnAssemblyAreReported()
    {
        Check("SSS", "PII1003", "piiguard_flow_summaries = false");
        Check("SSS", "PII1005", "piiguard_flow_summaries = false");
    }

    [Fact]
    public void InATestProject_OnlyWhatIsAboutPiiGuardReports()
    {
        Check("---", "PII2001", "piiguard_mode = enforce", ("IsTestProject", "true"));
        Check("---", "PII2001", "piiguard_severity.PII2001 = error", ("IsTestProject", "True"));
        Check("---", "PII1001", string.Empty, ("IsTestProject", "true"));
        Check("WWW", "PII0002", string.Empty, ("IsTestProject", "true"));
        Check("WWW", "PII0003", string.Empty, ("IsTestProject", "true"));
        Check("WWS", "PII2001", string.Empty, ("IsTestProject", "true"), ("PiiGuardTestProjects", "true"));
        Check("WWS", "PII2001", "piiguard_test_projects = true", ("IsTestProject", "true"));
        Check("WWS", "PII2001", string.Empty, ("IsTestProject", "false"));
        Check("WWS", "PII2001", string.Empty, ("IsTestProject", string.Empty));
    }

    [Fact]
    public void AcceptedProtections_AreNarrowedByKindAndFolder()
    {
        var options = TestOptions.Create(
        [
            ("/src/.editorconfig", "root = true\n[*.cs]\npiiguard_accepted.log = redacted, pseudonymized\npiiguard_accepted.url = none"),
            ("/src/Vault/.editorconfig", "[*.cs]\npiiguard_accepted.log = encrypted"),
        ]);
        var policy = SeverityPolicy.For(options);
        var (app, vault) = (TestOptions.File("/src/App/A.cs"), TestOptions.File("/src/Vault/A.cs"));

        Assert.True(policy.Accepts(PiiSinkKind.Log, PiiProtection.Redacted, app));
        Assert.True(policy.Accepts(PiiSinkKind.Log, PiiProtection.Pseudonymized, app));
        Assert.False(policy.Accepts(PiiSinkKind.Log, PiiProtection.Encrypted, app));
        Assert.True(policy.Accepts(PiiSinkKind.Log, PiiProtection.Encrypted, vault));
        Assert.False(policy.Accepts(PiiSinkKind.Log, PiiProtection.Redacted, vault));
        Assert.All(Enum.GetValues<PiiProtection>(), protection => Assert.True(policy.Accepts(PiiSinkKind.File, protection, app)));
        Assert.All(Enum.GetValues<PiiProtection>(), protection => Assert.False(policy.Accepts(PiiSinkKind.Url, protection, app)));
    }

    private static void Check(string expected, string rule, string section, params (string, string)[] properties)
    {
        var policy = SeverityPolicy.For(TestOptions.Create(section, properties: properties));
        var letters = new[] { PiiCategory.NationalId, PiiCategory.Email, PiiCategory.IpAddress }
            .Select(category => policy.SeverityOf(rule, category, TestOptions.File()) switch { E => 'E', W => 'W', S => 'S', _ => '-' });
        Assert.Equal(expected, string.Concat(letters));
    }
}
