using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The one way to write a constant of C# as the text of a <see cref="Condition"/>, and to compare the two.</summary>
internal static class ConditionConstant
{
    private const string Null = "null";

    /// <summary>A text as it is, a number in decimal, an enum value as its number, <c>true</c>, <c>false</c>, <c>null</c>.</summary>
    public static string Of(object? value) => value switch
    {
        null => Null,
        string text => text,
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? Null,
    };

    /// <summary>The text of a line's constant; null where it names a field that doesn't exist.</summary>
    public static string? Of(ModelConstant constant, ITypeSymbol? comparedWith, TypeLookup types) => constant.Form switch
    {
        ModelConstantForm.EnumField => EnumType(comparedWith) is { } type ? FieldOf(type, constant.Text) : null,
        ModelConstantForm.ConstField => types.Find(constant.Type!).Select(type => FieldOf(type, constant.Text)).FirstOrDefault(text => text is not null),
        _ => constant.Text,
    };

    /// <summary>The enum that a value of this type is of; null where it isn't.</summary>
    public static INamedTypeSymbol? EnumType(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } named => named,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => EnumType(nullable.TypeArguments[0]),
        _ => null,
    };

    /// <summary>Whether the condition and all that follow it hold at a call.</summary>
    /// <param name="condition">The first condition.</param>
    /// <param name="constantAt">The constant that is passed at a port; an empty optional where it isn't constant.</param>
    public static bool Holds(this Condition condition, Func<Port, Optional<object?>> constantAt)
    {
        for (var each = condition; each is not null; each = each.And)
        {
            var passed = constantAt(each.Port);
            if (!passed.HasValue || !Meets(each, passed.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The constants that a call passes. A reduced extension method's ports are those of its unreduced form, as its arguments here are.</summary>
    public static Func<Port, Optional<object?>> PassedTo(IInvocationOperation call) => port =>
        port is { Root: PortRoot.Parameter, Path.IsEmpty: true } && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == port.Ordinal) is { } argument
            ? ValueOf(argument.Value)
            : default;

    /// <summary>The constant that an expression is, whatever it is converted to.</summary>
    public static Optional<object?> ValueOf(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion)
        {
            operation = conversion.Operand;
        }

        return operation.ConstantValue;
    }

    private static bool Meets(Condition condition, object? value) => condition.Operator switch
    {
        ConditionOperator.Equal => Of(value) == condition.Constant,
        ConditionOperator.NotEqual => Of(value) != condition.Constant,
        ConditionOperator.StartsWith => value is string text && text.TrimStart().StartsWith(condition.Constant, StringComparison.OrdinalIgnoreCase),
        _ => value is string text ? text.IndexOf(condition.Constant, StringComparison.OrdinalIgnoreCase) >= 0 : HasFlag(value, condition.Constant),
    };

    private static bool HasFlag(object? value, string constant) =>
        long.TryParse(Of(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var flags)
        && long.TryParse(constant, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var flag)
        && flag != 0
        && (flags & flag) == flag;

    private static string? FieldOf(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue) is { } field ? Of(field.ConstantValue) : null;
}
