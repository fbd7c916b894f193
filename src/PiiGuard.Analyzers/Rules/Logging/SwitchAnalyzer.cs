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

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2007: a setting that makes a framework log, or show, personal data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SwitchAnalyzer : RuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PII2007",
        "A switch makes a framework give personal data away",
        "'{0}' makes the framework write the data it handles, personal data included, to {1}",
        DiagnosticSeverity.Warning,
        "Values of parameters, bodies and tokens get into logs that nobody thinks of as a store of personal data. On a developer's machine it helps; anywhere else it leaks.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> known)
    {
        var flow = known.Value;
        var roles = Roles.For(context.Compilation);
        context.RegisterSyntaxNodeAction(node => Check(node, NameOf(((InvocationExpressionSyntax)node.Node).Expression), flow, roles, policy), SyntaxKind.InvocationExpression);
        context.RegisterSyntaxNodeAction(
            node => Check(node, NameOf(((AssignmentExpressionSyntax)node.Node).Left), flow, roles, policy), SyntaxKind.SimpleAssignmentExpression, SyntaxKind.OrAssignmentExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context, SimpleNameSyntax? name, FlowContext flow, Roles roles, SeverityPolicy policy)
    {
        if (name is null || !flow.Catalogue.MayBeSwitch(name.Identifier.ValueText) || !Nesting.IsSafe(context.Node))
        {
            return;
        }

        var (member, accessor, constantAt, value) = context.SemanticModel.GetOperation(context.Node, context.CancellationToken) switch
        {
            IInvocationOperation call => (call.TargetMethod, call.TargetMethod, ConditionConstant.PassedTo(call), call.Arguments.FirstOrDefault(argument => !argument.IsImplicit && argument.Parameter?.Type.SpecialType == SpecialType.System_Boolean)?.Value.Syntax),
            IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { SetMethod: { } setter } property } } assignment => ((ISymbol)property, setter, SwitchState.Assigned(assignment), assignment.Value.Syntax),
            _ => default,
        };
        if (member is null || flow.Catalogue.SwitchesOf(accessor).FirstOrDefault(found => found.Kind is not null && SwitchState.IsOn(found, accessor, constantAt)) is not { Kind: { } kind })
        {
            return;
        }

        var guard = new DevelopmentGuard(context.SemanticModel, roles, context.CancellationToken);
        if (guard.Holds(context.Node) || (value is ExpressionSyntax expression && guard.IsOnOnlyThere(expression)))
        {
            return;
        }

        var location = context.Node is AssignmentExpressionSyntax ? context.Node.GetLocation() : name.GetLocation();
        var circumstance = flow.Shapes.AnyTags ? Circumstance.None : Circumstance.Untagged;
        if (DeclaredFinding.Of(Rule, location, member, kind, context.ContainingSymbol, policy, circumstance: circumstance, words: [FlowReport.SinkName(member), PlaceName(kind)]) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static string PlaceName(PiiSinkKind kind) => kind switch
    {
        PiiSinkKind.Log => "the log",
        PiiSinkKind.Telemetry => "telemetry",
        PiiSinkKind.Response => "responses",
        PiiSinkKind.Exception => "exceptions",
        _ => "its output",
    };
}
