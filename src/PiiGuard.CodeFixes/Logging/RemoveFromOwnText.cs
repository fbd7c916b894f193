using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Messages;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Takes the tagged members out of the one text that a hand-written <c>ToString</c> returns, or out of a <c>DebuggerDisplay</c>.</summary>
internal sealed class RemoveFromOwnText : Mend
{
    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2003");

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var finding in findings)
        {
            var message = finding.Node switch
            {
                MethodDeclarationSyntax method => OfMethod(method, finding, model, cancellationToken),
                AttributeSyntax { ArgumentList.Arguments: [{ NameEquals: null } argument, ..] } => OfDisplay(argument.Expression, finding, model, cancellationToken),
                _ => null,
            };
            if (message is not { SaysSomething: true })
            {
                yield break;
            }

            changes.AddRange(message.Changes());
        }

        yield return new Offer("Remove the personal data from the text", "remove", changes.ToImmutable());
    }

    private static MessageText? OfMethod(MethodDeclarationSyntax method, Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ReturnedBy(method) is not { } returned || MessageText.Of(returned, model, cancellationToken) is not { } message)
        {
            return null;
        }

        var gone = new Carriers(model, cancellationToken).Among(message.Holes.Select(hole => hole.Expression).ToList(), finding.Sources);
        for (var i = message.Units.Count - 1; i >= 0; i--)
        {
            if (i < message.Units.Count && message.Units[i].Hole is { } hole && gone.Contains(hole.Expression))
            {
                var (start, end) = Tidy.Around(message, i, i + 1);
                message.Remove(start, end);
            }
        }

        return gone.IsEmpty ? null : message;
    }

    private static ExpressionSyntax? ReturnedBy(MethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { } arrow)
        {
            return arrow.Expression;
        }

        var returns = method.Body?.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().Take(2).ToList();
        return returns is [{ Expression: { } only }] ? only : null;
    }

    private static MessageText? OfDisplay(ExpressionSyntax text, Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (MessageText.Of(text, model, cancellationToken) is not { } message || message.Holes.Any())
        {
            return null;
        }

        var names = finding.Sources.Select(SourceId.NameIn).ToImmutableHashSet();
        var removed = false;
        var holes = TemplateHole.In(message);
        for (var i = holes.Count - 1; i >= 0; i--)
        {
            if (holes[i].Name.Split('.', '(', ')', ' ', '?').Any(names.Contains))
            {
                var (start, end) = Tidy.Around(message, holes[i].Start, holes[i].End);
                message.Remove(start, end);
                removed = true;
            }
        }

        return removed ? message : null;
    }
}
