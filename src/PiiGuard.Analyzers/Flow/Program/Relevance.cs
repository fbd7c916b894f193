using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Which bodies can matter, so that the others are never bound for our sake: those that mention a source, an object that holds personal data, or a member
/// that was found to give or hold some. The last are found from the sources outwards: a body that mentions a hot name is solved, what it gives back, fills or
/// assigns to makes more names hot, and so on. The mention is told from identifiers alone, the giving is what the analysis says.
/// </summary>
internal sealed class Relevance
{
    private readonly HashSet<string> _hot;
    private readonly HashSet<string> _telling;

    private Relevance(HashSet<string> hot, IEnumerable<string> carriers)
    {
        _hot = hot;
        _telling = new HashSet<string>(hot.Concat(carriers), StringComparer.Ordinal);
    }

    /// <summary>Names of members that give or hold personal data of their own accord.</summary>
    public IReadOnlyCollection<string> HotNames => _hot;

    /// <summary>Whether a member of this name may give or hold personal data of its own accord.</summary>
    public bool IsHot(string name) => _hot.Contains(name);

    /// <summary>Whether a body reads personal data, or gets hold of an object that it could give away whole.</summary>
    public bool Mentions(SyntaxNode body) => _telling.Overlaps(BodyFacts.Of(body).Identifiers);

    /// <summary>The name by which code mentions a member: a property's for its accessors, the type's for a constructor.</summary>
    public static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } => member.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } property } => NameOf(property),
        IPropertySymbol { IsIndexer: true } => member.ContainingType.Name,
        _ => member.Name.Substring(member.Name.LastIndexOf('.') + 1),
    };

    public static Relevance Of(FlowContext context, CancellationToken cancellation)
    {
        var hot = new HashSet<string>(context.Shapes.SourceNames, StringComparer.Ordinal);
        if (hot.Count > 0)
        {
            Grow(hot, context, cancellation);
        }

        return new Relevance(hot, context.Shapes.CarrierNames);
    }

    private static void Grow(HashSet<string> hot, FlowContext context, CancellationToken cancellation)
    {
        var mentions = context.Compilation.SyntaxTrees
            .SelectMany(static tree => TreeBodies.Of(tree))
            .SelectMany(static body => body.Identifiers, static (body, identifier) => (body, identifier))
            .ToLookup(static mention => mention.identifier, static mention => mention.body, StringComparer.Ordinal);
        var solver = new Solver(context, hot.Contains, cancellation);
        var known = new HashSet<BodyFacts>();
        var fresh = hot.ToList();
        while (fresh.Count > 0)
        {
            foreach (var body in fresh.SelectMany(name => mentions[name]).Where(known.Add))
            {
                if (context.Bodies.OwnerOf(body.Syntax, cancellation) is { } owner)
                {
                    solver.Add(new Node.Body(owner));
                }
            }

            solver.Run();
            fresh = solver.Results.SelectMany(static found => GivenBy(found.Node, found.Result)).Where(hot.Add).ToList();
            solver.Revisit(fresh);
        }

        solver.Keep();
    }

    /// <summary>The names by which others get what a body gives of its own accord: its own, and those of the fields that it fills.</summary>
    private static IEnumerable<string> GivenBy(Node node, NodeResult result)
    {
        if (node is not Node.Body { WithInputs: false, Symbol: var symbol })
        {
            yield break;
        }

        foreach (var source in result.Summary.Sources)
        {
            yield return NameOf(symbol);
            if (source.To is { Root: PortRoot.This, Path: [{ IsMember: true } field, ..] })
            {
                yield return field.Name;
            }
        }

        foreach (var store in result.Stores)
        {
            if (!store.Value.Sources.IsEmpty)
            {
                yield return store.Key.Name;
            }
        }
    }
}
