using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Reading variables, members and elements.</summary>
internal static class References
{
    public static Value Local(Evaluator evaluator, IOperation operation) => evaluator.ReadVariable(((ILocalReferenceOperation)operation).Local);

    public static Value Parameter(Evaluator evaluator, IOperation operation)
    {
        var parameter = ((IParameterReferenceOperation)operation).Parameter;
        return IsPrimary(evaluator, parameter)
            ? evaluator.Heap.Read(evaluator.This, Part.Member(parameter.Name), parameter, parameter.Type)
            : evaluator.ReadVariable(parameter);
    }

    /// <summary>A primary constructor's parameter, read outside the constructor: the object keeps it like a private field.</summary>
    public static bool IsPrimary(Evaluator evaluator, IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, evaluator.Body.Root.Symbol)
        && evaluator.Body.Receiver is not null;

    public static Value Instance(Evaluator evaluator, IOperation operation) =>
        ((IInstanceReferenceOperation)operation).ReferenceKind == InstanceReferenceKind.ContainingTypeInstance ? evaluator.This : Value.Clean;

    public static Value Field(Evaluator evaluator, IOperation operation)
    {
        var reference = (IFieldReferenceOperation)operation;
        var field = reference.Field;
        if (field.IsConst)
        {
            return Value.Clean;
        }

        if (reference.Instance is not null)
        {
            return evaluator.Heap.Read(evaluator.Visit(reference.Instance), PartOf(field), MemberOf(field), field.Type);
        }

        return Static(evaluator, field);
    }

    public static Value Property(Evaluator evaluator, IOperation operation)
    {
        var reference = (IPropertyReferenceOperation)operation;
        var property = reference.Property;
        if (property.IsStatic && Fields.IsStored(property) && !property.DeclaringSyntaxReferences.IsEmpty)
        {
            return Static(evaluator, property);
        }

        var receiver = evaluator.Visit(reference.Instance);
        var arguments = Invocations.Arguments(evaluator, reference.Arguments, property.Parameters.Length);
        return Read(evaluator, reference, receiver, arguments);
    }

    /// <summary>Reads a property of a value: by its model, by what was stored in it, or by its getter's body.</summary>
    public static Value Read(Evaluator evaluator, IPropertyReferenceOperation reference, Value receiver, ImmutableArray<Argument> arguments)
    {
        var property = reference.Property;
        var part = Part.Member(property.Name);
        if (property.GetMethod is not { } getter)
        {
            return evaluator.Heap.Read(receiver, part, property, property.Type);
        }

        if (Wrappers.IsValue(property))
        {
            return receiver;
        }

        var isModelled = evaluator.Context.Catalogue.SummaryOf(getter) is not null;
        if (!isModelled && property.IsIndexer && !evaluator.Context.Dispatch.HasBody(getter))
        {
            return evaluator.Heap.Read(receiver, Part.Element, property, property.Type);
        }

        if (!isModelled && Fields.IsStored(property) && !evaluator.Context.Dispatch.HasBody(getter))
        {
            var stored = evaluator.Heap.Read(receiver, part, property, property.Type);
            return evaluator.Context.Dispatch.ImplementationsOf(getter)
                .Where(implementation => implementation.AssociatedSymbol is IPropertySymbol && !SymbolEqualityComparer.Default.Equals(implementation, getter))
                .Take(Dispatch.MaxTargets)
                .Aggregate(stored, (all, implementation) => all.Join(Implemented(evaluator, reference, receiver, implementation)));
        }

        var site = new CallSite(reference, getter, receiver, arguments, reference.Instance);
        var value = evaluator.Calls.Call(site);
        if (evaluator.Context.Shapes.OwnMarkOf(property) is { IsPersonal: false })
        {
            return Value.Of(Labels.None, value.Cells);
        }

        return evaluator.Context.Shapes.TagOf(property) is { } tag ? value.With(FlatSet.Of(Label.Of(tag))) : value;
    }

    /// <summary>What an implementation of the property gives, stored or computed.</summary>
    private static Value Implemented(Evaluator evaluator, IPropertyReferenceOperation reference, Value receiver, IMethodSymbol getter)
    {
        var property = (IPropertySymbol)getter.AssociatedSymbol!;
        return evaluator.Context.Dispatch.HasBody(getter)
            ? evaluator.Calls.Call(new CallSite(reference, getter, receiver, ImmutableArray<Argument>.Empty, reference.Instance))
            : evaluator.Heap.Read(receiver, Part.Member(property.Name), property, property.Type);
    }

    private static Value Static(Evaluator evaluator, ISymbol member)
    {
        var type = Types.Of(member);
        var value = evaluator.State.Variables.TryGetValue(member, out var assigned)
            ? assigned
            : Fields.IsFollowed(member) ? evaluator.Heap.Held(member, type) : Value.Clean;
        if (value.Cells.IsEmpty && evaluator.Context.HasParts(type))
        {
            value = value.Join(Value.Of(Cell.Held(member, Types.Unwrap(type))));
        }

        return evaluator.Context.Shapes.TagOf(member) is { } tag ? value.With(FlatSet.Of(Label.Of(tag))) : value;
    }

    public static Value Element(Evaluator evaluator, IOperation operation)
    {
        var target = evaluator.Visit(operation.ChildOperations.First());
        foreach (var index in operation.ChildOperations.Skip(1))
        {
            evaluator.Visit(index);
        }

        return IsSlice(operation) ? target : evaluator.Heap.Read(target, Part.Element, null, operation.Type);
    }

    /// <summary><c>a[1..]</c> on an array is an array again.</summary>
    private static bool IsSlice(IOperation operation) =>
        operation is IArrayElementReferenceOperation { ArrayReference.Type: IArrayTypeSymbol array, Type: IArrayTypeSymbol slice }
        && SymbolEqualityComparer.Default.Equals(array, slice);

    public static Value ImplicitIndexer(Evaluator evaluator, IOperation operation)
    {
        var reference = (IImplicitIndexerReferenceOperation)operation;
        var target = evaluator.Visit(reference.Instance);
        evaluator.Visit(reference.Argument);
        return reference.IndexerSymbol is IMethodSymbol
            ? target
            : evaluator.Heap.Read(target, Part.Element, null, operation.Type);
    }

    public static Value FlowCapture(Evaluator evaluator, IOperation operation) =>
        evaluator.State.Captures.Find(((IFlowCaptureReferenceOperation)operation).Id) ?? Value.Clean;

    /// <summary>The part that a field is: a tuple's by its position, an auto-property's by the property.</summary>
    public static Part PartOf(IFieldSymbol field) => Part.Member((field.CorrespondingTupleField ?? field).AssociatedSymbol?.Name ?? (field.CorrespondingTupleField ?? field).Name);

    public static ISymbol MemberOf(IFieldSymbol field) => field.AssociatedSymbol as IPropertySymbol ?? (ISymbol)field;
}
