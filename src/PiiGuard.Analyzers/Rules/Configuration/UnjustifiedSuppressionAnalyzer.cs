using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0003: who silences a rule of ours says why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnjustifiedSuppressionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PII0003",
        "A suppression has no justification",
        "The suppression of {0} has no Justification",
        DiagnosticSeverity.Warning,
        "Personal data that goes where it shouldn't is a decision that somebody has to be able to review: the suppression says why it is right.");

    // What an IDE, or the light bulb, writes until somebody thinks of a reason.
    private const string Pending = "<Pending>";
    private const string ToDo = "TODO";

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Check, SyntaxKind.Attribute);
    }

    private static void Check(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!IsNamedSuppression(attribute.Name)
            || attribute.ArgumentList?.Arguments is not { Count: > 1 } arguments
            || RuleOf(arguments, context) is not { } ruleId
            || context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol?.ContainingType is not
                { Name: "SuppressMessageAttribute" or "UnconditionalSuppressMessageAttribute" } type
            || type.ContainingNamespace.ToDisplayString() != "System.Diagnostics.CodeAnalysis"
            || IsJustified(arguments, context))
        {
            return;
        }

        var tree = attribute.SyntaxTree;
        if (SeverityPolicy.For(context.Options).SeverityOf(Rule.Id, PiiCategory.Unspecified, tree) is { } severity)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), severity, additionalLocations: null, properties: null, ruleId));
        }
    }

    private static bool IsNamedSuppression(NameSyntax name)
    {
        var last = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => string.Empty,
        };
        return last is "SuppressMessage" or "SuppressMessageAttribute" or "UnconditionalSuppressMessage" or "UnconditionalSuppressMessageAttribute";
    }

    // The compiler reads "PII2001:Some title" as PII2001.
    private static string? RuleOf(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, SyntaxNodeAnalysisContext context)
    {
        var argument = arguments.FirstOrDefault(candidate => candidate.NameColon?.Name.Identifier.ValueText == "checkId") ?? arguments[1];
        var id = TextOf(argument, context)?.Split(':')[0].Trim();
        return id is not null && PolicyData.RuleIds.TryRead(id, out var ruleId) ? ruleId : null;
    }

    private static bool IsJustified(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, SyntaxNodeAnalysisContext context)
    {
        var justification = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification");
        return justification is not null && TextOf(justification, context)?.Trim() is { Length: > 0 } text && text != Pending && !text.StartsWith(ToDo, StringComparison.Ordinal);
    }

    private static string? TextOf(AttributeArgumentSyntax argument, SyntaxNodeAnalysisContext context) =>
        context.SemanticModel.GetConstantValue(argument.Expression, context.CancellationToken).Value as string;
}
