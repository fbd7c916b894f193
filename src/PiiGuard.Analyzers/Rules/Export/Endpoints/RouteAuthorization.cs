using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Who may call a handler that is mapped to a route: by the calls behind the mapping, the groups around it, and those who call the method that maps.</summary>
internal sealed class RouteAuthorization(Compilation compilation, Roles roles, CancellationToken cancellationToken)
{
    private const int MaximalDepth = 6;

    private readonly RouteDemands _demands = new(roles, cancellationToken);

    /// <summary>Who may call what this call maps.</summary>
    /// <param name="map">The call.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="isSaid">Whether any call says so, and not its absence.</param>
    public Access Of(InvocationExpressionSyntax map, SemanticModel model, out bool isSaid)
    {
        var found = Stricter(Behind(map, model), Around(Receiver(map), model, 0));
        isSaid = found is Access.Open or Access.Authorized;
        return found ?? Access.Open;
    }

    // app.MapGet(…).RequireAuthorization(), or the same on a variable that holds the result.
    private Access? Behind(ExpressionSyntax mapping, SemanticModel model)
    {
        Access? found = null;
        ExpressionSyntax at = mapping;
        while (at.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == at)
        {
            found = Stricter(found, _demands.Of(next, model));
            at = next;
        }

        if (at.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } && model.GetDeclaredSymbol(variable, cancellationToken) is { } local)
        {
            found = Stricter(found, OnVariable(variable, local, model));
        }

        return found;
    }

    private Access? OnVariable(SyntaxNode declaration, ISymbol local, SemanticModel model)
    {
        Access? found = null;
        var body = declaration.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        foreach (var access in body?.DescendantNodes().OfType<MemberAccessExpressionSyntax>() ?? [])
        {
            if (access is { Expression: IdentifierNameSyntax identifier, Parent: InvocationExpressionSyntax call } && identifier.Identifier.ValueText == local.Name && _demands.Of(call, model) is { } says
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(identifier, cancellationToken).Symbol, local))
            {
                found = Stricter(found, says);
            }
        }

        return found;
    }

    // Down the receivers to the group, the application, or what was passed in; null where none of them says anything.
    private Access? Around(ExpressionSyntax? at, SemanticModel model, int depth)
    {
        Access? found = null;
        for (; at is not null && depth <= MaximalDepth; depth++)
        {
            while (at is InvocationExpressionSyntax call)
            {
                found = Stricter(found, _demands.Of(call, model));
                at = Receiver(call);
            }

            switch (at is null ? null : model.GetSymbolInfo(at, cancellationToken).Symbol)
            {
                case ILocalSymbol { DeclaringSyntaxReferences: [var reference] } local when reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax variable:
                    found = Stricter(found, OnVariable(variable, local, model));
                    at = variable.Initializer?.Value;
                    break;

                case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } parameter:
                    return found == Access.Open ? found : Stricter(found, OfCallers(method, parameter, depth + 1));

                default:
                    return found;
            }
        }

        return found;
    }

    // The method that maps is as open as the most open of its calls; a library's is called by nobody here.
    private Access? OfCallers(IMethodSymbol method, IParameterSymbol parameter, int depth)
    {
        var all = new List<Access?>();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => depth <= MaximalDepth && IdentifierIndex.Of(tree).Contains(method.Name) && !OwnSource.IsGenerated(tree)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name))
            {
                if ((name.Parent is MemberAccessExpressionSyntax access ? access.Parent : name.Parent) is InvocationExpressionSyntax call
                    && model.GetOperation(call, cancellationToken) is IInvocationOperation invocation
                    && SymbolEqualityComparer.Default.Equals((invocation.TargetMethod.ReducedFrom ?? invocation.TargetMethod).OriginalDefinition, method.OriginalDefinition)
                    && invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value.Syntax is ExpressionSyntax passed)
                {
                    all.Add(Around(passed, model, depth));
                }
            }
        }

        return all.Count == 0 ? Access.Unwired
            : all.Contains(Access.Open) ? Access.Open
            : all.Contains(null) ? null
            : all.Contains(Access.Unwired) ? Access.Unwired
            : Access.Authorized;
    }

    // Who allows anybody in allows everybody, whatever else is demanded, and however close to the route.
    private static Access? Stricter(Access? one, Access? other) => one == Access.Open || other == Access.Open ? Access.Open : one ?? other;

    private static ExpressionSyntax? Receiver(ExpressionSyntax call) => (call as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax access ? access.Expression : null;
}
