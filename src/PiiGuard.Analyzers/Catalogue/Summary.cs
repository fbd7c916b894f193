using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>How much of an object a conversion or a sink gives away.</summary>
internal enum Disclosure
{
    /// <summary>The value itself, as it is: its members and elements stay apart from it.</summary>
    Value,

    /// <summary>What <c>ToString</c> prints; a logger also enumerates a collection that it is given.</summary>
    Text,

    /// <summary>Every public member, recursively (<c>{@X}</c>).</summary>
    Destructured,

    /// <summary>What a JSON serializer writes: as <see cref="Destructured"/>, less what <c>[JsonIgnore]</c> keeps out.</summary>
    Json,

    /// <summary>The message template that goes with it decides for each placeholder: <see cref="Text"/>, or <see cref="Destructured"/> for <c>{@X}</c>.</summary>
    Template,
}

/// <summary>How a condition compares an argument with its constant.</summary>
internal enum ConditionOperator
{
    /// <summary>The argument is this constant.</summary>
    Equal,

    /// <summary>The argument is a constant other than this.</summary>
    NotEqual,

    /// <summary>The argument is text that starts so, without regard to case.</summary>
    StartsWith,

    /// <summary>The argument is text that has this in it, or a flags value that has this flag.</summary>
    Has,
}

/// <summary>
/// An edge with a condition holds only at calls whose argument at <paramref name="Port"/> is a constant that meets it, and that meet
/// <paramref name="And"/> too; <see cref="ConditionConstant.Holds"/> compares. <paramref name="Constant"/> is written as <see cref="ConditionConstant.Of(object?)"/> says.
/// </summary>
internal sealed record Condition(Port Port, ConditionOperator Operator, string Constant, Condition? And = null);

/// <summary>
/// Data at <paramref name="From"/> reaches <paramref name="To"/>. A <paramref name="Derived"/> edge carries only the labels (a new value made
/// from the old one); any other carries the value itself, its parts and its identity too. <paramref name="Protection"/> other than
/// <see cref="Protection.None"/> replaces the protection that the labels had. <paramref name="As"/> other than <see cref="Disclosure.Value"/>
/// also carries what an object's members hold, as far as the conversion (to text, to JSON) gives them away.
/// </summary>
internal sealed record FlowEdge(
    Port From, Port To, bool Derived = false, Disclosure As = Disclosure.Value, Protection Protection = Protection.None, Condition? When = null);

/// <summary>
/// Personal data of <paramref name="Category"/> comes out at <paramref name="To"/>. <paramref name="Symbol"/> is the tagged declaration
/// (null in a model line: the member that the line names); <paramref name="Whole"/> says that an object that holds it was turned into text whole.
/// </summary>
internal sealed record SourceEdge(
    PiiCategory Category, Port To, ISymbol? Symbol = null, Protection Protection = Protection.None, bool Whole = false, Condition? When = null);

/// <summary>
/// What is passed at <paramref name="From"/> ends up in a place of <paramref name="Kind"/>; where that is null, in the place that
/// <paramref name="PlaceOf"/> leads to (null: the receiver, <c>this</c>). <paramref name="Template"/> is the port of the message template for <see cref="Disclosure.Template"/>.
/// <paramref name="Member"/> is the API that the data finally meets (null in a model line: the member that the line names),
/// <paramref name="Protection"/> what happens on the way to it. <paramref name="Reported"/> says that the type which the parameter is declared with
/// already brings tags, so that the finding stands where the sink is and callers add only what they know beyond that type.
/// With <paramref name="Own"/> it is what the method itself reads and puts there, and <paramref name="From"/> is what it writes to: only whoever
/// hands that in knows where it leads.
/// </summary>
internal sealed record SinkEdge(
    Port From, PiiSinkKind? Kind, Disclosure As = Disclosure.Text, Port? Template = null, ISymbol? Member = null,
    Protection Protection = Protection.None, bool Reported = false, Condition? When = null, Port? PlaceOf = null, SourceEdge? Own = null);

/// <summary>What a stream, writer or client at <paramref name="To"/> leads to.</summary>
internal sealed record PlaceEdge(Port To, Place Place, Condition? When);

/// <summary>What a stream, writer, client or query leads to.</summary>
internal enum Place
{
    /// <summary>Memory of this process: no sink.</summary>
    Memory,

    /// <summary>Something that encrypts what is written to it: no sink.</summary>
    Encrypting,

    /// <summary>A file.</summary>
    File,

    /// <summary>The console.</summary>
    Console,

    /// <summary>The response of the current request.</summary>
    Response,

    /// <summary>The network.</summary>
    Network,

    /// <summary>A blob or object store.</summary>
    ObjectStore,

    /// <summary>A bulk export.</summary>
    Export,

    /// <summary>A query that gives a bounded set.</summary>
    Bounded,

    /// <summary>A cipher or key that protects nothing: a broken algorithm or mode, a key that stands in the code. What it protects is protected weakly.</summary>
    Weak,
}

/// <summary>
/// What a method does to its ports. One type for what a model line says and for what the engine computed from source; the engine never
/// asks which it has. An empty summary is knowledge too: nothing flows.
/// </summary>
internal sealed class Summary(
    ImmutableArray<FlowEdge> flows,
    ImmutableArray<SourceEdge> sources,
    ImmutableArray<SinkEdge> sinks,
    ImmutableArray<PlaceEdge> places) : IEquatable<Summary>
{
    public static readonly Summary Empty = new(
        ImmutableArray<FlowEdge>.Empty, ImmutableArray<SourceEdge>.Empty, ImmutableArray<SinkEdge>.Empty, ImmutableArray<PlaceEdge>.Empty);

    public ImmutableArray<FlowEdge> Flows { get; } = flows;

    public ImmutableArray<SourceEdge> Sources { get; } = sources;

    public ImmutableArray<SinkEdge> Sinks { get; } = sinks;

    public ImmutableArray<PlaceEdge> Places { get; } = places;

    /// <summary>Equal when both hold the same edges, in whatever order: a fixpoint ends on it.</summary>
    public bool Equals(Summary? other) =>
        other is not null && Same(Flows, other.Flows) && Same(Sources, other.Sources) && Same(Sinks, other.Sinks) && Same(Places, other.Places);

    public override bool Equals(object? obj) => Equals(obj as Summary);

    public override int GetHashCode() => Flows.Length + (31 * Sources.Length) + (961 * Sinks.Length);

    private static bool Same<T>(ImmutableArray<T> left, ImmutableArray<T> right) =>
        left.Length == right.Length && (left.SequenceEqual(right) || new HashSet<T>(left).SetEquals(right));
}
