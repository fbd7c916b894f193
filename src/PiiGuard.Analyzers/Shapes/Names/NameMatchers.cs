using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>The matchers of one compilation: one for each set of options that holds in some file of it, mostly a single one.</summary>
internal sealed class NameMatchers
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<PiiGuardOptions, NameMatchers>> Known = new();

    private readonly PiiGuardOptions _options;
    private readonly ConcurrentDictionary<LocalOptions, NameMatcher> _byFile = new();
    private readonly ConcurrentDictionary<NameOptions, NameMatcher> _byOptions = new();

    private NameMatchers(PiiGuardOptions options) => _options = options;

    /// <summary>The matchers that all analyzers of a compilation share.</summary>
    public static NameMatchers For(Compilation compilation, AnalyzerOptions options) =>
        Known.GetValue(compilation, static _ => new ConcurrentDictionary<PiiGuardOptions, NameMatchers>())
            .GetOrAdd(PiiGuardOptions.For(options), static key => new NameMatchers(key));

    /// <summary>The matcher for what stands in a file; without one, for what comes from elsewhere.</summary>
    public NameMatcher At(SyntaxTree? tree) =>
        _options.At(tree) is var file && _byFile.TryGetValue(file, out var known)
            ? known
            : _byFile.GetOrAdd(file, _byOptions.GetOrAdd(Read(file), static names => new NameMatcher(names)));

    private static NameOptions Read(LocalOptions file) => !file.HasNames ? NameOptions.None : NameOptions.Create(
        file.ExcludedNames,
        Enum.GetValues(typeof(PiiCategory)).Cast<PiiCategory>().SelectMany(category => file.NamesOf(category).Select(name => (category, name))));
}
