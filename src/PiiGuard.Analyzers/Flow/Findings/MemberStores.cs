using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow.Transfers;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Personal data put into members that others can read and that carry no tag: there the data's tag is lost. Such a member is met like a sink, so that
/// constructors and methods hand on to their callers what they store.
/// </summary>
internal sealed class MemberStores(Evaluator evaluator)
{
    /// <summary>A sink kind that only the engine knows.</summary>
    public const PiiSinkKind Kind = (PiiSinkKind)(-1);

    /// <summary>Objects inside one another that a mapper is followed into.</summary>
    private const int MaxDepth = 3;

    /// <summary>A value is assigned to, or put into, what an expression stands for.</summary>
    public void Meet(IOperation target, Value value, IOperation at)
    {
        if (evaluator.Findings is null || value.IsClean)
        {
            return;
        }

        for (var depth = 0; depth < MaxDepth && target is IFlowCaptureReferenceOperation or IConversionOperation; depth++)
        {
            target = target is IConversionOperation conversion ? conversion.Operand
                : evaluator.CapturedTargets.TryGetValue(((IFlowCaptureReferenceOperation)target).Id, out var captured) ? captured : target;
        }

        switch (target)
        {
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance }:
                Meet(instance, value, at);
                break;
            case IArrayElementReferenceOperation element:
                Meet(element.ArrayReference, value, at);
                break;
            case IPropertyReferenceOperation property:
                Meet(property.Property, value, at);
                break;
            case IFieldReferenceOperation field:
                Meet(References.MemberOf(field.Field), value, at);
                break;
        }
    }

    /// <summary>A value is put into a member.</summary>
    public void Meet(ISymbol member, Value value, IOperation at)
    {
        if (evaluator.Findings is not null && !value.IsClean && evaluator.Context.UntaggedMembers.Contains(member))
        {
            var data = evaluator.Disclosures.Of(value, Disclosure.Value, enumerates: true);
            if (data.Any(label => label.Tag is not null))
            {
                // The finding stands here: callers have nothing to add.
                data = data.Where(label => label.Tag is not null);
            }

            evaluator.Findings.Add(new Hit(at.Syntax, data.Where(label => label.IsData), Kind, member.OriginalDefinition));
        }
    }

    /// <summary>A primary constructor keeps an argument: a record's in the property of the parameter's name.</summary>
    public void MeetPositional(IParameterSymbol parameter, Argument argument)
    {
        if (argument.Operation is { } at
            && parameter.ContainingType.IsRecord
            && parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
        {
            Meet(property, argument.Value, at);
        }
    }

    /// <summary>
    /// What a model hands on whole to a type that the object isn't of: a mapper, whose members go where members have the same name.
    /// </summary>
    public void MeetMapped(FlowEdge flow, Value value, CallSite site)
    {
        if (evaluator.Findings is not null && flow is { Derived: false, As: Disclosure.Value } && !value.Cells.IsEmpty
            && flow.To.Root is PortRoot.Return or PortRoot.Parameter)
        {
            Map(value, Types.OfPath(site.TypeOf(flow.To), flow.To.Path), site.OperationAt(flow.From), 0);
        }
    }

    private void Map(Value value, ITypeSymbol? target, IOperation at, int depth)
    {
        target = Types.Unwrap(target);
        if (target is not null && Types.ElementOf(target) is { } element)
        {
            value = evaluator.Heap.Read(value, Part.Element, null, Types.OfPart(value, null, Part.Element));
            target = Types.Unwrap(element);
        }

        if (depth == MaxDepth || target is not INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } mapped)
        {
            return;
        }

        foreach (var source in value.Cells.Select(cell => Types.Unwrap(cell.Type)).OfType<INamedTypeSymbol>().Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        {
            if (source.SpecialType != SpecialType.None || SourceTypes.AreRelated(source, mapped))
            {
                continue;
            }

            foreach (var member in MembersOf(mapped))
            {
                if (Named(source, member.Name) is { } from)
                {
                    var held = evaluator.Heap.Read(value, Part.Member(from.Name), from, Types.Of(from));
                    Meet(member, held, at);
                    Map(held, Types.Of(member), at, depth + 1);
                }
                else if (Flattened(source, member.Name) is var (outer, inner))
                {
                    var between = evaluator.Heap.Read(value, Part.Member(outer.Name), outer, Types.Of(outer));
                    Meet(member, evaluator.Heap.Read(between, Part.Member(inner.Name), inner, Types.Of(inner)), at);
                }
            }
        }
    }

    /// <summary><c>AddressCity</c> takes what <c>Address.City</c> holds.</summary>
    private static (ISymbol Outer, ISymbol Inner)? Flattened(INamedTypeSymbol source, string name)
    {
        foreach (var outer in MembersOf(source))
        {
            if (name.Length > outer.Name.Length && name.StartsWith(outer.Name, StringComparison.Ordinal)
                && Types.Unwrap(Types.Of(outer)) is INamedTypeSymbol { SpecialType: SpecialType.None } type
                && Named(type, name.Substring(outer.Name.Length)) is { } inner)
            {
                return (outer, inner);
            }
        }

        return null;
    }

    private static ISymbol? Named(INamedTypeSymbol type, string name) =>
        MembersOf(type).FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        SourceTypes.Bases(type).SelectMany(at => at.GetMembers())
            .Where(member => member is IPropertySymbol { IsIndexer: false, IsStatic: false } or IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false }
                && member.DeclaredAccessibility == Accessibility.Public);

    /// <summary>Whether an object of one type that comes out as another has been mapped to it, member by member.</summary>
    public static bool MayMap(ITypeSymbol from, ITypeSymbol? to)
    {
        from = Types.Unwrap(Types.ElementOf(from) ?? from)!;
        to = Types.Unwrap(to is null ? null : Types.ElementOf(to) ?? to);
        return from is INamedTypeSymbol { SpecialType: SpecialType.None } source && to is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } target
            && !SourceTypes.AreRelated(source, target);
    }
}
