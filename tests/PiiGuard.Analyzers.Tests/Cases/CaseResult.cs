using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Tests.Cases;

/// <summary>A case compared with its labels.</summary>
internal sealed class CaseResult
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<CaseResult>>> Results = new();

    private readonly List<string> _misses = [];
    private readonly List<string> _falseAlarms = [];
    private readonly List<string> _outdated = [];

    private CaseResult(CaseFile file) => File = file;

    public CaseFile File { get; }

    /// <summary>Findings that a label asks for and that are there.</summary>
    public int Found { get; private set; }

    /// <summary>Findings that a <c>leak</c> label asks for and that aren't there.</summary>
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>Findings that no label asks for.</summary>
    public IReadOnlyList<string> FalseAlarms => _falseAlarms;

    /// <summary>Known misses that are found by now, and known false alarms that are gone: their labels have to change.</summary>
    public IReadOnlyList<string> Outdated => _outdated;

    /// <summary>Known misses and known false alarms that still are as their labels say.</summary>
    public int KnownMisses { get; private set; }

    /// <inheritdoc cref="KnownMisses"/>
    public int KnownFalseAlarms { get; private set; }

    public bool Matches => _misses.Count == 0 && _falseAlarms.Count == 0 && _outdated.Count == 0;

    /// <summary>Analyses a case, once in a test run.</summary>
    public static Task<CaseResult> Of(CaseFile file) =>
        Results.GetOrAdd(file.Name, _ => new Lazy<Task<CaseResult>>(() => Task.Run(() => Analyse(file)))).Value;

    public override string ToString() => string.Join(
        Environment.NewLine,
        _misses.Select(text => "missed      " + text)
            .Concat(_falseAlarms.Select(text => "false alarm " + text))
            .Concat(_outdated.Select(text => "outdated    " + text)));

    private static async Task<CaseResult> Analyse(CaseFile file)
    {
        var result = new CaseResult(file);
        var diagnostics = await CaseCompilation.Of(file)
            .WithAnalyzers(CaseCompilation.Analyzers, CaseCompilation.OptionsOf(file))
            .GetAnalyzerDiagnosticsAsync();
        var findings = diagnostics
            .Where(diagnostic => file.JudgedRules.Contains(diagnostic.Id) || diagnostic.Id is "AD0001" or "PII0002")
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan)
            .ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath == file.FullPath ? diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1 : 0);

        var labels = file.Labels.ToDictionary(label => label.Line);
        foreach (var line in labels.Keys.Concat(findings.Select(group => group.Key)).Distinct().Order())
        {
            result.Compare(line, labels.GetValueOrDefault(line), findings[line].ToList());
        }

        return result;
    }

    private void Compare(int line, Label? label, List<Diagnostic> findings)
    {
        var text = line == 0 ? "outside the case" : File.Text.Split('\n')[line - 1].Trim();
        var place = $"{File.Name}:{line}";

        // Labels that leave nothing open choose first.
        foreach (var ids in (label?.Leaks ?? []).OrderBy(ids => ids.Length))
        {
            if (Take(findings, ids))
            {
                Found++;
            }
            else
            {
                _misses.Add($"{string.Join("|", ids)} {place}: {text}");
            }
        }

        foreach (var ids in label?.Gaps ?? [])
        {
            if (Take(findings, ids))
            {
                _outdated.Add($"{string.Join("|", ids)} is found by now: {place}: {text}");
            }
            else
            {
                KnownMisses++;
            }
        }

        foreach (var ids in label?.Noise ?? [])
        {
            if (Take(findings, ids))
            {
                KnownFalseAlarms++;
            }
            else
            {
                _outdated.Add($"{string.Join("|", ids)} is gone by now: {place}: {text}");
            }
        }

        _falseAlarms.AddRange(findings.Select(finding => $"{finding.Id} {place}: {text} [{finding.GetMessage()}]"));
    }

    private static bool Take(List<Diagnostic> findings, string[] ids)
    {
        var index = findings.FindIndex(finding => ids.Contains(finding.Id));
        if (index >= 0)
        {
            findings.RemoveAt(index);
        }

        return index >= 0;
    }
}
