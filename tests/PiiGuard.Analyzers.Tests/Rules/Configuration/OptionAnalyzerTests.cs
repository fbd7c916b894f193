using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Rules.Configuration;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Configuration;

public sealed class OptionAnalyzerTests
{
    [Fact]
    public async Task AWrongKey_IsReportedWhereItStands()
    {
        var found = await RunAsync([("/src/.editorconfig", "root = true\n\n[*.cs]\npiiguard_mod = strict\nindent_size = 4\n")]);
        Assert.Equal(["/src/.editorconfig|piiguard_mod|There is no option 'piiguard_mod'; did you mean 'piiguard_mode'?"], found);
    }

    [Fact]
    public async Task AWrongValue_IsReportedWhereItStands()
    {
        var found = await RunAsync([("/src/.editorconfig", "root = true\r\n[*.cs]\r\n  piiguard_mode = strickt  # as agreed\r\n")]);
        Assert.Equal(["/src/.editorconfig|strickt|'piiguard_mode' can't be 'strickt'; did you mean 'strict'?"], found);
    }

    [Fact]
    public async Task EveryLine_IsReportedOnItsOwn()
    {
        var found = await RunAsync(
        [
            ("/src/.globalconfig", "is_global = true\npiiguard_severity.PII2001.emial = error\npiiguard_regulations = gdrp\n"),
            ("/src/.editorconfig", "[*.cs]\npiiguard_severity.PII2001.emial = error\n[*.vb]\npiiguard_accepted.lok = none\npiiguard_inventory =\nPiiGuard_Test_Projects\n"),
        ]);
        Assert.Equal(
            [
                "/src/.editorconfig|PiiGuard_Test_Projects|'PiiGuard_Test_Projects' has no value; write 'PiiGuard_Test_Projects = …'",
                "/src/.editorconfig|piiguard_accepted.lok|'piiguard_accepted.lok' knows no sink kind 'lok'; did you mean 'log'?",
                "/src/.editorconfig|piiguard_inventory|'piiguard_inventory' has no value",
                "/src/.editorconfig|piiguard_severity.PII2001.emial|'piiguard_severity.PII2001.emial' knows no category or tier 'emial'; did you mean 'email'?",
                "/src/.globalconfig|gdrp|'piiguard_regulations' can't hold 'gdrp'; did you mean 'gdpr'?",
                "/src/.globalconfig|piiguard_severity.PII2001.emial|'piiguard_severity.PII2001.emial' knows no category or tier 'emial'; did you mean 'email'?",
            ],
            found);
    }

    [Fact]
    public async Task WhatIsUnderstood_IsNot()
    {
        var found = await RunAsync(
        [
            ("/src/.editorconfig",
                """
                # piiguard_mod = strict
                ; piiguard_mod = strict
                root = true
                [*.{cs,vb}]
                piiguard_mode: strict
                PIIGUARD_SEVERITY.PII2001.EMAIL = ERROR ; as agreed
                piiguard_severity.sensitive=error
                piiguard_accepted.log = redacted , pseudonymized
                piiguard_names.exclude = Alias
                dotnet_diagnostic.PII2001.severity = warning
                dotnet_diagnostic.CA2001.severity = nonsense
                """),
        ]);
        Assert.Empty(found);
    }

    [Fact]
    public async Task AWrongKeyInAFileThatIsNotAtHand_IsReportedWithoutAPlace()
    {
        var found = await RunAsync([("/src/.editorconfig", "root = true\n[*.cs]\npiiguard_mod = strict\npiiguard_mode = strickt\npiiguard_tier.phone = direct\n")], passFiles: false);
        Assert.Equal(
            [
                "||'piiguard_mode' can't be 'strickt'; did you mean 'strict'?",
                "||There is no option 'piiguard_mod'; did you mean 'piiguard_mode'?",
            ],
            found);
    }

    [Fact]
    public async Task AWrongProperty_IsReportedWithoutAPlace()
    {
        var found = await RunAsync([("/src/obj/Generated.editorconfig", "is_global = true\nbuild_property.PiiGuardMode = strickt\nbuild_property.PiiGuardRegulations = gdpr,pipa\nbuild_property.PiiGuardInventory = \n")], passFiles: false);
        Assert.Equal(["||The MSBuild property 'PiiGuardMode' can't be 'strickt'; did you mean 'strict'?"], found);
    }

