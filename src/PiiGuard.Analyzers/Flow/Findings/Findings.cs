using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What the last round over a body collects, when every block's state is known.</summary>
internal sealed class Findings
{
    private readonly List<Hit> _hits = [];
    private readonly Dictionary<SyntaxNode, List<State>> _uses = [];
    private readonly List<Store> _stores = [];
    private readonly List<Unfollowed> _unfollowed = [];

    public IReadOnlyList<Hit> Hits => _hits;

    /// <summary>For each lambda and local function, the states in which it is made or called.</summary>
    public IReadOnlyDictionary<SyntaxNode, List<State>> Uses => _uses;

    public IReadOnlyList<Store> Stores => _stores;

    /// <summary>Where data goes out of sight.</summary>
    public IReadOnlyList<Unfollowed> Unfollowed => _unfollowed;

    public void Add(Hit hit)
    {
        if (hit.Labels.IsEmpty)
        {
            return;
        }

        var known = _hits.FindIndex(other => other.At == hit.At && other.Kind == hit.Kind && SymbolEqualityComparer.Default.Equals(other.Member, hit.Member)
            && Equals(other.PlaceOf, hit.PlaceOf) && Equals(other.Callee, hit.Callee) && Equals(other.Forwarded, hit.Forwarded));
        if (known < 0)
        {
            _hits.Add(hit);
        }
        else
        {
            _hits[known] = _hits[known] with { Labels = _hits[known].Labels.Join(hit.Labels), Reported = _hits[known].Reported || hit.Reported };
        }
    }

    public void AddUse(SyntaxNode function, State state)
    {
        if (!_uses.TryGetValue(function, out var states))
        {
            _uses[function] = states = [];
        }

        states.Add(state);
    }

    public void AddStore(ISymbol field, Value value)
    {
        if (!value.IsClean)
        {
            _stores.Add(new Store(field.OriginalDefinition, value));
        }
    }

    public void AddUnfollowed(SyntaxNode at, FlatSet<Label> labels, IMethodSymbol? into)
    {
        if (!labels.IsEmpty)
        {
            _unfollowed.Add(new Unfollowed(at, labels, into));
        }
    }
}

/// <summary>A value that is put into a field.</summary>
internal sealed record Store(ISymbol Field, Value Value);

/// <summary>Where data goes out of sight, which, and into what; null where the call isn't known before it runs.</summary>
internal sealed record Unfollowed(SyntaxNode At, FlatSet<Label> Labels, IMethodSymbol? Into);
