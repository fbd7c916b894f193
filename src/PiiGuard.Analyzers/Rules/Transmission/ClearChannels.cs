using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>
/// Whether data is sent over a channel that isn't encrypted, as far as the code around shows it: the call's own address, else an address or a
/// switch in the same member, in the constructors or in the initializers of its type.
/// </summary>
internal sealed class ClearChannels(ModelCatalogue catalogue, SemanticModel model, CancellationToken cancellation)
{
    private readonly ClearAddresses _addresses = new(catalogue, model, cancellation);
    private readonly ClearSwitches _switches = new(catalogue, model, cancellation);

    /// <summary>The flow, marked where its channel is in clear.</summary>
    public DataFlow Judge(DataFlow flow) =>
        flow.Kind is PiiSinkKind.Network or PiiSinkKind.Database && IsInClear(flow) ? flow with { IsInClear = true } : flow;

    private bool IsInClear(DataFlow flow)
    {
        var isDatabase = flow.Kind == PiiSinkKind.Database;
        if (!isDatabase && OwnAddress(flow.At) is { } isClear)
        {
            return isClear;
        }

        var around = Surroundings(flow.At).ToList();
        return _switches.IsAnyOn(around, isDatabase) || (!isDatabase && _addresses.IsAnyClear(around));
    }

    /// <summary>Whether the address that the sending call itself is given is one in clear; null where it doesn't say the whole of it.</summary>
    private bool? OwnAddress(SyntaxNode at) => at.Ancestors()
        .TakeWhile(node => node is not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax))
        .OfType<InvocationExpressionSyntax>()
        .SelectMany(call => call.ArgumentList.Arguments)
        .Select(argument => _addresses.IsClear(argument.Expression))
        .FirstOrDefault(isClear => isClear is not null);

    /// <summary>The member, and what of its type sets things up.</summary>
    private static IEnumerable<SyntaxNode> Surroundings(SyntaxNode at)
    {
        var member = at.Ancestors().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        if (member is null)
        {
            yield break;
        }

        // Top-level statements are members one by one.
        yield return member is GlobalStatementSyntax ? member.Parent! : member;
        foreach (var other in member.Parent is TypeDeclarationSyntax type ? type.Members : default)
        {
            if (other != member && other is FieldDeclarationSyntax or ConstructorDeclarationSyntax)
            {
                yield return other;
            }
            else if (other != member && other is PropertyDeclarationSyntax { Initializer: { } initializer })
            {
                yield return initializer;
            }
        }
    }
}
