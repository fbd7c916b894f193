using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>A member that counts as tagged by its name, and the simple name of its type.</summary>
internal sealed record InferredName(string Container, string Name);

/// <summary>The members that count as tagged by their names, where the options ask for it.</summary>
internal static class InferredNames
{
    public static IReadOnlyCollection<InferredName> Of(Compilation compilation, ITagModels models)
    {
        var assemblies = compilation.SourceModule.ReferencedAssemblySymbols.Prepend(compilation.Assembly).Where(models.InfersIn).ToList();
        return assemblies.Count == 0 ? [] : In(assemblies, models);
    }

    private static HashSet<InferredName> In(List<IAssemblySymbol> assemblies, ITagModels models)
    {
        var names = new HashSet<InferredName>();
        foreach (var assembly in assemblies)
        {
            foreach (var member in AssemblyFacts.TypesOf(assembly).SelectMany(type => type.GetMembers()))
            {
                if (member is IPropertySymbol or IFieldSymbol && models.InferredOf(member) is not null)
                {
                    names.Add(new InferredName(member.ContainingType.Name, member.Name));
                }

                foreach (var parameter in (member as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty)
                {
                    if (models.InferredOf(parameter) is not null)
                    {
                        names.Add(new InferredName(member.ContainingType.Name, parameter.Name));
                        names.Add(new InferredName(member.ContainingType.Name, member.Name));
                    }
                }
            }
        }

        return names;
    }
}
