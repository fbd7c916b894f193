using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Answers about operations that are asked for again and again; those that were found when the steps were used up aren't kept.</summary>
internal sealed class Kept<T>(SetContext context)
{
    private readonly Dictionary<(IOperation, ISymbol?, Scope), T> _answers = [];

    /// <summary>The answer about an operation, with what is known of the parameters around it.</summary>
    public T Of(IOperation operation, Scope scope, Func<T> find, ISymbol? about = null)
    {
        if (!_answers.TryGetValue((operation, about, scope), out var answer))
        {
            answer = find();
            if (!context.IsUsedUp)
            {
                _answers[(operation, about, scope)] = answer;
            }
        }

        return answer;
    }
}
