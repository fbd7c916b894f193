using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Finds out what a call does, by models, by the summaries of the bodies that it may reach, or by the rule for unknown methods, and applies it.</summary>
internal sealed class CallEvaluator(Evaluator evaluator)
{
    private readonly SummaryApplication _application = new(evaluator);
    private readonly OutOfSight _outOfSight = new(evaluator);

    private FlowContext Context => evaluator.Context;

    public Value Call(CallSite site)
    {
        var method = site.Method;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            return Invoke(site);
        }

        if (method.MethodKind == MethodKind.Constructor)
        {
            return Construct(site);
        }

        if (LoggerMessages.SummaryOf(method, Context) is { } message)
        {
            return Tagged(site, _application.Apply(message, site, null));
        }

        if (Context.Catalogue.SummaryOf(method, site.ReceiverType) is { } model)
        {
            CallFunctions(site, model);
            var modelled = _application.Apply(model, site, null);
            return Tagged(site, SaysWhatComesOut(method, site.ReceiverType) ? modelled : modelled.Join(CallBody(site, method)));
        }

        if (method.MethodKind == MethodKind.LocalFunction && NestedBody(method) is { } local)
        {
            return Tagged(site, CallNested(site, local));
        }

        var targets = site.IsOfBase ? Context.Dispatch.TargetsOfBase(method) : Context.Dispatch.TargetsOf(method, site.KnownType);
        if (targets.IsEmpty)
        {
            return Tagged(site, CallUnknown(site));
        }

        var result = Value.Clean;
        foreach (var target in targets)
        {
            result = result.Join(CallBody(site, target));
        }

