using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>What a declaration is, as far as it matters to who can reach personal data by its name.</summary>
internal enum DeclarationKind
{
    /// <summary>A type; it mentions its bases.</summary>
    Type,

    /// <summary>A property or field; it mentions its type.</summary>
    Data,

    /// <summary>A method, constructor, delegate or event; it mentions all types of its signature.</summary>
    Code,

    /// <summary>A type parameter, a method's only if it has constraints; it mentions them.</summary>
    TypeParameter,
}

/// <summary>One declaration by names alone, from a syntax tree or from another assembly.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The identifier that code mentions to use it.</param>
/// <param name="Container">The simple name of the type around it; empty for a type that stands alone.</param>
/// <param name="Mentions">The identifiers in its types, bases or constraints.</param>
/// <param name="Attributes">The simple names of the attributes on it, its parameters and its result, without <c>Attribute</c>.</param>
/// <param name="Parameters">The names of those of its parameters that have attributes.</param>
internal sealed record DeclarationFact(
    DeclarationKind Kind,
    string Name,
    string Container,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Attributes,
    ImmutableArray<string> Parameters);

/// <summary>The declarations of one file or assembly.</summary>
/// <param name="Declarations">Types and members.</param>
/// <param name="Aliases">Names that <c>using</c> gives to types, with the identifiers of what they stand for, the type's own last.</param>
internal sealed record DeclarationFacts(
    ImmutableArray<DeclarationFact> Declarations,
    ImmutableArray<(string Alias, ImmutableArray<string> Target)> Aliases)
{
    private const string Suffix = "Attribute";

    /// <summary>An attribute's name as code writes it: without its suffix.</summary>
    public static string AttributeName(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
}
