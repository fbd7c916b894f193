using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>The members of an object that destructuring or a JSON serializer shows.</summary>
internal sealed class ObjectMembers(TagReader tags)
{
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _destructured = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableArray<ISymbol>> _json = new(SymbolEqualityComparer.Default);

    public ImmutableArray<ISymbol> Of(INamedTypeSymbol type, Disclosure mode) =>
        mode == Disclosure.Json
            ? _json.GetOrAdd(type, key => Find((INamedTypeSymbol)key, IsSerialized))
            : _destructured.GetOrAdd(type, key => Find((INamedTypeSymbol)key, IsDestructured));

    private ImmutableArray<ISymbol> Find(INamedTypeSymbol type, Func<ISymbol, bool> shows)
    {
        if (type.SpecialType != SpecialType.None || type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
        {
            return ImmutableArray<ISymbol>.Empty;
        }

        if (type.IsTupleType)
        {
            return PrintedText.MembersOf(type).Where(shows).ToImmutableArray();
        }

        // Bases first; where a member is hidden or overridden the nearest declaration decides.
        var names = new HashSet<string>();
        var levels = new Stack<List<ISymbol>>();
        foreach (var level in Levels(type))
        {
            levels.Push([.. DeclarationOrder.Of(level.GetMembers()).Where(member => IsCandidate(member) && names.Add(member.Name) && shows(member))]);
        }

        var members = levels.SelectMany(level => level);

        // A type of the framework has at most a few members that models name; its other parts lead nowhere.
        return FrameworkAssemblies.Contains(type.ContainingAssembly) && !type.IsGenericType && !type.IsAnonymousType
            ? members.Where(member => tags.TagOf(member) is not null).ToImmutableArray()
            : members.ToImmutableArray();
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces.Insert(0, type);
        }

        var levels = new List<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            levels.Add(current);
        }

        return levels;
    }

    private static bool IsCandidate(ISymbol member) =>
        !member.IsStatic
        && member is IPropertySymbol { IsIndexer: false, GetMethod: not null } or IFieldSymbol { IsImplicitlyDeclared: false }
        && !RecordMembers.IsEqualityContract(member);

    private static bool IsDestructured(ISymbol member) => member switch
    {
        IPropertySymbol property => IsPublic(property) && !Has(property, IsMasked),
        IFieldSymbol field => field.ContainingType.IsTupleType,
        _ => false,
    };

    private static bool IsSerialized(ISymbol member) =>
        !Has(member, IsIgnored)
        && (member is IPropertySymbol property && IsPublic(property) || Has(member, attribute => attribute.AttributeClass?.Name == "JsonIncludeAttribute"));

    private static bool IsPublic(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public };

    private static bool Has(ISymbol member, Func<AttributeData, bool> matches) => member.GetAttributes().Any(matches);

    // Destructurama's, for Serilog: what they do to a member they do to nothing but {@X}.
    private static bool IsMasked(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "NotLoggedAttribute" or "LogMaskedAttribute" or "LogReplacedAttribute", ContainingNamespace: { } space }
        && (space.Name == "Destructurama" || space.ContainingNamespace?.Name == "Destructurama");

    private static bool IsIgnored(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "IgnoreDataMemberAttribute" => true,

        // System.Text.Json's has a condition, of which only Always (1) hides the member whatever it holds.
        "JsonIgnoreAttribute" => attribute.NamedArguments.All(argument => argument is not { Key: "Condition", Value.Value: not 1 }),
        _ => false,
    };
}
