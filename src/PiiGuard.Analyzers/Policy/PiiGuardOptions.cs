using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Policy;

/// <summary>
/// The options of one project, file by file. For each key the <c>.editorconfig</c> sections of the file speak first, then global config,
/// then the MSBuild property. A value that can't be understood is as if it weren't there.
/// </summary>
internal sealed class PiiGuardOptions
{
    private static readonly ConditionalWeakTable<AnalyzerConfigOptionsProvider, PiiGuardOptions> Cache = new();

    private readonly AnalyzerConfigOptionsProvider _provider;
    private readonly ConditionalWeakTable<SyntaxTree, LocalOptions> _files = new();

    private PiiGuardOptions(AnalyzerConfigOptionsProvider provider)
    {
        _provider = provider;
        Project = new LocalOptions(section: null, provider.GlobalOptions);
    }

    /// <summary>What holds where no file is concerned: global config and MSBuild properties.</summary>
    public LocalOptions Project { get; }

    public static PiiGuardOptions For(AnalyzerOptions options) =>
        Cache.GetValue(options.AnalyzerConfigOptionsProvider, static provider => new PiiGuardOptions(provider));

    public static PiiGuardOptions For(AnalyzerConfigOptionsProvider provider) => Cache.GetValue(provider, static key => new PiiGuardOptions(key));

    /// <summary>Whether a file asks for the inventory, without reading anything else of its options.</summary>
    public bool AsksForInventory(SyntaxTree file) =>
        Project.Inventory
            ? !_provider.GetOptions(file).TryGetValue(OptionDefinitions.Inventory.Key, out _) || At(file).Inventory
            : _provider.GetOptions(file).TryGetValue(OptionDefinitions.Inventory.Key, out _) && At(file).Inventory;

    /// <summary>What holds for the project and in its files, once where it is the same.</summary>
    public ImmutableArray<LocalOptions> Distinct(IEnumerable<SyntaxTree> files)
    {
        var distinct = ImmutableArray.CreateBuilder<LocalOptions>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        distinct.Add(Project);
        foreach (var file in files)
        {
            // A host that doesn't list its keys has to be asked file by file.
            var options = _provider.GetOptions(file);
            if (OptionKeys.Of(options) is not { } keys
                || seen.Add(string.Concat(keys.Where(OptionCheck.Concerns).Select(key => options.TryGetValue(key, out var value) ? key + "=" + value + "\n" : ""))))
            {
                distinct.Add(At(file));
            }
        }

        return distinct.ToImmutable();
    }

    /// <summary>What holds in a file; without one, what holds for the project.</summary>
    public LocalOptions At(SyntaxTree? tree) =>
        tree is null ? Project : _files.GetValue(tree, file => new LocalOptions(_provider.GetOptions(file), _provider.GlobalOptions));
}

/// <summary>The options that hold in one file.</summary>
internal sealed class LocalOptions
{
    private const string BuildProperty = "build_property.";

    private static readonly string[] NameKeys = [.. PolicyWords.Categories.All.Add(OptionDefinitions.Exclude).Select(word => OptionDefinitions.Names.Key + "." + word)];

    private readonly AnalyzerConfigOptions? _section;
    private readonly AnalyzerConfigOptions _global;

    // Read when first asked for: most files are only ever asked for a switch. Two threads read the same.
    private Tier[]? _tiers;
    private ImmutableArray<PiiProtection>[]? _accepted;

    internal LocalOptions(AnalyzerConfigOptions? section, AnalyzerConfigOptions global)
    {
        _section = section;
        _global = global;
        Mode = Get(OptionDefinitions.Mode);
        Regulations = Get(OptionDefinitions.Regulations);
        InferFromNames = Get(OptionDefinitions.InferFromNames);
        Inventory = Get(OptionDefinitions.Inventory);
        TestProjects = Get(OptionDefinitions.TestProjects);
        FlowSummaries = Get(OptionDefinitions.FlowSummaries);
        BaselineWrite = Get(OptionDefinitions.BaselineWrite);
        TrustProtectionNames = Get(OptionDefinitions.TrustProtectionNames);
        IsTestProject = global.TryGetValue(BuildProperty + "IsTestProject", out var text) && bool.TryParse(text.Trim(), out var isTest) && isTest;
    }

    public Mode Mode { get; }

    public ImmutableArray<string> Regulations { get; }

    public bool InferFromNames { get; }

    public bool Inventory { get; }

