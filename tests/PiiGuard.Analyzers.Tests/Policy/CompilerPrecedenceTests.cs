using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

/// <summary>What the compiler applies to every analyzer comes before each of our levels; tests/PiiGuard.Package.Tests has the same as real builds.</summary>
public sealed class CompilerPrecedenceTests
{
    private static readonly string[] Levels =
    [
        "piiguard_severity.PII2006.email", "piiguard_severity.PII2006.direct", "piiguard_severity.PII2006",
        "piiguard_severity.email", "piiguard_severity.direct", "piiguard_mode",
    ];

    private static readonly string[] Switches =
    [
        "NoWarn", "WarningsAsErrors", "TreatWarningsAsErrors", "dotnet_diagnostic.PII2006.severity = suggestion", "dotnet_diagnostic.PII2006.severity = none",
        "dotnet_analyzer_diagnostic.severity = suggestion", "dotnet_analyzer_diagnostic.category-Privacy.severity = suggestion", "#pragma", "SuppressMessage",
    ];

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var compilerSwitch in Switches)
        {
            foreach (var level in Levels)
            {
                pairs.Add(compilerSwitch, level);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task WhatTheCompilerApplies_ComesFirst(string compilerSwitch, string level)
    {
        var isLifted = compilerSwitch.EndsWith("AsErrors", StringComparison.Ordinal);
        var ours = level == "piiguard_mode" ? (isLifted ? "strict" : "enforce") : (isLifted ? "warning" : "error");
        var alone = await FindingsAsync("", $"{level} = {ours}");
        Assert.Equal([(isLifted ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, false)], alone);

        (DiagnosticSeverity, bool)[] expected = compilerSwitch switch
        {
            "NoWarn" => [],
            _ when isLifted => [(DiagnosticSeverity.Error, false)],
            _ when compilerSwitch.EndsWith("none", StringComparison.Ordinal) => [],
            "#pragma" or "SuppressMessage" => [(DiagnosticSeverity.Error, true)],
            _ => [(DiagnosticSeverity.Info, false)],
        };
        Assert.Equal(expected, await FindingsAsync(compilerSwitch, $"{level} = {ours}"));
    }

    private static async Task<(DiagnosticSeverity Severity, bool IsSuppressed)[]> FindingsAsync(string compilerSwitch, string option)
    {
        var source =
            $$"""
            using PiiGuard;
            public class Member { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; }
            public static class Desk
            {
                {{(compilerSwitch == "SuppressMessage" ? "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Privacy\", \"PII2006\", Justification = \"as agreed\")]" : "")}}
                public static void Show(Member member)
                {
            {{(compilerSwitch == "#pragma" ? "#pragma warning disable PII2006" : "")}}
                    System.Console.WriteLine(member.Email);
                }
            }
            """;
        var files = new[] { ("/src/.editorconfig", "root = true\n[*.cs]\n" + option + "\n" + (compilerSwitch.Contains('=') ? compilerSwitch : "")) };
        var configured = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(file.Item2, file.Item1)).ToList());
        var compilation = TestCompilation.CreateBare(source, TestCompilation.Annotations);
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], compilation.SyntaxTrees[0].WithFilePath("/src/Desk.cs")).WithOptions(
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: compilerSwitch == "TreatWarningsAsErrors" ? ReportDiagnostic.Error : ReportDiagnostic.Default,
                specificDiagnosticOptions: compilerSwitch switch
                {
                    "NoWarn" => [new("PII2006", ReportDiagnostic.Suppress)],
                    "WarningsAsErrors" => [new("PII2006", ReportDiagnostic.Error)],
                    _ => null,
                }).WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(configured)));
        var analysis = compilation.WithAnalyzers(
            ImmutableArray.Create<DiagnosticAnalyzer>(new FlowAnalyzer()),
            new CompilationWithAnalyzersOptions(TestOptions.Create(files), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true));
        var found = await analysis.GetAllDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Id is "PII2006" or "AD0001").Select(diagnostic => (diagnostic.Severity, diagnostic.IsSuppressed))];
    }
}
