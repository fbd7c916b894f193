using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Export;

/// <summary>Bounds a query, or a set that an endpoint returns, where the store can see it.</summary>
internal sealed class TakeAtMost : Mend
{
    private const string Call = ".Take(100)";

    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII4002", "PII4003");

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        var changes = findings.SelectMany(finding => finding.Expression is { } expression ? ChangesFor(expression, model, cancellationToken) : []).ToImmutableArray();
        if (!changes.IsEmpty)
        {
            yield return new Offer("Take at most 100", "take", changes);
        }
    }

    private static IEnumerable<TextChange> ChangesFor(ExpressionSyntax set, SemanticModel model, CancellationToken cancellationToken)
    {
        // In front of what runs the query, so that the store does the counting.
        var query = set;
        for (ExpressionSyntax? at = set; at is not null; at = Receiver(at))
        {
            if (IsQueryable(model.GetTypeInfo(at, cancellationToken).Type))
            {
                query = at;
                break;
            }
        }

        if (ReferenceEquals(query, set) && !IsSequence(model.GetTypeInfo(set, cancellationToken).Type))
        {
            return [];
        }

        return query switch
        {
            { Parent: ParenthesizedExpressionSyntax outer } when query is QueryExpressionSyntax => [new TextChange(new TextSpan(outer.Span.End, 0), Call)],
            IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or BaseObjectCreationExpressionSyntax =>
                [new TextChange(new TextSpan(query.Span.End, 0), Call)],
            _ => [new TextChange(new TextSpan(query.SpanStart, 0), "("), new TextChange(new TextSpan(query.Span.End, 0), ")" + Call)],
        };
    }

    private static ExpressionSyntax? Receiver(ExpressionSyntax expression) => expression switch
    {
        AwaitExpressionSyntax awaited => awaited.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
        ParenthesizedExpressionSyntax inner => inner.Expression,
        _ => null,
    };

    private static bool IsQueryable(ITypeSymbol? type) => type is INamedTypeSymbol named && named.AllInterfaces.Add(named).Any(candidate => candidate is { Name: "IQueryable", Arity: 1 });

    private static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is INamedTypeSymbol named && named.AllInterfaces.Add(named).Any(candidate => candidate.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T));
}
