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

/// <summary>The identifiers in a body, and the names of what may carry data out of it.</summary>
internal sealed class BodyFacts
{
    private static readonly ConditionalWeakTable<SyntaxNode, BodyFacts> Known = new();

    private BodyFacts(SyntaxNode body)
    {
        Identifiers = new HashSet<string>(
            body.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
        Carries = CarriedBy(body).ToImmutableArray();
        ChainsTo = ChainedBy(body).ToImmutableArray();
    }

    public HashSet<string> Identifiers { get; }

    /// <summary>The member itself where it gives something back, and the fields that the body assigns to or calls methods of.</summary>
    public ImmutableArray<string> Carries { get; }

    /// <summary>The types whose constructors a constructor calls by <c>base(…)</c>, <c>this(…)</c> or in its type's base list.</summary>
    public ImmutableArray<string> ChainsTo { get; }

    public static BodyFacts Of(SyntaxNode body) => Known.GetValue(body, static body => new BodyFacts(body));

    private static IEnumerable<string> ChainedBy(SyntaxNode body)
    {
        var type = body as TypeDeclarationSyntax ?? body.Parent as TypeDeclarationSyntax;
        switch (body)
        {
            case ConstructorDeclarationSyntax { Initializer: { ArgumentList.Arguments.Count: > 0 } initializer }:
                return initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) ? [type!.Identifier.ValueText] : BaseNames(type!);
            case TypeDeclarationSyntax:
                return BaseNames(type!);
            default:
                return [];
        }
    }

    private static IEnumerable<string> BaseNames(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Take(1).SelectMany(static name => name.Type.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
            .Select(static token => token.ValueText) ?? [];

    private static HashSet<string> CarriedBy(SyntaxNode body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var own = OwnName(body);
        var locals = body is GlobalStatementSyntax ? [] : LocalsOf(body);

        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment:
                    Add(assignment.Left);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0, Expression: MemberAccessExpressionSyntax access }:
                    Add(access.Expression);
                    break;
            }
        }

        if (own is not null)
        {
            names.Add(own);
        }

        return names;

        // The field or property at the root of `_x`, `this._x`, `_x.Y[0]`: what is behind it belongs to it.
        void Add(ExpressionSyntax target)
        {
            while (true)
            {
                switch (target)
                {
                    case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name }:
                        names.Add(name.Identifier.ValueText);
                        return;
                    case MemberAccessExpressionSyntax access:
                        names.Add(access.Name.Identifier.ValueText);
                        target = access.Expression;
                        break;
                    case ElementAccessExpressionSyntax element:
                        target = element.Expression;
                        break;
                    case IdentifierNameSyntax identifier:
                        if (!locals.Contains(identifier.Identifier.ValueText))
                        {
                            names.Add(identifier.Identifier.ValueText);
                        }

                        return;
                    default:
                        return;
                }
            }
        }
    }

    /// <summary>The names of variables and parameters, which carry nothing out of the body.</summary>
    private static HashSet<string> LocalsOf(SyntaxNode body)
    {
        var locals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in body.DescendantNodes())
        {
            var name = node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier,
                ParameterSyntax parameter => parameter.Identifier,
                SingleVariableDesignationSyntax variable => variable.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                _ => default,
            };
            if (name.RawKind != 0)
            {
                locals.Add(name.ValueText);
            }
        }

        return locals;
    }

    private static string? OwnName(SyntaxNode body) => body switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method
            when !method.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword) || IsObject(parameter)) => null,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or IndexerDeclarationSyntax => (body.Parent as TypeDeclarationSyntax)?.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: IndexerDeclarationSyntax { Parent: TypeDeclarationSyntax type } } => type.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax { Parent: TypeDeclarationSyntax type } } => type.Identifier.ValueText,
        VariableDeclaratorSyntax field => field.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A method may fill an object that it is handed.</summary>
    private static bool IsObject(ParameterSyntax parameter) => parameter.Type is not (null or PredefinedTypeSyntax);
}
