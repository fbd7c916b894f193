using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>Says of an override or implementation what the base says of it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ContradictedTagFix : CodeFixProvider
{
    private const string Key = "PII1004/tag";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PII1004");

    public override FixAllProvider GetFixAllProvider() => ListOrMend.Mending(FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (AttributeAt(root, diagnostic) is not null && TagTarget.WordOf(diagnostic, FindingProperties.Category) is { } category)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Tag as {category}, as inherited",
                        async token => await ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), token).ConfigureAwait(false) ?? context.Document,
                        Key),
                    diagnostic);
            }
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var categories = new Dictionary<SyntaxNode, string>();
        foreach (var diagnostic in diagnostics)
        {
            if (AttributeAt(root, diagnostic) is { } attribute && TagTarget.WordOf(diagnostic, FindingProperties.Category) is { } category)
            {
                categories[attribute] = category;
            }
        }

        return document.WithSyntaxRoot(root.ReplaceNodes(categories.Keys, (attribute, _) => Tagged((AttributeSyntax)attribute, categories[attribute])));
    }

    /// <summary>PiiGuard's own attribute at the declaration; a tag of another library is left to its author.</summary>
    private static AttributeSyntax? AttributeAt(SyntaxNode root, Diagnostic diagnostic)
    {
        var declaration = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent;
        var lists = declaration switch
        {
            MemberDeclarationSyntax member => member.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        var isMethod = declaration is MethodDeclarationSyntax;
        return lists.Where(list => list.Target is null ? !isMethod : list.Target.Identifier.ValueText is "return" or "property")
            .SelectMany(list => list.Attributes)
            .FirstOrDefault(attribute => NameOf(attribute.Name) is "Pii" or "NotPii" or "PiiAttribute" or "NotPiiAttribute");
    }

    private static string? NameOf(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private static AttributeSyntax Tagged(AttributeSyntax attribute, string category)
    {
        var qualifier = attribute.Name is QualifiedNameSyntax qualified ? qualified.Left.ToString() + "." : string.Empty;
        var tagged = SyntaxFactory.Attribute(SyntaxFactory.ParseName(qualifier + "Pii"));
        if (category != "Unspecified")
        {
            tagged = tagged.WithArgumentList(SyntaxFactory.ParseAttributeArgumentList($"({qualifier}PiiCategory.{category})"));
        }

        return tagged.WithTriviaFrom(attribute);
    }
}
