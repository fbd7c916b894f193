using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>Tags a member or parameter with the category that its name tells.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TagMemberFix : CodeFixProvider
{
    private const string TagKey = "PII1001.Tag";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PII1001");

    // One edit for all findings of a file: the namespace is imported once.
    public override FixAllProvider GetFixAllProvider() => ListOrMend.Mending(FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !TagEdit.CanTag(model.Compilation))
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (TagTarget.WordOf(diagnostic, FindingProperties.Category) is not { } category || TagEdit.TargetOf(root, diagnostic.Location.SourceSpan) is null)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Tag as [{Pii(category)}]",
                    async token => await ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), token).ConfigureAwait(false) ?? context.Document,
                    TagKey),
                diagnostic);
        }
    }

    private static async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is not CompilationUnitSyntax unit || model is null || !TagEdit.CanTag(model.Compilation))
        {
            return null;
        }

        var edit = new TagEdit(unit, model);
        foreach (var diagnostic in diagnostics)
        {
            if (TagTarget.WordOf(diagnostic, FindingProperties.Category) is { } category && TagEdit.TargetOf(root, diagnostic.Location.SourceSpan) is { } target)
            {
                edit.Add(target, Pii(category));
            }
        }

        return document.WithSyntaxRoot(edit.Apply());
    }

    private static string Pii(string category) => $"Pii(PiiCategory.{category})";
}
