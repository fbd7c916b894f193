using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow.Transfers;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What one call gives to the sinks of a summary.</summary>
internal sealed class SinkApplication(Evaluator evaluator, SummaryApplication application, CallSite site, Node? callee)
{
    public void Meet(SinkEdge sink, Summary summary)
    {
        var member = sink.Member ?? site.Method;
        var at = site.OperationAt(sink.From);
        if (sink.Own is { } own)
        {
            MeetOwn(sink, own, member, at);
            return;
        }

        if (callee is null && sink.From.Path.IsEmpty && ExpandedParameters(at) is { IsDefault: false } elements)
        {
            for (var i = 0; i < elements.Length; i++)
            {
                var element = elements[i];
                Meet(sink, member, element, evaluator.Visit(element), HoleOf(sink, summary, i));
            }

            return;
        }

        var value = application.Resolve(sink.From, site).With(TagsAt(sink));
        if (callee is null && sink.As == Disclosure.Template && at.Type is IArrayTypeSymbol)
        {
            value = evaluator.Heap.Read(value, Part.Element, null, (at.Type as IArrayTypeSymbol)!.ElementType);
        }

        Meet(sink, member, at, value, HoleOf(sink, summary, 0));
    }

    /// <summary>What the callee reads itself goes where this call leads it; a lambda's is reported in the lambda, unless the place is handed over in plain sight.</summary>
    private void MeetOwn(SinkEdge sink, SourceEdge own, ISymbol member, IOperation at)
    {
        var label = Label.Of(new Tag(own.Category, own.Symbol!), own.Whole ? Extent.Whole : Extent.Value, own.Protection);
        foreach (var (kind, placeOf) in IsInside(sink) ? [] : KindsOf(sink))
        {
            evaluator.Findings!.Add(new Hit(at.Syntax, FlatSet.Of(label), kind, member, placeOf, callee, sink));
        }
    }

    /// <summary>What the callee read as tagged, but couldn't report: only this call knows the place that it is written to.</summary>
    private FlatSet<Label> TagsAt(SinkEdge sink)
    {
        if (sink.Kind is not null || callee is null || sink.From is not { Root: PortRoot.Parameter, Path: [.., { IsMember: true } last] })
        {
            return Labels.None;
        }

        return Types.OfPath(site.TypeOf(sink.From), sink.From.Parent.Path) is { } owner && PortType.Member(owner, last.Name) is { } member
            && evaluator.Context.Shapes.TagOf(member) is { } tag ? FlatSet.Of(Label.Of(tag)) : Labels.None;
    }

    /// <summary>The arguments that the compiler put together for a <c>params</c> parameter, an array or a span; default where there is none.</summary>
    public static ImmutableArray<IOperation> ExpandedParameters(IOperation at) => at switch
    {
        IArrayCreationOperation { IsImplicit: true, Initializer: { } elements } => elements.ElementValues,
        { IsImplicit: true, Kind: TransferTable.CollectionExpressionKind } => at.ChildOperations.ToImmutableArray(),
        _ => default,
    };

    private void Meet(SinkEdge sink, ISymbol member, IOperation at, Value value, Disclosure how)
    {
        if (how == Disclosure.Text && Types.IsTask(at is IConversionOperation { Operand: var operand } ? operand.Type : at.Type))
        {
            return;
        }

        foreach (var (kind, placeOf) in KindsOf(sink))
        {
            var disclosed = evaluator.Disclosures.Of(value, how, enumerates: true, typesToo: !sink.Reported && !IsKnownBetter(sink, at)).Protect(sink.Protection);
            var isInside = IsInside(sink);
            if (isInside)
            {
                // What this body's callers pass is still open.
                disclosed = disclosed.Where(label => label.Input is not null);
            }

            disclosed = disclosed.Where(label => label.IsData);
            if (callee is not null && FieldOf(sink.From) is { } field)
            {
                // What a field holds at every read is reported where the callee reads it; only what this body put into it is left.
                var held = evaluator.Heap.Own(evaluator.Heap.Held(field, Types.Of(field)));
                disclosed = disclosed.Where(label => !held.Contains(label));
            }

            if (!disclosed.IsEmpty)
            {
                var reported = sink.Reported
                    || value.Cells.Any(cell => cell.IsInput && disclosed.Any(label => label.Tag is not null && label.Extent != Extent.Value));
                evaluator.Findings!.Add(new Hit(at.Syntax, disclosed, kind, member, placeOf, callee, sink, reported, isInside));
            }
        }
    }

