using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>
/// Which of several expressions carry the data that a finding names. The finding names the whole argument; here the part is found: the one that
/// mentions the source, or was made from something that does, or is an object that holds it.
/// </summary>
internal sealed class Carriers(SemanticModel model, CancellationToken cancellationToken)
{
    // A variable that is made of variables: further back than this nobody would look either.
    private const int MaximumSteps = 4;

    /// <summary>The expressions that carry data; empty where it can't be told for every source.</summary>
    public ImmutableArray<ExpressionSyntax> Among(IReadOnlyCollection<ExpressionSyntax> expressions, ImmutableArray<string> sources)
    {
        var open = expressions.Where(expression => !model.GetConstantValue(expression, cancellationToken).HasValue).ToList();
        var found = new HashSet<ExpressionSyntax>();
        foreach (var source in sources)
        {
            var carrying = open.Where(expression => Mentions(expression, source, MaximumSteps)).ToList();
            carrying = carrying.Count > 0 ? carrying : open.Where(expression => Holds(expression, source)).ToList();
            carrying = carrying.Count > 0 ? carrying : open.Where(expression => TakesIn(expression, source)).ToList();
            carrying = carrying.Count > 0 || open.Count > 1 ? carrying : open;
            if (carrying.Count == 0)
            {
                return ImmutableArray<ExpressionSyntax>.Empty;
            }

            found.UnionWith(carrying);
        }

        return open.Where(found.Contains).ToImmutableArray();
    }

    private bool Mentions(ExpressionSyntax expression, string source, int steps)
    {
        var name = SourceId.NameIn(source);
        foreach (var identifier in expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>())
        {
            var isNamed = identifier.Identifier.ValueText == name;
            if (!isNamed && (steps == 0 || identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier))
            {
                continue;
            }

            var symbol = model.GetSymbolInfo(identifier, cancellationToken).Symbol;
            if (isNamed && symbol is not null && SourceId.Names(source, symbol))
            {
                return true;
            }

            if (symbol is ILocalSymbol local && steps > 0 && ValuesOf(local, expression).Any(value => Mentions(value, source, steps - 1)))
            {
                return true;
            }
        }

        return false;
    }

    // What is assigned to a local variable before it is read here.
    private static IEnumerable<ExpressionSyntax> ValuesOf(ILocalSymbol local, ExpressionSyntax reader)
    {
        var body = reader.Ancestors().LastOrDefault(node => node is BlockSyntax or ArrowExpressionClauseSyntax) ?? reader.SyntaxTree.GetRoot();
        foreach (var node in body.DescendantNodes().TakeWhile(node => node.SpanStart < reader.SpanStart))
        {
            switch (node)
            {
                case VariableDeclaratorSyntax { Initializer.Value: { } value } declarator when declarator.Identifier.ValueText == local.Name:
                    yield return value;
                    break;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax target } assignment when target.Identifier.ValueText == local.Name:
                    yield return assignment.Right;
                    break;
                case ForEachStatementSyntax loop when loop.Identifier.ValueText == local.Name:
                    yield return loop.Expression;
                    break;
            }
        }
    }

    private bool Holds(ExpressionSyntax expression, string source) =>
        model.GetTypeInfo(expression, cancellationToken).Type is { } type && HeldData.Reaches(type, source);

    // A call that is given such an object, or made on it; a plain member that is read from it isn't.
    private bool TakesIn(ExpressionSyntax expression, string source) =>
        expression.DescendantNodesAndSelf(node => node is not MemberAccessExpressionSyntax access || IsComputed(access))
            .OfType<ExpressionSyntax>().Any(part => Holds(part, source));

    private bool IsComputed(MemberAccessExpressionSyntax access) => model.GetSymbolInfo(access, cancellationToken).Symbol switch
    {
        IMethodSymbol => true,
        IPropertySymbol property => property.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax { ExpressionBody: not null }
                or PropertyDeclarationSyntax { AccessorList.Accessors: [{ Body: not null } or { ExpressionBody: not null }, ..] }),
        _ => false,
    };
}
