using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>What an operation of one kind gives, and does to the state.</summary>
internal delegate Value Transfer(Evaluator evaluator, IOperation operation);

/// <summary>Finds the transfer of an operation by its kind. A kind that nobody knows unites its children, so that newer compilers keep working.</summary>
internal static class TransferTable
{
    private static readonly Dictionary<OperationKind, Transfer> Transfers = new()
    {
        [OperationKind.LocalReference] = References.Local,
        [OperationKind.ParameterReference] = References.Parameter,
        [OperationKind.InstanceReference] = References.Instance,
        [OperationKind.FieldReference] = References.Field,
        [OperationKind.PropertyReference] = References.Property,
        [OperationKind.EventReference] = Nothing,
        [OperationKind.ArrayElementReference] = References.Element,
        [OperationKind.InlineArrayAccess] = References.Element,
        [OperationKind.ImplicitIndexerReference] = References.ImplicitIndexer,
        [OperationKind.FlowCaptureReference] = References.FlowCapture,
        [OperationKind.DeclarationExpression] = static (evaluator, operation) => evaluator.Visit(operation.ChildOperations.FirstOrDefault()),

        [OperationKind.FlowCapture] = Assignments.Capture,
        [OperationKind.SimpleAssignment] = Assignments.Simple,
        [OperationKind.CompoundAssignment] = Assignments.Compound,
        [OperationKind.CoalesceAssignment] = Assignments.Coalesce,
        [OperationKind.DeconstructionAssignment] = Assignments.Deconstruction,
        [OperationKind.Increment] = Assignments.Step,
        [OperationKind.Decrement] = Assignments.Step,
        [OperationKind.EventAssignment] = Creations.EventAssignment,
        [OperationKind.FieldInitializer] = static (evaluator, operation) => evaluator.Visit(operation.ChildOperations.FirstOrDefault()),

        [OperationKind.Invocation] = Invocations.Invocation,
        [OperationKind.ObjectCreation] = Invocations.ObjectCreation,
        [OperationKind.TypeParameterObjectCreation] = static (evaluator, operation) => evaluator.Make(operation),
        [OperationKind.DelegateCreation] = Functions.DelegateCreation,
        [OperationKind.MethodReference] = Functions.MethodReference,
        [OperationKind.FlowAnonymousFunction] = Functions.Lambda,
        [OperationKind.DynamicInvocation] = Invocations.Dynamic,
        [OperationKind.DynamicMemberReference] = Invocations.Dynamic,
        [OperationKind.DynamicIndexerAccess] = Invocations.Dynamic,
        [OperationKind.DynamicObjectCreation] = Invocations.Dynamic,

        [OperationKind.ArrayCreation] = Creations.Array,
        [OperationKind.AnonymousObjectCreation] = Creations.AnonymousObject,
        [OperationKind.Tuple] = Creations.Tuple,
        [OperationKind.With] = Creations.With,
        [CollectionExpressionKind] = Creations.CollectionExpression,

        [OperationKind.InterpolatedString] = Texts.Interpolated,
        [OperationKind.InterpolatedStringHandlerCreation] = Texts.Handler,
        [OperationKind.Binary] = Texts.Binary,
        [OperationKind.Unary] = Texts.Unary,

        [OperationKind.Conversion] = Conversions.Conversion,
        [OperationKind.IsPattern] = Patterns.IsPattern,
        [OperationKind.TupleBinary] = Discard,
        [OperationKind.IsType] = Discard,
        [OperationKind.IsNull] = Discard,
        [OperationKind.YieldReturn] = static (evaluator, operation) =>
        {
            evaluator.Yield(operation, evaluator.Visit(operation.ChildOperations.FirstOrDefault()));
            return Value.Clean;
        },
        [OperationKind.NameOf] = Nothing,
        [OperationKind.TypeOf] = Nothing,
        [OperationKind.SizeOf] = Nothing,
        [OperationKind.Literal] = Nothing,
        [OperationKind.DefaultValue] = Nothing,
    };

    /// <summary>ICollectionExpressionOperation's kind, which the lowest compiler that we are built for doesn't name yet.</summary>
    public const OperationKind CollectionExpressionKind = (OperationKind)127;

    public static Transfer Of(IOperation operation) => Transfers.TryGetValue(operation.Kind, out var transfer) ? transfer : Unite;

    /// <summary>Nothing of the children is part of the value, and they do nothing.</summary>
    private static Value Nothing(Evaluator evaluator, IOperation operation) => Value.Clean;

    /// <summary>The children are evaluated, but what they give only decides something.</summary>
    private static Value Discard(Evaluator evaluator, IOperation operation)
    {
        Unite(evaluator, operation);
        return Value.Clean;
    }

    public static Value Unite(Evaluator evaluator, IOperation operation)
    {
        var value = Value.Clean;
        foreach (var child in operation.ChildOperations)
        {
            value = value.Join(evaluator.Visit(child));
        }

        return value;
    }
}
