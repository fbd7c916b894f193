using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>
/// Tells personal data by the names of its members and parameters, the types of their values and the type that they stand in.
/// One for each compilation and options; safe for threads.
/// </summary>
internal sealed class NameMatcher(NameOptions options)
{
    // A type's base types count for what it is; a hierarchy deeper than this says nothing more.
    private const int MaximumBaseTypes = 8;

    // More than this is an entity: a value object has a value and perhaps a name or a country beside it.
    private const int MaximumValueMembers = 4;

    private readonly Vocabulary _vocabulary = Vocabulary.BuiltIn;
    private readonly ConcurrentDictionary<string, NameHit?> _hits = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeContext> _contexts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _covered = new(SymbolEqualityComparer.Default);

    public NameMatcher()
        : this(NameOptions.None)
    {
    }

    /// <summary>The category that a property, field or parameter seems to hold; null for everything else.</summary>
    public PiiCategory? Match(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => Match(property.Name, property.Type, property.ContainingType, property.GetAttributes()),
        IFieldSymbol field => Match(field.Name, field.Type, field.ContainingType, field.GetAttributes()),
        IParameterSymbol parameter => Match(parameter),
        _ => null,
    };

    /// <summary>The category that a member of this name and type seems to hold inside that type.</summary>
    public PiiCategory? Match(string name, ITypeSymbol type, INamedTypeSymbol? containingType, ImmutableArray<AttributeData> attributes) =>
        Match(name, type, attributes, containingType is null ? default : ContextOf(containingType));

    /// <summary>The category that a log placeholder of this name seems to hold: <c>{Email}</c>; a whole object (<c>{@Customer}</c>) is none.</summary>
    /// <param name="placeholder">The placeholder without its braces.</param>
    /// <param name="argument">The type of the argument, where it is known.</param>
    public PiiCategory? MatchPlaceholder(string placeholder, ITypeSymbol? argument = null)
    {
        if (placeholder.Length == 0 || placeholder[0] == '@')
        {
            return null;
        }

        var name = placeholder.Split(',', ':')[0].Trim('$', ' ');
        return Hit(name) is { } hit && !options.Excludes(name) && Settle(hit, default) is { } category
            && (argument is null || argument.SpecialType == SpecialType.System_Object || Holds(argument, category, hit)) ? category : null;
    }

    private PiiCategory? Match(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method || parameter.ContainingType is not { } type)
        {
            return null;
        }

        if (method.MethodKind == MethodKind.Constructor && type.IsRecord)
        {
            return Match(parameter.Name, parameter.Type, type, parameter.GetAttributes());
        }

