using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Turns a sensitive switch off: takes the call away, or sets it to false.</summary>
internal sealed class SwitchOff : Mend
{
    private const string Title = "Turn it off";
    private const string Kind = "switch-off";

    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2007");

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var change in findings[0].Node switch
        {
            AssignmentExpressionSyntax assignment => Changes(assignment, model, cancellationToken),
            SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } => Changes(call, access, model, cancellationToken),
            _ => [],
        })
        {
            if (SoundEdit.Compiles(model, findings[0].Node.SyntaxTree.GetRoot(cancellationToken), ImmutableArray.Create(change), cancellationToken))
            {
                yield return new Offer(Title, Kind, ImmutableArray.Create(change));
                yield break;
            }
        }
    }

    private static IEnumerable<TextChange> Changes(AssignmentExpressionSyntax assignment, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetTypeInfo(assignment.Left, cancellationToken).Type is INamedTypeSymbol type
            && (type.SpecialType == SpecialType.System_Boolean || type.TypeArguments is [{ SpecialType: SpecialType.System_Boolean }]))
        {
            yield return new TextChange(assignment.Right.Span, "false");
        }
        else if (assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax } statement)
        {
            yield return Line(statement);
        }
    }

    private static IEnumerable<TextChange> Changes(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
    {
        if (call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement && access.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        {
            yield return Line(statement);
        }

        // Out of the chain, with the line that it has to itself there.
        yield return new TextChange(TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), string.Empty);

        if (model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Parameters: [{ Type.SpecialType: SpecialType.System_Boolean }] })
        {
            yield return new TextChange(call.ArgumentList.Span, "(false)");
        }
    }

    private static TextChange Line(StatementSyntax statement)
    {
        var text = statement.SyntaxTree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0
            && text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        return new TextChange(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, string.Empty);
    }
}
