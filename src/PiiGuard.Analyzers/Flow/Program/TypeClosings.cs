using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// The types that a type's parameter stands for: the arguments that the source gives it and, where it is constrained to types of this compilation,
/// the types that satisfy it. A method's own parameter is its callers' business: they are reported where they call.
/// </summary>
internal sealed class TypeClosings(Compilation compilation)
{
    private const int MaxClosings = 64;

    private readonly Lazy<ILookup<string, TypeArgumentListSyntax>> _arguments =
        new(() => Arguments(compilation), LazyThreadSafetyMode.PublicationOnly);

    public ImmutableArray<ITypeSymbol> Of(ITypeParameterSymbol parameter)
    {
        if (parameter.DeclaringType is not { } type || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return ImmutableArray<ITypeSymbol>.Empty;
        }

        return Given(parameter, type).Concat(Satisfying(parameter))
            .Distinct<ITypeSymbol>(SymbolEqualityComparer.Default)
            .OrderBy(closing => closing.ToDisplayString(), StringComparer.Ordinal)
            .Take(MaxClosings)
            .ToImmutableArray();
    }

    private IEnumerable<ITypeSymbol> Given(ITypeParameterSymbol parameter, INamedTypeSymbol type)
    {
        foreach (var list in _arguments.Value[type.Name])
        {
            if (list.Arguments.Count == type.Arity && Bound(list) is { } constructed
                && SymbolEqualityComparer.Default.Equals(constructed.OriginalDefinition, type)
                && constructed.TypeArguments[parameter.Ordinal] is INamedTypeSymbol argument)
            {
                yield return argument;
            }
        }
    }

    private IEnumerable<ITypeSymbol> Satisfying(ITypeParameterSymbol parameter)
    {
        var constraints = parameter.ConstraintTypes.OfType<INamedTypeSymbol>()
            .Where(constraint => SymbolEqualityComparer.Default.Equals(constraint.ContainingAssembly, compilation.Assembly)).ToList();
        return constraints.Count == 0
            ? Enumerable.Empty<ITypeSymbol>()
            : SourceTypes.Of(compilation).Where(type => constraints.All(constraint => Satisfies(type, constraint)));
    }

    private static bool Satisfies(INamedTypeSymbol type, INamedTypeSymbol constraint) =>
        type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, constraint.OriginalDefinition))
        || SourceTypes.Bases(type).Any(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, constraint.OriginalDefinition));

#pragma warning disable RS1030 // The arguments stand in other trees than the one that the callback is about.
    private INamedTypeSymbol? Bound(TypeArgumentListSyntax list) =>
        list.Parent is GenericNameSyntax name ? compilation.GetSemanticModel(list.SyntaxTree).GetSymbolInfo(name).Symbol as INamedTypeSymbol : null;
#pragma warning restore RS1030

    private static ILookup<string, TypeArgumentListSyntax> Arguments(Compilation compilation) =>
        compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>())
            .Where(name => !name.IsUnboundGenericName)
            .ToLookup(name => name.Identifier.ValueText, name => name.TypeArgumentList, StringComparer.Ordinal);
}
