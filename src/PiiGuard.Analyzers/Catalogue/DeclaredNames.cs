using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Names that no model line holds, because the code itself declares what a line or attribute speaks about.</summary>
internal static class DeclaredNames
{
    private const string Suffix = "Attribute";

    // Declarations are a fact of the tree, which one compilation hands on to the next.
    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<(string Attribute, string Carrier)>[]> Carriers = new();

    /// <summary>Adds the names of the types in source that derive from one of these.</summary>
    public static void AddDerived(IAssemblySymbol source, HashSet<INamedTypeSymbol> bases, ImmutableHashSet<string>.Builder names)
    {
        if (bases.Count == 0)
        {
            return;
        }

        foreach (var type in Types(source))
        {
            for (var at = type.BaseType; at is not null; at = at.BaseType)
            {
                if (bases.Contains(at.OriginalDefinition))
                {
                    names.Add(type.Name);
                    break;
                }
            }
        }
    }

    /// <summary>
    /// Adds the names of the members that carry one of these attributes, themselves or on a parameter: from the source's syntax, and from
    /// the metadata of the assemblies that use the annotations.
    /// </summary>
    public static void AddCarriers(Compilation compilation, HashSet<string> attributes, ImmutableHashSet<string>.Builder names)
    {
        if (attributes.Count == 0)
        {
            return;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var (attribute, carrier) in Carriers.GetValue(tree, static tree => [Find(tree)])[0])
            {
                if (attributes.Contains(attribute) || attributes.Contains(attribute + Suffix))
                {
                    names.Add(carrier);
                }
            }
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(DeclaredModel.UsesAnnotations))
        {
            foreach (var method in Types(assembly).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()))
            {
                if (Carries(method, attributes) || method.Parameters.Any(parameter => Carries(parameter, attributes)))
                {
                    names.Add(method switch
                    {
                        { MethodKind: MethodKind.Constructor } => method.ContainingType.Name,
                        { AssociatedSymbol: IPropertySymbol { IsIndexer: true } } => ModelCatalogue.IndexerName,
                        { AssociatedSymbol: { } owner } => owner.Name,
                        _ => method.Name,
                    });
                }
            }
        }
    }

    private static bool Carries(ISymbol symbol, HashSet<string> attributes) =>
        symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { } type && attributes.Contains(type.Name));

    private static IEnumerable<INamedTypeSymbol> Types(IAssemblySymbol assembly)
    {
        var open = new Stack<INamespaceOrTypeSymbol>();
        open.Push(assembly.GlobalNamespace);
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (at is INamedTypeSymbol type)
            {
                yield return type;
            }

            var inner = at is INamespaceSymbol space ? space.GetMembers() : at.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>();
            foreach (var member in inner)
            {
                open.Push(member);
            }
        }
    }

    private static ImmutableArray<(string Attribute, string Carrier)> Find(SyntaxTree tree)
    {
        var found = ImmutableArray.CreateBuilder<(string, string)>();

        // Bodies hold no declarations that others call.
        foreach (var node in tree.GetRoot().DescendantNodes(static node => node is not (BlockSyntax or ExpressionSyntax or StatementSyntax or EnumDeclarationSyntax)))
        {
            if (node is AttributeSyntax { Parent.Parent: { } declaration } attribute && Carrier(declaration) is { } carrier)
            {
                found.Add((Last(attribute.Name), carrier));
            }
        }

        return found.ToImmutable();
    }

    private static string? Carrier(SyntaxNode declaration) => declaration switch
    {
        ParameterSyntax { Parent.Parent: { } owner } => Carrier(owner),
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.ValueText,
        IndexerDeclarationSyntax => ModelCatalogue.IndexerName,
        _ => null,
    };

    private static string Last(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
