using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>Reads what stands between the braces of a <c>[DebuggerDisplay]</c>.</summary>
internal static class DisplayChain
{
    // Deeper chains than these nobody writes into an attribute.
    private const int MaximumSteps = 8;

    /// <summary>The names of <c>a.b.c</c> in order; nothing for what isn't such a chain.</summary>
    public static ImmutableArray<string> Of(string hole)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var expression = SyntaxFactory.ParseExpression(hole);
        for (var step = 0; step < MaximumSteps; step++)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax invocation:
                    expression = invocation.Expression;
                    break;
                case MemberAccessExpressionSyntax access:
                    names.Insert(0, access.Name.Identifier.ValueText);
                    expression = access.Expression;
                    break;
                case IdentifierNameSyntax name:
                    names.Insert(0, name.Identifier.ValueText);
                    return names.ToImmutable();
                case ThisExpressionSyntax:
                    return names.ToImmutable();
                default:
                    return ImmutableArray<string>.Empty;
            }
        }

        return ImmutableArray<string>.Empty;
    }
}
