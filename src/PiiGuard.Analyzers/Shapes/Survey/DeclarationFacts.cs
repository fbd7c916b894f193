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
/// <param name="Parameters">Its parameters, in order; of another assembly's only where one of them has attributes.</param>
internal sealed record DeclarationFact(
    DeclarationKind Kind,
    string Name,
    string Container,
    ImmutableArray<string> Mentions,
    ImmutableArray<string> Attributes,
    ImmutableArray<ParameterFact> Parameters)
{
    /// <summary>The type that the declaration makes or belongs to.</summary>
    public string Type => Kind == DeclarationKind.Type ? Name : Container;

    /// <summary>Whether any of the attributes tags something.</summary>
    public bool HasAny(HashSet<string> attributes)
    {
        foreach (var attribute in Attributes)
        {
            if (attributes.Contains(attribute))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A parameter.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAttributed">Whether it has attributes.</param>
internal readonly record struct ParameterFact(string Name, bool IsAttributed);

/// <summary>A name that a <c>using</c> gives to a type.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">The identifiers of what it stands for, the type's own last.</param>
internal sealed record TypeAlias(string Name, ImmutableArray<string> Target);

/// <summary>The declarations of a file, an assembly or a compilation, and the ways from a name to those that mention it. Immutable; the ways are looked up when first asked for.</summary>
internal sealed class DeclarationFacts
{
    private const string Suffix = "Attribute";

    private static readonly List<DeclarationFact> None = [];

    private readonly Lazy<Dictionary<string, List<DeclarationFact>>> _mentioning;
    private readonly Lazy<Dictionary<string, List<DeclarationFact>>> _types;

    public DeclarationFacts(ImmutableArray<DeclarationFact> declarations, ImmutableArray<TypeAlias> aliases)
    {
        Declarations = declarations;
        Aliases = aliases;
        Attributed = declarations.Where(static fact => !fact.Attributes.IsEmpty).ToList();
        TypeParameters = declarations.Where(static fact => fact.Kind == DeclarationKind.TypeParameter).ToList();
        _mentioning = new(() => ByName(declarations, static fact => fact.Mentions));
        _types = new(() => ByName(declarations, static fact => fact.Kind == DeclarationKind.Type ? ImmutableArray.Create(fact.Name) : ImmutableArray<string>.Empty));
    }

    public ImmutableArray<DeclarationFact> Declarations { get; }

    public ImmutableArray<TypeAlias> Aliases { get; }

    /// <summary>Those with attributes.</summary>
    public IReadOnlyList<DeclarationFact> Attributed { get; }

    public IReadOnlyList<DeclarationFact> TypeParameters { get; }

    /// <summary>The declarations that mention a name.</summary>
    public List<DeclarationFact> Mentioning(string name) => _mentioning.Value.TryGetValue(name, out var facts) ? facts : None;

    /// <summary>The types of a name.</summary>
    public List<DeclarationFact> Types(string name) => _types.Value.TryGetValue(name, out var facts) ? facts : None;

    /// <summary>An attribute's name as code writes it: without its suffix.</summary>
    public static string AttributeName(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    private static Dictionary<string, List<DeclarationFact>> ByName(ImmutableArray<DeclarationFact> declarations, Func<DeclarationFact, ImmutableArray<string>> namesOf)
    {
        var found = new Dictionary<string, List<DeclarationFact>>(StringComparer.Ordinal);
        foreach (var fact in declarations)
        {
            foreach (var name in namesOf(fact))
            {
                if (!found.TryGetValue(name, out var facts))
                {
                    found[name] = facts = [];
                }

                facts.Add(fact);
            }
        }

        return found;
    }
}
