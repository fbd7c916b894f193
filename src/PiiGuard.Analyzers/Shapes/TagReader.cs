using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Reads the tags of declarations, from source and metadata alike. Every answer is kept by definition for the life of the compilation.</summary>
internal sealed class TagReader(ITagModels models)
{
    private const int MaximalConstraintDepth = 4;

    private readonly TagAttributes _attributes = new(models);
    private readonly ConcurrentDictionary<ISymbol, Mark?> _own = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Mark?> _effective = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, Tag?> _tags = new(SymbolEqualityComparer.Default);

    public Tag? TagOf(ISymbol symbol) =>
        Declaration(symbol) is { } declaration ? _tags.TryGetValue(declaration, out var known) ? known : _tags.GetOrAdd(declaration, ReadTag) : null;

    public Tag? TagOf(ISymbol member, ITypeSymbol? receiver)
    {
        if (receiver is null || Declaration(member) is not { } declaration)
        {
            return TagOf(member);
        }

        if (MarkOf(declaration) is { } mark)
        {
            return mark.IsPersonal ? TagOf(declaration) : null;
        }

        return BelongsToObject(declaration) && TagOfType(receiver) is { } tag ? new Tag(tag.Category, declaration) : TagOf(declaration);
    }

    public Tag? TagOfType(ITypeSymbol type) => TagOfType(type, 0);

    /// <summary>What the declaration itself says, before anything is inherited.</summary>
    public Mark? OwnMarkOf(ISymbol symbol) =>
        Declaration(symbol) is { } declaration ? _own.TryGetValue(declaration, out var known) ? known : _own.GetOrAdd(declaration, ReadOwn) : null;

    /// <summary>What the declaration inherits from those that it overrides or implements; for a type, from its bases and interfaces.</summary>
    public Mark? InheritedMarkOf(ISymbol symbol)
    {
        if (Declaration(symbol) is not { } declaration)
        {
            return null;
        }

        // Ends: every step goes to a member of a base type or interface, and those have no cycles.
        Mark? joined = null;
        foreach (var inherited in InheritedMembers.Of(declaration))
        {
            joined = Mark.Join(joined, MarkOf(inherited));
        }

        return joined;
    }

    private Tag? ReadTag(ISymbol declaration) =>
        (MarkOf(declaration) ?? MarkByName(declaration)) is { IsPersonal: true } mark ? new Tag(mark.Category, declaration) : null;

    private Mark? MarkOf(ISymbol declaration) => _effective.TryGetValue(declaration, out var known) ? known : _effective.GetOrAdd(declaration, ReadMark);

    private Mark? ReadMark(ISymbol declaration) => OwnMarkOf(declaration) ?? InheritedMarkOf(declaration) ?? MarkByContainer(declaration);

    private Mark? MarkByContainer(ISymbol member) =>
        BelongsToObject(member) && MarkOf(member.ContainingType.OriginalDefinition) is { IsPersonal: true } mark ? mark : null;

    // Never inherited: what overrides it has the same name.
    private Mark? MarkByName(ISymbol declaration) =>
        declaration is INamedTypeSymbol or IMethodSymbol ? null
        : models.InferredOf(declaration) is { } category ? Mark.Personal(category)
        : declaration is IPropertySymbol property ? RecordMembers.ParameterOf(property, MarkByName)
        : null;

    private Tag? TagOfType(ITypeSymbol type, int depth)
    {
        type = Wrappers.Unwrap(type);
        if (type is not ITypeParameterSymbol parameter)
        {
            return type is INamedTypeSymbol { SpecialType: SpecialType.None, IsAnonymousType: false } named ? TagOf(named) : null;
        }

        if (_attributes.Read(parameter.GetAttributes()) is { } mark)
        {
            return mark.IsPersonal ? new Tag(mark.Category, parameter) : null;
        }

        Tag? severest = null;
        foreach (var constraint in depth < MaximalConstraintDepth ? parameter.ConstraintTypes : ImmutableArray<ITypeSymbol>.Empty)
        {
            if (TagOfType(constraint, depth + 1) is { } tag
                && (severest is null || Policy.Tiers.MoreSevere(severest.Category, tag.Category) != severest.Category))
            {
                severest = tag;
            }
        }

        return severest;
    }

    /// <summary>The definition that a symbol's tag stands at: an accessor's is its property's, a reduced extension method's the method's.</summary>
    private static ISymbol? Declaration(ISymbol symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { AssociatedSymbol: IPropertySymbol property } accessor:
                return accessor.MethodKind == MethodKind.PropertyGet ? property.OriginalDefinition : null;

            case IMethodSymbol method:
                return (method.ReducedFrom ?? method).OriginalDefinition;

            case IFieldSymbol field:
                return RecordMembers.PropertyBehind(field.OriginalDefinition) ?? (ISymbol)field.OriginalDefinition;

            case IParameterSymbol { ContainingSymbol: IMethodSymbol { AssociatedSymbol: IPropertySymbol property } } parameter:
                return parameter.Ordinal < property.Parameters.Length ? property.Parameters[parameter.Ordinal].OriginalDefinition : property.OriginalDefinition;

            case IParameterSymbol { ContainingSymbol: IMethodSymbol { ReducedFrom: { } method } } parameter:
                return method.Parameters[parameter.Ordinal + 1].OriginalDefinition;

            case IPropertySymbol or IParameterSymbol or INamedTypeSymbol:
                return symbol.OriginalDefinition;

            default:
                return null;
        }
    }

    /// <summary>True for what a tagged type makes personal: the instance properties and fields of its objects.</summary>
    private static bool BelongsToObject(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol && !member.IsStatic && member.ContainingType is not null && !RecordMembers.IsEqualityContract(member);

    private Mark? ReadOwn(ISymbol declaration)
    {
        var mark = _attributes.Read(declaration is IMethodSymbol method ? method.GetReturnTypeAttributes() : declaration.GetAttributes());
        if (declaration is IPropertySymbol property)
        {
            mark ??= property.GetMethod is { } getter ? _attributes.Read(getter.GetReturnTypeAttributes()) : null;
            mark ??= RecordMembers.BackingFieldOf(property) is { } field ? _attributes.Read(field.GetAttributes()) : null;
            mark ??= RecordMembers.ParameterOf(property, parameter => _attributes.Read(parameter.GetAttributes()));
        }

        // A library's own tag is its author's view of a member; a line is ours, or the user's.
        if (mark is { IsPersonal: true, Category: PiiCategory.Unspecified } && declaration.DeclaringSyntaxReferences.IsEmpty)
        {
            return models.IsClean(declaration) ? null : models.SourceOf(declaration) is { } known ? Mark.Personal(known) : mark;
        }

        return mark ?? (models.SourceOf(declaration) is { } category ? Mark.Personal(category) : null);
    }
}
