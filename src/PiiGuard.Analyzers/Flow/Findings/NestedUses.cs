using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Finds what the inputs of each lambda and local function of a body are bound to, over all its uses and at the end.</summary>
internal sealed class NestedUses(Evaluator evaluator, Findings findings)
{
    public ImmutableDictionary<SyntaxNode, NestedUse> Bind()
    {
        var uses = ImmutableDictionary.CreateBuilder<SyntaxNode, NestedUse>();
        var exit = evaluator.State;
        foreach (var nested in evaluator.Body.Root.Nested)
        {
            if (!findings.Uses.TryGetValue(nested.Key, out var states) || nested.Value.Method is null)
            {
                continue;
            }

            var result = evaluator.Results.Of(new Node.Nested(evaluator.Body.Root.Symbol, nested.Key));
            var open = OpenInputs(result);
            var bindings = ImmutableDictionary.CreateBuilder<Label, FlatSet<Label>>();
            foreach (var state in states.Append(exit))
            {
                evaluator.State = state;
                var function = Value.Of(Cell.Of(new Function(nested.Value.Method, nested.Key), null));
                foreach (var label in open)
                {
                    var bound = Resolve(label, function, nested.Value.Method);
                    bindings[label] = bindings.TryGetValue(label, out var known) ? known.Join(bound) : bound;
                }
            }

            uses[nested.Key] = new NestedUse(bindings.ToImmutable());
        }

        evaluator.State = exit;
        return uses.ToImmutable();
    }

    private static HashSet<Label> OpenInputs(NodeResult result)
    {
        var open = new HashSet<Label>(result.Hits.SelectMany(hit => hit.Labels).Concat(result.Unfollowed.SelectMany(found => found.Labels)).Where(label => label.Input is not null).Select(label => label.WithoutProtection()));
        open.UnionWith(result.Hits.Where(hit => hit is { Kind: null, PlaceOf: not null }).Select(hit => hit.PlaceLabel));
        open.UnionWith(result.Nested.Values.SelectMany(use => use.Bindings.Values).SelectMany(labels => labels).Where(label => label.Input is not null).Select(label => label.WithoutProtection()));
        return open;
    }

    private FlatSet<Label> Resolve(Label label, Value function, IMethodSymbol method)
    {
        var port = label.Input!;
        var arguments = ImmutableArray.CreateBuilder<Argument>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            arguments.Add(new Argument(evaluator.Heap.Read(function, Part.Argument(parameter.Ordinal), null, parameter.Type), null));
        }

        var site = new CallSite(evaluator.CurrentOperation, method, evaluator.This, arguments.MoveToImmutable());
        var value = new SummaryApplication(evaluator).Resolve(port, site);
        return port.Path is [.., var last] && last == Part.Place ? value.Labels : evaluator.Disclosures.Of(value, label.As, enumerates: true, typesToo: false);
    }
}
