using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>
/// The declarations that names are asked of: members that others can read, parameters of records and of methods that other assemblies can call.
/// Private members need no tag (the engine knows what goes into them), constants and static members are no person's.
/// </summary>
internal static class NamedMembers
{
    /// <summary>The declarations of one type, in source order; of a record's parameter and the property made from it only the parameter.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is IMethodSymbol method)
            {
                foreach (var parameter in method.Parameters)
                {
                    if (IsNamed(parameter, method))
                    {
                        yield return parameter;
                    }
                }
            }
            else if (IsNamed(member) && !IsOfParameter(member))
            {
                yield return member;
            }
        }
    }

    /// <summary>Whether names are asked of this symbol at all.</summary>
    public static bool IsNamed(ISymbol symbol) => symbol switch
    {
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => IsNamed(parameter, method),
        IPropertySymbol property => IsMember(property) && !property.IsIndexer,
        IFieldSymbol field => IsMember(field) && !field.IsConst,
        _ => false,
    };

    /// <summary>
    /// The declarations that this one overrides or implements and whose owners are told of them: where they are found, it needs no finding of its own. Besides
    /// this compilation's they are those of assemblies that use the annotations; about others nobody may have been told.
    /// </summary>
    public static IEnumerable<ISymbol> BasesToldOf(ISymbol symbol) => InheritedMembers.Of(symbol).Where(inherited =>
        inherited.ContainingAssembly is { } assembly && (SymbolEqualityComparer.Default.Equals(assembly, symbol.ContainingAssembly) || DeclaredModel.UsesAnnotations(assembly)));

    private static bool IsMember(ISymbol member) =>
        !member.IsStatic && (!member.IsImplicitlyDeclared || IsOfParameter(member)) && member.DeclaredAccessibility != Accessibility.Private
        && member.ContainingType is { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, IsAnonymousType: false };

    private static bool IsNamed(IParameterSymbol parameter, IMethodSymbol method) =>
        !method.IsImplicitlyDeclared && !parameter.IsImplicitlyDeclared
        && method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor
        && (IsOfRecord(parameter) || IsVisibleOutside(method));

    private static bool IsOfRecord(IParameterSymbol parameter) =>
        parameter.ContainingType is { IsRecord: true } && parameter.DeclaringSyntaxReferences is [{ } reference]
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, DeclaringSyntaxReferences: [{ } declaration, ..] }
        && reference.SyntaxTree == declaration.SyntaxTree && declaration.GetSyntax() is RecordDeclarationSyntax;

    private static bool IsOfParameter(ISymbol member) =>
        member is IPropertySymbol { ContainingType.IsRecord: true, DeclaringSyntaxReferences: [{ } reference] } && reference.GetSyntax() is ParameterSyntax;

    /// <summary>Whether other assemblies can see it, by itself or by deriving.</summary>
    public static bool IsVisibleOutside(ISymbol symbol)
    {
        for (var current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }
}
