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
        Match(name, type, containingType, attributes, containingType is null ? default : ContextOf(containingType));

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
        return Hit(name) is { } hit && !options.Excludes(name, null) && Settle(hit, default) is { } category
            && (argument is null || argument.SpecialType == SpecialType.System_Object || Holds(argument, category, hit)) ? category : null;
    }

    private PiiCategory? Match(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        var context = parameter.ContainingType is { } type ? ContextOf(type) : default;
        if (method.Parameters.Length > 1 && !(method.MethodKind == MethodKind.Constructor && method.ContainingType.IsRecord))
        {
            // Beside an e-mail address a bare name is a person's; beside a port a password is a machine's.
            var siblings = EvidenceOf(method.Parameters.Select(other => (other.Name, other.Type)), out var isBlocked);
            context = new TypeContext(context.IsBlocked || isBlocked, context.Contexts | TypeContext.OfEvidence(siblings, _vocabulary));
        }

        return Match(parameter.Name, parameter.Type, parameter.ContainingType, parameter.GetAttributes(), context);
    }

    private PiiCategory? Match(string name, ITypeSymbol type, INamedTypeSymbol? containingType, ImmutableArray<AttributeData> attributes, TypeContext context)
    {
        var hit = Hit(name);
        if ((hit is null && attributes.IsEmpty) || options.Excludes(name, containingType?.Name))
        {
            return null;
        }

        if (context.IsBlocked && !options.Phrases.ContainsKey(name.ToLowerInvariant()))
        {
            return null;
        }

        if (hit is null)
        {
            return NameHints.Of(attributes) is { } hint && ValueKind.Of(type).Kind == ValueKinds.Text ? hint : null;
        }

        return (Settle(hit, context) ?? (hit.Phrases[0].Category is null ? null : NameHints.Of(attributes))) is { } category
            && Holds(type, category, hit) ? category : null;
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

        // A value object is named like what it holds (EmailAddress, Address); where its own members are found, they are what wants a tag.
        return inner is INamedTypeSymbol named && ((held & ValueKinds.Object) != 0 ? !TypeContext.IsService(named, _vocabulary) : IsNamedLike(named, category))
            && !_covered.GetOrAdd(named, HasFindings);
    }

    private bool IsNamedLike(INamedTypeSymbol type, PiiCategory category) =>
        Hit(type.Name) is { } hit && hit.Phrases.Any(phrase => phrase.Category == category);

    private bool HasFindings(INamedTypeSymbol type) =>
        MembersOf(type).Any(member => ValueKind.Of(member.Type).Kind != ValueKinds.Object && Match(member.Symbol) is not null);

    private TypeContext ContextOf(INamedTypeSymbol type) => _contexts.GetOrAdd(type.OriginalDefinition, ComputeContext);

    private TypeContext ComputeContext(INamedTypeSymbol type)
    {
        var (isBlocked, isThing, contexts) = TypeContext.OfName(type, _vocabulary);
        for (var (named, depth) = (type.BaseType, 0); !isBlocked && named is not null && depth < MaximumBaseTypes; named = named.BaseType, depth++)
        {
            isBlocked = named.Name == nameof(Attribute) || TypeContext.OfName(named, _vocabulary).IsBlocked;
        }

        isBlocked |= type.AllInterfaces.Any(contract => TypeContext.OfName(contract, _vocabulary).IsBlocked);
        if (isBlocked)
        {
            return new TypeContext(true, 0);
        }

        var evidence = EvidenceOf(MembersOf(type).Select(member => (member.Symbol.Name, member.Type)), out isBlocked);
        var proven = TypeContext.OfEvidence(evidence, _vocabulary);
        return new TypeContext(isBlocked, contexts | (isThing ? proven & ~_vocabulary.PersonContext : proven));
    }

    // The categories, one bit each, that members show without any context.
    private ulong EvidenceOf(IEnumerable<(string Name, ITypeSymbol Type)> members, out bool isBlocked)
    {
        var evidence = 0UL;
        isBlocked = false;
        foreach (var (name, type) in members)
        {
            isBlocked |= _vocabulary.BlockingMembers.Contains(name.ToLowerInvariant());
            if (Hit(name) is { } hit && Settle(hit, default) is { } category && (ValueKind.Of(type).Kind & _vocabulary.HeldBy(category)) != 0)
            {
                evidence |= 1UL << (int)category;
            }
        }

        return evidence;
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
