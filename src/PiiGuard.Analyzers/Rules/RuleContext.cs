using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules;

/// <summary>One way for all rules from a compilation to what is known of it.</summary>
internal static class RuleContext
{
    /// <summary>What the analysis shares, as the policy wants it; made when the first rule asks.</summary>
    public static FlowContext Of(Compilation compilation, AnalyzerOptions options, SeverityPolicy policy, CancellationToken cancellation) => FlowContext.For(
        compilation,
        options,
        () => new FlowOptions(
            compilation.SyntaxTrees.Where(file => !policy.At(file).TrustProtectionNames).ToImmutableHashSet(),
            Configuration.DataOutOfSight.IsSought(compilation.SyntaxTrees, policy)),
        cancellation);
}
