using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Messages;
using PiiGuard.CodeFixes.Tagging;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Logs the key of an object in place of the object: <c>{@Customer}</c>, <c>customer</c> become <c>{CustomerId}</c>, <c>customer.Id</c>.</summary>
internal sealed class LogKeyInstead : Mend
{
    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2002");

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var key = string.Empty;
        foreach (var finding in findings)
        {
            if (finding.Expression is not { } expression)
            {
                yield break;
            }

            var values = MessageText.Of(expression, model, cancellationToken) is { } message
                ? new Carriers(model, cancellationToken).Among(message.Holes.Select(hole => hole.Expression).ToList(), finding.Sources)
                : ImmutableArray.Create(expression);
            foreach (var value in values)
            {
                if (KeyOf(value, finding, model) is not { } property)
                {
                    yield break;
                }

                key = property.Name;
                changes.AddRange(Read(value, property, model, cancellationToken));
                changes.AddRange(Rename(value, property, model, cancellationToken));
            }
        }

        if (changes.Count > 0)
        {
            yield return new Offer($"Log its key '{key}' instead", "key", changes.ToImmutable());
        }
    }

    private static IPropertySymbol? KeyOf(ExpressionSyntax value, Finding finding, SemanticModel model)
    {
        if (model.GetTypeInfo(value).Type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None } type
            || type.IsAnonymousType || type.IsTupleType)
        {
            return null;
        }

        var properties = PropertiesOf(type)
            .Where(property => property is { IsStatic: false, IsIndexer: false, GetMethod: not null }
                && IsSimple(property.Type)
                && model.IsAccessible(value.SpanStart, property)
                && !TagMarks.IsPersonal(property)
                && !finding.Sources.Any(source => SourceId.Names(source, property)))
            .ToList();
        return properties.Find(property => property.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "KeyAttribute"))
            ?? properties.Find(property => property.Name is "Id" or "ID")
            ?? properties.Find(property => property.Name.Equals(type.Name + "Id", StringComparison.OrdinalIgnoreCase))
            ?? properties.Find(property => property.Name == "Key");
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                yield return property;
            }
        }

        foreach (var property in type.AllInterfaces.SelectMany(contract => contract.GetMembers().OfType<IPropertySymbol>()))
        {
            yield return property;
        }
    }

    // A key of parts would bring its parts along.
    private static bool IsSimple(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? IsSimple(nullable.TypeArguments[0])
            : type.SpecialType is >= SpecialType.System_Char and <= SpecialType.System_String || type.TypeKind == TypeKind.Enum || type.Name is "Guid" or "Ulid";

    private static IEnumerable<TextChange> Read(ExpressionSyntax value, IPropertySymbol key, SemanticModel model, CancellationToken cancellationToken)
    {
        var mayBeNull = model.GetTypeInfo(value, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull;
        var access = (mayBeNull ? "?." : ".") + key.Name;
        if (value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax)
        {
            yield return new TextChange(new TextSpan(value.Span.End, 0), access);
        }
        else
        {
            yield return new TextChange(new TextSpan(value.SpanStart, 0), "(");
            yield return new TextChange(new TextSpan(value.Span.End, 0), ")" + access);
        }
    }

    // The placeholder's name says what it holds; a number goes on standing for the argument.
    private static IEnumerable<TextChange> Rename(ExpressionSyntax value, IPropertySymbol key, SemanticModel model, CancellationToken cancellationToken)
    {
        if (value.Parent is InterpolationSyntax { FormatClause: { } format })
        {
            return [new TextChange(format.Span, string.Empty)];
        }

        if (value.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax list } argument
            || TemplateCall.Of(list, model, cancellationToken) is not { } call
            || !call.Values.Contains(argument)
            || call.HoleOf(argument) is not { } hole)
        {
            return [];
        }

        var name = hole.Number is not null || hole.Name.EndsWith(key.Name, StringComparison.Ordinal) ? hole.Name
            : hole.Name.Length > 0 && key.Name.StartsWith(hole.Name, StringComparison.OrdinalIgnoreCase) ? key.Name
            : hole.Name + key.Name;
        call.Message.Replace(hole.Start, hole.End, "{" + name + "}");
        return call.Message.Changes();
    }
}
