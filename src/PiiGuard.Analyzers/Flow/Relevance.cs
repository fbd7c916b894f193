using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Which bodies can matter, told from identifiers alone, so that the others are never bound for our sake: those that mention a tagged member, and, since
/// data travels through results and fields, those that mention a member whose body does, and so on.
/// </summary>
internal sealed class Relevance(ImmutableHashSet<string> hotNames, ImmutableHashSet<string> carrierNames)
{
    public ImmutableHashSet<string> HotNames { get; } = hotNames;

    public bool IsHot(IMethodSymbol method) => HotNames.Contains(NameOf(method));

    /// <summary>Whether a body reads personal data, or gets hold of an object that it could give away whole.</summary>
    public bool Mentions(SyntaxNode body) => BodyFacts.Of(body).Identifiers is var identifiers && (identifiers.Overlaps(HotNames) || identifiers.Overlaps(carrierNames));

    /// <summary>The name by which code mentions a method: a property's for its accessors, the type's for a constructor.</summary>
    private static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.Constructor => method.ContainingType.Name,
        MethodKind.UserDefinedOperator or MethodKind.Conversion => method.ContainingType.Name,
        _ => (method.AssociatedSymbol ?? method).Name is "this[]" ? method.ContainingType.Name : ((method.AssociatedSymbol ?? method).Name.Split('.').Last()),
    };

    public static Relevance Of(Compilation compilation, TypeShapes shapes, ModelCatalogue catalogue)
    {
        var hot = new HashSet<string>(shapes.SourceNames, StringComparer.Ordinal);
        var bodies = compilation.SyntaxTrees.SelectMany(tree => TreeBodies.Of(tree)).ToList();
        var byIdentifier = new Dictionary<string, List<BodyFacts>>(StringComparer.Ordinal);
        foreach (var body in bodies)
        {
            foreach (var identifier in body.Identifiers)
            {
                if (!byIdentifier.TryGetValue(identifier, out var list))
                {
                    byIdentifier[identifier] = list = [];
                }

                list.Add(body);
            }
        }

        // What a constructor passes to another may end up in any member of that one's type.
        var membersOf = compilation.SyntaxTrees.SelectMany(TreeBodies.TypesOf).ToLookup(type => type.Name, type => type.Member, StringComparer.Ordinal);
        var pending = new Stack<string>(hot);
        var seen = new HashSet<BodyFacts>();
        while (pending.Count > 0)
        {
            if (!byIdentifier.TryGetValue(pending.Pop(), out var mentioning))
            {
                continue;
            }

            foreach (var body in mentioning)
            {
                if (seen.Add(body))
                {
                    foreach (var name in body.Carries.Concat(body.ChainsTo.SelectMany(type => membersOf[type])))
                    {
                        if (hot.Add(name))
                        {
                            pending.Push(name);
                        }
                    }
                }
            }
        }

        return new Relevance(hot.ToImmutableHashSet(StringComparer.Ordinal), shapes.CarrierNames);
    }

    /// <summary>The bodies of a tree, kept with it: trees outlive compilations.</summary>
    private static class TreeBodies
    {
        private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<BodyFacts>[]> Known = new();

        public static ImmutableArray<BodyFacts> Of(SyntaxTree tree) => Known.GetValue(tree, static tree => [Read(tree)])[0];

        /// <summary>The fields and properties that the tree's types declare, by the type's name.</summary>
        public static IEnumerable<(string Name, string Member)> TypesOf(SyntaxTree tree) =>
            from type in tree.GetRoot().DescendantNodes(static node => node is not (StatementSyntax or ExpressionSyntax or BaseMethodDeclarationSyntax)).OfType<TypeDeclarationSyntax>()
            from member in type.Members
            from name in NamesOf(member)
            select (type.Identifier.ValueText, name);

        private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
        {
            PropertyDeclarationSyntax property => [property.Identifier.ValueText],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText),
            _ => [],
        };

        private static ImmutableArray<BodyFacts> Read(SyntaxTree tree) =>
            tree.GetRoot().DescendantNodes(static node => node is not (StatementSyntax or ExpressionSyntax) || node is GlobalStatementSyntax)
                .Where(static node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
                    or VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax { Initializer: not null }
                    or GlobalStatementSyntax or TypeDeclarationSyntax { ParameterList: not null })
                .Select(BodyFacts.Of)
                .ToImmutableArray();
    }
}
