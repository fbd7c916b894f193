using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>An argument of a call, and the expression it comes from; a call of the engine's own (a function in a model's port) has none.</summary>
internal readonly record struct Argument(Value Value, IOperation? Operation)
{
    public static readonly Argument None = new(Value.Clean, null);
}

/// <summary>One call, as a summary is applied to it: the operation, the receiver and the arguments by parameter ordinal.</summary>
internal sealed record CallSite(IOperation Operation, IMethodSymbol Method, Value Receiver, ImmutableArray<Argument> Arguments, IOperation? ReceiverOperation = null, Function? Function = null)
{
    /// <summary>The type of the receiver as the code has it, which may say more than the method's own.</summary>
    public ITypeSymbol? ReceiverType => ReceiverOperation is IConversionOperation { Operand.Type: { } type } ? type : ReceiverOperation?.Type;

    /// <summary>The most that is known of the receiver: what the compiler keeps to dispose of it, a loop's enumerator say, is typed by less than it is.</summary>
    public ITypeSymbol? KnownType => ReceiverOperation is IFlowCaptureReferenceOperation && Receiver.Cells is { Count: 1 } cells ? cells.First().Type ?? ReceiverType : ReceiverType;

    /// <summary><c>base.Member</c>: what is declared there is meant, whatever overrides it.</summary>
    public bool IsOfBase => ReceiverOperation is { Syntax: BaseExpressionSyntax };

    /// <summary>Where objects are made that the call gives: the functions that one operation calls make their own.</summary>
    public Site Site => new(Operation, Function);

    public Value RootOf(Port port) => port.Root switch
    {
        PortRoot.This => Receiver,
        PortRoot.Parameter when port.Ordinal < Arguments.Length => Arguments[port.Ordinal].Value,
        _ => Value.Clean,
    };

    /// <summary>The expression at which a finding about this port stands.</summary>
    public IOperation OperationAt(Port port) => port.Root switch
    {
        PortRoot.This => ReceiverOperation ?? PrimaryArgument(port) ?? Operation,
        PortRoot.Parameter when port.Ordinal < Arguments.Length => Arguments[port.Ordinal].Operation ?? Operation,
        _ => Operation,
    };

    /// <summary>A primary constructor keeps its arguments in the object, under the parameters' names, before an initializer reads them.</summary>
    private IOperation? PrimaryArgument(Port port)
    {
        if (Method.MethodKind == MethodKind.Constructor && port.Path is [var first, ..])
        {
            foreach (var parameter in Method.Parameters)
            {
                if (first == Part.Member(parameter.Name))
                {
                    return Arguments[parameter.Ordinal].Operation;
                }
            }
        }

        return null;
    }

    public ITypeSymbol? TypeOf(Port port) => port.Root switch
    {
        PortRoot.This => Method.ContainingType,
        PortRoot.Return => Method.ReturnType,
        PortRoot.Parameter when port.Ordinal < Method.Parameters.Length => Method.Parameters[port.Ordinal].Type,
        _ => null,
    };

    /// <summary>Whether a condition of an edge holds here: the argument is a constant that meets it. What isn't constant doesn't.</summary>
    public bool Meets(Condition? condition) => condition is null || condition.Holds(ConstantAt);

    /// <summary>The constant that is passed at a port; empty where it isn't constant.</summary>
    public Optional<object?> ConstantAt(Port port) =>
        port is { Root: PortRoot.Parameter, Path.IsEmpty: true } && port.Ordinal < Arguments.Length && Arguments[port.Ordinal].Operation is { } operation
            ? ConditionConstant.ValueOf(operation)
            : default;

    /// <summary>A constant as model lines write it; null where the expression isn't one.</summary>
    public static string? ConstantOf(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field })
        {
            return field.Name;
        }

        return operation.ConstantValue is { HasValue: true } constant
            ? constant.Value switch
            {
                null => "null",
                true => "true",
                false => "false",
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
            }
            : null;
    }
}
