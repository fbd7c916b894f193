using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What the questions about sets share: the compilation's roles and shapes, what its objects hold, and the bodies of its methods.</summary>
internal sealed class SetContext(FlowContext flow, Roles roles, SeverityPolicy policy, PiiSinkKind kind, CancellationToken cancellationToken, Dictionary<ISymbol, IOperation?>? bodies = null)
{
    private const int MostReturns = 50;

    private readonly SetContents _contents = SetContents.For(flow);

    private readonly Dictionary<ISymbol, IOperation?> _bodies = bodies ?? new(SymbolEqualityComparer.Default);

    private readonly StepLimit _limit = new();

    public FlowContext Flow { get; } = flow;

    public Roles Roles { get; } = roles;

    public TypeShapes Shapes => Flow.Shapes;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>As this, for the next question, with all its steps.</summary>
    public SetContext Anew() => new(Flow, Roles, policy, kind, CancellationToken, _bodies);

    /// <summary>Whether a protection is good enough where the question's sets go.</summary>
    public bool Accepts(Protection protection, SyntaxTree file) => Guessable.ProtectionOfAny(protection) is { } kept && policy.Accepts(kind, kept, file);

    /// <inheritdoc cref="StepLimit.IsUsedUp"/>
    public bool IsUsedUp => _limit.IsUsedUp;

    /// <inheritdoc cref="StepLimit.Step"/>
    public bool Step()
    {
        CancellationToken.ThrowIfCancellationRequested();
        return _limit.Step();
    }

    /// <inheritdoc cref="StepLimit.Aside"/>
    public T Aside<T>(Func<T> ask, T otherwise) => _limit.Aside(ask, otherwise);

    /// <summary>What a query gives of an entity: its own columns and parts, and nothing of what its navigations lead to.</summary>
    public ImmutableHashSet<Tag> LoadedTags(ITypeSymbol entity) => _contents.Loaded(entity);

    /// <summary>What an object of a type gives away when it is sent.</summary>
    public ImmutableHashSet<Tag> SentTags(ITypeSymbol? type) => type is null ? SetFacts.NoTags : _contents.Sent(type);

    /// <summary>What the bodies that a call may run give back; empty where none can be read.</summary>
    public IEnumerable<(IMethodSymbol Method, IReadOnlyList<IOperation> Values)> ReturnsOf(IMethodSymbol method)
    {
        foreach (var (target, body) in BodiesOf(method))
        {
            yield return (target, Returned(body).Take(MostReturns).ToList());
        }
    }

    /// <summary>The bodies that a call may run; none where none can be read.</summary>
    public IEnumerable<(IMethodSymbol Method, IOperation Body)> BodiesOf(IMethodSymbol method)
    {
        foreach (var target in Flow.Dispatch.TargetsOf((method.ReducedFrom ?? method).OriginalDefinition))
        {
            if (BodyOf(target) is { } body)
            {
                yield return (target, body);
            }
        }
    }

    /// <summary>Whether what a method's body mentions allows for personal data in it at all.</summary>
    public bool CanMatter(IMethodSymbol method) =>
        Bodies.DeclarationOf(method) is { } syntax && Flow.Relevance(CancellationToken).Mentions(syntax, CancellationToken);

    /// <summary>The operation of a method's body, or of what a field or property begins with; null where there is none, or one that is nested too deeply.</summary>
    public IOperation? BodyOf(ISymbol member)
    {
        if (!_bodies.TryGetValue(member, out var body))
        {
            _bodies[member] = body = Flow.Bodies.OperationOf(member, CancellationToken);
        }

        return body;
    }

    /// <summary>The values that a body gives back, by <c>return</c>, <c>yield</c> or as an expression; not those of functions within it.</summary>
    public static IEnumerable<IOperation> Returned(IOperation body)
    {
        var pending = new Stack<IOperation>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IReturnOperation { ReturnedValue: { } value })
            {
                yield return value;
            }

            foreach (var child in operation.ChildOperations)
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
                {
                    pending.Push(child);
                }
            }
        }
    }
}
