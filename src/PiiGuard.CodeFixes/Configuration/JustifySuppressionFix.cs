using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PiiGuard.CodeFixes.Configuration;

/// <summary>Adds a <c>Justification</c> to a suppression, for somebody to fill in, or takes the suppression away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class JustifySuppressionFix : CodeFixProvider
{
    private const string Justification = "Justification";
    private const string ToDo = "TODO";
    private const string Question = ToDo + ": why is this right?";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PII0003");

    public override FixAllProvider GetFixAllProvider() => OneByOne.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not AttributeSyntax { ArgumentList: { } arguments } attribute)
        {
            return;
        }

        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var isAsked = JustificationIn(arguments) is { } given
            && model?.GetConstantValue(given.Expression, context.CancellationToken).Value is string text && text.Trim().StartsWith(ToDo, StringComparison.Ordinal);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!isAsked)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Add a Justification", _ => Task.FromResult(Replace(arguments, Justify(arguments))), "PII0003.Justify"), diagnostic);
            }

            context.RegisterCodeFix(
                CodeAction.Create("Remove the suppression", token => RemoveAsync(context.Document, root, attribute, token), "PII0003.Remove"), diagnostic);
        }

        Document Replace(SyntaxNode old, SyntaxNode @new) => context.Document.WithSyntaxRoot(root.ReplaceNode(old, @new));
    }

    private static AttributeArgumentListSyntax Justify(AttributeArgumentListSyntax arguments)
    {
        var text = LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(Question));
        return JustificationIn(arguments) is { } existing
            ? arguments.ReplaceNode(existing.Expression, text.WithTriviaFrom(existing.Expression))
            : arguments.AddArguments(AttributeArgument(NameEquals(Justification), nameColon: null, text).NormalizeWhitespace().WithLeadingTrivia(Space));
    }

    private static AttributeArgumentSyntax? JustificationIn(AttributeArgumentListSyntax arguments) =>
        arguments.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Justification);

    private static async Task<Document> RemoveAsync(Document document, SyntaxNode root, AttributeSyntax attribute, CancellationToken cancellationToken)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            return document.WithSyntaxRoot(root.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!);
        }

        // As text: a list on a line of its own goes with the line, one in front of something with the space between.
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var (start, end) = (list.Span.Start, list.Span.End);
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        var line = text.Lines.GetLineFromPosition(end);
        var first = text.Lines.GetLineFromPosition(start);
        if (end == line.End && text.ToString(TextSpan.FromBounds(first.Start, start)).Trim().Length == 0)
        {
            (start, end) = (first.Start, line.EndIncludingLineBreak);
        }

        return document.WithText(text.Replace(TextSpan.FromBounds(start, end), string.Empty));
    }
}
