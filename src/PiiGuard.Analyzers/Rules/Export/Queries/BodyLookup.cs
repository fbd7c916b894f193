using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Where in a body an operation stands.</summary>
internal static class BodyLookup
{
    /// <summary>Whether one stands in front of a read; all of them do where the read is the body itself.</summary>
    public static bool IsBefore(IOperation operation, IOperation read) => read.Parent is null || operation.Syntax.Span.End <= read.Syntax.SpanStart;
}

/// <summary>What the operations of a body say of its variables: read once for each body, however often it is asked for.</summary>
/// <typeparam name="T">What is said.</typeparam>
/// <param name="read">What one operation says, and of which variable; null where it says nothing.</param>
internal sealed class BodyLookup<T>(Func<IOperation, (ISymbol Variable, T Said)?> read)
{
    private readonly Dictionary<IOperation, Dictionary<ISymbol, List<T>>> _known = [];

    /// <summary>What is said of a variable anywhere in the body that an operation stands in, in the order of the operations.</summary>
    public IEnumerable<T> Of(ISymbol variable, IOperation within)
    {
        var root = VariableTrace.Root(within);
        if (!_known.TryGetValue(root, out var said))
        {
            _known[root] = said = Read(root);
        }

        return said.TryGetValue(variable, out var found) ? found : [];
    }

    private Dictionary<ISymbol, List<T>> Read(IOperation root)
    {
        var said = new Dictionary<ISymbol, List<T>>(SymbolEqualityComparer.Default);
        foreach (var operation in root.Descendants())
        {
            if (read(operation) is not var (variable, what))
            {
                continue;
            }

            if (!said.TryGetValue(variable, out var all))
            {
                said[variable] = all = [];
            }

            all.Add(what);
        }

        return said;
    }
}
