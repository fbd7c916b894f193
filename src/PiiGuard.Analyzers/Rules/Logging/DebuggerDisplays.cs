using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>What the <c>[DebuggerDisplay]</c> attributes of a type show: <c>"{Name} ({Address.Street,nq})"</c>.</summary>
internal static class DebuggerDisplays
{
    private const string AttributeName = "DebuggerDisplay";

    // Deeper chains than these nobody writes into an attribute.
    private const int MaximumSteps = 8;

    public static IEnumerable<(SyntaxNode Attribute, ImmutableArray<Tag> Exposed)> Of(INamedTypeSymbol type, FlowContext flow, CancellationToken cancellationToken)
    {
        if (!type.DeclaringSyntaxReferences.Any(reference => IsMentioned(reference.GetSyntax(cancellationToken))))
        {
            yield break;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: AttributeName + "Attribute", ConstructorArguments: [{ Value: string display }], ApplicationSyntaxReference: { } reference })
            {
                yield return (reference.GetSyntax(cancellationToken), Shown(display, type, flow, cancellationToken).Distinct().ToImmutableArray());
            }
        }
    }

    private static bool IsMentioned(SyntaxNode declaration) => declaration is TypeDeclarationSyntax type
        && type.AttributeLists.Any(list => list.Attributes.Any(attribute => attribute.Name.ToString().Contains(AttributeName)));

    private static IEnumerable<Tag> Shown(string display, INamedTypeSymbol type, FlowContext flow, CancellationToken cancellationToken)
    {
        for (var start = display.IndexOf('{'); start >= 0; start = display.IndexOf('{', start + 1))
        {
            var end = display.IndexOf('}', start);
            if (end < 0)
            {
                yield break;
            }

            if (start > 0 && display[start - 1] == '\\')
            {
                continue;
            }

            foreach (var tag in ShownBy(Chain(display.Substring(start + 1, end - start - 1)), type, flow, cancellationToken))
            {
                yield return tag;
            }
        }
    }

    // The names of a.b.c in order; nothing for what isn't such a chain.
    private static ImmutableArray<string> Chain(string hole)
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

    private static IEnumerable<Tag> ShownBy(ImmutableArray<string> chain, ITypeSymbol type, FlowContext flow, CancellationToken cancellationToken)
    {
        Tag? tag = null;
        for (var i = 0; i < chain.Length; i++)
        {
            // Counts and lengths say nothing of the value.
            if (chain[i] is "Length" or "Count" or "HasValue" || MemberOf(type, chain[i]) is not { } member)
            {
                return [];
            }

            tag ??= flow.Shapes.TagOf(member, type);
            if (tag is null && i == chain.Length - 1 && BodyOf(member) is { } body)
            {
                return TextExposesMember.TextOf(body, Port.Return, flow, cancellationToken);
            }

            type = TypeOf(member);
        }

        return tag is null ? [] : [tag];
    }

    private static ISymbol? MemberOf(ITypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol or IMethodSymbol) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static IMethodSymbol? BodyOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.GetMethod is { IsImplicitlyDeclared: false } getter ? getter : null,
        IMethodSymbol method => method,
        _ => null,
    };

    private static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => ((IMethodSymbol)member).ReturnType,
    };
}
