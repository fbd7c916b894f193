using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Which fields and properties carry what the code of their own type assigns to them, at every read in the compilation.</summary>
internal static class Fields
{
    /// <summary>
    /// Fields and auto-properties that aren't visible outside the assembly, visible ones that only their own type can assign to,
    /// and the parameters of primary constructors.
    /// </summary>
    public static bool IsFollowed(ISymbol member)
    {
        if (member.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        return member switch
        {
            IFieldSymbol { IsConst: false } field => field.IsReadOnly || !IsVisible(field),
            IPropertySymbol property => IsStored(property)
                && (property.SetMethod is not { } setter || setter.DeclaredAccessibility == Accessibility.Private || !IsVisible(property)),
            IParameterSymbol => true,
            _ => false,
        };
    }

    /// <summary>An auto-property, or one of which only metadata is known: reading gives what was assigned.</summary>
    public static bool IsStored(IPropertySymbol property)
    {
        if (property.IsIndexer)
        {
            return false;
        }

        return property.DeclaringSyntaxReferences.IsEmpty
            || property.ContainingType.IsAnonymousType
            || Bodies.DeclarationOf(property.GetMethod ?? property.SetMethod) is null;
    }

    private static bool IsVisible(ISymbol member)
    {
        for (ISymbol? symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
