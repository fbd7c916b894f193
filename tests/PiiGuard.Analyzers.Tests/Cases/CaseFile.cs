using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Cases;

/// <summary>
/// One file of <c>tests/PiiGuard.Cases</c>: a program piece with labels at the ends of its lines. Comments on lines of their own steer it:
/// <c>// requires: C# 14</c> leaves it out where the compiler is older, <c>// judges: PII3001</c> compares other rules than the usual ones, <c>// options: …</c> sets an option.
/// </summary>
internal sealed class CaseFile
{
    /// <summary>The rules that every case is judged by, all about flows among them: a case needn't care about others.</summary>
    private static readonly string[] UsualRules =
        ["PII2003", "PII2008", .. FlowRule.All.Select(rule => rule.Descriptor.Id).Where(id => !id.StartsWith("PII1", StringComparison.Ordinal))];

    private CaseFile(string path)
    {
        FullPath = path;
        Name = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Labels = Text.Split('\n').Select((text, index) => Label.Read(text, index + 1)).OfType<Label>().ToArray();
        JudgedRules = (Header("judges")?.Split(',', StringSplitOptions.TrimEntries) ?? UsualRules).ToHashSet();
        Options = Header("options") ?? "";
        RequiredLanguage = Header("requires") is { } language
            ? (LanguageVersion)(100 * int.Parse(language.Replace("C# ", "", StringComparison.Ordinal)))
            : LanguageVersion.CSharp12;

        var models = System.IO.Path.ChangeExtension(path, ".PiiGuard.Models.txt");
        Models = File.Exists(models) ? models : null;
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "PiiGuard.Cases");

    /// <summary>The types that all cases share.</summary>
    public static string SharedPath { get; } = Path.Combine(Folder, "Shared.cs");

    /// <summary>Every case by its name, which is its path below the folder, in order.</summary>
    public static SortedDictionary<string, CaseFile> All { get; } = Load();

    public string FullPath { get; }

    public string Name { get; }

    /// <summary>The first folder of the name: totals are printed for each.</summary>
    public string Area => Name.Contains('/', StringComparison.Ordinal) ? Name[..Name.IndexOf('/', StringComparison.Ordinal)] : "";

    public string Text { get; }

    public IReadOnlyList<Label> Labels { get; }

    public IReadOnlySet<string> JudgedRules { get; }

    /// <summary>A line of an <c>.editorconfig</c> that holds for the case, if it needs one.</summary>
    public string Options { get; }

    /// <summary>The model file beside the case (<c>Sinks.cs</c>, <c>Sinks.PiiGuard.Models.txt</c>), if there is one.</summary>
    public string? Models { get; }

    public bool CompilerIsTooOld => LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < RequiredLanguage;

    private LanguageVersion RequiredLanguage { get; }

    public override string ToString() => Name;

    private static SortedDictionary<string, CaseFile> Load()
    {
        var files = new SortedDictionary<string, CaseFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories))
        {
            var below = Path.GetRelativePath(Folder, path).Replace('\\', '/');
            if (path != SharedPath && !below.StartsWith("obj/", StringComparison.Ordinal) && !below.StartsWith("bin/", StringComparison.Ordinal))
            {
                var file = new CaseFile(path);
                files.Add(file.Name, file);
            }
        }

        return files;
    }

    private string? Header(string key)
    {
        var match = Regex.Match(Text, $@"^// {key}: (?<value>.+)$", RegexOptions.Multiline);
        return match.Success ? match.Groups["value"].Value.Trim() : null;
    }
}