        // Beside an e-mail address a bare name is a person's; beside a port a password is a machine's. What the type's members prove
        // says nothing about a method's parameters.
        var named = TypeContext.OfName(type, _vocabulary);
        var siblings = ProofOf(method.Parameters.Select(other => (other.Name, other.Type)));
        var nature = (named.Nature & ~TypeNature.Machine) | (siblings.Nature & ~TypeNature.Remote);
        var contexts = named.Contexts | siblings.Contexts | TypeContext.OfMethod(method.Name, _vocabulary);
        return Match(parameter.Name, parameter.Type, parameter.GetAttributes(), new TypeContext(nature, contexts));
    }

    private PiiCategory? Match(string name, ITypeSymbol type, ImmutableArray<AttributeData> attributes, TypeContext context)
    {
        var hit = Hit(name);
        if ((hit is null && attributes.IsEmpty) || options.Excludes(name))
        {
            return null;
        }

        if (hit is null)
        {
            return !IsNobodys(context) && NameHints.Of(attributes) is { } hint && ValueKind.Of(type).Kind == ValueKinds.Text ? hint : null;
        }

        if (IsNobodys(context) && !hit.Phrases[0].IsOwn)
        {
            return null;
        }

        var category = Settle(hit, context);
        if (category is null && hit.Phrases[0].Category is not null && !hit.Prefix.Any(_vocabulary.Negations.Contains))
        {
            category = NameHints.Of(attributes);
        }

        return category is { } found && !IsAnothers(found, context) && Holds(type, found, hit) ? found : null;
    }

    private static bool IsNobodys(TypeContext context) => (context.Nature & (TypeNature.Blocked | TypeNature.Machine)) != 0;

    private bool IsAnothers(PiiCategory category, TypeContext context)
    {
        return Has(TypeNature.Thing, _vocabulary.NotOfThings) || Has(TypeNature.Remote, _vocabulary.NotOfMachines);

        bool Has(TypeNature nature, ulong notOf) => (context.Nature & nature) != 0 && (notOf & (1UL << (int)category)) != 0;
    }

    private NameHit? Hit(string name) =>
        _hits.GetOrAdd(name, identifier => _vocabulary.Find(_vocabulary.Split(identifier), options.Phrases));

    private PiiCategory? Settle(NameHit hit, TypeContext context)
    {
        foreach (var phrase in hit.Phrases)
        {
            var fits = phrase.Contexts == 0
                ? !hit.Prefix.Any(_vocabulary.Negations.Contains)
                : (phrase.Contexts & context.Contexts) != 0 && hit.Prefix.All(_vocabulary.Qualifiers.Contains);
            if (fits)
            {
                return phrase.Category;
            }
        }

        return null;
    }

    private bool Holds(ITypeSymbol type, PiiCategory category, NameHit hit)
    {
        var (kind, inner) = ValueKind.Of(type);
        var held = _vocabulary.HeldBy(category);
        if (kind != ValueKinds.Object)
        {
            return (kind & held) != 0;
        }

        return inner is INamedTypeSymbol named
            && ((held & ValueKinds.Object) != 0 ? !TypeContext.IsService(named, _vocabulary) : IsValueObject(named, category))
            && !_covered.GetOrAdd(named, HasFindings);
    }

    // A value object is named like what it holds (EmailAddress, Address) and has no identity of its own; where its own members are found, they
    // are what wants a tag.
    private bool IsValueObject(INamedTypeSymbol type, PiiCategory category)
    {
        if (Hit(type.Name) is not { } hit || !hit.Phrases.Any(phrase => phrase.Category == category) || type.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var members = MembersOf(type).Take(MaximumValueMembers + 1).ToList();
        return (members.Count <= MaximumValueMembers || category == PiiCategory.PostalAddress)
            && !MembersOf(type).Any(member => member.Symbol.Name is "Id" or "ID" or "id");
    }

    private bool HasFindings(INamedTypeSymbol type) =>
        MembersOf(type).Any(member => ValueKind.Of(member.Type).Kind != ValueKinds.Object && Match(member.Symbol) is not null);

    private TypeContext ContextOf(INamedTypeSymbol type) => _contexts.GetOrAdd(type.OriginalDefinition, ComputeContext);

    private TypeContext ComputeContext(INamedTypeSymbol type)
    {
        var named = TypeContext.OfName(type, _vocabulary);
        var nature = named.Nature;
        for (var (inherited, depth) = (type.BaseType, 0); inherited is not null && depth < MaximumBaseTypes; inherited = inherited.BaseType, depth++)
        {
            nature |= inherited.Name == nameof(Attribute) ? TypeNature.Blocked : TypeContext.OfName(inherited, _vocabulary).Nature & TypeNature.Blocked;
        }

        foreach (var contract in type.AllInterfaces)
        {
            nature |= TypeContext.OfName(contract, _vocabulary).Nature & TypeNature.Blocked;
        }

        if (nature is TypeNature.Blocked or TypeNature.Machine)
        {
            return new TypeContext(nature, 0);
        }

        var proven = ProofOf(MembersOf(type).Select(member => (member.Symbol.Name, member.Type)));
        return new TypeContext(
            nature | proven.Nature, named.Contexts | ((nature & TypeNature.Thing) != 0 ? proven.Contexts & ~_vocabulary.PersonContext : proven.Contexts));
    }

    // What the members of a type, or the parameters of a method, say about each other.
    private TypeContext ProofOf(IEnumerable<(string Name, ITypeSymbol Type)> members)
    {
        var (evidence, own) = (0UL, 0UL);
        var contexts = 0;
        var nature = TypeNature.None;
        foreach (var (name, type) in members)
        {
            var joined = name.ToLowerInvariant();
            nature |= _vocabulary.BlockingMembers.Contains(joined) ? TypeNature.Blocked
                : _vocabulary.MachineMembers.Contains(joined) ? TypeNature.Remote
                : TypeNature.None;
            contexts |= TypeContext.OfProof(name, _vocabulary);
            if (Hit(name) is { } hit && Settle(hit, default) is { } category && (ValueKind.Of(type).Kind & _vocabulary.HeldBy(category)) != 0)
            {
                evidence |= 1UL << (int)category;
                own |= _vocabulary.Others.Contains(hit.First) ? 0UL : 1UL << (int)category;
            }
        }

        return new TypeContext(nature, contexts | TypeContext.OfEvidence(evidence, own, _vocabulary));
    }

    private static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> MembersOf(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var named = type; named is { SpecialType: SpecialType.None } && depth < MaximumBaseTypes; named = named.BaseType, depth++)
        {
            foreach (var member in named.GetMembers())
            {
                switch (member)
                {
                    case IPropertySymbol { IsStatic: false, IsIndexer: false } property:
                        yield return (property, property.Type);
                        break;
                    case IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field:
                        yield return (field, field.Type);
                        break;
                }
            }
        }
    }
}