    public bool TestProjects { get; }

    public bool FlowSummaries { get; }

    /// <summary>Fixes that are applied without asking list findings; no analyzer looks at it.</summary>
    public bool BaselineWrite { get; }

    public bool TrustProtectionNames { get; }

    /// <summary>The project holds tests, whatever <see cref="TestProjects"/> says.</summary>
    public bool IsTestProject { get; }

    /// <summary>No rule but those about PiiGuard itself reports here.</summary>
    public bool IsSilent => IsTestProject && !TestProjects;

    /// <summary>Whether any option about names is set here; asked by key, since listing the hundreds of keys that a file may have takes longer.</summary>
    public bool HasNames => NameKeys.Any(key => _global.TryGetValue(key, out _) || _section?.TryGetValue(key, out _) == true);

    /// <summary>Names that are never taken for personal data.</summary>
    public ImmutableArray<string> ExcludedNames => Get(OptionDefinitions.Names, OptionDefinitions.Exclude, ImmutableArray<string>.Empty);

    /// <summary>The names that the user added to a category.</summary>
    public ImmutableArray<string> NamesOf(PiiCategory category) =>
        Get(OptionDefinitions.Names, PolicyWords.Categories.For(category), ImmutableArray<string>.Empty);

    /// <summary>The tier of a category: the user's, else the highest of its own and what the chosen regulations raise it to.</summary>
    public Tier TierOf(PiiCategory category)
    {
        var tiers = _tiers ??= ReadTiers();
        return (int)category >= 0 && (int)category < tiers.Length ? tiers[(int)category] : Tiers.DefaultOf(category);
    }

    /// <summary>Whether a protection is good enough for a kind of sink.</summary>
    public bool Accepts(PiiSinkKind kind, PiiProtection protection)
    {
        var accepted = _accepted ??= ReadAccepted();
        return (int)kind < 0 || (int)kind >= accepted.Length || accepted[(int)kind].IsDefault || accepted[(int)kind].Contains(protection);
    }

    /// <summary>The severity that the user gives to <c>piiguard_severity.suffix</c>; false where nobody speaks.</summary>
    public bool TryGetSeverity(string suffix, out DiagnosticSeverity? severity) => TryGet(OptionDefinitions.Severity, suffix, out severity);

    private T Get<T>(Option<T> option)
    {
        var key = option.Key;
        if (_section is not null && _section.TryGetValue(key, out var text) && option.TryRead(text.Trim(), out var value)
            || _global.TryGetValue(key, out text) && option.TryRead(text.Trim(), out value)
            || option.Property is { } property && _global.TryGetValue(BuildProperty + property, out text) && option.TryRead(text.Trim(), out value))
        {
            return value;
        }

        return option.Fallback;
    }

    private T Get<T>(OptionFamily<T> family, string suffix, T fallback) => TryGet(family, suffix, out var value) ? value : fallback;

    private bool TryGet<T>(OptionFamily<T> family, string suffix, out T value)
    {
        var key = family.Key + "." + suffix;
        if (_section is not null && _section.TryGetValue(key, out var text) && family.TryRead(text.Trim(), out value)
            || _global.TryGetValue(key, out text) && family.TryRead(text.Trim(), out value))
        {
            return true;
        }

        value = default!;
        return false;
    }

    private ImmutableArray<PiiProtection>[] ReadAccepted()
    {
        var accepted = new ImmutableArray<PiiProtection>[PolicyWords.SinkKinds.All.Length];
        for (var i = 0; i < accepted.Length; i++)
        {
            accepted[i] = Get(OptionDefinitions.Accepted, PolicyWords.SinkKinds.All[i], default);
        }

        return accepted;
    }

    private Tier[] ReadTiers()
    {
        var tiers = new Tier[PolicyWords.Categories.All.Length];
        for (var i = 0; i < tiers.Length; i++)
        {
            tiers[i] = ReadTier(PolicyWords.Categories.All[i], i);
        }

        return tiers;
    }

    private Tier ReadTier(string word, int number)
    {
        if (TryGet(OptionDefinitions.Tier, word, out var chosen))
        {
            return chosen;
        }

        var tier = Tiers.DefaultOf((PiiCategory)number);
        foreach (var entry in PolicyData.Regulations)
        {
            if ((int)entry.Category == number && entry.Tier < tier && Regulations.Contains(entry.Law))
            {
                tier = entry.Tier;
            }
        }

        return tier;
    }
}
