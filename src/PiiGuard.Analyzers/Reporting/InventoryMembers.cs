using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Reporting;

/// <summary>The tagged declarations of a compilation's source: what an inventory lists.</summary>
internal static class InventoryMembers
{
    /// <summary>Tagged properties, fields, parameters and results, each once: a record's parameter is its property, an accessor's value its property's.</summary>
    public static IEnumerable<(ISymbol Declaration, Tag Tag)> Of(Compilation compilation, TypeShapes shapes, CancellationToken cancellationToken)
    {
        foreach (var member in SourceTypes.Of(compilation).SelectMany(type => type.GetMembers()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is not INamedTypeSymbol && (!member.IsImplicitlyDeclared || member is IPropertySymbol { Name: not "EqualityContract" }))
            {
                foreach (var declaration in Declarations(member))
                {
                    if (shapes.TagOf(declaration) is { } tag)
                    {
                        yield return (declaration, tag);
                    }
                }
            }
        }
    }

    private static IEnumerable<ISymbol> Declarations(ISymbol member)
    {
        switch (member)
        {
            case IPropertySymbol or IFieldSymbol { IsConst: false }:
                yield return member;
                break;

            case IMethodSymbol { AssociatedSymbol: null } method:
                if (!method.ReturnsVoid)
                {
                    yield return method;
                }

                foreach (var parameter in method.Parameters.Where(parameter => !IsPropertyOfRecord(parameter)))
                {
                    yield return parameter;
                }

                break;
        }
    }

    private static bool IsPropertyOfRecord(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.IsRecord: true } constructor
        && constructor.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any();
}