        return Tagged(site, result);
    }

    /// <summary>A model that says only where data ends up leaves the rest to the body, where there is one.</summary>
    private bool SaysWhatComesOut(IMethodSymbol method, ITypeSymbol? receiver) =>
        !Context.Dispatch.HasBody(method) || Context.Catalogue.DecidesOutputs(method, receiver);

    /// <summary>Calls a constructor on the object that was made for it.</summary>
    public Value Construct(CallSite site)
    {
        var constructor = site.Method;
        if (Context.Catalogue.SummaryOf(constructor) is { } model)
        {
            CallFunctions(site, model);
            _application.Apply(model, site, null);
            if (SaysWhatComesOut(constructor, null))
            {
                KeepByName(site);
            }
            else
            {
                Initialize(site);
            }
        }
        else if (constructor.DeclaringSyntaxReferences.IsEmpty)
        {
            ConstructUnknown(site);
        }
        else
        {
            Initialize(site);
        }

        return site.Receiver;
    }

    /// <summary>A constructor in source: a primary one keeps its parameters, initializers use them, a body does what it says.</summary>
    private void Initialize(CallSite site)
    {
        var constructor = site.Method.OriginalDefinition;
        if (Constructors.IsPrimary(constructor))
        {
            foreach (var parameter in constructor.Parameters)
            {
                evaluator.Heap.Write(site.Receiver, Part.Member(parameter.Name), site.Arguments[parameter.Ordinal].Value);
                evaluator.Stores.MeetPositional(parameter, site.Arguments[parameter.Ordinal]);
            }

            foreach (var member in Constructors.InitializedFromParameters(constructor))
            {
                var initializer = new Node.Body(member, WithInputs: true);
                _application.Apply(evaluator.Results.Of(initializer).Summary, site, initializer);
            }
        }

        if (Context.Dispatch.HasBody(constructor))
        {
            CallBody(site, constructor);
        }
    }

    /// <summary>A constructor of which only metadata is known: text goes into what holds text, and a parameter into the property of its name.</summary>
    private void ConstructUnknown(CallSite site)
    {
        KeepByName(site);
        var holdsText = Types.CanHoldText(site.Method.ContainingType);
        foreach (var parameter in site.Method.Parameters)
        {
            if (holdsText)
            {
                evaluator.Heap.WriteSelf(site.Receiver, evaluator.Heap.Own(site.Arguments[parameter.Ordinal].Value).Where(label => label.IsData));
            }

            _outOfSight.Note(site, Port.Parameter(parameter.Ordinal), isKept: holdsText || Constructors.PropertyOf(parameter) is not null);
        }
    }

    /// <summary>A parameter goes into the property of its name. Where the type's own assembly was compiled, nobody could see what is put in here.</summary>
    private void KeepByName(CallSite site)
    {
        foreach (var parameter in site.Method.Parameters)
        {
            var argument = site.Arguments[parameter.Ordinal];
            if (argument.Value.IsClean || Constructors.PropertyOf(parameter) is not { } property)
            {
                continue;
            }

            evaluator.Heap.Write(site.Receiver, Part.Member(property.Name), argument.Value);
            if (argument.Operation is { } at && site.Method.DeclaringSyntaxReferences.IsEmpty)
            {
                evaluator.Stores.Meet(property, argument.Value, at);
            }
        }
    }

    /// <summary>Calls a function value with the arguments that were written to its argument parts.</summary>
    public Value Call(Cell function)
    {
        var target = function.Function!;
        var count = target.Method.Parameters.Length;
        var arguments = ImmutableArray.CreateBuilder<Argument>(count);
        for (var i = 0; i < count; i++)
        {
            arguments.Add(new Argument(evaluator.Heap.Read(Value.Of(function), Part.Argument(i), null, target.Method.Parameters[i].Type), null));
        }

        return Call(function, target, arguments.MoveToImmutable());
    }

    private Value Call(Cell cell, Function function, ImmutableArray<Argument> arguments)
    {
        var at = evaluator.CurrentOperation;
        if (NestedBody(function.Method, function.Body) is { } nested)
        {
            return CallNested(new CallSite(at, function.Method, evaluator.This, arguments, Function: function), nested);
        }

        return function.Body is not null
            ? Value.Clean
            : Call(new CallSite(at, function.Method, evaluator.Heap.Read(Value.Of(cell), Slot.Receiver), arguments, Function: function));
    }

    /// <summary>Where a lambda, or a method that stands for one, puts what it is called with.</summary>
    public IEnumerable<SinkEdge> SinksOf(Function function) => NestedBody(function.Method, function.Body) is { } nested
        ? evaluator.Results.Of(new Node.Nested(nested.Root.Symbol, nested.Nested!)).Summary.Sinks
        : function.Body is not null ? []
        : Context.Catalogue.SummaryOf(function.Method) is { } model ? model.Sinks
        : Context.Dispatch.TargetsOf(function.Method).SelectMany(target => evaluator.Results.Of(new Node.Body(target, WithInputs: true)).Summary.Sinks);

    private Body? NestedBody(IMethodSymbol method, SyntaxNode? syntax = null)
    {
        syntax ??= method.MethodKind == MethodKind.LocalFunction ? method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() : null;
        return syntax is not null && evaluator.Body.Root.Nested.TryGetValue(syntax, out var body) ? body : null;
    }

    /// <summary>A delegate is called: its arguments are handed to whatever functions it may be. Of one that a library made, a model of its type tells the rest.</summary>
    private Value Invoke(CallSite site)
    {
        var result = Value.Of(evaluator.Heap.Own(site.Receiver).Where(label => label.IsData && label.Input is null));
        if (Context.Catalogue.SummaryOf(site.Method) is { } model)
        {
            result = result.Join(_application.Apply(model, site, null));
        }

        foreach (var cell in site.Receiver.Cells)
        {
            if (cell.Function is { } function)
            {
                result = result.Join(Call(cell, function, site.Arguments));
                continue;
            }

            for (var i = 0; i < site.Arguments.Length; i++)
            {
                evaluator.Heap.Pass(Value.Of(cell), i, site.Arguments[i].Value.With(MarksOf(cell, i)), replace: false);
                ReportMarks(site, cell, i);
            }

            result = result.Join(evaluator.Heap.Read(Value.Of(cell), Part.Result, null, site.Method.ReturnType));
        }

        return Tagged(site, result);
    }

    private FlatSet<Label> MarksOf(Cell cell, int ordinal) =>
        evaluator.Heap.Read(Value.Of(cell), Part.Argument(ordinal)).Labels.Where(label => label.Mark is not null);

    private void ReportMarks(CallSite site, Cell cell, int ordinal)
    {
        var argument = site.Arguments[ordinal];
        foreach (var label in MarksOf(cell, ordinal))
        {
            if (label.Mark is { } mark && argument.Operation is { } operation)
            {
                var disclosed = evaluator.Disclosures.Of(argument.Value, mark.As, enumerates: true);
                evaluator.Findings?.Add(new Hit(operation.Syntax, disclosed, mark.Kind, mark.Member));
            }
        }
    }

    /// <summary>Functions passed to a method that is known only by name may be called: what they do to captured variables happens.</summary>
    private void CallFunctions(CallSite site, Summary model)
    {
        foreach (var argument in site.Arguments)
        {
            if (argument.Value.Cells.Any(cell => cell.Function is not null))
            {
                _application.PassToFunctions(model, site);
                evaluator.Heap.Read(argument.Value, Part.Result);
            }
        }
    }

    private Value CallNested(CallSite site, Body nested)
    {
        evaluator.Findings?.AddUse(nested.Nested!, evaluator.State);
        var node = new Node.Nested(nested.Root.Symbol, nested.Nested!);
        return _application.Apply(evaluator.Results.Of(node).Summary, site, node);
    }

    private Value CallBody(CallSite site, IMethodSymbol target)
    {
        var isCarrying = Carried.IsAny(site, target, evaluator);
        if (!isCarrying && !evaluator.Results.IsHot(target) && !Carried.MayGiveBack(site, target) && !Types.MayLeadOut(target.ReturnType))
        {
            return Fresh(site, Value.Clean);
        }

        var node = new Node.Body(target, isCarrying);
        var result = evaluator.Results.Of(node);
        if (result.IsLimited)
        {
            return CallUnknown(site);
        }

        Overwrite(site);
        return Fresh(site, _application.Apply(result.Summary, site, node));
    }

    /// <summary>What a method does to its <c>out</c> and <c>ref</c> arguments stands in its summary, what it leaves of them too.</summary>
    private void Overwrite(CallSite site)
    {
        foreach (var parameter in site.Method.Parameters)
        {
            if (parameter.RefKind is RefKind.Out or RefKind.Ref && site.Arguments[parameter.Ordinal].Operation is { } operation)
            {
                evaluator.Assign(operation, Value.Clean);
            }
        }
    }

    /// <summary>
    /// Without body, model or summary: the receiver and the arguments reach the result when it is text, bytes, a stream's content, or of their own type
    /// or type parameter; nothing reaches other arguments, the receiver or a sink. What the result leads to is told by its type, if at all.
    /// </summary>
    private Value CallUnknown(CallSite site)
    {
        var type = site.Method.ReturnType;
        var result = Fresh(site, Value.Clean);
        if (Context.TypePlaces.Of(type) is { } place)
        {
            evaluator.Heap.Write(result, Part.Place, Value.Of(FlatSet.Of(Label.Of(place))), replace: false);
        }

        var isKept = Take(site.Receiver, site.Method.IsStatic ? null : site.Method.ContainingType);
        _outOfSight.Note(site, Port.This, isKept);
        for (var i = 0; i < site.Arguments.Length; i++)
        {
            var argument = site.Arguments[i].Value;
            isKept = Take(argument, i < site.Method.Parameters.Length ? site.Method.Parameters[i].Type : null);
            _outOfSight.Note(site, Port.Parameter(i), isKept);
            if (argument.Cells.Any(cell => cell.Function is not null) && MayGiveResultOf(site.Method, i))
            {
                Take(evaluator.Heap.Read(argument, Part.Result), type);
            }
        }

        return result;

        // Whether the result has the value, or a text of it.
        bool Take(Value value, ITypeSymbol? from)
        {
            if (value.IsClean)
            {
                return false;
            }

            var isSame = from is not null && SymbolEqualityComparer.Default.Equals(Types.Unwrap(from), Types.Unwrap(type)) && !site.Method.ReturnsVoid;
            if (isSame)
            {
                result = result.Join(value);
            }
            else if (Types.CanHoldText(type) || site.Method.OriginalDefinition.ReturnType is ITypeParameterSymbol)
            {
                result = result.With(evaluator.Heap.Own(value).Where(label => label.IsData));
            }
            else
            {
                return false;
            }

            return true;
        }
    }

    /// <summary>A function may be run, and what it gives come out. An expression tree is read for the names in it, unless what it selects is of the type that comes out.</summary>
    private static bool MayGiveResultOf(IMethodSymbol method, int ordinal) =>
        ordinal >= method.Parameters.Length || method.OriginalDefinition.Parameters[ordinal].Type is not { TypeKind: not TypeKind.Delegate } type || PortType.DelegateOf(type) is not { } selector
        || (selector.DelegateInvokeMethod?.ReturnType is ITypeParameterSymbol selected && Types.Mentions(method.OriginalDefinition.ReturnType, selected));

    /// <summary>A result that may be an object is one, so that what is done to it later has somewhere to go.</summary>
    private Value Fresh(CallSite site, Value result) =>
        result.Cells.IsEmpty && site.Method.MethodKind != MethodKind.Constructor && Context.HasParts(site.Method.ReturnType) && !site.Method.ReturnsVoid
            ? result.Join(evaluator.Make(site.Site, site.Method.ReturnType))
            : result;

    /// <summary>A tag on the method's return value is a source whatever the body does, except in a sanitizer.</summary>
    private Value Tagged(CallSite site, Value result)
    {
        result = Fresh(site, result);
        if (Context.Catalogue.SummaryOf(site.Method, site.ReceiverType)?.ProtectionAt(site.ConstantAt) is { } protection)
        {
            return evaluator.Heap.Shield(result, protection);
        }

        return Context.Shapes.TagOf(site.Method) is { } tag
            ? result.With(FlatSet.Of(Label.Of(tag)))
            : result;
    }
}
