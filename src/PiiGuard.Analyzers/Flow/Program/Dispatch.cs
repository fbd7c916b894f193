using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Which bodies of this compilation a call may reach.</summary>
internal sealed class Dispatch(Compilation compilation, Bodies bodies)
{
    /// <summary>Above this number of implementations only what is known of the member itself counts.</summary>
    public const int MaxTargets = 16;

    private readonly ConcurrentDictionary<IMethodSymbol, ImmutableArray<IMethodSymbol>> _targets = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<IMethodSymbol>> _chained = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, HashSet<ISymbol>> _interfaces = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ILookup<ISymbol, IMethodSymbol>> _implementations =
        new(() => Implementations(compilation), LazyThreadSafetyMode.PublicationOnly);

    public bool HasBody(IMethodSymbol method) => bodies.Has(method.OriginalDefinition);

    /// <summary>The bodies that a call of the method may run; empty where none can be seen, or too many.</summary>
    public ImmutableArray<IMethodSymbol> TargetsOf(IMethodSymbol method) => Few(BodiesOf(method));

    /// <summary>As <see cref="TargetsOf(IMethodSymbol)"/>, for a receiver whose type says more than the member's own does: what disposes of a reader runs no other class's <c>Dispose</c>.</summary>
    public ImmutableArray<IMethodSymbol> TargetsOf(IMethodSymbol method, ITypeSymbol? receiver) =>
        receiver is INamedTypeSymbol known && CanBeOverridden(method) && !SymbolEqualityComparer.Default.Equals(known, method.ContainingType)
            ? Few(BodiesOf(method).Where(target => MayBe(target.ContainingType, known.OriginalDefinition)).ToImmutableArray())
            : TargetsOf(method);

    /// <summary>The body that <c>base.Member</c> runs, if it can be seen.</summary>
    public ImmutableArray<IMethodSymbol> TargetsOfBase(IMethodSymbol method) => HasBody(method) ? ImmutableArray.Create(method.OriginalDefinition) : ImmutableArray<IMethodSymbol>.Empty;

    /// <summary>The implementations and overrides of an interface's or virtual member's accessor or method, with or without body; sorted.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method) =>
        CanBeOverridden(method) ? _implementations.Value[method.OriginalDefinition].ToImmutableArray() : ImmutableArray<IMethodSymbol>.Empty;

    /// <summary>The constructors of a type, and of those derived from it here, that call another constructor of it.</summary>
    public ImmutableArray<IMethodSymbol> ChainedConstructors(INamedTypeSymbol type) =>
        _chained.GetOrAdd(type.OriginalDefinition, FindChained);

    private ImmutableArray<IMethodSymbol> FindChained(INamedTypeSymbol type) =>
        SourceTypes.Of(compilation)
            .Where(other => SourceTypes.IsA(other, type))
            .SelectMany(other => other.InstanceConstructors)
            .Where(constructor => Bodies.DeclarationOf(constructor) is ConstructorDeclarationSyntax { Initializer: not null } or TypeDeclarationSyntax)
            .OrderBy(constructor => constructor.ToDisplayString(), StringComparer.Ordinal)
            .ToImmutableArray();

    private static ImmutableArray<IMethodSymbol> Few(ImmutableArray<IMethodSymbol> targets) => targets.Length > MaxTargets ? ImmutableArray<IMethodSymbol>.Empty : targets;

    private ImmutableArray<IMethodSymbol> BodiesOf(IMethodSymbol method) => _targets.GetOrAdd(method.OriginalDefinition, FindBodies);

    private ImmutableArray<IMethodSymbol> FindBodies(IMethodSymbol method)
    {
        var targets = ImmutableArray.CreateBuilder<IMethodSymbol>();
        if (HasBody(method))
        {
            targets.Add(method);
        }

        if (CanBeOverridden(method))
        {
            targets.AddRange(_implementations.Value[method].Where(HasBody));
        }

        return targets.ToImmutable();
    }

    /// <summary>Whether some object may be of a type with the body and of the receiver's type.</summary>
    private bool MayBe(INamedTypeSymbol declaring, INamedTypeSymbol receiver) =>
        declaring.TypeKind == TypeKind.Interface
        || (receiver.TypeKind == TypeKind.Interface ? InterfacesOf(declaring).Contains(receiver) : SourceTypes.AreRelated(declaring, receiver));

    /// <summary>The interfaces of a type and of whatever derives from it here.</summary>
    private HashSet<ISymbol> InterfacesOf(INamedTypeSymbol type) => _interfaces.GetOrAdd(type.OriginalDefinition, FindInterfaces);

    private HashSet<ISymbol> FindInterfaces(INamedTypeSymbol type) => new(
        SourceTypes.Of(compilation).Where(other => SourceTypes.IsA(other, type)).SelectMany(other => other.AllInterfaces).Select(@interface => @interface.OriginalDefinition),
        SymbolEqualityComparer.Default);

    private static bool CanBeOverridden(IMethodSymbol method) =>
        method.ContainingType?.TypeKind == TypeKind.Interface || method.IsAbstract || ((method.IsVirtual || method.IsOverride) && !method.IsSealed);

    /// <summary>For each interface or virtual method, what implements or overrides it in this compilation, in the order of names: files' order plays no part.</summary>
    private static ILookup<ISymbol, IMethodSymbol> Implementations(Compilation compilation)
    {
        var pairs = new List<Implementation>();
        foreach (var type in SourceTypes.Of(compilation))
        {
            foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
            {
                for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                {
                    pairs.Add(new Implementation(overridden.OriginalDefinition, method));
                }
            }

            if (type.TypeKind is TypeKind.Interface)
            {
                continue;
            }

            foreach (var member in type.AllInterfaces.SelectMany(@interface => @interface.GetMembers()).OfType<IMethodSymbol>())
            {
                if (type.FindImplementationForInterfaceMember(member) is IMethodSymbol implementation
                    && SymbolEqualityComparer.Default.Equals(implementation.ContainingAssembly, compilation.Assembly))
                {
                    pairs.Add(new Implementation(member.OriginalDefinition, implementation.OriginalDefinition));
                }
            }
        }

        return pairs.Distinct()
            .OrderBy(pair => pair.Target.ContainingType.ToDisplayString(), StringComparer.Ordinal)
            .ThenBy(pair => pair.Target.MetadataName, StringComparer.Ordinal)
            .ToLookup(pair => pair.Base, pair => pair.Target, SymbolEqualityComparer.Default);
    }

    private sealed record Implementation(ISymbol Base, IMethodSymbol Target);
}
