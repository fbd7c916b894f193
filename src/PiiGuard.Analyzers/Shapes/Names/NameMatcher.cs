using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>
/// Tells personal data by the names of its members and parameters, the types of their values and the type that they stand in.
/// One for each compilation and options; safe for threads.
/// </summary>
internal sealed class NameMatcher
{
    // More than this is an entity: a value object has a value and perhaps a name or a country beside it.
    private const int MaximumValueMembers = 4;

    private readonly Vocabulary _vocabulary = Vocabulary.BuiltIn;
    private readonly PhraseFinder _phrases;
    private readonly ContextFinder _contexts;
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _covered = new(SymbolEqualityComparer.Default);

    public NameMatcher()
        : this(NameOptions.None)
    {
    }

    public NameMatcher(NameOptions options)
    {
        _phrases = new PhraseFinder(options);
        _contexts = new ContextFinder(_phrases);
    }

    /// <summary>The category that a property, field or parameter seems to hold; null for everything else.</summary>
    public PiiCategory? Match(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => Match(property, property.Type),
        IFieldSymbol field => Match(field, field.Type),
        IParameterSymbol parameter => Match(parameter, parameter.Type),
        _ => null,
    };

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
        return _phrases.Find(name) is { } hit && _phrases.Settle(hit, 0) is { } category
            && (argument is null || argument.SpecialType == SpecialType.System_Object || Holds(argument, category)) ? category : null;
    }

    // Most names say nothing: they are asked first, and what they stand in only where they do.
    private PiiCategory? Match(ISymbol symbol, ITypeSymbol type)
    {
        if (_phrases.Find(symbol.Name) is not { } hit)
        {
            return MatchHint(symbol, type);
        }

        if (hit.Phrases[0].Category is null)
        {
            return null;
        }

        var context = _contexts.Around(symbol);
        if (IsNobodys(context) && !hit.Phrases[0].IsOwn)
        {
            return null;
        }

        var category = _phrases.Settle(hit, context.Contexts) ?? (_phrases.IsNegated(hit) ? null : NameHints.Of(symbol.GetAttributes()));
        return category is { } found && !IsAnothers(found, context) && Holds(type, found) ? found : null;
    }

    private PiiCategory? MatchHint(ISymbol symbol, ITypeSymbol type) =>
        ValueKind.Of(type).Kind == ValueKinds.Text && NameHints.Of(symbol.GetAttributes()) is { } hint
        && !_phrases.IsExcluded(symbol.Name) && !IsNobodys(_contexts.Around(symbol)) ? hint : null;

    private static bool IsNobodys(TypeContext context) => (context.Nature & (TypeNature.Blocked | TypeNature.Machine)) != 0;

    private bool IsAnothers(PiiCategory category, TypeContext context)
    {
        return Has(TypeNature.Thing, _vocabulary.NotOfThings) || Has(TypeNature.Remote, _vocabulary.NotOfMachines);

        bool Has(TypeNature nature, ulong notOf) => (context.Nature & nature) != 0 && (notOf & (1UL << (int)category)) != 0;
    }

    private bool Holds(ITypeSymbol type, PiiCategory category)
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
    // are what wants a tag. A name that needs a context says too little of a type: a Token may be one of a text. An address is one anywhere.
    private bool IsValueObject(INamedTypeSymbol type, PiiCategory category)
    {
        if (_phrases.Find(type.Name) is not { } hit || !hit.Phrases.Any(phrase => phrase.Category == category && (phrase.Contexts == 0 || category == PiiCategory.PostalAddress)) || type.Name.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var members = ContextFinder.MembersOf(type).ToList();
        return (members.Count <= MaximumValueMembers || category == PiiCategory.PostalAddress)
            && !members.Exists(member => member.Symbol.Name is "Id" or "ID" or "id");
    }

    // Ends: only members that aren't objects themselves are asked.
    private bool HasFindings(INamedTypeSymbol type) =>
        ContextFinder.MembersOf(type).Any(member => ValueKind.Of(member.Type).Kind != ValueKinds.Object && Match(member.Symbol) is not null);
}
