using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// One unknown of the system that the <see cref="Solver"/> solves: what a body does, what a lambda does, what a field holds. They depend on each other
/// in one graph, cycles included.
/// </summary>
internal abstract record Node
{
    private Node()
    {
    }

    /// <summary>
    /// A method's body (or a field's or property's initializer, by that symbol). Without <paramref name="WithInputs"/> it is what the body does of its own
    /// accord, and what is reported in it; with them what it does with what callers pass, <c>this</c> included.
    /// </summary>
    internal sealed record Body(ISymbol Symbol, bool WithInputs = false) : Node
    {
        public bool Equals(Body? other) =>
            other is not null && WithInputs == other.WithInputs && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol) ^ WithInputs.GetHashCode();
    }

    /// <summary>A lambda or local function inside the body of <paramref name="Root"/>; all that it takes in or captures is followed.</summary>
    internal sealed record Nested(ISymbol Root, SyntaxNode Syntax) : Node
    {
        public bool Equals(Nested? other) => other is not null && ReferenceEquals(Syntax, other.Syntax);

        public override int GetHashCode() => Syntax.GetHashCode();
    }

    /// <summary>What a field or auto-property holds, as far as the code of its own type says: edges to <see cref="Port.Return"/>.</summary>
    internal sealed record Field(ISymbol Symbol) : Node
    {
        public bool Equals(Field? other) => other is not null && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

        public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol) ^ 7;
    }
}

/// <summary>Data meets a sink, or a call that forwards it to one, at an expression of a body.</summary>
/// <param name="At">The argument or assigned value.</param>
/// <param name="Labels">What of it is given away.</param>
/// <param name="Kind">The kind of sink; null where <paramref name="PlaceOf"/> decides.</param>
/// <param name="Member">The API that the data meets in the end.</param>
/// <param name="PlaceOf">The input port whose place decides.</param>
/// <param name="Callee">The node whose summary forwards to the sink; null where the API itself is called.</param>
/// <param name="Forwarded">The edge of that summary.</param>
/// <param name="Reported">What the declared type brings is reported here, callers add only what they know beyond it.</param>
/// <param name="ForCallers">The finding stands in a lambda or local function; this only tells callers that what they pass gets there.</param>
internal sealed record Hit(
    SyntaxNode At, FlatSet<Label> Labels, PiiSinkKind? Kind, ISymbol Member, Port? PlaceOf = null, Node? Callee = null, SinkEdge? Forwarded = null,
    bool Reported = false, bool ForCallers = false)
{
    /// <summary>Stands for the place that only whoever hands in <see cref="PlaceOf"/> knows.</summary>
    public Label PlaceLabel => Label.Of(PlaceOf!.Then(Part.Place));

    /// <summary>Whether what the label stands for is read out of an argument, or an argument is given away whole: then it meets the sink with that.</summary>
    public bool IsGiven(Label label) => Labels.Any(given => given.Input is { Root: PortRoot.Parameter } input && (label.Extent == Extent.Value
        ? input.Path is [.., { IsMember: true } last] ? last.Name == label.Tag!.Symbol.Name : label.Tag!.Symbol is IParameterSymbol
        : given.As != Disclosure.Value));

    /// <summary>A tagged member that is read here, and a tagged parameter, is reported here, whatever the caller put into it; unless only the caller knows the place.</summary>
    public bool IsReadAsTagged(Port input) => Kind is not null && Labels.Any(label => label.Extent == Extent.Value && (label.Tag?.Symbol, input.Path) switch
    {
        (IParameterSymbol parameter, []) => input.Root == PortRoot.Parameter && input.Ordinal == parameter.Ordinal,
        (IPropertySymbol or IFieldSymbol, [.., { IsMember: true } last]) => label.Tag!.Symbol.Name == last.Name,
        _ => false,
    });
}

/// <summary>What the analysis of one node found. <see cref="Summary"/> and <see cref="Stores"/> are what other nodes see and what the fixpoint compares.</summary>
internal sealed class NodeResult(
    Summary summary,
    ImmutableDictionary<ISymbol, Summary> stores,
    ImmutableArray<Hit> hits,
    ImmutableDictionary<SyntaxNode, NestedUse> nested,
    ImmutableArray<Unfollowed> unfollowed,
    bool isLimited = false)
{
    private static readonly ImmutableDictionary<ISymbol, Summary> NoStores =
        ImmutableDictionary.Create<ISymbol, Summary>(SymbolEqualityComparer.Default);

    public static readonly NodeResult Bottom = Of(Summary.Empty);

    /// <summary>A body that couldn't be analysed, or not to its end.</summary>
    public static readonly NodeResult Limited = Of(Summary.Empty, isLimited: true);

    public Summary Summary { get; } = summary;

    /// <summary>What the body assigns to fields other than its own receiver's: edges to <see cref="Port.Return"/>.</summary>
    public ImmutableDictionary<ISymbol, Summary> Stores { get; } = stores;

    public ImmutableArray<Hit> Hits { get; } = hits;

    /// <summary>For each lambda and local function of the body: what its inputs are bound to.</summary>
    public ImmutableDictionary<SyntaxNode, NestedUse> Nested { get; } = nested;

    /// <summary>Where data goes out of sight, for PII0004.</summary>
    public ImmutableArray<Unfollowed> Unfollowed { get; } = unfollowed;

    /// <summary>The step limit was hit, or the body is nested too deeply: the summary says what an unknown method's rule says.</summary>
    public bool IsLimited { get; } = isLimited;

    public static NodeResult Of(Summary summary, bool isLimited = false) =>
        new(summary, NoStores, ImmutableArray<Hit>.Empty, ImmutableDictionary<SyntaxNode, NestedUse>.Empty, ImmutableArray<Unfollowed>.Empty, isLimited);

    public bool SaysTheSame(NodeResult other) =>
        Summary.Equals(other.Summary)
        && Stores.Count == other.Stores.Count
        && Stores.All(pair => other.Stores.TryGetValue(pair.Key, out var summary) && pair.Value.Equals(summary));
}

/// <summary>What the inputs of a lambda or local function are bound to in the body around it, as labels by port; the union over all its uses.</summary>
internal sealed record NestedUse(ImmutableDictionary<Label, FlatSet<Label>> Bindings);
