using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Types of libraries that code can neither make nor write into: what a program puts into one can't be told from outside, so that their objects have no
/// parts worth following (a clock, a logger, a reflected type). Keeps the ways through a library's own object graph out of the summaries.
/// </summary>
internal sealed class OpaqueTypes(Compilation compilation, ModelCatalogue catalogue, TypeShapes shapes)
{
    private const int MaxDepth = 4;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    // What the program's own types derive from or implement holds whatever those hold.
    private readonly Lazy<HashSet<INamedTypeSymbol>> _extended = new(() => Extended(compilation), LazyThreadSafetyMode.PublicationOnly);

    public bool Contains(ITypeSymbol? type) => Contains(type, 0);

    private bool Contains(ITypeSymbol? type, int depth) =>
        type is INamedTypeSymbol { SpecialType: not (SpecialType.System_Object or SpecialType.System_String) } named && depth < MaxDepth
        && (_known.TryGetValue(type, out var known) ? known : _known.GetOrAdd(type, IsOpaque(named, depth)));

    private bool IsOpaque(INamedTypeSymbol type, int depth)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface or TypeKind.Struct) || type.IsAnonymousType || type.IsTupleType
            || !type.DeclaringSyntaxReferences.IsEmpty || Types.CanHoldText(type))
        {
            return false;
        }

        if (!type.TypeArguments.IsEmpty)
        {
            return type.TypeArguments.All(argument => Contains(argument, depth + 1)) && Types.ElementOf(type) is not null;
        }

        return !catalogue.HasLinesOf(type)
            && !_extended.Value.Contains(type)
            && Types.ElementOf(type) is null
            && !type.InstanceConstructors.Any(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !constructor.Parameters.IsEmpty)
            && !Levels(type).Any(HasOpenMembers)
            && shapes.TagOfType(type) is null
            && shapes.Disclosed(type, Disclosure.Destructured, true).IsEmpty;
    }

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type) =>
        SourceTypes.Bases(type).Where(level => level.SpecialType != SpecialType.System_Object).Concat(type.AllInterfaces);

    /// <summary>Whether code can put something into an object of the type: a setter, an initializer, a field.</summary>
    private static bool HasOpenMembers(INamedTypeSymbol type) => type.GetMembers().Any(member => member switch
    {
        IPropertySymbol { IsStatic: false, SetMethod: { } setter } => setter.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal,
        IFieldSymbol { IsStatic: false, IsReadOnly: false } field => field.DeclaredAccessibility == Accessibility.Public,
        _ => false,
    });

    private static HashSet<INamedTypeSymbol> Extended(Compilation compilation)
    {
        var extended = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var type in SourceTypes.Of(compilation))
        {
            extended.UnionWith(SourceTypes.Bases(type).Skip(1));
            extended.UnionWith(type.AllInterfaces);
        }

        return extended;
    }
}
