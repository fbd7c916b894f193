using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// The types that a type's parameter stands for: the arguments that the source gives it and, where it is constrained to types of this compilation,
/// the types that satisfy it. A method's own parameter is its callers' business: they are reported where they call.
/// </summary>
internal sealed class TypeClosings(Compilation compilation)
{
    private const int MaxClosings = 64;

    private readonly ConcurrentDictionary<string, ImmutableArray<TypeArgumentListSyntax>> _arguments = new(StringComparer.Ordinal);

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
        foreach (var list in _arguments.TryGetValue(type.Name, out var known) ? known : _arguments.GetOrAdd(type.Name, Arguments(type.Name)))
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
            : SourceTypes.Of(compilation).Where(type => constraints.All(constraint => SourceTypes.IsA(type, constraint)));
    }

#pragma warning disable RS1030 // The arguments stand in other trees than the one that the callback is about.
    private INamedTypeSymbol? Bound(TypeArgumentListSyntax list) =>
        list.Parent is GenericNameSyntax name ? compilation.GetSemanticModel(list.SyntaxTree).GetSymbolInfo(name).Symbol as INamedTypeSymbol : null;
#pragma warning restore RS1030

    private ImmutableArray<TypeArgumentListSyntax> Arguments(string typeName) =>
        compilation.SyntaxTrees
            .Where(tree => IdentifierIndex.Of(tree).Contains(typeName))
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<GenericNameSyntax>())
            .Where(name => !name.IsUnboundGenericName && name.Identifier.ValueText == typeName)
            .Select(name => name.TypeArgumentList)
            .ToImmutableArray();
}
