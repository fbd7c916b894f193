using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using PiiGuard.CodeFixes;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>As <see cref="LibraryVerifier"/>, for the rules of one analyzer that isn't about flows.</summary>
internal static class AnalyzerVerifier<TAnalyzer>
    where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>What the analyzer reports.</summary>
    public static Task CheckAsync(string source, string? options = null) => CheckAsync([source], options);

    /// <summary>The same for several files.</summary>
    public static Task CheckAsync(string[] sources, string? options = null)
    {
        var test = new RuleTest();
        LibraryVerifier.Fill(test.TestState, sources, options);
        return test.RunAsync();
    }

    /// <summary>What the fix of a kind makes of the findings, one by one and all at once; without a second source it isn't offered.</summary>
    public static Task CheckFixAsync(string source, string? mended, string kind)
    {
        var rule = Regex.Match(source, @"\{\|(PII\d{4}):").Groups[1].Value;
        var test = new FixTest { CodeActionEquivalenceKey = $"{rule}/{kind}" };
        LibraryVerifier.Fill(test.TestState, [source], null);
        LibraryVerifier.Fill(test.FixedState, [mended ?? source], null);
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    private sealed class RuleTest : CSharpAnalyzerTest<TAnalyzer, DefaultVerifier>
    {
        public RuleTest() => ReferenceAssemblies = new ReferenceAssemblies("net10.0");

        protected override ParseOptions CreateParseOptions() => LibraryVerifier.Parsing;

        protected override CompilationOptions CreateCompilationOptions() => LibraryVerifier.Compiling;
    }

    private sealed class FixTest : CSharpCodeFixTest<TAnalyzer, LeakFix, DefaultVerifier>
    {
        public FixTest() => ReferenceAssemblies = new ReferenceAssemblies("net10.0");

        protected override ParseOptions CreateParseOptions() => LibraryVerifier.Parsing;

        protected override CompilationOptions CreateCompilationOptions() => LibraryVerifier.Compiling;
    }
}
