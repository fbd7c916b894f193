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
            .Append(Configuration.Inventory.Descriptor)
            .Append(Logging.TextExposesMember.Descriptor)
            .Append(Logging.PlaceholderNamedLikePersonalData.Descriptor)
            .Append(Tagging.UntaggedResult.Descriptor)
            .Append(Tagging.UntaggedSink.Descriptor)
            .ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        var minimum = Visibility.MinimumOf(context);
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => Start(start, Visibility.Of(minimum, start.Compilation, start.Options)));
    }

    private static void Start(CompilationStartAnalysisContext context, Visibility visibility)
    {
        var policy = SeverityPolicy.For(context.Options);
        var files = context.Compilation.SyntaxTrees;
        if (policy.IsSilent(files) && !policy.AnyInventory(files))
        {
            return;
        }

        var flow = RuleContext.Of(context.Compilation, context.Options, policy, context.CancellationToken);
        var analysis = new FlowAnalysis(flow);
        if (visibility.Shows(Logging.PlaceholderNamedLikePersonalData.Id))
        {
            context.RegisterSyntaxNodeAction(call => Logging.PlaceholderNamedLikePersonalData.Report(call, flow, analysis, policy), SyntaxKind.InvocationExpression);
        }

        var declaresItsFlows = files.Any(file => !policy.At(file).FlowSummaries);
        if (declaresItsFlows && visibility.Shows(Tagging.UntaggedSink.Id))
        {
            context.RegisterCodeBlockAction(block => Tagging.UntaggedSink.Report(block, flow, policy));
        }

        if (!flow.Shapes.AnyTags)
        {
            return;
        }

        var inventory = visibility.Shows(Configuration.Inventory.Descriptor.Id) ? Configuration.Inventory.For(flow, policy) : null;
        context.RegisterCodeBlockAction(block => Analyze(block, flow, analysis, policy, inventory));
        if (visibility.Shows(Logging.TextExposesMember.Id))
        {
            context.RegisterCodeBlockAction(block => ReportText(block, flow, analysis, policy));
            context.RegisterSymbolAction(type => Logging.TextExposesMember.Report(type, flow, policy), SymbolKind.NamedType);
        }

        if (declaresItsFlows && visibility.Shows(Tagging.UntaggedResult.Id))
        {
            context.RegisterSymbolAction(symbol => Tagging.UntaggedResult.Report(symbol, flow, analysis, policy), SymbolKind.Method, SymbolKind.Property);
        }

        if (inventory is not null)
        {
            context.RegisterCompilationEndAction(inventory.Report);
        }
    }

    private static void Analyze(
        CodeBlockAnalysisContext context, FlowContext known, FlowAnalysis analysis, SeverityPolicy policy, Configuration.Inventory? inventory)
    {
        if (policy.At(context.CodeBlock.SyntaxTree).IsSilent || !analysis.CanMatter(context.CodeBlock, context.CancellationToken))
        {
            return;
        }

        var found = analysis.MayGiveAway(context.OwningSymbol, context.CancellationToken) ? analysis.In(context.OwningSymbol, context.CancellationToken) : BodyFlows.None;
        var channels = new Transmission.ClearChannels(known.Catalogue, context.SemanticModel, context.CancellationToken);
        // One cause, one finding: where the data leaks, nobody needs to know besides that a copy of it has no tag.
        var leaks = new HashSet<SyntaxNode>();
        foreach (var flow in found.Flows.Where(flow => flow.At.SyntaxTree == context.CodeBlock.SyntaxTree).OrderBy(flow => flow.Kind == MemberStores.Kind ? 1 : 0))
        {
            var isStore = flow.Kind == MemberStores.Kind;
            if (!isStore)
            {
                inventory?.Add(flow, context.OwningSymbol);
            }

            if ((isStore && (leaks.Contains(flow.At) || Tagging.TagLost.IsHandedToBase(flow, found.Flows)))
                || FlowReport.Of(Export.PersonalDataExported.Judge(channels.Judge(flow), context.SemanticModel, context.CancellationToken), context.OwningSymbol, policy) is not { } diagnostic)
            {
                continue;
            }

            context.ReportDiagnostic(diagnostic);
            if (!isStore)
            {
                leaks.Add(flow.At);
            }
        }

        Configuration.DataOutOfSight.Report(context, found, policy);
    }

    private static void ReportText(CodeBlockAnalysisContext context, FlowContext known, FlowAnalysis analysis, SeverityPolicy policy)
    {
        if (!policy.At(context.CodeBlock.SyntaxTree).IsSilent && analysis.CanMatter(context.CodeBlock, context.CancellationToken))
        {
            Logging.TextExposesMember.Report(context, known, policy);
        }
    }
}
