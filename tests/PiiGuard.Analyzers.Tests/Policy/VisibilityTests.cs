using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

/// <summary>What a compiler that drops suggestions would still show, whoever makes more of them.</summary>
public sealed class VisibilityTests
{
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary);

    [Theory]
    [InlineData("PII1001", false)]
    [InlineData("PII2003", false)]
    [InlineData("PII2008", false)]
    [InlineData("PII0001", false)]
    [InlineData("PII2001", true)]
    [InlineData("PII1002", true)]
    [InlineData("PII4003", true)]
    [InlineData("PII0002", true)]
    public void WithoutOptions_WhatIsNeverMoreThanASuggestionIsntSeen(string rule, bool isSeen) => Assert.Equal(isSeen, Shows(rule));

    [Theory]
    [InlineData("piiguard_severity.PII1001 = warning", true)]
    [InlineData("piiguard_severity.PII1001.email = error", true)]
    [InlineData("piiguard_severity.email = warning", true)]
    [InlineData("piiguard_severity.direct = error", true)]
    [InlineData("piiguard_severity.PII1001 = suggestion", false)]
    [InlineData("piiguard_severity.PII2001 = error", false)]
    [InlineData("piiguard_mode = enforce", false)]
    [InlineData("dotnet_diagnostic.PII1001.severity = warning", true)]
    [InlineData("dotnet_diagnostic.PII1001.severity = error", true)]
    [InlineData("dotnet_diagnostic.PII1001.severity = suggestion", false)]
    [InlineData("dotnet_diagnostic.PII1001.severity = none", false)]
    [InlineData("dotnet_diagnostic.PII2001.severity = warning", false)]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning", true)]
    [InlineData("dotnet_analyzer_diagnostic.severity = suggestion", false)]
    [InlineData("dotnet_analyzer_diagnostic.category-Privacy.severity = error", true)]
    [InlineData("dotnet_analyzer_diagnostic.category-Security.severity = error", false)]
    public void WhatAnOptionOfAnyFileRaises_IsSeen(string option, bool isSeen)
    {
        Assert.Equal(isSeen, Shows("PII1001", [("/src/.editorconfig", "root = true\n[*.cs]\n" + option)]));
        Assert.Equal(isSeen, Shows("PII1001", [("/src/.globalconfig", "is_global = true\n" + option)]));

        // One file of many, and a section that no file is of.
        Assert.Equal(isSeen, Shows("PII1001", [("/src/.editorconfig", "root = true\n[*.cs]\npiiguard_mode = adopt\n[Two.cs]\n" + option)]));
        Assert.False(Shows("PII1001", [("/src/.editorconfig", "root = true\n[Three.cs]\n" + option)]));
    }

    [Fact]
    public void WhatAnOptionLowers_IsntSeen()
    {
        Assert.False(Shows("PII2001", [("/src/.globalconfig", "is_global = true\npiiguard_severity.PII2001 = suggestion")]));
        Assert.False(Shows("PII4003", [("/src/.globalconfig", "is_global = true\npiiguard_severity.PII4003 = none")]));

        // What belongs to no file is reported by the project's options.
        Assert.True(Shows("PII2001", [("/src/.editorconfig", "root = true\n[*.cs]\npiiguard_severity.PII2001 = suggestion")]));
    }

    [Theory]
    [InlineData(ReportDiagnostic.Error, true)]
    [InlineData(ReportDiagnostic.Warn, true)]
    [InlineData(ReportDiagnostic.Info, false)]
    [InlineData(ReportDiagnostic.Suppress, false)]
    public void WhatACompilersSwitchRaises_IsSeen(ReportDiagnostic option, bool isSeen) =>
        Assert.Equal(isSeen, Shows("PII1001", [], Library.WithSpecificDiagnosticOptions([new("PII1001", option)])));

    [Theory]
    [InlineData(ReportDiagnostic.Warn, true)]
    [InlineData(ReportDiagnostic.Error, false)]
    [InlineData(ReportDiagnostic.Default, false)]
    public void ARuleSetForEverything_Counts_AndWarningsAsErrorsRaiseNoSuggestion(ReportDiagnostic general, bool isSeen) =>
        Assert.Equal(isSeen, Shows("PII1001", [], Library.WithGeneralDiagnosticOption(general)));

    [Fact]
    public void ACircumstance_HasItsOwnSeverities()
    {
        var visibility = Of([], Library);

        Assert.True(visibility.Shows("PII4004", Circumstance.None));
        Assert.False(visibility.Shows("PII4004", Circumstance.Unwired));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Hidden)]
    [InlineData(DiagnosticSeverity.Info)]
    public void WhereSuggestionsAreShown_EverythingIsSeen(DiagnosticSeverity minimum) =>
        Assert.True(Of([], Library, minimum).Shows("PII1001"));

    private static bool Shows(string rule, (string Path, string Text)[]? files = null, CSharpCompilationOptions? options = null) =>
        Of(files ?? [], options ?? Library).Shows(rule);

    private static Visibility Of((string Path, string Text)[] files, CSharpCompilationOptions options, DiagnosticSeverity minimum = DiagnosticSeverity.Warning)
    {
        var configured = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToList());
        var compilation = CSharpCompilation.Create(
            "Shop",
            new[] { "/src/One.cs", "/src/Two.cs" }.Select(path => CSharpSyntaxTree.ParseText("", path: path)),
            options: options.WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(configured)));
        return Visibility.Of(minimum, compilation, TestOptions.Create(files));
    }
}
