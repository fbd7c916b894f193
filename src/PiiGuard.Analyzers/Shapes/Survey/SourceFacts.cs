using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>Reads the declarations of a syntax tree; nothing is bound.</summary>
internal sealed class SourceFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, DeclarationFacts> Facts = new();

    private readonly ImmutableArray<DeclarationFact>.Builder _declarations = ImmutableArray.CreateBuilder<DeclarationFact>();

    public static DeclarationFacts Of(SyntaxTree tree) => Facts.GetValue(tree, static key => Read(key.GetRoot()));

    /// <summary>The declarations of all trees, as of one.</summary>
    public static DeclarationFacts Of(IEnumerable<SyntaxTree> trees)
    {
        var files = trees.Select(Of).ToList();
        return new DeclarationFacts(files.SelectMany(static file => file.Declarations).ToImmutableArray(), files.SelectMany(static file => file.Aliases).ToImmutableArray());
    }

    /// <summary>The simple names of the attributes inside bodies, on parameters of lambdas and local functions. Visits every node: for files that mention one.</summary>
    public static IEnumerable<string> InnerAttributesOf(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>()
        .Where(attribute => attribute.FirstAncestorOrSelf<SyntaxNode>(IsBody) is not null)
        .Select(NameOf);

    private static DeclarationFacts Read(SyntaxNode root)
    {
        var reader = new SourceFacts();
        var pending = new Stack<(SyntaxNode Node, string Container)>();
        pending.Push((root, ""));

        // An explicit stack: types may nest as deep as somebody's generator likes.
        while (pending.Count > 0)
        {
            var (node, container) = pending.Pop();
            var inner = node is MemberDeclarationSyntax member ? reader.Add(member, container) : container;
            foreach (var child in MembersOf(node))
            {
                pending.Push((child, inner));
            }
        }

        var aliases = root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<UsingDirectiveSyntax>()
            .Where(directive => directive.Alias is not null)
            .Select(directive => new TypeAlias(directive.Alias!.Name.Identifier.ValueText, Identifiers(directive.NamespaceOrType)));
        return new DeclarationFacts(reader._declarations.ToImmutable(), aliases.ToImmutableArray());
    }

    private static SyntaxList<MemberDeclarationSyntax> MembersOf(SyntaxNode node) => node switch
    {
        CompilationUnitSyntax unit => unit.Members,
        BaseNamespaceDeclarationSyntax space => space.Members,
        TypeDeclarationSyntax type => type.Members,
        _ => default,
    };

    private static bool IsBody(SyntaxNode node) => node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or GlobalStatementSyntax;

    /// <summary>Adds a member; the name of the type that its own members stand in comes back.</summary>
    private string Add(MemberDeclarationSyntax member, string container)
    {
        switch (member)
        {
            case TypeDeclarationSyntax type:
                return AddType(type, container);

            case EnumDeclarationSyntax type:
                Add(DeclarationKind.Type, type.Identifier.ValueText, container, type.AttributeLists);
                return type.Identifier.ValueText;

            case DelegateDeclarationSyntax type:
                Add(DeclarationKind.Code, type.Identifier.ValueText, container, type.AttributeLists, type.ParameterList, type.ReturnType);
                AddTypeParameters(type.ConstraintClauses, container);
                break;

            case PropertyDeclarationSyntax property:
                var lists = property.AccessorList is { } accessors
                    ? property.AttributeLists.AddRange(accessors.Accessors.SelectMany(accessor => accessor.AttributeLists))
                    : property.AttributeLists;
                Add(DeclarationKind.Data, property.Identifier.ValueText, container, lists, null, property.Type);
                break;

            case IndexerDeclarationSyntax indexer:
                Add(DeclarationKind.Data, container, container, indexer.AttributeLists, indexer.ParameterList, indexer.Type);
                break;

            case BaseFieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                {
                    Add(
                        field is FieldDeclarationSyntax ? DeclarationKind.Data : DeclarationKind.Code,
                        variable.Identifier.ValueText,
                        container,
                        field.AttributeLists,
                        null,
                        field.Declaration.Type);
                }

                break;

            case MethodDeclarationSyntax method:
                Add(DeclarationKind.Code, method.Identifier.ValueText, container, method.AttributeLists, method.ParameterList, method.ReturnType);
                AddTypeParameters(method.ConstraintClauses, container);
                break;

            case BaseMethodDeclarationSyntax method:
                Add(DeclarationKind.Code, container, container, method.AttributeLists, method.ParameterList, (method as OperatorDeclarationSyntax)?.ReturnType ?? (method as ConversionOperatorDeclarationSyntax)?.Type);
                break;
        }

        return container;
    }

    private string AddType(TypeDeclarationSyntax type, string container)
    {
        // The block of extension members has no name; code reaches its members without one.
        var name = type.Identifier.ValueText.Length > 0 ? type.Identifier.ValueText : container;
        Add(DeclarationKind.Type, name, container, type.AttributeLists, null, (SyntaxNode?)type.BaseList);
        AddTypeParameters(type.ConstraintClauses, name);
        var constrained = type.ConstraintClauses.Select(clause => clause.Name.Identifier.ValueText).ToImmutableHashSet();
        foreach (var parameter in type.TypeParameterList?.Parameters ?? default)
        {
            if (!constrained.Contains(parameter.Identifier.ValueText))
            {
                AddTypeParameter(parameter.Identifier.ValueText, name, ImmutableArray<string>.Empty);
            }
        }

        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            Add(DeclarationKind.Data, parameter.Identifier.ValueText, name, parameter.AttributeLists, null, parameter.Type);
        }

        return name;
    }

    private void AddTypeParameters(SyntaxList<TypeParameterConstraintClauseSyntax> clauses, string container)
    {
        foreach (var clause in clauses)
        {
            AddTypeParameter(clause.Name.Identifier.ValueText, container, clause.Constraints.SelectMany(constraint => Identifiers(constraint)).ToImmutableArray());
        }
    }

    private void AddTypeParameter(string name, string container, ImmutableArray<string> constraints) =>
        _declarations.Add(new DeclarationFact(
            DeclarationKind.TypeParameter, name, container, constraints, ImmutableArray<string>.Empty, ImmutableArray<ParameterFact>.Empty));

    private void Add(DeclarationKind kind, string name, string container, SyntaxList<AttributeListSyntax> lists, BaseParameterListSyntax? parameterList = null, SyntaxNode? mentioned = null)
    {
        var mentions = mentioned is null ? ImmutableArray<string>.Empty : Identifiers(mentioned);
        var attributes = Attributes(lists);
        foreach (var parameter in parameterList?.Parameters ?? default)
        {
            mentions = parameter.Type is null ? mentions : mentions.AddRange(Identifiers(parameter.Type));
            attributes = attributes.AddRange(Attributes(parameter.AttributeLists));
        }

        var parameters = parameterList?.Parameters.Select(static parameter => new ParameterFact(parameter.Identifier.ValueText, parameter.AttributeLists.Count > 0)).ToImmutableArray();
        _declarations.Add(new DeclarationFact(kind, name, container, mentions, attributes, parameters ?? ImmutableArray<ParameterFact>.Empty));
    }

    private static ImmutableArray<string> Attributes(SyntaxList<AttributeListSyntax> lists) =>
        lists.Count == 0
            ? ImmutableArray<string>.Empty
            : lists.SelectMany(list => list.Attributes).Select(NameOf).ToImmutableArray();

    private static string NameOf(AttributeSyntax attribute) => DeclarationFacts.AttributeName(attribute.Name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    });

    private static ImmutableArray<string> Identifiers(SyntaxNode type)
    {
        switch (type)
        {
            case PredefinedTypeSyntax:
                return ImmutableArray<string>.Empty;

            case IdentifierNameSyntax name:
                return ImmutableArray.Create(name.Identifier.ValueText);

            default:
                return type.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToImmutableArray();
        }
    }
}
