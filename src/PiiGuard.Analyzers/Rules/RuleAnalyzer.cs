using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules;

/// <summary>How every analyzer of rules about code runs: beside the others, not in generated code, and not at all where the policy silences the compilation or nobody would see what it finds.</summary>
public abstract class RuleAnalyzer : DiagnosticAnalyzer
{
    public sealed override void Initialize(AnalysisContext context)
    {
        var minimum = Visibility.MinimumOf(context);
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var policy = SeverityPolicy.For(start.Options);
            var visibility = Visibility.Of(minimum, start.Compilation, start.Options);
            if (!policy.IsSilent(start.Compilation.SyntaxTrees) && SupportedDiagnostics.Any(rule => visibility.Shows(rule.Id)))
            {
                Start(start, policy, visibility, new Lazy<FlowContext>(() => RuleContext.Of(start.Compilation, start.Options, policy, CancellationToken.None)));
            }
        });
    }

    /// <summary>Registers what the rules look at.</summary>
    /// <param name="context">The compilation.</param>
    /// <param name="policy">Which severities it asks for.</param>
    /// <param name="visibility">Which findings anybody would see.</param>
    /// <param name="flow">What is known of the compilation, shared by all analyzers of it; made when the first of them asks.</param>
    private protected abstract void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> flow);
}
