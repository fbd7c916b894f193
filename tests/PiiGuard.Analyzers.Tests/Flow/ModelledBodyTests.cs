using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>Methods that have both a body in the compilation and something that models say of them.</summary>
public sealed class ModelledBodyTests
{
    private const string Types =
        """
        public class Customer { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; }
        public class Audit
        {
            private readonly string _text;
            public Audit([PiiSink(PiiSinkKind.File)] string text) => _text = text;
            public string Kept => _text;
            public static string Write([PiiSink(PiiSinkKind.Log)] string text) => text;
            [PiiSanitizer(PiiProtection.Redacted)] public static string Seal(string text) => text;
        }
        """;

    [Fact]
    public async Task WhatASinksBodyGivesBack_IsReported() => Assert.Equal(
        ["PII2001: customer.Email", "PII2006: kept"],
        await FoundAsync("var kept = Audit.Write(customer.Email); Console.WriteLine(kept);"));

    [Fact]
    public async Task WhatASinksConstructorKeeps_IsReported() => Assert.Equal(
        ["PII2006: audit.Kept"],
        await FoundAsync("var audit = new Audit(customer.Email); Console.WriteLine(audit.Kept);"));

    [Fact]
    public async Task WhatASanitizerGivesBack_IsNot() => Assert.Empty(await FoundAsync("Console.WriteLine(Audit.Seal(customer.Email));"));

    private static async Task<string[]> FoundAsync(string statements)
    {
        var compilation = TestCompilation.Create([Types, "class C { void M(Customer customer) { " + statements + " } }"]);
        var found = await compilation.WithAnalyzers([new FlowAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Id is "PII2001" or "PII2006")
            .Select(diagnostic => diagnostic.Id + ": " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))
            .Order(StringComparer.Ordinal).ToArray();
    }
}
