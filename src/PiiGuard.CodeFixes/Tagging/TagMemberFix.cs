using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>Tags a member or parameter with the category that its name tells, or says that it isn't personal data.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TagMemberFix : CodeFixProvider
{
    private const string TagKey = "PII1001.Tag";
    private const string NotPiiKey = "PII1001.NotPii";
    private const string NotPii = "NotPii(\"TODO: why is this no personal data?\")";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PII1001");

    // One edit for all findings of a file: the namespace is imported once.
    public override FixAllProvider GetFixAllProvider() => ListOrMend.Mending(FixAllProvider.Create(
        async (context, document, diagnostics) => await ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken).ConfigureAwait(false)));

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
            if (CategoryOf(diagnostic) is not { } category || TagEdit.TargetOf(root, diagnostic.Location.SourceSpan) is null)
            {
                continue;
            }

            Register($"Tag as [{Pii(category)}]", TagKey, diagnostic);
            Register("Mark as [NotPii(…)]", NotPiiKey, diagnostic);
        }

        void Register(string title, string key, Diagnostic diagnostic) => context.RegisterCodeFix(
            CodeAction.Create(title, async token => await ApplyAsync(context.Document, ImmutableArray.Create(diagnostic), key, token).ConfigureAwait(false) ?? context.Document, key),
            diagnostic);
    }

    private static async Task<Document?> ApplyAsync(Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
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
            if (CategoryOf(diagnostic) is { } category && TagEdit.TargetOf(root, diagnostic.Location.SourceSpan) is { } target)
            {
                edit.Add(target, key == NotPiiKey ? NotPii : Pii(category));
            }
        }

        return document.WithSyntaxRoot(edit.Apply());
    }

    private static string Pii(string category) => $"Pii(PiiCategory.{category})";

    // "national_id,name" becomes NationalId.
    private static string? CategoryOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FindingProperties.Category, out var words) && words is { Length: > 0 }
            ? string.Concat(words.Split(',')[0].Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)))
            : null;
}
