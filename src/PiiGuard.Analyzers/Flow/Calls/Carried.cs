using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Whether an input of a call carries something that the callee wouldn't know of its own accord.</summary>
internal static class Carried
{
    public static bool IsAny(CallSite site, IMethodSymbol target, Evaluator evaluator)
    {
        if (Carries(site.Receiver, target.ContainingType, evaluator))
        {
            return true;
        }

        for (var i = 0; i < site.Arguments.Length; i++)
        {
            if (Carries(site.Arguments[i].Value, i < target.Parameters.Length ? target.Parameters[i].Type : null, evaluator))
            {
                return true;
            }
        }

        return site.Arguments.Any(argument => HasPlace(argument.Value, evaluator)) && (!site.Method.IsStatic || site.Arguments.Any(argument => IsTagged(argument.Value, evaluator)));
    }

    private static bool HasPlace(Value value, Evaluator evaluator) => value.Cells.Any(cell => evaluator.State.Heap.Find(cell, Part.Place) is not null);

    /// <summary>The argument's type holds personal data: what the callee reads out of it, as out of its receiver, may go where only this call knows.</summary>
    private static bool IsTagged(Value value, Evaluator evaluator) =>
        value.Cells.Any(cell => cell.Type is { } type && !evaluator.Context.Shapes.Disclosed(type, Disclosure.Destructured).IsEmpty);

    /// <summary>Whether the result may be the receiver or an argument itself (<c>return this</c>), told from types.</summary>
    public static bool MayGiveBack(CallSite site, IMethodSymbol target)
    {
        var type = Types.Unwrap(target.ReturnType);
        return Types.HasParts(type)
            && (SymbolEqualityComparer.Default.Equals(type, target.ContainingType)
                || target.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(Types.Unwrap(parameter.Type), type))
                || target.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref))
            || target.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref);
    }

    private static bool Carries(Value value, ITypeSymbol? declared, Evaluator evaluator) => Carries(value, declared, evaluator, 0);

    private static bool Carries(Value value, ITypeSymbol? declared, Evaluator evaluator, int depth)
    {
        if (!value.Labels.IsEmpty && value.Labels.Any(label => label != Label.Unassigned && !label.IsShield))
        {
            return true;
        }

        foreach (var cell in value.Cells)
        {
            if (cell.Function is not null || cell.Root is ISymbol || (cell.Input is { } port && evaluator.IsFollowed(port)) || BringsMore(cell.Type, declared, evaluator))
            {
                return true;
            }

            if (depth < Cell.MaxDepth && evaluator.SlotsOf(cell).Any(slot => Carries(slot.Value, Types.OfPart(cell.Type, slot.Key.Part), evaluator, depth + 1)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object's type holds personal data that the type it is declared with doesn't show (an object, an interface, a type parameter).</summary>
    private static bool BringsMore(ITypeSymbol? actual, ITypeSymbol? declared, Evaluator evaluator)
    {
        if (actual is null || declared is null || SymbolEqualityComparer.Default.Equals(actual, declared))
        {
            return false;
        }

        var shapes = evaluator.Context.Shapes;
        return !shapes.Disclosed(actual, Disclosure.Destructured).IsEmpty
            && shapes.Disclosed(Types.Unwrap(declared)!, Disclosure.Destructured).IsEmpty;
    }
}
