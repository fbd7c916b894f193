using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>The members that count as tagged by their names, where the options ask for it.</summary>
internal static class InferredNames
{
    public static IReadOnlyCollection<(string Container, string Name)> Of(Compilation compilation, ITagModels models)
    {
        var names = new HashSet<(string, string)>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).Where(models.InfersIn))
        {
            foreach (var member in AssemblyFacts.TypesOf(assembly).SelectMany(type => type.GetMembers()))
            {
                if (member is IPropertySymbol or IFieldSymbol && models.InferredOf(member) is not null)
                {
                    names.Add((member.ContainingType.Name, member.Name));
                }

                foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
                {
                    if (models.InferredOf(parameter) is not null)
                    {
                        names.Add((member.ContainingType.Name, parameter.Name));
                        names.Add((member.ContainingType.Name, member.Name));
                    }
                }
            }
        }

        return names;
    }
}
