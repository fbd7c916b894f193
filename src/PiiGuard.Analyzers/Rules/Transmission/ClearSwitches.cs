using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>Finds settings that make a connection one in clear, as the <c>switch … channel</c> lines of the models name them.</summary>
internal sealed class ClearSwitches(ModelCatalogue catalogue, SemanticModel model, CancellationToken cancellation)
{
    /// <summary>Whether some pieces of code make a connection one in clear.</summary>
    /// <param name="around">The code.</param>
    /// <param name="isDatabase">Whether connections to databases are meant, or all others.</param>
    public bool IsAnyOn(IReadOnlyList<SyntaxNode> around, bool isDatabase)
    {
        var found = Settings(around).Where(setting => IsDatabase(setting.Switch.Member.ContainingType) == isDatabase).ToList();

        // A kind of client that is in clear unless told otherwise may be told otherwise.
        return found.Exists(setting => setting.IsOn && !(IsConstructor(setting.Switch) && found.Exists(other =>
            !IsConstructor(other.Switch) && !other.IsOn && SymbolEqualityComparer.Default.Equals(other.Switch.Member.ContainingType, setting.Switch.Member.ContainingType))));
    }

    private IEnumerable<(ModelSwitch Switch, bool IsOn)> Settings(IReadOnlyList<SyntaxNode> around)
    {
        foreach (var node in around.SelectMany(piece => piece.DescendantNodes()))
        {
            var isOne = node switch
            {
                SimpleNameSyntax name => catalogue.MayBeSwitch(name.Identifier.ValueText),
                BaseObjectCreationExpressionSyntax => true,
                _ => false,
            };
            if (!isOne || Use(node) is not { Member: { } member, ConstantAt: var constantAt })
            {
                continue;
            }

            foreach (var line in catalogue.SwitchesOf(member))
            {
                if (line.Kind is null)
                {
                    yield return (line, line.When is null || line.When.Holds(constantAt));
                }
            }
        }
    }

    /// <summary>The method or accessor that a name or a creation calls, and the constants that it is given.</summary>
    private (IMethodSymbol? Member, Func<Port, Optional<object?>> ConstantAt) Use(SyntaxNode node)
    {
        var target = node.Parent is MemberAccessExpressionSyntax access && access.Name == node ? access : node;
        switch (model.GetSymbolInfo(node, cancellation).Symbol)
        {
            case IPropertySymbol { SetMethod: { } setter } when target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target:
                return (setter, port => port.Root == PortRoot.Parameter ? model.GetConstantValue(assignment.Right, cancellation) : default);
            case IPropertySymbol property:
                return (property.GetMethod, _ => default);
            case IMethodSymbol method:
                var arguments = model.GetOperation(node is SimpleNameSyntax ? target.Parent! : node, cancellation) switch
                {
                    IInvocationOperation call => call.Arguments,
                    IObjectCreationOperation creation => creation.Arguments,
                    _ => default,
                };
                return (method, port => arguments.IsDefault
                    ? default
                    : arguments.FirstOrDefault(argument => port.Root == PortRoot.Parameter && argument.Parameter?.Ordinal == port.Ordinal)?.Value.ConstantValue ?? default);
            default:
                return (null, _ => default);
        }
    }

    private static bool IsConstructor(ModelSwitch line) => line.Member is IMethodSymbol { MethodKind: MethodKind.Constructor };

    // Every provider derives its connections, and what builds their strings, from ADO.NET's.
    private static bool IsDatabase(INamedTypeSymbol? type)
    {
        while (type is not null && !type.ContainingNamespace.ToDisplayString().StartsWith("System.Data", StringComparison.Ordinal))
        {
            type = type.BaseType;
        }

        return type is not null;
    }
}