    /// <summary>What meets a sink inside a lambda is reported there, unless it is handed over in plain sight.</summary>
    private bool IsInside(SinkEdge sink) => callee is Node.Nested && !(sink.From.Root == PortRoot.Parameter && site.Arguments[sink.From.Ordinal].Operation is not null);

    private ISymbol? FieldOf(Port port) =>
        port.Root == PortRoot.This && port.Path is [{ IsMember: true } part] && site.Method.ContainingType is { } type
            && PortType.Member(type, part.Name) is { } member && Fields.IsFollowed(member) ? member : null;

    /// <summary>
    /// A type parameter's value that only dispatch can have brought to a parameter of a class: what that class brings is reported where the parameter
    /// meets the sink, and the other types that close the type parameter never get there.
    /// </summary>
    private bool IsKnownBetter(SinkEdge sink, IOperation at) =>
        callee is Node.Body { Symbol: IMethodSymbol target }
        && sink.From is { Root: PortRoot.Parameter, Path.IsEmpty: true } from
        && from.Ordinal < target.Parameters.Length
        && target.Parameters[from.Ordinal].Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: not SpecialType.System_Object } known
        && (at is IConversionOperation { Operand: var operand } ? operand.Type : at.Type) is ITypeParameterSymbol given
        && !given.ConstraintTypes.OfType<INamedTypeSymbol>().SelectMany(SourceTypes.Bases).Contains(known, SymbolEqualityComparer.Default);

    /// <summary>The kinds of sink that this is: the edge's own, or what the place of the receiver says.</summary>
    private IEnumerable<(PiiSinkKind? Kind, Port? PlaceOf)> KindsOf(SinkEdge sink)
    {
        if (sink.Kind is { } own)
        {
            if (!IsNone(own))
            {
                yield return (own, null);
            }

            yield break;
        }

        var places = application.Resolve((sink.PlaceOf ?? Port.This).Then(Part.Place), site);
        foreach (var label in places.Labels)
        {
            if (label.Input is not null)
            {
                yield return (null, label.Input.Parent);
            }
            else if (label.Place is { } place && KindOf(place) is { } kind)
            {
                yield return (kind, null);
            }
        }
    }

    /// <summary>
    /// Whether the receiver's place makes a sink none: an export into an encrypting stream, what a query that stores nothing is given. Where any
    /// path leads elsewhere, or only the caller knows, it is one.
    /// </summary>
    private bool IsNone(PiiSinkKind kind)
    {
        Place? harmless = kind switch { PiiSinkKind.Export => Place.Encrypting, PiiSinkKind.Database => Place.Memory, _ => null };
        return harmless is not null
            && application.Resolve(Port.This.Then(Part.Place), site).Labels is { IsEmpty: false } places
            && places.All(label => label.Place == harmless);
    }

    public static PiiSinkKind? KindOf(Place place) => place switch
    {
        Place.File => PiiSinkKind.File,
        Place.Console => PiiSinkKind.Console,
        Place.Response => PiiSinkKind.Response,
        Place.Network => PiiSinkKind.Network,
        Place.ObjectStore => PiiSinkKind.ObjectStore,
        Place.Export => PiiSinkKind.Export,
        _ => null,
    };

    private Disclosure HoleOf(SinkEdge sink, Summary summary, int index)
    {
        if (sink.As != Disclosure.Template || sink.Template is null)
        {
            return sink.As;
        }

        var position = index;
        foreach (var other in summary.Sinks)
        {
            if (other.As == Disclosure.Template && other.From.Root == PortRoot.Parameter && other.From.Ordinal < sink.From.Ordinal)
            {
                position++;
            }
        }

        var constant = sink.Template.Ordinal < site.Arguments.Length && site.Arguments[sink.Template.Ordinal].Operation is { } operation
            ? CallSite.ConstantOf(operation)
            : null;
        return MessageTemplate.Parse(constant).HowIsPrinted(position);
    }
}
