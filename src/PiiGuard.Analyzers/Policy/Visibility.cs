using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Policy;

/// <summary>
/// Whether anybody would see a finding. A compiler on the command line that writes no error log drops what is less than a warning: what could only be a suggestion
/// there isn't looked for. May only err towards yes.
/// </summary>
internal sealed class Visibility
{
    // Compilers say it since Roslyn 4.9; older ones get to see everything.
    private static readonly Func<AnalysisContext, DiagnosticSeverity>? Minimum =
        (Func<AnalysisContext, DiagnosticSeverity>?)typeof(AnalysisContext).GetProperty("MinimumReportedSeverity")?.GetMethod?.CreateDelegate(typeof(Func<AnalysisContext, DiagnosticSeverity>));

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerOptions, Visibility>> Known = new();
    private static readonly Visibility Everything = new(null, DiagnosticSeverity.Hidden, ImmutableArray<LocalOptions>.Empty);

    private readonly RaisedRules? _raised;
    private readonly DiagnosticSeverity _minimum;
    private readonly ImmutableArray<LocalOptions> _files;

    private Visibility(RaisedRules? raised, DiagnosticSeverity minimum, ImmutableArray<LocalOptions> files)
    {
        _raised = raised;
        _minimum = minimum;
        _files = files;
    }

    /// <summary>The least severity that the host of an analyzer doesn't drop.</summary>
    public static DiagnosticSeverity MinimumOf(AnalysisContext context) => Minimum?.Invoke(context) ?? DiagnosticSeverity.Hidden;

    /// <summary>What is seen of a compilation.</summary>
    /// <param name="minimum">What <see cref="MinimumOf"/> said when the analyzer was initialized.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The analyzers' options.</param>
    public static Visibility Of(DiagnosticSeverity minimum, Compilation compilation, AnalyzerOptions options) => minimum <= DiagnosticSeverity.Info
        ? Everything
        : Known.GetValue(compilation, static _ => new()).GetOrAdd(options, _ => new Visibility(
            new RaisedRules(compilation, options.AnalyzerConfigOptionsProvider), minimum, PiiGuardOptions.For(options).Distinct(compilation.SyntaxTrees)));

    /// <summary>Whether a finding of a rule, about whatever category, may be seen.</summary>
    public bool Shows(string ruleId) => _raised is null || _raised.Contains(ruleId)
        || PolicyData.Severities.Any(row => row.RuleId == ruleId && Reaches(ruleId, row.Circumstance));

    /// <summary>As <see cref="Shows(string)"/>, where the circumstance is known.</summary>
    public bool Shows(string ruleId, Circumstance circumstance) => _raised is null || _raised.Contains(ruleId) || Reaches(ruleId, circumstance);

    private bool Reaches(string ruleId, Circumstance circumstance)
    {
        foreach (var file in _files)
        {
            for (var category = 0; category < PolicyWords.Categories.All.Length; category++)
            {
                if (SeverityPolicy.SeverityIn(file, ruleId, (PiiCategory)category, circumstance) >= _minimum)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
