using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// The members that lose the tag of what is put into them: others can read them, somebody could tag them, and nobody has said anything about them. What private
/// members hold is found out by the engine.
/// </summary>
internal sealed class UntaggedMembers(Compilation compilation, ModelCatalogue catalogue, TypeShapes shapes)
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(ISymbol member) => _known.GetOrAdd(member.OriginalDefinition, IsUntagged);

    /// <summary>
    /// Whether members of this assembly are the user's to tag, in code or by a models file: not those of .NET, of PiiGuard or of a library that models
    /// describe. Where the assembly's source is doesn't matter: a build doesn't know.
    /// </summary>
    public bool AreOurs(IAssemblySymbol? assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || (assembly is not null && !FrameworkAssemblies.Contains(assembly) && !catalogue.Describes(assembly));

    private bool IsUntagged(ISymbol member) =>
        AreOurs(member.ContainingAssembly)
        && CanBeReadByOthers(member)
        && !IsModelled(member)
        && shapes.TagOf(member) is null
        && shapes.OwnMarkOf(member) is null
        && shapes.InheritedMarkOf(member) is null
        && !IsOfTaggedType(Types.Of(member)!);

    private static bool CanBeReadByOthers(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod.DeclaredAccessibility: not Accessibility.Private } property => IsDeclared(property),
        IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } field => IsDeclared(field),
        _ => false,
    };

    private static bool IsDeclared(ISymbol member) =>
        member.DeclaredAccessibility is not (Accessibility.Private or Accessibility.NotApplicable)
        && member.ContainingType is { IsAnonymousType: false, IsTupleType: false };

    /// <summary>What a model line calls a sink is reported as one.</summary>
    private bool IsModelled(ISymbol member) => member is IPropertySymbol { SetMethod: { } setter } && catalogue.SummaryOf(setter) is not null;

    private bool IsOfTaggedType(ITypeSymbol type) =>
        shapes.TagOfType(type) is not null || (Types.ElementOf(type) is { } element && shapes.TagOfType(element) is not null);
}
