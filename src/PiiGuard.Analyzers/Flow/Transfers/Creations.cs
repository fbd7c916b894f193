using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Arrays, tuples, anonymous objects, copies: new objects whose parts are given where they are made.</summary>
internal static class Creations
{
    public static Value Array(Evaluator evaluator, IOperation operation)
    {
        var creation = (IArrayCreationOperation)operation;
        foreach (var dimension in creation.DimensionSizes)
        {
            evaluator.Visit(dimension);
        }

        var elements = Elements(evaluator, creation.Initializer);
        var array = evaluator.Make(operation);
        evaluator.Heap.Write(array, Part.Element, elements, replace: false);
        return array;
    }

    private static Value Elements(Evaluator evaluator, IArrayInitializerOperation? initializer)
    {
        var elements = Value.Clean;
        foreach (var element in initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty)
        {
            elements = elements.Join(element is IArrayInitializerOperation row ? Elements(evaluator, row) : evaluator.Visit(element));
        }

        return elements;
    }

    public static Value CollectionExpression(Evaluator evaluator, IOperation operation)
    {
        var elements = Value.Clean;
        foreach (var child in operation.ChildOperations)
        {
            // A spread (`..items`) gives the elements of what it spreads.
            elements = elements.Join(child.Kind == (OperationKind)128
                ? evaluator.Heap.Read(TransferTable.Unite(evaluator, child), Part.Element)
                : evaluator.Visit(child));
        }

        var collection = evaluator.Make(operation);
        evaluator.Heap.Write(collection, Part.Element, elements, replace: false);
        return collection;
    }

    public static Value AnonymousObject(Evaluator evaluator, IOperation operation)
    {
        var creation = (IAnonymousObjectCreationOperation)operation;
        var parts = new List<(Part Part, Value Value)>();
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                parts.Add((Part.Member(property.Property.Name), evaluator.Visit(assignment.Value)));
            }
            else
            {
                evaluator.Visit(initializer);
            }
        }

        return MakeOf(evaluator, operation, parts);
    }

    public static Value Tuple(Evaluator evaluator, IOperation operation)
    {
        var parts = new List<(Part Part, Value Value)>();
        foreach (var element in ((ITupleOperation)operation).Elements)
        {
            parts.Add((Part.Member("Item" + (parts.Count + 1)), evaluator.Visit(element)));
        }

        return MakeOf(evaluator, operation, parts);
    }

    /// <summary>A copy that differs only in what is assigned to it afterwards: the flow graph puts those assignments behind it.</summary>
    public static Value With(Evaluator evaluator, IOperation operation)
    {
        var with = (IWithOperation)operation;
        var copy = evaluator.Heap.Copy(operation, evaluator.Visit(with.Operand), with.Type);
        foreach (var initializer in with.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
            {
                evaluator.Heap.Write(copy, Part.Member(property.Property.Name), evaluator.Visit(assignment.Value));
            }
        }

        return copy;
    }

    /// <summary>Handlers of events are called some day: what they do is reported in them, with what they capture.</summary>
    public static Value EventAssignment(Evaluator evaluator, IOperation operation)
    {
        var assignment = (IEventAssignmentOperation)operation;
        var handler = evaluator.Visit(assignment.HandlerValue);
        evaluator.Heap.Read(handler, Part.Result);
        return Value.Clean;
    }

    private static Value MakeOf(Evaluator evaluator, IOperation operation, List<(Part Part, Value Value)> parts)
    {
        var made = evaluator.Make(operation);
        foreach (var (part, value) in parts)
        {
            evaluator.Heap.Write(made, part, value);
        }

        return made;
    }
}
