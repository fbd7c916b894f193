using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>Finds the calls that configure a model, in the files that mention one of its builders.</summary>
internal static class ConfigurationCalls
{
    public static IEnumerable<ConfigurationCall> In(Compilation compilation, Roles roles, IReadOnlyList<Role> wanted, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(wanted.SelectMany(roles.NamesOf), StringComparer.Ordinal);
        var types = Roles.Lines.Where(line => wanted.Contains(line.Role) || line.Role is Role.EfTypeConvention or Role.EfConfiguration)
            .Select(line => line.Type.Substring(line.Type.LastIndexOf('.') + 1).Split('`')[0]).Distinct().ToList();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => IdentifierIndex.Of(tree).ContainsAny(types) && !OwnSource.IsGenerated(tree)))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var call in tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (names.Contains(NameOf(call)) && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method)
                {
                    yield return new ConfigurationCall(call, method, model, roles, cancellationToken);
                }
            }
        }
    }

    private static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
