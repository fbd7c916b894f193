using System.Collections.Immutable;
using System.IO;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Policy.Baselines;

/// <summary>The entries of one baseline file, and what is wrong with the rest of its lines. Read once for each text, in time linear in its length.</summary>
internal sealed class BaselineFile
{
    // More than anybody reports: a file with so many isn't a baseline at all.
    private const int MostKept = 1_000;

    // An entry has a few hundred letters; what is longer was written by nobody.
    public const int LongestLine = 20_000;

    private static readonly ConditionalWeakTable<SourceText, BaselineFile> Cache = new();

    private BaselineFile(SourceText text)
    {
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        foreach (var line in text.Lines)
        {
            if (line.Span.IsEmpty)
            {
                continue;
            }

            var problem = line.Span.Length > LongestLine ? new BaselineProblem("this line is too long for an entry", 0, 1) : Read(line.ToString());
            if (problem is not null && problems.Count < MostKept)
            {
                problems.Add(new FileProblem(new TextSpan(line.Start + problem.Start, problem.Length), problem.Message));
            }
        }

        Problems = problems.ToImmutable();
    }

    /// <summary>How often each finding is allowed, with the place where the file says so.</summary>
    public Dictionary<Fingerprint, BaselineEntry> Entries { get; } = [];

    /// <summary>The first problems.</summary>
    public ImmutableArray<FileProblem> Problems { get; }

    public static bool IsOne(AdditionalText file) =>
        string.Equals(Path.GetFileName(file.Path), BaselineLine.FileName, StringComparison.OrdinalIgnoreCase);

    public static BaselineFile Of(SourceText text) => Cache.GetValue(text, static key => new BaselineFile(key));

    private BaselineProblem? Read(string line)
    {
        if (BaselineLine.Read(line, out var problem) is not { } entry)
        {
            return problem;
        }

        var rule = entry.Fingerprint.RuleId;
        var start = line.IndexOf(rule, StringComparison.Ordinal);
        if (!PolicyData.RuleIds.TryRead(rule, out var ruleId))
        {
            return new BaselineProblem($"there is no rule '{rule}'; {PolicyWords.Advice(rule, PolicyData.RuleIds.All)}", start, rule.Length);
        }

        if (!BaselineSuppressor.CanHold(ruleId))
        {
            return new BaselineProblem($"{ruleId} can't be in a baseline", start, rule.Length);
        }

        var fingerprint = entry.Fingerprint with { RuleId = ruleId };
        if (Entries.ContainsKey(fingerprint))
        {
            return new BaselineProblem("this finding is listed twice; a member that has several gets 'count=' in one line", start, line.TrimEnd().Length - start);
        }

        Entries.Add(fingerprint, entry with { Fingerprint = fingerprint });
        return null;
    }
}

/// <summary>What all baseline files of a project allow together; where two list the same finding, the first file counts.</summary>
internal sealed class Baseline
{
    private readonly Dictionary<Fingerprint, int> _left = [];

    private Baseline(IEnumerable<BaselineFile> files)
    {
        foreach (var entry in files.SelectMany(file => file.Entries))
        {
            if (!_left.ContainsKey(entry.Key))
            {
                _left.Add(entry.Key, entry.Value.Count);
            }
        }
    }

    /// <summary>A fresh count of what the files allow; null where there is nothing.</summary>
    public static Baseline? From(ImmutableArray<AdditionalText> additionalFiles, CancellationToken cancellationToken)
    {
        List<BaselineFile>? files = null;
        foreach (var file in additionalFiles)
        {
            if (BaselineFile.IsOne(file) && file.GetText(cancellationToken) is { } text && BaselineFile.Of(text) is { Entries.Count: > 0 } read)
            {
                (files ??= []).Add(read);
            }
        }

        return files is null ? null : new Baseline(files);
    }

    /// <summary>Whether a finding is listed; each call uses one up, so that the caller asks in source order.</summary>
    public bool Takes(Fingerprint finding)
    {
        if (!_left.TryGetValue(finding, out var left) || left == 0)
        {
            return false;
        }

        _left[finding] = left - 1;
        return true;
    }
}
