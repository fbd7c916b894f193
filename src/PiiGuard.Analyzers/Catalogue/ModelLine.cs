using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>One line of a model file, read but not yet bound to anything.</summary>
internal sealed class ModelLine(ModelVerb verb, ModelMember member, TextSpan span)
{
    public ModelVerb Verb { get; } = verb;

    public ModelMember Member { get; } = member;

    public TextSpan Span { get; } = span;

    /// <summary>True for a line of this assembly's own models: the ones that <c>ignore</c> takes away.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The ports in front of the arrow, or all of them.</summary>
    public ImmutableArray<ModelPort> Ports { get; init; } = ImmutableArray<ModelPort>.Empty;

    /// <summary>The ports behind the arrow.</summary>
    public ImmutableArray<ModelPort> Targets { get; init; } = ImmutableArray<ModelPort>.Empty;

    /// <summary>The category of a <c>source</c> or <c>tag</c>; null in a <c>tag</c> that says <c>none</c> or no category.</summary>
    public PiiCategory? Category { get; init; }

    /// <summary>A <c>tag</c> that says <c>none</c>.</summary>
    public bool IsNotPersonal { get; init; }

    /// <summary>The kind of a <c>sink</c> or <c>switch</c>; null where the receiver's place decides, or for <c>channel</c>.</summary>
    public PiiSinkKind? Kind { get; init; }

    /// <summary>What a <c>sanitizer</c> or <c>weak</c> line gives.</summary>
    public Protection Protection { get; init; }

    /// <summary>The place that a <c>place</c> line gives; null where it hands one on.</summary>
    public Place? Place { get; init; }

    /// <summary>The port whose place decides where a <c>sink</c> says <c>place(port)</c>; null for the receiver's.</summary>
    public ModelPort? PlaceOf { get; init; }

    /// <summary>The only verb that an <c>ignore</c> line takes away; null for all of them.</summary>
    public ModelVerb? Ignored { get; init; }

    /// <summary>What stands behind <c>as</c>; null where nothing does.</summary>
    public Disclosure? As { get; init; }

    /// <summary>The parameter of <c>as template(…)</c>.</summary>
    public ModelPort? Template { get; init; }

    /// <summary>All of them must hold.</summary>
    public ImmutableArray<ModelCondition> Conditions { get; init; } = ImmutableArray<ModelCondition>.Empty;
}

/// <summary>The member that a line names.</summary>
/// <param name="Type">The metadata name of the type, or its simple name where <paramref name="AnyNamespace"/>.</param>
/// <param name="AnyNamespace">True for <c>*.Name</c>.</param>
/// <param name="Name">The member's metadata name without the star of a prefix; null where the line names a type.</param>
/// <param name="IsPrefix">True where every member counts whose name begins so.</param>
/// <param name="Parameters">All parameters of the overload; default where every overload counts.</param>
/// <param name="TypeSpan">Where the type stands.</param>
/// <param name="NameSpan">Where the name stands.</param>
internal sealed record ModelMember(
    string Type, bool AnyNamespace, string? Name, bool IsPrefix, ImmutableArray<ModelParameter> Parameters, TextSpan TypeSpan, TextSpan NameSpan)
{
    public const string Constructor = ".ctor";

    public bool IsConstructor => Name == Constructor;

    /// <summary>Whether the line speaks about a member of this metadata name.</summary>
    public bool Names(string name) =>
        Name is not null && (IsPrefix ? name.StartsWith(Name, StringComparison.Ordinal) && (name[0] != '.' || Name.Length > 0) : name == Name);
}

/// <summary>A parameter in the list that picks an overload: its name and, where that isn't enough, its type.</summary>
internal readonly record struct ModelParameter(string Name, string? Type);

/// <summary>What a port of a line starts from.</summary>
internal enum ModelPortRoot
{
    This,
    Return,
    Parameter,
    EveryParameter,
}

/// <summary>A port as it is written: parameters by name.</summary>
internal sealed record ModelPort(ModelPortRoot Root, string Name, ImmutableArray<Part> Path, TextSpan Span);

/// <summary>How the constant of a condition is written.</summary>
internal enum ModelConstantForm
{
    /// <summary><c>'text'</c></summary>
    Text,

    /// <summary><c>true</c>, <c>false</c>, <c>null</c>, an integer</summary>
    Literal,

    /// <summary>A field of the port's enum type.</summary>
    EnumField,

    /// <summary><c>Type::Name</c>, a const field</summary>
    ConstField,
}

/// <summary>The constant of a condition.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Text">The text without quotes, the literal, or the field's name.</param>
/// <param name="Type">The type of a const field.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record ModelConstant(ModelConstantForm Form, string Text, string? Type, TextSpan Span);

/// <summary>One condition behind <c>when</c>.</summary>
internal sealed record ModelCondition(ModelPort Port, ConditionOperator Operator, ModelConstant Constant);
