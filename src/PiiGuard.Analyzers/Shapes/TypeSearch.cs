using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Whether a type, or one of those that it is made of in some sense, is such as is sought. Memoized; safe for cyclic types and threads. May only err towards yes.</summary>
internal abstract class TypeSearch
{
    // Of larger graphs of types the answer is yes: nobody looks through them for nothing.
    private const int MaximalTypes = 1_000;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(ITypeSymbol type) => _known.TryGetValue(type, out var known) ? known : _known.GetOrAdd(type, Find(type));

    private bool Find(ITypeSymbol type)
    {
        var met = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { type };
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (_known.TryGetValue(current, out var known))
            {
                if (known)
                {
                    return true;
                }

                continue;
            }

            if (IsSought(current) || met.Count > MaximalTypes)
            {
                return true;
            }

            foreach (var part in PartsOf(current).Where(met.Add))
            {
                pending.Push(part);
            }
        }

        // All that was met leads to nothing but what was met.
        foreach (var clean in met)
        {
            _known.TryAdd(clean, false);
        }

        return false;
    }

    /// <summary>Whether a type itself is one.</summary>
    protected abstract bool IsSought(ITypeSymbol type);

    /// <summary>The types that lead on from one that isn't.</summary>
    protected abstract IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type);
}
