using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// The members that give or hold personal data of their own accord, as the analysis found out: methods, constructors and accessors by what they give back,
/// fields and properties by what was put into them. By definition, not by name: of all the methods called <c>Get</c> one may be among them.
/// </summary>
internal sealed class HotMembers
{
    private readonly HashSet<ISymbol> _members = new(SymbolEqualityComparer.Default);

    // Of members that code uses without naming them: constructors, operators, indexers.
    private readonly HashSet<ISymbol> _types = new(SymbolEqualityComparer.Default);

    /// <summary>Adds a member; whether it is new.</summary>
    public bool Add(ISymbol member)
    {
        var definition = Definition(member);
        if (!_members.Add(definition))
        {
            return false;
        }

        if (NameOf(definition) != definition.Name && definition.ContainingType is { } type)
        {
            _types.Add(type.OriginalDefinition);
        }

        return true;
    }

    public bool Contains(ISymbol member) => _members.Count > 0 && _members.Contains(Definition(member));

    /// <summary>Whether a type has such members that its own name stands for.</summary>
    public bool StandsFor(ITypeSymbol type) => _types.Contains(type.OriginalDefinition);

    /// <summary>The name by which code mentions a member: a property's for its accessors, the type's for a constructor.</summary>
    public static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } => member.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } property } => NameOf(property),
        IPropertySymbol { IsIndexer: true } => member.ContainingType.Name,
        _ => member.Name.Substring(member.Name.LastIndexOf('.') + 1),
    };

    /// <summary>What calls name: of a partial method the part that declares it, of a constructed one the definition.</summary>
    public static ISymbol Definition(ISymbol member) => member switch
    {
        IMethodSymbol { PartialDefinitionPart: { } declared } => declared.OriginalDefinition,
        IMethodSymbol { ReducedFrom: { } method } => method.OriginalDefinition,
        _ => member.OriginalDefinition,
    };
}
