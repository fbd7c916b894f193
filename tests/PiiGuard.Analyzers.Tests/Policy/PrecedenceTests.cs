using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

public sealed class PrecedenceTests
{
    // What speaks first comes first. E-mail addresses are direct; in mode strict every log finding is a warning.
    private static readonly string[] Levels =
    [
        "piiguard_severity.PII2001.email", "piiguard_severity.PII2001.direct", "piiguard_severity.PII2001",
        "piiguard_severity.email", "piiguard_severity.direct", "piiguard_mode",
    ];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        for (var first = 0; first < Levels.Length; first++)
        {
            for (var second = first + 1; second < Levels.Length; second++)
            {
                pairs.Add(Levels[first], Levels[second]);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void WhatSpeaksFirst_Wins(string first, string second)
    {
        var lower = second == "piiguard_mode" ? "piiguard_mode = enforce" : second + " = none";
        Assert.Equal(DiagnosticSeverity.Info, SeverityOfEmail(TestOptions.Create($"{first} = suggestion\n{lower}")));
        Assert.Equal(DiagnosticSeverity.Info, SeverityOfEmail(TestOptions.Create($"{lower}\n{first} = suggestion")));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void WhatSpeaksFirstInGlobalConfig_WinsOverWhatSpeaksLaterInASection(string first, string second)
    {
        var lower = second == "piiguard_mode" ? "piiguard_mode = enforce" : second + " = none";
        Assert.Equal(DiagnosticSeverity.Info, SeverityOfEmail(TestOptions.Create(lower, $"{first} = suggestion")));
    }

    [Theory]
    [InlineData("piiguard_severity.PII2001.email")]
    [InlineData("piiguard_severity.PII2001.direct")]
    [InlineData("piiguard_severity.PII2001")]
    [InlineData("piiguard_severity.email")]
    [InlineData("piiguard_severity.direct")]
    public void ASection_WinsOverGlobalConfig(string key) =>
        Assert.Equal(DiagnosticSeverity.Error, SeverityOfEmail(TestOptions.Create($"{key} = error", $"{key} = none")));

    [Theory]
    [InlineData("piiguard_severity.pii2001.EMAIL")]
    [InlineData("PiiGuard_Severity.Pii2001.Direct")]
    [InlineData("PIIGUARD_SEVERITY.EMAIL")]
    public void Keys_AreReadWithoutRegardToCase(string key) =>
        Assert.Equal(DiagnosticSeverity.Error, SeverityOfEmail(TestOptions.Create($"{key} = Error")));

    [Theory]
    [InlineData("piiguard_severity.PII2002.email")]
    [InlineData("piiguard_severity.PII2001.phone")]
    [InlineData("piiguard_severity.PII2001.sensitive")]
    [InlineData("piiguard_severity.PII2002")]
    [InlineData("piiguard_severity.phone")]
    [InlineData("piiguard_severity.indirect")]
    public void KeysOfOthers_AreNotHeard(string key) =>
        Assert.Equal(DiagnosticSeverity.Warning, SeverityOfEmail(TestOptions.Create($"{key} = error")));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    [InlineData("erorr", DiagnosticSeverity.Warning)]
    [InlineData("", DiagnosticSeverity.Warning)]
    public void EachWord_StandsForItsSeverity(string word, DiagnosticSeverity? expected) =>
        Assert.Equal(expected, SeverityOfEmail(TestOptions.Create($"piiguard_severity.PII2001 = {word}")));

    [Fact]
    public void AMovedCategory_FollowsTheKeysOfItsNewTier()
    {
        var options = TestOptions.Create("piiguard_tier.email = sensitive\npiiguard_severity.sensitive = error\npiiguard_severity.direct = none");
        Assert.Equal(DiagnosticSeverity.Error, SeverityOfEmail(options));
    }

    [Fact]
    public void ADeeperFolder_WinsOverTheOneAbove()
    {
        var options = TestOptions.Create(
        [
            ("/src/.editorconfig", "root = true\n[*.cs]\npiiguard_severity.PII2001 = error"),
            ("/src/Legacy/.editorconfig", "[*.cs]\npiiguard_severity.PII2001 = suggestion"),
            ("/src/New/.editorconfig", "[*.txt]\npiiguard_severity.PII2001 = none"),
        ]);
        Assert.Equal(DiagnosticSeverity.Error, SeverityOfEmail(options, "/src/App/A.cs"));
        Assert.Equal(DiagnosticSeverity.Info, SeverityOfEmail(options, "/src/Legacy/A.cs"));
        Assert.Equal(DiagnosticSeverity.Error, SeverityOfEmail(options, "/src/New/A.cs"));
    }

    [Fact]
    public void AKeyOfHigherRankAbove_WinsOverOneOfLowerRankInTheFolder()
    {
        var options = TestOptions.Create(
        [
            ("/src/.editorconfig", "root = true\n[*.cs]\npiiguard_severity.PII2001.email = error"),
            ("/src/Legacy/.editorconfig", "[*.cs]\npiiguard_severity.PII2001 = suggestion\npiiguard_mode = adopt"),
        ]);
        Assert.Equal(DiagnosticSeverity.Error, SeverityOfEmail(options, "/src/Legacy/A.cs"));
    }

    [Fact]
    public void OneKeyAtTheTop_GivesEachTierItsOwnSeverity()
    {
        var options = TestOptions.Create(
            "piiguard_severity.PII2001.national_id = error\npiiguard_severity.PII2001.email = warning\npiiguard_severity.PII2001.ip_address = suggestion");
        var policy = SeverityPolicy.For(options);
        var file = TestOptions.File();
        Assert.Equal(DiagnosticSeverity.Error, policy.SeverityOf("PII2001", PiiCategory.NationalId, file));
        Assert.Equal(DiagnosticSeverity.Warning, policy.SeverityOf("PII2001", PiiCategory.Email, file));
        Assert.Equal(DiagnosticSeverity.Info, policy.SeverityOf("PII2001", PiiCategory.IpAddress, file));
        Assert.Equal(DiagnosticSeverity.Error, policy.SeverityOf("PII2001", [PiiCategory.IpAddress, PiiCategory.NationalId, PiiCategory.Email], file));
    }

    private static DiagnosticSeverity? SeverityOfEmail(Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions options, string path = "/src/App/Program.cs") =>
        SeverityPolicy.For(options).SeverityOf("PII2001", PiiCategory.Email, TestOptions.File(path));
}
