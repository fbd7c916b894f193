using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Personal data meets a sink: the engine's only output.</summary>
/// <param name="At">The argument or assigned value in the body that is reported on.</param>
/// <param name="Labels">The personal data that gets there, tags only, in whatever state of protection.</param>
/// <param name="Kind">The kind of sink.</param>
/// <param name="Sink">The API that the data meets in the end.</param>
/// <param name="Way">For a label, the way through the code: source first, sink last.</param>
internal sealed record DataFlow(SyntaxNode At, ImmutableArray<Label> Labels, PiiSinkKind Kind, ISymbol Sink, Func<Label, ImmutableArray<Location>> Way)
{
    /// <summary>Whether the channel that leads to the sink is known not to be encrypted. Set where a rule asks for it, not by the engine.</summary>
    public bool IsInClear { get; init; }

    /// <summary>Whether what meets the sink is a collection. Set as <see cref="IsInClear"/> is.</summary>
    public bool IsCollection { get; init; }
}
