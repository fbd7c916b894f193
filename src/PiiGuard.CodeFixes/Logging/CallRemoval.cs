using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Takes a log call away as a whole, where personal data is all that it writes.</summary>
internal static class CallRemoval
{
    private static readonly string[] Loggers = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net", "System", "System.Diagnostics"];

    /// <summary>The edit; null where the call does anything else, or isn't a statement of its own.</summary>
    public static TextChange? Of(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        var data = findings.Select(finding => finding.Node.Parent).OfType<ArgumentSyntax>().ToList();
        if (data.Count != findings.Length
            || data[0].Parent is not ArgumentListSyntax { Parent: InvocationExpressionSyntax { Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement } call } list
            || model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol { ReturnsVoid: true } method
            || !Loggers.Contains(method.ContainingNamespace.ToDisplayString())
            || RemoveFromMessage.HasEffect(call)
            || !list.Arguments.All(argument => data.Contains(argument) || SaysNothing(argument.Expression, model, cancellationToken)))
        {
            return null;
        }

        var text = statement.SyntaxTree.GetText(cancellationToken);
        var (first, last) = (text.Lines.GetLineFromPosition(statement.SpanStart), text.Lines.GetLineFromPosition(statement.Span.End));
        var isAlone = text.ToString(TextSpan.FromBounds(first.Start, statement.SpanStart)).Trim().Length == 0
            && text.ToString(TextSpan.FromBounds(statement.Span.End, last.End)).Trim().Length == 0;
        return new TextChange(isAlone ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak) : statement.Span, string.Empty);
    }

    // A level, or a template of which nothing but placeholders and punctuation would be seen.
    private static bool SaysNothing(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(argument, cancellationToken) is { HasValue: true, Value: var value } && (value is not string template || !Words(template).Any(char.IsLetterOrDigit));

    private static IEnumerable<char> Words(string template)
    {
        var depth = 0;
        foreach (var character in template)
        {
            depth += character == '{' ? 1 : 0;
            if (depth == 0)
            {
                yield return character;
            }

            depth -= character == '}' && depth > 0 ? 1 : 0;
        }
    }
}
