using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Runs one rule and its fix over source with markup (<c>{|PII2001:expression|}</c>), in the framework that the tests run on.</summary>
internal static class RuleVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    /// <summary>What the rule reports, and what the fix (the n-th that it offers, by its equivalence key) makes of the source; without a second source it offers none.</summary>
    public static Task CheckAsync(string source, string? mended = null, string? equivalenceKey = null, string? options = null)
    {
        var test = new Test { TestCode = source, FixedCode = mended ?? source, CodeActionEquivalenceKey = equivalenceKey };

        // What a mend leaves to report is stated too.
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.TestState.AdditionalReferences.AddRange(TestCompilation.Framework);
        test.TestState.AdditionalReferences.Add(TestCompilation.Annotations);
        if (options is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options));
        }

        return test.RunAsync();
    }

    private sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        // The references are those of the running tests: nothing is downloaded.
        public Test()
        {
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");

            // As an editor does, which offers no Fix All then.
            var fix = new TFix();
            CodeFixTestBehaviors = fix.GetFixAllProvider()!.GetSupportedFixAllDiagnosticIds(fix).Any() ? CodeFixTestBehaviors.None : CodeFixTestBehaviors.SkipFixAllCheck;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);
    }
}
