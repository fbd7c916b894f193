using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>What a switch is set to, as far as the code says so.</summary>
internal static class SwitchState
{
    /// <summary>Whether a switch is on at a call: its condition holds, or what decides is true; anything but a bool is on as soon as it is set.</summary>
    public static bool IsOn(ModelSwitch found, IMethodSymbol accessor, Func<Port, Optional<object?>> constantAt)
    {
        if (found.When is { } condition)
        {
            return condition.Holds(constantAt);
        }

        if (found.Port is not { } port)
        {
            return true;
        }

        var type = accessor.Parameters.ElementAtOrDefault(port.Ordinal)?.Type;
        return constantAt(port) is { HasValue: true } constant ? constant.Value is not (false or null) : type is null || Shapes.Wrappers.Unwrap(type).SpecialType != SpecialType.System_Boolean;
    }

    /// <summary>The constant that an assignment sets; of flags that are added by |= those.</summary>
    public static Func<Port, Optional<object?>> Assigned(IAssignmentOperation assignment)
    {
        var value = assignment.Value;
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return port => port.Root == PortRoot.Parameter ? value.ConstantValue : default;
    }
}
