using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Messages;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Passes personal data through a sanitizer that the code can reach: a redactor, a data protector, or a method with <c>[PiiSanitizer]</c>.</summary>
internal sealed class PassThroughSanitizer : Mend
{
    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create(
        "PII2001", "PII2002", "PII2004", "PII2005", "PII2006", "PII3001", "PII3002", "PII3004", "PII3005", "PII3006", "PII3007", "PII4001",
        "PII5001", "PII5003", "PII5004", "PII5005", "PII5006");

    // What these rules are about is text whatever it was before.
    private static readonly ImmutableArray<string> TextRules = ImmutableArray.Create("PII2001", "PII2004", "PII2006");

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        var values = findings.SelectMany(finding => ValuesOf(finding, model, cancellationToken)).ToList();
        if (values.Count == 0 || values.Exists(value => !CanPass(value, findings, model)))
        {
            yield break;
        }

        var scope = new SanitizersInScope(model, cancellationToken);
        var isKept = findings[0].Diagnostic.Id.StartsWith("PII3", StringComparison.Ordinal);
        var calls = scope.At(values[0], TypeOf(values[0], model)!, isKept).ToList();
        for (var i = 0; i < calls.Count; i++)
        {
            // The kind says which of the sanitizers in scope, not what it is called: Fix All takes the same rank everywhere.
            var call = calls[i].Text;
            yield return new Offer(
                $"Pass through '{call}'", i == 0 ? "sanitize" : $"sanitize-{i + 1}", values.SelectMany(value => Wrap(value, call)).ToImmutableArray());
        }
    }

    // An object that is given away whole isn't one value yet, and its protected text would be something else than its receiver expects.
    private static bool CanPass(ExpressionSyntax value, ImmutableArray<Finding> findings, SemanticModel model) =>
        TypeOf(value, model) is { TypeKind: not TypeKind.Error } type
        && (type.SpecialType == SpecialType.System_String
            || findings.All(finding => TextRules.Contains(finding.Diagnostic.Id))
            || (findings.All(finding => finding.Diagnostic.Id != "PII2002") && (type.IsValueType || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte })));

    private static ITypeSymbol? TypeOf(ExpressionSyntax value, SemanticModel model) => model.GetTypeInfo(value).Type;

    // In a message only the parts that carry data, or nobody could read it any more.
    private static ImmutableArray<ExpressionSyntax> ValuesOf(Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (finding.Expression is not { } expression)
        {
            return ImmutableArray<ExpressionSyntax>.Empty;
        }

        var parts = expression is InvocationExpressionSyntax { ArgumentList: var list } && TemplateCall.Of(list, model, cancellationToken) is { } format
            ? format.Values.Select(value => value.Expression).ToList()
            : MessageText.Of(expression, model, cancellationToken)?.Holes.Select(hole => hole.Expression).ToList();
        return parts is null
            ? ImmutableArray.Create(expression)
            : new Carriers(model, cancellationToken).Among(parts, finding.Sources);
    }

    private static IEnumerable<TextChange> Wrap(ExpressionSyntax value, string call)
    {
        // Inside an interpolation a colon would begin a format; parentheses around it aren't needed any more.
        var inner = value is ParenthesizedExpressionSyntax parenthesized ? parenthesized.Expression : value;
        yield return new TextChange(TextSpan.FromBounds(value.SpanStart, inner.SpanStart), call + "(");
        yield return new TextChange(TextSpan.FromBounds(inner.Span.End, value.Span.End), ")");
    }
}
