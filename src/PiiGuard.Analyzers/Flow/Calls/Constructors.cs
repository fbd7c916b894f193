using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What a constructor does without a line of its own: primary parameters, initializers, properties of the parameters' names.</summary>
internal static class Constructors
{
    public static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences is [var reference, ..] && reference.GetSyntax() is TypeDeclarationSyntax { ParameterList: not null };

    /// <summary>The fields and properties whose initializers mention a parameter of the primary constructor, in source order.</summary>
    public static IEnumerable<ISymbol> InitializedFromParameters(IMethodSymbol constructor)
    {
        var names = new HashSet<string>(constructor.Parameters.Select(parameter => parameter.Name), StringComparer.Ordinal);
        foreach (var member in constructor.ContainingType.GetMembers())
        {
            if (!member.IsStatic && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
                && Bodies.DeclarationOf(member) is { } initializer
                && initializer.DescendantTokens().Any(token => names.Contains(token.ValueText)))
            {
                yield return member;
            }
        }
    }

    /// <summary>The property of the constructed type that has a parameter's name, in whatever casing, and its type; a base may declare it, and mostly does in messages and events.</summary>
    public static IPropertySymbol? PropertyOf(IParameterSymbol parameter) => SourceTypes.Bases(parameter.ContainingType)
        .SelectMany(static level => level.GetMembers())
        .OfType<IPropertySymbol>()
        .FirstOrDefault(property => property is { IsIndexer: false, IsStatic: false }
            && string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(property.Type, parameter.Type));
}
