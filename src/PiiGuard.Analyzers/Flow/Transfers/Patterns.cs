using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Patterns bind variables to a value and its parts; whether they match only decides.</summary>
internal static class Patterns
{
    public static Value IsPattern(Evaluator evaluator, IOperation operation)
    {
        var pattern = (IIsPatternOperation)operation;
        Bind(evaluator, pattern.Pattern, evaluator.Visit(pattern.Value));
        return Value.Clean;
    }

    private static void Bind(Evaluator evaluator, IOperation pattern, Value value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation declaration:
                Declare(evaluator, declaration.DeclaredSymbol, value, declaration.MatchedType);
                break;
            case IRecursivePatternOperation recursive:
                Declare(evaluator, recursive.DeclaredSymbol, value, recursive.MatchedType);
                BindPositions(evaluator, recursive, value);
                foreach (var property in recursive.PropertySubpatterns)
                {
                    Bind(evaluator, property.Pattern, Member(evaluator, property.Member, value));
                }

                break;
            case IListPatternOperation list:
                Declare(evaluator, list.DeclaredSymbol, value, list.InputType);
                foreach (var inner in list.Patterns)
                {
                    var isSlice = inner is ISlicePatternOperation;
                    Bind(evaluator, inner, isSlice ? value : evaluator.Heap.Read(value, Part.Element, null, Types.ElementOf(list.InputType)));
                }

                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Bind(evaluator, slice, value);
                break;
            case IBinaryPatternOperation binary:
                Bind(evaluator, binary.LeftPattern, value);
                Bind(evaluator, binary.RightPattern, value);
                break;
            case INegatedPatternOperation negated:
                Bind(evaluator, negated.Pattern, value);
                break;
        }
    }

    private static Value Member(Evaluator evaluator, IOperation member, Value value) => member switch
    {
        IPropertyReferenceOperation property => References.Read(evaluator, property, value, ImmutableArray<Argument>.Empty),
        IFieldReferenceOperation field => evaluator.Heap.Read(value, References.PartOf(field.Field), References.MemberOf(field.Field), field.Field.Type),
        _ => Value.Clean,
    };

    private static void BindPositions(Evaluator evaluator, IRecursivePatternOperation recursive, Value value)
    {
        var parts = Positions(evaluator, recursive.MatchedType, recursive.DeconstructSymbol as IMethodSymbol, recursive.DeconstructionSubpatterns.Length, value);
        for (var i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            Bind(evaluator, recursive.DeconstructionSubpatterns[i], parts[i]);
        }
    }

    private static void Declare(Evaluator evaluator, ISymbol? variable, Value value, ITypeSymbol? type)
    {
        if (variable is null)
        {
            return;
        }

        if (value.Cells.IsEmpty && evaluator.Context.HasParts(type))
        {
            value = value.Join(evaluator.Make(evaluator.CurrentOperation, type));
        }

        evaluator.State = evaluator.State.Set(variable, Conversions.Narrow(evaluator, value, type));
    }

    /// <summary>Assigns the parts of a value to the elements of a tuple on the left.</summary>
    public static void Deconstruct(Evaluator evaluator, IOperation target, Value value, IOperation? from)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            target = declaration.Expression;
        }

        if (target is not ITupleOperation tuple)
        {
            Assignments.Assign(evaluator, target, value, from);
            evaluator.Stores.Meet(target, value, from ?? target);
            return;
        }

        var type = from?.Type is { } known ? Types.Unwrap(known)
            : value.Cells.Select(cell => cell.Type).Distinct<ITypeSymbol?>(SymbolEqualityComparer.Default).ToList() is [var only] ? only
            : null;
        var parts = Positions(evaluator, type, null, tuple.Elements.Length, value);
        for (var i = 0; i < tuple.Elements.Length; i++)
        {
            Deconstruct(evaluator, tuple.Elements[i], parts[i], (from as ITupleOperation)?.Elements[i]);
        }
    }

    /// <summary>The parts that a deconstruction gives: a tuple's items, a record's properties, or what a <c>Deconstruct</c> method puts into its parameters.</summary>
    private static ImmutableArray<Value> Positions(Evaluator evaluator, ITypeSymbol? type, IMethodSymbol? deconstruct, int count, Value value)
    {
        var parts = ImmutableArray.CreateBuilder<Value>(count);
        deconstruct ??= type is null or { IsTupleType: true } ? null : type.GetMembers("Deconstruct").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == count);
        var computed = deconstruct is not null && evaluator.Context.Dispatch.HasBody(deconstruct)
            ? evaluator.Results.Of(new Node.Body(deconstruct.OriginalDefinition, WithInputs: true)).Summary
            : null;
        for (var i = 0; i < count; i++)
        {
            if (computed is not null)
            {
                parts.Add(Computed(evaluator, computed, deconstruct!, i, value));
            }
            else if (deconstruct is not null)
            {
                var name = deconstruct.Parameters[i].Name;
                var member = type?.GetMembers().FirstOrDefault(candidate => candidate is IPropertySymbol && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase));
                parts.Add(member is null ? Value.Of(evaluator.Heap.Own(value)) : evaluator.Heap.Read(value, Part.Member(member.Name), member, Types.Of(member)));
            }
            else
            {
                var part = Part.Member("Item" + (i + 1));
                parts.Add(evaluator.Heap.Read(value, part, null, Types.OfPart(type, part)));
            }
        }

        return parts.MoveToImmutable();
    }

    private static Value Computed(Evaluator evaluator, Summary summary, IMethodSymbol deconstruct, int ordinal, Value value)
    {
        var result = Value.Clean;
        var to = Port.Parameter(ordinal);
        var site = new CallSite(evaluator.CurrentOperation, deconstruct, value, ImmutableArray<Argument>.Empty);
        foreach (var flow in summary.Flows.Where(flow => flow.To.Equals(to)))
        {
            result = result.Join(new SummaryApplication(evaluator).Resolve(flow.From, site));
        }

        foreach (var source in summary.Sources.Where(source => source.To.Equals(to) && source.Symbol is not null))
        {
            result = result.With(FlatSet.Of(Label.Of(new Shapes.Tag(source.Category, source.Symbol!), Extent.Value, source.Protection)));
        }

        return result;
    }
}
