using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// What the inputs of a lambda or local function are bound to: the personal data that the bodies around it, and those that call it, give it.
/// They may call each other and themselves, so the bindings of all of them grow together until nothing changes; labels are finite.
/// </summary>
internal sealed class Bindings
{
    private readonly Dictionary<Label, FlatSet<Label>> _bound = [];

    /// <summary>The results of a body and of every lambda and local function in it, each with what its inputs are bound to.</summary>
    public static IReadOnlyList<BoundBody> Of(ISymbol owner, NodeResult root, FlowContext context, CancellationToken cancellation)
    {
        var bodies = new List<BoundBody> { new(root, new Bindings()) };
        var known = new Dictionary<SyntaxNode, int>();
        var isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            for (var i = 0; i < bodies.Count; i++)
            {
                foreach (var use in bodies[i].Result.Nested)
                {
                    if (!known.TryGetValue(use.Key, out var inner))
                    {
                        known[use.Key] = inner = bodies.Count;
                        bodies.Add(new BoundBody(Solver.Solve(context, new Node.Nested(owner, use.Key), cancellation), new Bindings()));
                        isChanged = true;
                    }

                    foreach (var binding in use.Value.Bindings)
                    {
                        isChanged |= bodies[inner].Bindings.Add(binding.Key, bodies[i].Bindings.Bind(binding.Value));
                    }
                }
            }
        }

        return bodies;
    }

    /// <summary>The personal data that labels stand for here; what is open belongs to callers and is left out.</summary>
    public FlatSet<Label> Bind(FlatSet<Label> labels)
    {
        var bound = Labels.None;
        foreach (var label in labels)
        {
            if (label.Tag is not null || label.Place is not null)
            {
                bound = bound.Add(label);
            }
            else if (label.Input is not null && _bound.TryGetValue(label.WithoutProtection(), out var known))
            {
                bound = bound.Join(known.Protect(label.Protection));
            }
        }

        return bound;
    }

    private bool Add(Label input, FlatSet<Label> labels)
    {
        var before = _bound.TryGetValue(input, out var known) ? known : Labels.None;
        var after = before.Join(labels);
        _bound[input] = after;
        return after.Count != before.Count;
    }
}

/// <summary>The result of a body, and what its inputs are bound to.</summary>
internal sealed record BoundBody(NodeResult Result, Bindings Bindings);
