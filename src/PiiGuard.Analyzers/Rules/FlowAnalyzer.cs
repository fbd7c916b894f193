using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules;

/// <summary>Runs the engine once for all rules about flows.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlowAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        FlowRule.All.Select(rule => rule.Descriptor)
            .Append(Configuration.DataOutOfSight.Descriptor)
            .Append(Logging.TextExposesMember.Descriptor)
            .Append(Logging.PlaceholderNamedLikePersonalData.Descriptor)
            .ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var policy = SeverityPolicy.For(context.Options);
        var flow = FlowContext.For(context.Compilation, context.Options, policy.At(null).TrustProtectionNames, context.CancellationToken);
        var analysis = new FlowAnalysis(flow);
        context.RegisterSyntaxNodeAction(literal => Logging.PlaceholderNamedLikePersonalData.Report(literal, flow, analysis, policy), SyntaxKind.StringLiteralExpression);
        if (!flow.Shapes.AnyTags)
        {
            return;
        }

        context.RegisterCodeBlockAction(block => Analyze(block, flow, analysis, policy));
        context.RegisterSymbolAction(type => Logging.TextExposesMember.Report(type, flow, policy), SymbolKind.NamedType);
    }

    private static void Analyze(CodeBlockAnalysisContext context, FlowContext known, FlowAnalysis analysis, SeverityPolicy policy)
    {
        if (!analysis.CanMatter(context.CodeBlock) || policy.At(context.CodeBlock.SyntaxTree).IsSilent)
        {
            return;
        }

        var found = analysis.In(context.OwningSymbol, context.CancellationToken);
        foreach (var flow in found.Flows)
        {
            if (flow.At.SyntaxTree == context.CodeBlock.SyntaxTree && FlowReport.Of(flow, context.OwningSymbol, policy) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        Configuration.DataOutOfSight.Report(context, found, policy);
        Logging.TextExposesMember.Report(context, known, policy);
    }
}
