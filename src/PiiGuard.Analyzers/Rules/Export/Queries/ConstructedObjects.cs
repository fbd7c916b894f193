using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What constructors put into the objects that they make: what their code says, where it is part of the compilation, or else all that they are given.</summary>
internal sealed class ConstructedObjects(SetContext context, SetTrace trace)
{
    private readonly Kept<List<ConstructedPart>> _known = new(context);

    /// <summary>What a constructor puts into the object; what an initializer behind it adds isn't among that.</summary>
    public IEnumerable<ConstructedPart> Of(IObjectCreationOperation creation, Scope scope) => creation.Arguments.IsEmpty || creation.Constructor is not { } constructor ? []
        : _known.Of(creation, scope, () => By(constructor, creation, creation.Arguments, scope).ToList());

    /// <summary>The set that an object is made of; null where it is no set itself, and its constructor's code says what becomes of what it is given.</summary>
    public IOperation? SourceOf(IObjectCreationOperation creation) => SetTypes.IsSet(creation.Type) || creation.Constructor is not { } constructor || DeclarationOf(constructor) is null
        ? creation.Arguments.Select(argument => argument.Value).FirstOrDefault(value => SetTypes.IsSet(value.Type))
        : null;

    // Ends: each constructor or method that is called stands one call further in, and there is a bound.
    private IEnumerable<ConstructedPart> By(IMethodSymbol called, IOperation call, IEnumerable<IArgumentOperation> arguments, Scope scope)
    {
        var constructor = called.OriginalDefinition;
        var declaration = DeclarationOf(constructor);
        if (declaration is null || scope.Depth >= Scope.MaximalDepth || !context.Step())
        {
            return arguments.Select(argument => new ConstructedPart(argument.Value, scope, Named(argument.Parameter, called.ContainingType)));
        }

        var inner = trace.Passed.Into(call, arguments, constructor, scope);
        var written = context.BodyOf(constructor) is { } body ? InBody(body, inner) : [];
        return declaration is TypeDeclarationSyntax
            ? written.Concat(OfProperties(called, arguments, scope)).Concat(OfMembers(constructor, inner))
            : written;
    }

    // Behind a constructor's `this(…)` or `base(…)`, and in the methods that it calls on the object, the same is asked again.
    private IEnumerable<ConstructedPart> InBody(IOperation body, Scope scope) =>
        body.DescendantsAndSelf().Where(operation => !trace.Dead.Hold(operation, scope)).SelectMany(operation => operation switch
        {
            IDeconstructionAssignmentOperation { Target: ITupleOperation { Elements: var targets } } assignment => targets.Any(IsOwn) ? Deconstructed(targets, Expressions.Unwrap(assignment.Value), scope) : [],
            IAssignmentOperation assignment when IsOwn(assignment.Target) => [Put(assignment.Target, assignment.Value, scope)],
            IInvocationOperation { TargetMethod.MethodKind: MethodKind.Constructor } call => By(call.TargetMethod, call, call.Arguments, scope),
            IInvocationOperation call => ByMethod(call, scope),
            _ => [],
        });

    private IEnumerable<ConstructedPart> Deconstructed(IReadOnlyList<IOperation> targets, IOperation value, Scope scope) => value is ITupleOperation { Elements: var values } && values.Length == targets.Count
        ? targets.Zip(values, (target, one) => (target, one)).Where(pair => IsOwn(pair.target)).Select(pair => Put(pair.target, pair.one, scope))
        : [new ConstructedPart(value, scope, [])];

    private IEnumerable<ConstructedPart> ByMethod(IInvocationOperation call, Scope scope)
    {
        var isCalled = call.Instance is { } instance && (IsThis(instance) || IsOwn(instance));
        if (!isCalled && !call.Arguments.Any(argument => IsThis(Expressions.Unwrap(argument.Value))))
        {
            return [];
        }

        // Of what fills the object and can't be read, everything that it is given counts.
        return IsThis(call.Instance) && scope.Depth < Scope.MaximalDepth && context.Step() && context.BodiesOf(call.TargetMethod).ToList() is { Count: > 0 } bodies
            ? bodies.SelectMany(target => InBody(target.Body, trace.Passed.Into(call, target.Method, scope)))
            : call.Arguments.Select(argument => new ConstructedPart(argument.Value, scope, MemberTrace.Way(call.Instance!)));
    }

    // A record's parameters are its properties, unless it declares those itself.
    private static IEnumerable<ConstructedPart> OfProperties(IMethodSymbol constructor, IEnumerable<IArgumentOperation> arguments, Scope scope) =>
        from argument in arguments
        let property = Named(argument.Parameter, constructor.ContainingType)
        where constructor.ContainingType.IsRecord && property.Any(named => named.Member.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is ParameterSyntax)
        select new ConstructedPart(argument.Value, scope, property);

    // A primary constructor's parameters are read by what members begin with, and by properties whenever they are asked.
    private IEnumerable<ConstructedPart> OfMembers(IMethodSymbol constructor, Scope scope) =>
        from member in constructor.ContainingType.GetMembers()
        where !member.IsStatic
        from value in member is IPropertySymbol { GetMethod: { } getter } ? Values(member).Concat(context.ReturnsOf(getter).SelectMany(body => body.Values)) : Values(member)
        where value.DescendantsAndSelf().Any(part => part is IParameterReferenceOperation { Parameter.ContainingSymbol: var owner } && SymbolEqualityComparer.Default.Equals(owner, constructor))
        select new ConstructedPart(value, scope, [new HoldingMember(member, constructor.ContainingType)]);

    private IEnumerable<IOperation> Values(ISymbol member) => context.BodyOf(member) is ISymbolInitializerOperation { Value: var value } ? [value] : [];

    // What goes unchanged into a field is shown by the property that is called as it was passed.
    private static ConstructedPart Put(IOperation target, IOperation value, Scope scope) => new(
        value, scope, Expressions.Unwrap(value) is IParameterReferenceOperation { Parameter: var parameter } ? MemberTrace.Way(target).Concat(Named(parameter, parameter.ContainingType)) : MemberTrace.Way(target));

    private static IEnumerable<HoldingMember> Named(IParameterSymbol? parameter, ITypeSymbol made) => made.GetMembers()
        .Where(member => member is IPropertySymbol && member.Name.Equals(parameter?.Name, StringComparison.OrdinalIgnoreCase)).Take(1).Select(property => new HoldingMember(property, made));

    private static bool IsThis(IOperation? value) => value is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };

    private static bool IsOwn(IOperation target) => MemberTrace.Outermost(target) is IMemberReferenceOperation { Member: not IMethodSymbol, Instance: var instance } && IsThis(instance);

    private SyntaxNode? DeclarationOf(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences is [var reference, ..] && context.Flow.Compilation.ContainsSyntaxTree(reference.SyntaxTree) ? reference.GetSyntax(context.CancellationToken) : null;
}

/// <summary>A value that a constructor puts into the object that it makes.</summary>
/// <param name="Value">The value.</param>
/// <param name="Scope">What is known of the parameters around it.</param>
/// <param name="Into">The members that hold it.</param>
internal sealed record ConstructedPart(IOperation Value, Scope Scope, IEnumerable<HoldingMember> Into);
