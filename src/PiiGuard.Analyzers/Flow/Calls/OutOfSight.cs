using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Personal data that is handed to what nobody knows: it counts for PII0004.</summary>
internal sealed class OutOfSight(Evaluator evaluator)
{
    private TypeShapes Shapes => evaluator.Context.Shapes;

    /// <summary>Takes note of what a call without body, model or summary gets at a port.</summary>
    /// <param name="site">The call.</param>
    /// <param name="port">The receiver or a parameter.</param>
    /// <param name="isKept">Whether it is followed further: the result, or the object that is made, has it.</param>
    public void Note(CallSite site, Port port, bool isKept)
    {
        var value = site.RootOf(port);
        if (!evaluator.Context.Options.SeeksUnfollowed || evaluator.Findings is not { } findings || value.IsClean || !(IsReflection(site.Method) || (!isKept && IsBlind(site.Method))))
        {
            return;
        }

        var at = site.OperationAt(port);
        if (port.Root == PortRoot.This)
        {
            findings.AddUnfollowed(at.Syntax, Written(value, site.Method), site.Method);
            return;
        }

        var parameter = site.Method.OriginalDefinition.Parameters[port.Ordinal];
        if (SinkApplication.ExpandedParameters(at) is { IsDefault: false } elements)
        {
            foreach (var element in elements)
            {
                findings.AddUnfollowed(element.Syntax, Given(evaluator.Visit(element), parameter), site.Method);
            }
        }
        else
        {
            findings.AddUnfollowed(at.Syntax, Given(value, parameter), site.Method);
        }
    }

    /// <summary>What was put into the receiver in this body.</summary>
    private FlatSet<Label> Written(Value receiver, IMethodSymbol method) => Shapes.Holds(method.ContainingType)
        ? Labels.None
        : evaluator.Disclosures.Of(receiver, Disclosure.Destructured, enumerates: true, typesToo: false);

    /// <summary>What the parameter's own declaration doesn't say: whoever wrote the method knows the rest. A query asks for data and has none.</summary>
    private FlatSet<Label> Given(Value argument, IParameterSymbol parameter) => Shapes.TagOf(parameter) is not null || Shapes.OwnMarkOf(parameter) is not null || parameter.Type.Name == "IQueryable"
        ? Labels.None
        : Shapes.Holds(parameter.Type)
            ? evaluator.Heap.Own(argument)
            : evaluator.Disclosures.Of(argument, Disclosure.Destructured, enumerates: true);

    private bool IsReflection(IMethodSymbol method) => Roles.For(evaluator.Context.Compilation).Plays(method, Role.CallByName);

    /// <summary>
    /// Whether nobody can say what the method does. Those of .NET itself that no model names check, convert and compare; collections keep what they are given, and
    /// so does what the compiler writes; <c>IsValid</c> asks. A result of a type that holds personal data is told by that type.
    /// </summary>
    private bool IsBlind(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.Constructor, IsImplicitlyDeclared: false } and not { IsPartialDefinition: true, PartialImplementationPart: null }
        && !FrameworkAssemblies.Contains(Root(method).ContainingAssembly)
        && Types.ElementOf(method.ContainingType) is null
        && !Shapes.Holds(method.ReturnType)
        && !(method.ReturnType.SpecialType == SpecialType.System_Boolean && method.Name.StartsWith("Is", StringComparison.Ordinal));

    private static IMethodSymbol Root(IMethodSymbol method) => method.OverriddenMethod is { } overridden ? Root(overridden) : method;
}
