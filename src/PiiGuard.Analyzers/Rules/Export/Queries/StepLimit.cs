using System.Runtime.CompilerServices;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>How much work one question may take.</summary>
internal sealed class StepLimit
{
    // Enough for any query that somebody can read; whoever hits it gets the answer "unknown".
    private const int Most = 6_000;

    private int _left = Most;
    private int _leftAside = Most;
    private bool _isAside;

    /// <summary>Whether the limit was reached.</summary>
    public bool IsUsedUp => _left <= 0;

    /// <summary>Counts a step; false where the limit is reached, or the stack is used up: expressions may be nested deeply.</summary>
    public bool Step()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
        }
        catch (InsufficientExecutionStackException)
        {
            _left = 0;
        }

        return --_left > 0;
    }

    /// <summary>Answers a question with steps of its own, so that the others don't go without; where those are used up, with what is known without asking.</summary>
    public T Aside<T>(Func<T> ask, T otherwise)
    {
        if (_isAside)
        {
            return !IsUsedUp && ask() is var inner && !IsUsedUp ? inner : otherwise;
        }

        (_left, _leftAside, _isAside) = (_leftAside, _left, true);
        var answer = !IsUsedUp && ask() is var found && !IsUsedUp ? found : otherwise;
        (_left, _leftAside, _isAside) = (_leftAside, _left, false);
        return answer;
    }
}
