using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What tagged types derive from and implement: of an object of the tagged type, the members that those declare are personal too.</summary>
internal sealed class TaggedBases(Compilation compilation, TypeShapes shapes)
{
    private readonly Lazy<HashSet<ISymbol>> _bases = new(() => Find(compilation, shapes), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Whether a property or field may be read from an object of a tagged type, though its own type isn't one.</summary>
    public bool MayDeclare(ISymbol member) =>
        shapes.TagsTypes && member is IPropertySymbol or IFieldSymbol && !member.IsStatic && shapes.SourceNames.Contains(member.Name)
        && member.ContainingType is { IsSealed: false } type

        // Which of their own types libraries tag isn't known without reading them all.
        && (type.DeclaringSyntaxReferences.IsEmpty || _bases.Value.Contains(type.OriginalDefinition));

    private static HashSet<ISymbol> Find(Compilation compilation, TypeShapes shapes)
    {
        var bases = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in SourceTypes.Of(compilation).Where(type => shapes.TagOfType(type) is not null))
        {
            bases.UnionWith(SourceTypes.Bases(type).Concat(type.AllInterfaces).Select(static level => level.OriginalDefinition));
        }

        return bases;
    }
}
