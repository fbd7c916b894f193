using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Rules;

/// <summary>Where a compilation's own code uses what plays a role: the calls that set a program up, told from identifiers first.</summary>
internal sealed class SetupCalls(Compilation compilation, Roles roles, CancellationToken cancellationToken)
{
    private readonly List<(SimpleNameSyntax Name, SemanticModel Model)>?[] _mentions = new List<(SimpleNameSyntax Name, SemanticModel Model)>?[Roles.Count];

    /// <summary>Whether any mention of the role's members is as asked.</summary>
    public bool Any(Role role, Func<SyntaxNode, SemanticModel, bool>? isMeant = null) =>
        Of(role).Any(mention => isMeant?.Invoke(mention.Name, mention.Model) != false);

    /// <summary>The names in hand-written code that mention a member of the role.</summary>
    public IReadOnlyList<(SimpleNameSyntax Name, SemanticModel Model)> Of(Role role) => _mentions[(int)role] ??= Find(role);

    private List<(SimpleNameSyntax, SemanticModel)> Find(Role role)
    {
        var found = new List<(SimpleNameSyntax, SemanticModel)>();
        var prefixes = roles.NamesOf(role).ToList();
        if (prefixes.Count == 0)
        {
            return found;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IdentifierIndex.Of(tree).ContainsPrefix(prefixes) || OwnSource.IsGenerated(tree))
            {
                continue;
            }

            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (prefixes.Exists(prefix => name.Identifier.ValueText.StartsWith(prefix, StringComparison.Ordinal))
                    && roles.Plays(model.GetSymbolInfo(name, cancellationToken).Symbol, role))
                {
                    found.Add((name, model));
                }
            }
        }

        return found;
    }
}
