using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>Finds addresses of services that are reached without encryption: texts that begin with <c>http://</c> and the like.</summary>
internal sealed class ClearAddresses(ModelCatalogue catalogue, SemanticModel model, CancellationToken cancellation)
{
    private const int MaxSteps = 8;

    private static readonly string[] Schemes = ["http://", "ftp://", "ws://", "amqp://", "mqtt://", "smtp://", "ldap://"];

    // What doesn't leave the machine isn't overheard.
    private static readonly string[] Local = ["localhost", "127.", "[::1]", "0.0.0.0"];

    /// <summary>Whether an expression is an address in clear (true) or another whole address (false); null for what is no address, or can't be told.</summary>
    public bool? IsClear(ExpressionSyntax expression) => BeginningOf(expression, 0) is { } text && text.IndexOf("://", StringComparison.Ordinal) is > 0 and < 16
        ? IsClear(text)
        : null;

    /// <summary>Whether anything in some pieces of code is given such an address where models say that it takes one.</summary>
    public bool IsAnyClear(IReadOnlyList<SyntaxNode> around) => around.SelectMany(piece => piece.DescendantTokens())
        .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken && IsClear(token.ValueText))
        .Any(token => IsUsed(token.Parent!, around, 0));

    private static bool IsClear(string text) => Array.Find(Schemes, scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } found
        && text.Length > found.Length
        && !Array.Exists(Local, host => text.IndexOf(host, found.Length, StringComparison.OrdinalIgnoreCase) == found.Length);

    /// <summary>What a text begins with, as far as it stands in the code.</summary>
    private string? BeginningOf(ExpressionSyntax expression, int steps)
    {
        if (steps > MaxSteps)
        {
            return null;
        }

        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return BeginningOf(parenthesized.Expression, steps + 1);
            case InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] }:
                return text.TextToken.ValueText;
            case InterpolatedStringExpressionSyntax { Contents: [InterpolationSyntax hole, ..] }:
                return BeginningOf(hole.Expression, steps + 1);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return BeginningOf(sum.Left, steps + 1);
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } creation when IsAddress(creation, 0):
                return BeginningOf(first.Expression, steps + 1);
            default:
                return model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string constant } ? constant : Initial(expression, steps);
        }
    }

    /// <summary>What a local variable or a field that the name of is read was declared with.</summary>
    private string? Initial(ExpressionSyntax expression, int steps) =>
        expression is IdentifierNameSyntax
        && model.GetSymbolInfo(expression, cancellation).Symbol is { DeclaringSyntaxReferences: [var reference] } symbol
        && symbol is ILocalSymbol or IFieldSymbol { IsReadOnly: true }
        && reference.SyntaxTree == model.SyntaxTree
        && reference.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            ? BeginningOf(value, steps + 1)
            : null;

    /// <summary>Whether a text, or what begins with it, is given to something that takes an address.</summary>
    private bool IsUsed(SyntaxNode node, IReadOnlyList<SyntaxNode> around, int steps)
    {
        while (true)
        {
            switch (node.Parent)
            {
                case InterpolatedStringExpressionSyntax interpolated when interpolated.Contents[0] == node:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when sum.Left == node:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                case ConditionalExpressionSyntax:
                case ParenthesizedExpressionSyntax:
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                    node = node.Parent;
                    continue;
                case ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: { } call } list } argument:
                    return IsAddress(call, list.Arguments.IndexOf(argument));
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } when steps < MaxSteps:
                    var name = variable.Identifier.ValueText;
                    return around.SelectMany(piece => piece.DescendantNodes()).OfType<IdentifierNameSyntax>().Any(use => use.Identifier.ValueText == name
                        && IsUsed(use.Parent is InterpolationSyntax hole ? hole : use, around, steps + 1));
                default:
                    return false;
            }
        }
    }

    private bool IsAddress(SyntaxNode call, int position)
    {
        var operation = model.GetOperation(call, cancellation);
        var (method, arguments) = operation switch
        {
            IInvocationOperation invocation => (invocation.TargetMethod, invocation.Arguments),
            IObjectCreationOperation { Constructor: { } constructor } creation => (constructor, creation.Arguments),
            _ => default,
        };
        var given = method is null ? null : arguments.FirstOrDefault(argument => argument.Syntax.Parent is BaseArgumentListSyntax list && list.Arguments.IndexOf((ArgumentSyntax)argument.Syntax) == position);
        return given?.Parameter is { } parameter
            && catalogue.SummaryOf(method!) is { } summary
            && summary.Sinks.Any(sink => sink is { Kind: PiiSinkKind.Url, From.Root: PortRoot.Parameter } && sink.From.Ordinal == parameter.Ordinal);
    }
}
