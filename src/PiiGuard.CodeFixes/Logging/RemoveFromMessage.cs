using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Messages;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Takes personal data out of a message: the argument with its placeholder, the interpolation, the operand, and the words that only led up to it.</summary>
internal sealed class RemoveFromMessage : Mend
{
    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2001", "PII2002", "PII2004", "PII2005", "PII2006", "PII5005");

    public override SyntaxNode SiteOf(Finding finding, SemanticModel model) =>
        finding.Node.Parent is ArgumentSyntax { Parent.Parent: { } call } ? call : finding.Node;

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ChangesFor(findings, model, cancellationToken) is { } changes)
        {
            yield return new Offer("Remove the personal data from the message", "remove", changes);
        }
        else if (CallRemoval.Of(findings, model, cancellationToken) is { } removal)
        {
            yield return new Offer("Remove the call, which writes nothing else", "remove", ImmutableArray.Create(removal));
        }
    }

    private static ImmutableArray<TextChange>? ChangesFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        var arguments = findings.Select(finding => finding.Node.Parent).OfType<ArgumentSyntax>().ToList();
        if (arguments.Count == findings.Length
            && arguments[0].Parent is ArgumentListSyntax list
            && TemplateCall.Of(list, model, cancellationToken) is { } call
            && arguments.TrueForAll(argument => call.Values.Contains(argument)))
        {
            return WithoutValues(call, arguments);
        }

        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var finding in findings)
        {
            if (InText(finding, model, cancellationToken) is not { } change)
            {
                return null;
            }

            changes.AddRange(change);
        }

        return changes.ToImmutable();
    }

    private static ImmutableArray<TextChange>? InText(Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        var carriers = new Carriers(model, cancellationToken);
        if (finding.Expression is InvocationExpressionSyntax { ArgumentList: var list } && TemplateCall.Of(list, model, cancellationToken) is { } format)
        {
            var carrying = carriers.Among(format.Values.Select(value => value.Expression).ToList(), finding.Sources);
            return carrying.IsEmpty ? null : WithoutValues(format, format.Values.Where(value => carrying.Contains(value.Expression)).ToList());
        }

        if (finding.Expression is null || MessageText.Of(finding.Expression, model, cancellationToken) is not { } message)
        {
            return null;
        }

        var gone = carriers.Among(message.Holes.Select(hole => hole.Expression).ToList(), finding.Sources);
        if (gone.IsEmpty || gone.Any(HasEffect))
        {
            return null;
        }

        for (var i = message.Units.Count - 1; i >= 0; i--)
        {
            if (i < message.Units.Count && message.Units[i].Hole is { } hole && gone.Contains(hole.Expression))
            {
                var (start, end) = Tidy.Around(message, i, i + 1);
                message.Remove(start, end);
            }
        }

        return message.SaysSomething ? message.Changes().ToImmutableArray() : null;
    }

    private static ImmutableArray<TextChange>? WithoutValues(TemplateCall call, List<ArgumentSyntax> values)
    {
        if (values.Exists(value => HasEffect(value.Expression)) || call.Without(values) is not { } changes)
        {
            return null;
        }

        return call.Message.SaysSomething ? changes : null;
    }

    /// <summary>Whether an expression does something besides having a value, which would be lost with it.</summary>
    public static bool HasEffect(ExpressionSyntax expression) => expression.DescendantNodesAndSelf().Any(node =>
        node is AssignmentExpressionSyntax or AwaitExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax
        || node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PostIncrementExpression)
        || node.IsKind(SyntaxKind.PreDecrementExpression) || node.IsKind(SyntaxKind.PostDecrementExpression));
}
