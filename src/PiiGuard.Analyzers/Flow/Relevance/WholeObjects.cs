using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Whether a body that gets hold of objects with personal data in them can give any of it away: it reads some, or hands an object whole to what shows, stores or
/// maps it. Most bodies only pass such objects on to others that are declared to take them, and needn't be analysed. May only err towards yes.
/// </summary>
internal sealed class WholeObjects(FlowContext context, Meanings meanings)
{
    public bool MayBeGivenAway(IOperation body) => body.DescendantsAndSelf().Any(MayGiveAway);

    private bool MayGiveAway(IOperation operation) => (operation.Type is { } type && context.Shapes.TagsTypes && context.Shapes.TagOfType(type) is not null) || operation switch
    {
        IInvocationOperation call => ByCall(call.TargetMethod, call.Instance, call.Arguments),
        IObjectCreationOperation { Constructor: { } constructor } creation => ByCall(constructor, null, creation.Arguments),
        IPropertyReferenceOperation property => meanings.Reads(property.Property) || (property.Property.SetMethod is { } setter && Shows(setter, property.Instance)),
        IFieldReferenceOperation field => meanings.Reads(field.Field),
        IParameterReferenceOperation parameter => meanings.Reads(parameter.Parameter),
        IMethodReferenceOperation method => HasBody(method.Method) || Shows(method.Method, method.Instance) || meanings.Reads(method.Method),

        // Arguments are looked at with the call that takes them.
        IConversionOperation { OperatorMethod: { } method } conversion => meanings.Reads(method) || Loses(conversion),
        IConversionOperation { Parent: IArgumentOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean } } => false,
        IConversionOperation conversion => Loses(conversion),
        IInterpolationOperation hole => Holds(hole.Expression),
        IInterpolatedStringAppendOperation => true,
        IBinaryOperation { Type.SpecialType: SpecialType.System_String } sum => Holds(sum.LeftOperand) || Holds(sum.RightOperand),
        IBinaryOperation { OperatorMethod: { } method } => meanings.Reads(method),
        IUnaryOperation { OperatorMethod: { } method } => meanings.Reads(method),
        ICompoundAssignmentOperation { OperatorMethod: { } method } => meanings.Reads(method),
        IIncrementOrDecrementOperation { OperatorMethod: { } method } => meanings.Reads(method),

        // Members are read that nothing names.
        IDeconstructionAssignmentOperation or IImplicitIndexerReferenceOperation or IForEachLoopOperation { Syntax: ForEachVariableStatementSyntax } => true,
        IRecursivePatternOperation { DeconstructSymbol: { } method } pattern => meanings.Reads(method) || context.Shapes.Holds(pattern.InputType),
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol.Type: var element } } loop =>
            IsOwn(loop.Collection) || (Holds(loop.Collection) && !context.Shapes.Holds(element)),
        IAwaitOperation wait => IsOwn(wait.Operation),
        _ => false,
    };

    private bool ByCall(IMethodSymbol method, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        if (meanings.Reads(method)
            || (method.Name == nameof(ToString) && receiver is not null && Holds(receiver))
            || ((method.MethodKind == MethodKind.DelegateInvoke || LoggerMessages.SummaryOf(method, context) is not null) && arguments.Any(argument => Holds(argument.Value))))
        {
            return true;
        }

        var model = context.Catalogue.SummaryOf(method, receiver?.Type);
        if (model is not null && ByModel(model, method, receiver, arguments))
        {
            return true;
        }

        // A body of this compilation reports what the types of its parameters bring; only what they don't say is its callers' to tell, and what leads out of the process.
        var hasBody = HasBody(method);
        return (hasBody && receiver is not null && Holds(receiver) && !context.Shapes.Holds(method.ContainingType))
            || arguments.Any(argument => argument.Parameter is { } parameter && (Holds(argument.Value)
                ? hasBody ? IsWider(parameter) : !context.Shapes.Holds(parameter.Type) && Keeps(method, parameter, model)
                : hasBody && Types.MayLeadOut(argument.Value.Type)));
    }

    /// <summary>Whether a method of a library keeps, or gives back, what it is given as something that says less of it.</summary>
    private static bool Keeps(IMethodSymbol method, IParameterSymbol parameter, Summary? model) =>
        method.MethodKind == MethodKind.Constructor
        || SymbolEqualityComparer.Default.Equals(Types.Unwrap(parameter.Type), Types.Unwrap(method.ReturnType))
        || (model is not null && model.Flows.Any(flow => !flow.Derived && flow.From.Root == PortRoot.Parameter && flow.From.Ordinal == parameter.Ordinal));

    /// <summary>A sink is given such an object, something turns it into text, or makes another type of it: one that says less, or one in whose members its tags may be lost.</summary>
    private bool ByModel(Summary model, IMethodSymbol method, IOperation? receiver, ImmutableArray<IArgumentOperation> arguments)
    {
        return model.Sinks.Any(sink => sink.From.Root == PortRoot.Return || IsHeld(sink.From))
            || model.Flows.Any(flow => flow.As == Disclosure.Value ? IsMadeOf(flow) : IsHeld(flow.From));

        bool IsHeld(Port port) => (TypeOf(port) ?? RootOf(port)) is { } type && (type.TypeKind == TypeKind.Delegate || context.Shapes.Holds(type));

        bool IsMadeOf(FlowEdge flow) => flow is { Derived: false, To.Root: PortRoot.Return or PortRoot.Parameter }
            && TypeOf(flow.From) is { } from && context.Shapes.Holds(from)
            && TypeOf(flow.To) is { } to && (MemberStores.MayMap(from, to) || (Types.HasParts(to) && !context.Shapes.Holds(to)));

        ITypeSymbol? TypeOf(Port port) => Types.OfPath(RootOf(port), port.Path);

        ITypeSymbol? RootOf(Port port) => port.Root switch
        {
            PortRoot.This => receiver?.Type,
            PortRoot.Parameter => arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == port.Ordinal) is { } argument ? Source(argument.Value).Type : null,
            _ => method.ReturnType,
        };
    }

    private bool IsOwn(IOperation operation) => Source(operation).Type is { DeclaringSyntaxReferences.IsEmpty: false };

    private bool HasBody(IMethodSymbol method) => method.MethodKind is MethodKind.LocalFunction || !context.Dispatch.TargetsOf(method).IsEmpty;

    /// <summary>A type parameter, or a type that doesn't say that it holds personal data.</summary>
    private bool IsWider(IParameterSymbol parameter) =>
        !SymbolEqualityComparer.Default.Equals(parameter.Type, parameter.OriginalDefinition.Type) || !context.Shapes.Holds(parameter.Type) || parameter.Type is ITypeParameterSymbol;

    /// <summary>A sink, or what turns objects into text.</summary>
    private bool Shows(IMethodSymbol method, IOperation? receiver) =>
        context.Catalogue.SummaryOf(method, receiver?.Type) is { } model && (!model.Sinks.IsEmpty || model.Flows.Any(static flow => flow.As != Disclosure.Value));

    // What is dynamic has no type to tell by, and only what it was before matters.
    private bool Loses(IConversionOperation conversion) => conversion.Operand.Type?.TypeKind != TypeKind.Dynamic && Holds(conversion.Operand)
        && conversion.Type is { } type && (type.TypeKind == TypeKind.Dynamic || !context.Shapes.Holds(type));

    private bool Holds(IOperation operation) => Source(operation).Type is { } type && context.Shapes.Holds(type);

    /// <summary>The expression before it is converted to what says less of it.</summary>
    private IOperation Source(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion && !(conversion.Type is { } type && context.Shapes.Holds(type)))
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
