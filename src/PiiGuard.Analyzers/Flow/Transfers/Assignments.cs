using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Assigning to variables, members and elements.</summary>
internal static class Assignments
{
    public static Value Capture(Evaluator evaluator, IOperation operation)
    {
        var capture = (IFlowCaptureOperation)operation;
        evaluator.CapturedTargets[capture.Id] = capture.Value;
        var value = evaluator.Visit(capture.Value);
        evaluator.State = evaluator.State.Set(capture.Id, value);
        return value;
    }

    public static Value Simple(Evaluator evaluator, IOperation operation)
    {
        var assignment = (ISimpleAssignmentOperation)operation;
        var value = evaluator.Visit(assignment.Value);
        if (Types.IsCopied(assignment.Value.Type) && assignment.Value is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation)
        {
            value = evaluator.Heap.Copy(operation, value, assignment.Value.Type);
        }

        if (value.Cells.IsEmpty && assignment.Target is ILocalReferenceOperation && evaluator.Context.HasParts(assignment.Target.Type))
        {
            // Whatever it is, it may be written into later: a buffer on the stack, a default struct, an element of an unknown list.
            value = evaluator.Make(assignment, assignment.Target.Type).With(value.Labels);
        }

        Assign(evaluator, assignment.Target, value, assignment.Value);
        return value;
    }

    public static Value Compound(Evaluator evaluator, IOperation operation)
    {
        var assignment = (ICompoundAssignmentOperation)operation;
        var left = Texts.AsText(evaluator, assignment.Target, assignment.Type);
        var right = Texts.AsText(evaluator, assignment.Value, assignment.Type);
        var value = assignment.OperatorMethod is { } method
            ? evaluator.Calls.Call(new CallSite(operation, method, Value.Clean, ImmutableArray.Create(new Argument(left, assignment.Target), new Argument(right, assignment.Value))))
            : left.Join(right);
        Assign(evaluator, assignment.Target, value, assignment.Value);
        return value;
    }

    public static Value Coalesce(Evaluator evaluator, IOperation operation)
    {
        var assignment = (ICoalesceAssignmentOperation)operation;
        var value = evaluator.Visit(assignment.Target).Join(evaluator.Visit(assignment.Value));
        Assign(evaluator, assignment.Target, value, assignment.Value);
        return value;
    }

    public static Value Step(Evaluator evaluator, IOperation operation) => evaluator.Visit(((IIncrementOrDecrementOperation)operation).Target);

    public static Value Deconstruction(Evaluator evaluator, IOperation operation)
    {
        var assignment = (IDeconstructionAssignmentOperation)operation;
        var value = evaluator.Visit(assignment.Value);
        Patterns.Deconstruct(evaluator, assignment.Target, value, assignment.Value);
        return value;
    }

    /// <summary>Assigns a value to what an expression on the left stands for.</summary>
    /// <param name="evaluator">The body's evaluator.</param>
    /// <param name="target">The expression on the left.</param>
    /// <param name="value">What is assigned.</param>
    /// <param name="from">The expression on the right, at which a finding stands; null where there is none.</param>
    public static void Assign(Evaluator evaluator, IOperation target, Value value, IOperation? from = null)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                evaluator.SetVariable(local.Local, value);
                break;
            case IParameterReferenceOperation parameter when References.IsPrimary(evaluator, parameter.Parameter):
                evaluator.Heap.Write(evaluator.This, Part.Member(parameter.Parameter.Name), value);
                break;
            case IParameterReferenceOperation parameter:
                evaluator.SetVariable(parameter.Parameter, value);
                break;
            case IFieldReferenceOperation field:
                AssignMember(evaluator, References.MemberOf(field.Field), References.PartOf(field.Field), field.Instance, value);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(evaluator, property, value, from);
                break;
            case IArrayElementReferenceOperation element:
                evaluator.Heap.Write(evaluator.Visit(element.ArrayReference), Part.Element, value);
                break;
            case IImplicitIndexerReferenceOperation indexer:
                evaluator.Heap.Write(evaluator.Visit(indexer.Instance), Part.Element, value);
                break;
            case IFlowCaptureReferenceOperation capture when evaluator.CapturedTargets.TryGetValue(capture.Id, out var captured) && captured is not IFlowCaptureReferenceOperation:
                Assign(evaluator, captured, value, from);
                break;
            case ITupleOperation tuple:
                Patterns.Deconstruct(evaluator, tuple, value, from);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(evaluator, declaration.Expression, value, from);
                break;
            case IConversionOperation conversion:
                Assign(evaluator, conversion.Operand, value, from);
                break;
        }
    }

    private static void AssignMember(Evaluator evaluator, ISymbol member, Part part, IOperation? instance, Value value)
    {
        if (instance is null)
        {
            evaluator.State = evaluator.State.Set(member, value);
            evaluator.Findings?.AddStore(member, value);
            return;
        }

        var receiver = evaluator.Visit(instance);
        if (receiver.Cells.IsEmpty && instance is ILocalReferenceOperation && !value.IsClean)
        {
            // A struct's variable is an object from the start.
            receiver = evaluator.Make(instance).With(receiver.Labels);
            Assign(evaluator, instance, receiver);
        }

        evaluator.Heap.Write(receiver, part, value);
        if (instance is not IInstanceReferenceOperation && Fields.IsFollowed(member))
        {
            evaluator.Findings?.AddStore(member, value);
        }
    }

    private static void AssignProperty(Evaluator evaluator, IPropertyReferenceOperation reference, Value value, IOperation? from)
    {
        var property = reference.Property;
        var setter = property.SetMethod;
        var isModelled = setter is not null && evaluator.Context.Catalogue.SummaryOf(setter) is not null;
        var hasBody = setter is not null && evaluator.Context.Dispatch.HasBody(setter);
        if (!isModelled && !hasBody && !property.IsIndexer)
        {
            AssignMember(evaluator, property, Part.Member(property.Name), property.IsStatic ? null : reference.Instance, value);
            return;
        }

        var receiver = evaluator.Visit(reference.Instance);
        if (setter is null || (!isModelled && !hasBody))
        {
            evaluator.Heap.Write(receiver, Part.Element, value);
            return;
        }

        var arguments = Invocations.Arguments(evaluator, reference.Arguments, property.Parameters.Length)
            .Add(new Argument(value, from ?? reference));
        evaluator.Calls.Call(new CallSite(reference, setter, receiver, arguments, reference.Instance));
        if (isModelled && !property.IsIndexer)
        {
            // A property that is a sink, or passes its value on, still holds it.
            evaluator.Heap.Write(receiver, Part.Member(property.Name), value);
        }
    }
}
