using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Rules.Logging;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>Whether code takes a cipher that protects nothing, or a key that stands in the code: what it encrypts or hashes with a key is protected weakly.</summary>
internal sealed class WeakCiphers(Compilation compilation, ModelCatalogue catalogue, CancellationToken cancellationToken)
{
    // A key in a field that is made from a constant in another one.
    private const int MaximalDepth = 4;

    public bool AreUsedIn(SyntaxNode code, SemanticModel model) => code.DescendantNodesAndSelf()
        .Where(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AssignmentExpressionSyntax)
        .Any(node => IsWeakUse(model.GetOperation(node, cancellationToken)));

    private bool IsWeakUse(IOperation? use) => use switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.SetMethod: { } setter } } set => catalogue.SummaryOf(setter) is { } summary
            && (summary.Places.Any(edge => edge is { Place: Place.Weak, To.Root: PortRoot.This } && edge.When?.Holds(SwitchState.Assigned(set)) != false)
                || (summary.Flows.Any(edge => edge.To.Equals(Port.This.Then(Part.Place))) && IsWeakKey(set.Value, 0))),
        IInvocationOperation call => IsWeakCipher(call.TargetMethod) || call.Arguments.Any(IsWeakKey),
        IObjectCreationOperation { Constructor: { } constructor } creation => IsWeakCipher(constructor) || creation.Arguments.Any(IsWeakKey),
        _ => false,
    };

    private bool IsWeakCipher(IMethodSymbol method) => catalogue.SummaryOf(method)?.Places.Any(edge => edge is { Place: Place.Weak, When: null }) == true;

    private bool IsWeakKey(IArgumentOperation argument) => argument.Parameter?.Name.EndsWith("key", StringComparison.OrdinalIgnoreCase) == true && IsWeakKey(argument.Value, 0);

    private bool IsWeakKey(IOperation? value, int depth)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value switch
        {
            IInvocationOperation call => catalogue.SummaryOf(call.TargetMethod)?.Places
                .Any(edge => edge is { Place: Place.Weak, To.Root: PortRoot.Return } && edge.When?.Holds(ConditionConstant.PassedTo(call)) != false) == true,
            ILocalReferenceOperation local => IsWeakKey(local.Local, depth),
            IMemberReferenceOperation member => IsWeakKey(member.Member, depth),
            _ => false,
        };
    }

    private bool IsWeakKey(ISymbol variable, int depth) => depth < MaximalDepth && variable.DeclaringSyntaxReferences
        .Where(reference => compilation.ContainsSyntaxTree(reference.SyntaxTree))
        .Select(reference => reference.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax declarator => declarator.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
            _ => null,
        })
        .Any(value => value is not null && IsWeakKey(compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellationToken), depth + 1));
}
