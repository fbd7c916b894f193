using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Whether a condition picks by a key: it asks that a key, a property whose name ends in Id, or a Guid, is equal to something.</summary>
internal static class KeyFilter
{
    private const string Ending = "Id";

    /// <summary>Whether a predicate bounds the set that it filters.</summary>
    public static bool Bounds(IOperation predicate, Roles roles) =>
        Expressions.Unwrap(predicate) is IAnonymousFunctionOperation { Symbol.Parameters: [var element, ..] } lambda
        && Expressions.Values(lambda) is { Count: > 0 } values
        && values.All(value => Holds(value, element, roles, 0));

    /// <summary>Whether a selector bounds the parts of all elements together: <c>orgs.SelectMany(o => o.Members.Where(m => m.UserId == id))</c>. A key of the element itself leaves one part for each.</summary>
    public static bool BoundsParts(IOperation selector, Roles roles) =>
        Expressions.Unwrap(selector) is IAnonymousFunctionOperation { Symbol.Parameters: var elements } lambda
        && Expressions.Values(lambda) is { Count: > 0 } values
        && values.All(value => Filters(value).Any(filter => Bounds(filter, roles) && !filter.Descendants().Any(part => elements.Any(element => Is(part, element)))));

    // The conditions in a chain of calls.
    private static IEnumerable<IOperation> Filters(IOperation set)
    {
        for (var at = Expressions.Unwrap(set); at is IInvocationOperation call; at = CallTrace.SourceOf(call) is { } source ? Expressions.Unwrap(source) : null)
        {
            if (call.TargetMethod.Name == nameof(Enumerable.Where) && call.Arguments.LastOrDefault() is { } filter)
            {
                yield return filter.Value;
            }
        }
    }

    // Ends: with each step the condition is a smaller one, and there is a bound.
    private static bool Holds(IOperation condition, IParameterSymbol element, Roles roles, int depth)
    {
        condition = Expressions.Unwrap(condition);
        return depth < Flow.Nesting.MaxNested && condition switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } both =>
                Holds(both.LeftOperand, element, roles, depth + 1) || Holds(both.RightOperand, element, roles, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } either =>
                Holds(either.LeftOperand, element, roles, depth + 1) && Holds(either.RightOperand, element, roles, depth + 1),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equal =>
                IsKeyAndOther(equal.LeftOperand, equal.RightOperand, element, roles) || IsKeyAndOther(equal.RightOperand, equal.LeftOperand, element, roles),
            IInvocationOperation { TargetMethod.Name: nameof(Equals), Instance: { } left, Arguments: [var right] } =>
                IsKeyAndOther(left, right.Value, element, roles) || IsKeyAndOther(right.Value, left, element, roles),

            // keys.Contains(x.Id): as many as there are keys.
            IInvocationOperation { TargetMethod.Name: nameof(Enumerable.Contains) } contains =>
                contains.Arguments.Any(argument => IsKey(argument.Value, element, roles) || IsGuid(argument.Value, element)),
            _ => false,
        };
    }

    private static bool IsKeyAndOther(IOperation key, IOperation other, IParameterSymbol element, Roles roles) =>
        (IsKey(key, element, roles) || (IsGuid(key, element) && !IsNobodys(other))) && !other.DescendantsAndSelf().Any(part => Is(part, element));

    private static bool IsKey(IOperation operation, IParameterSymbol element, Roles roles)
    {
        if (Expressions.Unwrap(operation) is IInvocationOperation { TargetMethod: { Name: "Property", ContainingType.Name: "EF" } } named)
        {
            return named.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: string name } && name.EndsWith(Ending, StringComparison.Ordinal));
        }

        return Column(operation, element) is { Member: var column } && (column.Name.EndsWith(Ending, StringComparison.Ordinal) || roles.AttributeOf(column, Role.Key) is not null);
    }

    /// <summary>A Guid is made to tell one thing from all others: a column of them is a key, whatever its name.</summary>
    private static bool IsGuid(IOperation operation, IParameterSymbol element) =>
        Flow.Types.Unwrap(Column(operation, element)?.Type) is { Name: nameof(Guid), ContainingNamespace.Name: nameof(System) };

    /// <summary>A Guid that stands for none, and that many rows may have.</summary>
    private static bool IsNobodys(IOperation operation) => Expressions.Unwrap(operation) is var guid
        && (guid.ConstantValue.HasValue || guid is IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } or IDefaultValueOperation or IObjectCreationOperation { Arguments.IsEmpty: true });

    /// <summary>The property or field of the element that is read, a Nullable's value like itself.</summary>
    private static IMemberReferenceOperation? Column(IOperation operation, IParameterSymbol element)
    {
        operation = Expressions.Unwrap(operation);
        if (operation is IPropertyReferenceOperation { Property: { Name: "Value" } value, Instance: { } nullable } && value.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            operation = Expressions.Unwrap(nullable);
        }

        return operation is IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member && member.Descendants().Any(part => Is(part, element)) ? member : null;
    }

    private static bool Is(IOperation operation, IParameterSymbol element) =>
        operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, element);
}
