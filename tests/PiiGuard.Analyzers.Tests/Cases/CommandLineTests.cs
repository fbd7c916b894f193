#if TELLS_MINIMUM
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Cases;

/// <summary>A build that drops suggestions looks for less, and says of everything else the very same.</summary>
public sealed class CommandLineTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> OnTheCommandLine =
        CaseCompilation.Analyzers.Select(analyzer => (DiagnosticAnalyzer)new CommandLineHost(analyzer)).ToImmutableArray();

    // Where rules are that some circumstance makes a suggestion.
    private static readonly List<CaseFile> Files = [.. CaseFile.All.Values.Where(file => !file.CompilerIsTooOld && file.Area is "Export" or "Tagging" or "Logging")];

    public static TheoryData<string> Names() => [.. Files.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task WarningsOfACase_AreTheSame(string name)
    {
        var file = CaseFile.All[name];

        Assert.Equal(await WarningsAsync(file, CaseCompilation.Analyzers), await WarningsAsync(file, OnTheCommandLine));
    }

    /// <summary>Otherwise the test above compared nothing with nothing.</summary>
    [Fact]
    public async Task SuggestionsOfSomeCases_ArentLookedFor()
    {
        var (all, shown) = (0, 0);
        foreach (var file in Files)
        {
            all += await CountAsync(file, CaseCompilation.Analyzers);
            shown += await CountAsync(file, OnTheCommandLine);
        }

        Assert.True(shown < all, $"{shown} of {all}");
        Assert.NotEqual(0, shown);
    }

    private static async Task<IEnumerable<string>> WarningsAsync(CaseFile file, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        (await FindingsAsync(file, analyzers)).Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()).Order(StringComparer.Ordinal);

    private static async Task<int> CountAsync(CaseFile file, ImmutableArray<DiagnosticAnalyzer> analyzers) => (await FindingsAsync(file, analyzers)).Length;

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(CaseFile file, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        CaseCompilation.Of(file).WithAnalyzers(analyzers, CaseCompilation.OptionsOf(file)).GetAnalyzerDiagnosticsAsync();
}
#endif
