using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// The identifiers by which code can mention what the lines of one verb name, as far as their types exist in a compilation. Who sees none of
/// them in a body needn't ask for its operations.
/// </summary>
internal sealed class NameIndex
{
    private readonly ImmutableHashSet<string>.Builder _names = ImmutableHashSet.CreateBuilder(StringComparer.Ordinal);
    private readonly List<string> _endings = [];
    private readonly List<string> _prefixes = [];

    public NameIndex(Compilation compilation, ModelSet models, ModelVerb verb)
    {
        var types = TypeLookup.Of(compilation);
        var bases = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var attributes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in models.LinesOf(verb))
        {
            var found = line.Member.AnyNamespace ? ImmutableArray<INamedTypeSymbol>.Empty : types.Find(line.Member.Type);
            if (line.Member.Name is null)
            {
                attributes.Add(SimpleName(line.Member));
            }
            else if (!found.IsEmpty || line.Member.AnyNamespace)
            {
                Add(line.Member, found, bases);
            }
        }

        DeclaredNames.AddDerived(compilation.Assembly, bases, _names);
        DeclaredNames.AddCarriers(compilation, attributes, _names);
        Names = _names.ToImmutable();
    }

    public ImmutableHashSet<string> Names { get; }

    public bool MayBe(string identifier) =>
        Names.Contains(identifier)
        || _endings.Exists(ending => identifier.EndsWith(ending, StringComparison.Ordinal))
        || _prefixes.Exists(prefix => identifier.StartsWith(prefix, StringComparison.Ordinal));

    private void Add(ModelMember member, ImmutableArray<INamedTypeSymbol> found, HashSet<INamedTypeSymbol> bases)
    {
        if (member.IsConstructor)
        {
            var name = SimpleName(member);
            _names.Add(name);
            _names.Add(ModelCatalogue.NewName);

            // Types that derive from it in other assemblies are called after it, as …Exception are.
            if (!_endings.Contains(name) && found.Any(type => !type.IsSealed))
            {
                _endings.Add(name);
                bases.UnionWith(found);
            }
        }
        else if (!member.IsPrefix)
        {
            AddMember(member.Name!, found);
        }
        else if (member.AnyNamespace)
        {
            _prefixes.Add(member.Name!);
        }
        else
        {
            // Not MemberNames: what that holds changes once somebody has asked for the members.
            foreach (var name in found.SelectMany(type => type.GetMembers()).Where(candidate => candidate is not IMethodSymbol { AssociatedSymbol: not null })
                .Select(MetadataName.Of).Where(member.Names).Distinct())
            {
                AddMember(name, found);
            }
        }
    }

    private void AddMember(string name, ImmutableArray<INamedTypeSymbol> found)
    {
        // Code writes an indexer without its name, whatever that is.
        var isIndexer = found.Any(type => type.GetMembers().Any(member => member is IPropertySymbol { IsIndexer: true } && (member.MetadataName == name || member.Name == name)));
        _names.Add(isIndexer ? ModelCatalogue.IndexerName : name);
    }

    private static string SimpleName(ModelMember member)
    {
        var name = member.Type.Substring(member.Type.LastIndexOfAny(['.', '+']) + 1);
        var tick = name.IndexOf('`');
        return tick < 0 ? name : name.Substring(0, tick);
    }
}
