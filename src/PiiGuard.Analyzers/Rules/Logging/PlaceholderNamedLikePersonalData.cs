using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2008: a log placeholder that is named like personal data, and what it prints isn't tagged.</summary>
internal static class PlaceholderNamedLikePersonalData
{
    public const string Id = "PII2008";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        Id,
        "A log placeholder is named like personal data",
        "The placeholder '{0}' is named like personal data ({1}), and its argument isn't tagged",
        DiagnosticSeverity.Info,
        "Who names a placeholder Email logs an e-mail address. Tag the member that it comes from, so that it can be followed to every place where it leaks.");

    /// <summary>Asks about a call; only one with a string in it that has a placeholder of such a name is worth a binding.</summary>
    public static void Report(SyntaxNodeAnalysisContext context, FlowContext flow, FlowAnalysis analysis, SeverityPolicy policy)
    {
        var call = (InvocationExpressionSyntax)context.Node;
        if (call.ArgumentList.Arguments.Count < 2 || TemplateOf(call) is not { } literal || policy.At(literal.SyntaxTree).IsSilent)
        {
            return;
        }

        var names = NameMatchers.For(context.Compilation, context.Options).At(literal.SyntaxTree);
        var placeholders = MessageTemplate.Parse(literal.Token.ValueText).Placeholders;
        if (!placeholders.Any(placeholder => names.MatchPlaceholder(placeholder.Name) is not null)
            || context.SemanticModel.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation
            || TemplateValues.Of(invocation, literal, flow.Catalogue) is not { } values)
        {
            return;
        }

        var tagged = new Lazy<HashSet<SyntaxNode>>(() => Tagged(context, flow, analysis));
        for (var i = 0; i < placeholders.Length && i < values.Length; i++)
        {
            if (!placeholders[i].IsDestructured
                && IsOpen(values[i], flow)
                && names.MatchPlaceholder(placeholders[i].Name, values[i].Type) is { } category
                && policy.SeverityOf(Id, category, literal.SyntaxTree) is { } severity
                && !tagged.Value.Contains(values[i].Syntax))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, values[i].Syntax.GetLocation(), severity, null, PropertiesOf(values[i], category).To(invocation.TargetMethod, PiiSinkKind.Log).In(context.ContainingSymbol), placeholders[i].Name, FlowReport.Name(category)));
            }
        }
    }

    private static LiteralExpressionSyntax? TemplateOf(InvocationExpressionSyntax call)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is LiteralExpressionSyntax literal && literal.Token.ValueText.IndexOf('{') >= 0)
            {
                return literal;
            }
        }

        return null;
    }

    // What carries tagged data, protected or not: the flow rules speak about that.
    private static HashSet<SyntaxNode> Tagged(SyntaxNodeAnalysisContext context, FlowContext flow, FlowAnalysis analysis) =>
        flow.Shapes.AnyTags && context.ContainingSymbol is { } owner
            ? new HashSet<SyntaxNode>(analysis.In(owner, context.CancellationToken).Flows.Select(found => found.At))
            : [];

    // Neither a constant nor what a sanitizer gave.
    private static bool IsOpen(IOperation value, FlowContext flow) =>
        value is { Type: not null, ConstantValue.HasValue: false }
        && !(value is IInvocationOperation call && flow.Catalogue.SummaryOf(call.TargetMethod)?.ProtectionAt(ConditionConstant.PassedTo(call)) is not null);

    private static ImmutableDictionary<string, string?> PropertiesOf(IOperation value, PiiCategory category)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Category, PolicyWords.Categories.For(category));
        return SourceOf(value) is { } source ? properties.Add(FindingProperties.Source, source) : properties;
    }

    private static string? SourceOf(IOperation value) => value switch
    {
        IPropertyReferenceOperation property => property.Property.OriginalDefinition.GetDocumentationCommentId(),
        IFieldReferenceOperation field => field.Field.OriginalDefinition.GetDocumentationCommentId(),
        _ => null,
    };
}
