using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>Which referenced assemblies can hold tags, told by names and references before any of their members is read.</summary>
internal sealed class TagReferences
{
    private readonly ImmutableArray<IAssemblySymbol> _assemblies;
    private readonly Dictionary<string, ImmutableArray<string>> _references;
    private readonly HashSet<string> _definers;

    public TagReferences(Compilation compilation, ImmutableArray<string> tagAttributes)
    {
        _assemblies = compilation.SourceModule.ReferencedAssemblySymbols;
        _references = [];
        foreach (var assembly in _assemblies)
        {
            _references[assembly.Name] = assembly.Modules.SelectMany(module => module.ReferencedAssemblies).Select(identity => identity.Name).ToImmutableArray();
        }

        // The annotations may be missing from the references of whoever references their users.
        _definers = [TagAttributes.OwnAssembly];
        _definers.UnionWith(_assemblies.Where(assembly => Defines(assembly, tagAttributes)).Select(assembly => assembly.Name));

        // A project's own classification attributes derive from a library's.
        _definers.UnionWith(References(_definers).Where(assembly => assembly.TypeNames.Any(name => name.EndsWith("Attribute", StringComparison.Ordinal))).Select(assembly => assembly.Name).ToList());
    }

    /// <summary>Assemblies that may hold tagged members.</summary>
    /// <param name="isUsed">Whether this compilation mentions a type; asked for assemblies of the framework, which everybody references and few use.</param>
    /// <param name="attributes">The names of the tag attributes.</param>
    public ImmutableArray<IAssemblySymbol> Tagged(Func<string, bool> isUsed, HashSet<string> attributes) => _assemblies
        .Where(assembly => _definers.Contains(assembly.Name) || _references[assembly.Name].Any(_definers.Contains))
        .Where(assembly => FrameworkAssemblies.Contains(assembly)
            ? AssemblyFacts.MentionsAny(assembly, attributes)
                && (IsReferencedByOthers(assembly) || assembly.TypeNames.Any(name => isUsed(name) && AssemblyFacts.AttributesIn(assembly, name).Any(attributes.Contains)))
            : assembly.Name != TagAttributes.OwnAssembly)
        .ToImmutableArray();

    /// <summary>Further assemblies whose members may give out objects of the types of these.</summary>
    public ImmutableArray<IAssemblySymbol> Around(ImmutableArray<IAssemblySymbol> tagged)
    {
        var names = new HashSet<string>(tagged.Select(assembly => assembly.Name));
        return References(names).Where(assembly => !names.Contains(assembly.Name)).ToImmutableArray();
    }

    private IEnumerable<IAssemblySymbol> References(HashSet<string> names) =>
        _assemblies.Where(assembly => !FrameworkAssemblies.Contains(assembly) && _references[assembly.Name].Any(names.Contains));

    private bool IsReferencedByOthers(IAssemblySymbol framework) =>
        _assemblies.Any(assembly => !FrameworkAssemblies.Contains(assembly) && _references[assembly.Name].Contains(framework.Name));

    private static bool Defines(IAssemblySymbol assembly, ImmutableArray<string> tagAttributes)
    {
        var isFramework = FrameworkAssemblies.Contains(assembly);
        foreach (var name in tagAttributes)
        {
            var isAnywhere = name.StartsWith("*.", StringComparison.Ordinal);
            var isThere = assembly.TypeNames.Contains(name.Substring(name.LastIndexOfAny(['.', '+']) + 1));
            if (isThere && (isAnywhere ? !isFramework : assembly.GetTypeByMetadataName(name) is not null))
            {
                return true;
            }
        }

        return !isFramework && assembly.GetTypeByMetadataName(TagAttributes.OwnNamespace + "." + TagAttributes.PiiName + "Attribute") is not null;
    }
}
