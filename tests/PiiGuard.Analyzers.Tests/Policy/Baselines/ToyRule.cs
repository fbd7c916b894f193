using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.Analyzers.Tests.Policy.Baselines;

#pragma warning disable RS1001, RS2008 // It runs in these tests only.
/// <summary>Reports every call of Write whose argument names a member, as a rule would.</summary>
internal sealed class ToyRule(string? member = null) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("PII2001", "Toy", "Toy", "Privacy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(Report, SyntaxKind.InvocationExpression);
    }

    private void Report(SyntaxNodeAnalysisContext node)
    {
        var call = (InvocationExpressionSyntax)node.Node;
        if (call.ArgumentList.Arguments is [{ Expression: MemberAccessExpressionSyntax access }])
        {
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(FindingProperties.Source, node.SemanticModel.GetSymbolInfo(access).Symbol!.GetDocumentationCommentId())
                .Add(FindingProperties.Sink, node.SemanticModel.GetSymbolInfo(call).Symbol!.GetDocumentationCommentId());
            node.ReportDiagnostic(Diagnostic.Create(Rule, call.GetLocation(), member is null ? properties : properties.Add(FindingProperties.Member, member)));
        }
    }
}
