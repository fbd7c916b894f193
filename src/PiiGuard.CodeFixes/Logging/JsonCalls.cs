using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Whether an expression was made by System.Text.Json, there or where the variable that it is was assigned.</summary>
internal static class JsonCalls
{
    public static bool In(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(name => name.Identifier.ValueText));
        var body = expression.Ancestors().LastOrDefault(node => node is BlockSyntax or ArrowExpressionClauseSyntax);
        var assigned = body?.DescendantNodes().TakeWhile(node => node.SpanStart < expression.SpanStart).OfType<VariableDeclaratorSyntax>()
            .Where(variable => names.Contains(variable.Identifier.ValueText)).Select(variable => variable.Initializer?.Value).OfType<ExpressionSyntax>() ?? [];
        return assigned.Prepend(expression)
            .SelectMany(value => value.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
            .Any(call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Serialize" or "SerializeToUtf8Bytes" }
                && model.GetSymbolInfo(call, cancellationToken).Symbol?.ContainingType is { Name: "JsonSerializer", ContainingNamespace.Name: "Json" });
    }
}
