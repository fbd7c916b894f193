using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow.Transfers;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Evaluates the operations of one body, one after the other, against a <see cref="State"/>. What an operation kind does stands in
/// <see cref="TransferTable"/>; objects are read and written in <see cref="Heap"/>, calls made in <see cref="CallEvaluator"/>.
/// </summary>
internal sealed class Evaluator
{
    /// <summary>Operations evaluated in one body, all rounds of its loops together, before the analysis of that body gives up.</summary>
    public const int StepLimit = 200_000;

    private readonly CancellationToken _cancellation;

    public Evaluator(FlowContext context, Body body, bool withInputs, IResults results, CancellationToken cancellation)
    {
        Context = context;
        Body = body;
        WithInputs = withInputs;
        Results = results;
        Heap = new Heap(this);
        Calls = new CallEvaluator(this);
        Disclosures = new Disclosures(this);
        Stores = new MemberStores(this);
        _cancellation = cancellation;
    }

    public FlowContext Context { get; }

    public Body Body { get; }

    /// <summary>Whether what callers pass is followed; see <see cref="Node.Body"/>.</summary>
    public bool WithInputs { get; }

    /// <summary>What other nodes do, as far as it is known by now.</summary>
    public IResults Results { get; }

    public Heap Heap { get; }

    public CallEvaluator Calls { get; }

    public Disclosures Disclosures { get; }

    public MemberStores Stores { get; }

    public State State { get; set; } = State.Start;

    /// <summary>The operation that is being evaluated: where a call that no syntax shows (a <c>ToString</c>, a lambda's) is made.</summary>
    public IOperation CurrentOperation { get; private set; } = null!;

    /// <summary>What an iterator has given so far.</summary>
    public Value Yielded { get; private set; } = Value.Clean;

    /// <summary>What was found; null while the fixpoint is still being looked for.</summary>
    public Findings? Findings { get; set; }

    /// <summary>The operations that flow captures stand for, for those that are assigned to.</summary>
    public Dictionary<CaptureId, IOperation> CapturedTargets { get; } = [];

    public Value Visit(IOperation? operation)
    {
        if (operation is null)
        {
            return Value.Clean;
        }

        Spend(1);
        RuntimeHelpers.EnsureSufficientExecutionStack();

        if (operation.ConstantValue.HasValue && operation is not IConversionOperation { Operand.Type.TypeKind: TypeKind.Enum })
        {
            return Value.Clean;
        }

        var outer = CurrentOperation;
        CurrentOperation = operation;
        var value = Settle(operation, TransferTable.Of(operation)(this, operation));
        CurrentOperation = outer ?? operation;
        return value;
    }

    /// <summary>Work done for this body so far; see <see cref="Spend"/>.</summary>
    public int Steps { get; private set; }

    /// <summary>Counts work done for this body, in evaluated operations or what takes as long.</summary>
    public void Spend(int steps)
    {
        Steps += steps;
        if (Steps > StepLimit)
        {
            throw new StepLimitException();
        }

        _cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>What holds of every expression: values of tagged types are personal; a truth value is clean unless it is itself what was tagged.</summary>
    private Value Settle(IOperation operation, Value value)
    {
        var type = operation.Type;
        if (type is null)
        {
            return value;
        }

        if (type.SpecialType == SpecialType.System_Boolean && !value.Labels.IsEmpty)
        {
            return Value.Of(value.Labels.Where(label => label.Tag is null || IsTruthValue(label.Tag.Symbol)), value.Cells);
        }

        if (operation is IInstanceReferenceOperation or IConversionOperation
            || (operation is IMemberReferenceOperation member && Context.Shapes.OwnMarkOf(member.Member) is { IsPersonal: false })
            || Context.Shapes.TagOfType(type) is not { } tag
            || (operation is IInvocationOperation call && Context.Catalogue.SummaryOf(call.TargetMethod)?.ProtectionAt(ConditionConstant.PassedTo(call)) is not null))
        {
            return value;
        }

        return value.With(FlatSet.Of(Label.Of(tag)));
    }

    private static bool IsTruthValue(ISymbol symbol) =>
        Types.Unwrap(Types.Of(symbol))?.SpecialType == SpecialType.System_Boolean;

    /// <summary>Whether what comes in at this port is followed.</summary>
    public bool IsFollowed(Port port) => port.Root switch
    {
        PortRoot.This or PortRoot.Parameter => WithInputs,
        PortRoot.Captured => true,
        _ => false,
    };

    /// <summary>The value of what comes in at a port.</summary>
    public Value Input(Port port, ITypeSymbol? type)
    {
        var labels = IsFollowed(port) ? FlatSet.Of(Label.Of(port)) : Labels.None;
        return Context.HasParts(type)
            ? Value.Of(labels, FlatSet.Of(Cell.Of(port, Types.Unwrap(type))))
            : Value.Of(labels);
    }

    /// <summary>The receiver of the body that is being analysed.</summary>
    public Value This => Body.Receiver is { } type ? Input(Port.This, type) : Value.Clean;

    /// <summary>The state at the start of the body: parameters are assigned to by the call.</summary>
    public State Enter() =>
        Body.Method is { } method
            ? method.Parameters.Aggregate(State.Start, (state, parameter) => state.Set(parameter, ReadVariable(parameter)))
            : State.Start;

    public Value ReadVariable(ISymbol variable)
    {
        if (State.Variables.TryGetValue(variable, out var value))
        {
            return value;
        }

        var type = Types.Of(variable);
        if (variable is IParameterSymbol { ContainingSymbol: INamedTypeSymbol })
        {
            // An extension block's receiver.
            return Input(Port.This, type);
        }

        if (!Body.Owns(variable))
        {
            return Input(Port.Capture(variable), type);
        }

        if (variable is not IParameterSymbol parameter)
        {
            return Value.Clean;
        }

        var tag = Context.Shapes.TagOf(parameter);
        value = Input(Port.Parameter(parameter.Ordinal), type);
        return tag is null ? value : value.With(FlatSet.Of(Label.Of(tag)));
    }

    /// <summary>An iterator gives a value: an element of what it returns.</summary>
    public void Yield(IOperation operation, Value value)
    {
        if (Yielded.Cells.IsEmpty)
        {
            Yielded = Make(operation, Body.Method?.ReturnType);
        }

        Heap.Write(Yielded, Part.Element, value, replace: false);
    }

    /// <summary>Assigns to a variable. A captured one keeps what it held too: when the function runs isn't known.</summary>
    public void SetVariable(ISymbol variable, Value value) =>
        State = State.Set(variable, Body.Owns(variable) ? value : value.Join(ReadVariable(variable)));

    /// <summary>The parts of an object that this body has written to.</summary>
    public IEnumerable<KeyValuePair<Slot, Value>> SlotsOf(Cell cell)
    {
        Spend(1);
        return State.Heap.PartsOf(cell);
    }

    /// <summary>Assigns to whatever an expression on the left stands for.</summary>
    public void Assign(IOperation target, Value value) => Assignments.Assign(this, target, value);

    /// <summary>A new object made by an operation.</summary>
    public Value Make(IOperation operation, ITypeSymbol? type = null) => Make(new Site(operation), type ?? operation.Type);

    public Value Make(Site site, ITypeSymbol? type)
    {
        State = State.Make(site);
        return Value.Of(Cell.Made(site, Types.Unwrap(type)));
    }
}

/// <summary>A body took too many steps: its analysis ends, with what an unknown method's rule says.</summary>
internal sealed class StepLimitException : Exception;