    [Fact]
    public async Task ItsOwnSeverity_CanBeSetInGlobalConfig()
    {
        var found = await RunAsync([("/src/.globalconfig", "is_global = true\npiiguard_severity.PII0002 = none\npiiguard_mod = strict\n")]);
        Assert.Empty(found);
    }

    [Fact]
    public async Task StrangeFiles_AreReadAsFarAsTheyGo()
    {
        var text = "\uFEFF\0\0\u0001[[[\n=\n= x\n:\n]\n" + new string('p', 20_000) + "\npiiguard_" + new string('x', 5_000) + " = 1\npiiguard_mod=strict";
        var found = await RunAsync([("/src/.editorconfig", text)]);
        Assert.Equal(3, found.Length);
        Assert.Equal("/src/.editorconfig||This file isn't text", found[^1]);
        Assert.All(found[..^1], line => Assert.Contains("piiguard_", line));
    }

    [Fact]
    public async Task AKeyThatIsSetAgain_IsReportedWhereItHasNoEffect()
    {
        var found = await RunAsync(
        [
            ("/src/.editorconfig",
                """
                [*.cs]
                piiguard_mode = strict
                PiiGuard_Mode = adopt
                piiguard_severity.email = error
                [Legacy/*.cs]
                piiguard_mode = adopt
                [*.cs]
                piiguard_severity.email = error
                """),
        ]);
        Assert.Equal(
            [
                "/src/.editorconfig|piiguard_mode|'piiguard_mode' is set again in line 3 of this section, which counts",
                "/src/.editorconfig|piiguard_severity.email|'piiguard_severity.email' is set again in line 8 of this section, which counts",
            ],
            found);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheHundredthProblem_IsTheLastOne(bool passFiles)
    {
        var text = "[*.cs]\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"piiguard_severity.email{i} = error\n"));
        var found = await RunAsync([("/src/.editorconfig", text)], passFiles);
        Assert.Equal(101, found.Length);
        Assert.Contains(found, report => report.EndsWith("There are more than 100 problems here; the others aren't reported", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AFileThatCantBeRead_IsReported()
    {
        var options = TestOptions.Create([], ImmutableArray.Create<AdditionalText>(new TextFile("/src/.editorconfig", null), new TextFile("/src/.globalconfig", string.Empty)));
        Assert.Equal(["/src/.editorconfig||The file can't be read"], await RunAsync(options));
    }

    // What OptionCheck says of a mutation gets to the user: OptionCheckTests has every mutation, here is one of each option.
    [Fact]
    public async Task EachMisspeltOption_IsReportedInItsLine()
    {
        var options = OptionDefinitions.All.Select(option => option is OptionFamily ? option.Key + ".emial = x" : option.Key + "x = true").ToList();
        var found = await RunAsync([("/src/.editorconfig", "[*.cs]\n" + string.Join('\n', options) + "\n")]);
        Assert.Equal(options.Select(option => option.Split(' ')[0]).Order(StringComparer.Ordinal), found.Select(line => line.Split('|')[1]).Order(StringComparer.Ordinal));
    }

    private static Task<string[]> RunAsync((string Path, string Text)[] files, bool passFiles = true) =>
        RunAsync(TestOptions.Create(files, passFiles ? [.. files.Select(file => (AdditionalText)new TextFile(file.Path, file.Text))] : []));

    private static async Task<string[]> RunAsync(AnalyzerOptions options)
    {
        var compilation = TestCompilation.CreateBare("class C { }").WithOptions(new(OutputKind.DynamicallyLinkedLibrary));
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], TestOptions.File());
        var diagnostics = await compilation.WithAnalyzers([new OptionAnalyzer()], options).GetAllDiagnosticsAsync();
        var texts = options.AdditionalFiles.ToDictionary(file => file.Path, file => file.GetText()?.ToString());
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("PII", StringComparison.Ordinal) || diagnostic.Id == "AD0001")
                .Select(diagnostic => diagnostic.Location.GetLineSpan().Path is { Length: > 0 } path
                    ? $"{path}|{texts[path]?.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}|{diagnostic.GetMessage()}"
                    : $"||{diagnostic.GetMessage()}")
                .Order(StringComparer.Ordinal),
        ];
    }
}
