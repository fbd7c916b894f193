using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>The findings about an endpoint.</summary>
internal sealed class EndpointReport(SeverityPolicy policy, Action<Diagnostic> report)
{
    public static readonly DiagnosticDescriptor Unbounded = RuleDescriptor.Create(
        "PII4002",
        "An endpoint returns an unbounded collection of personal data",
        "'{2}' returns {0} '{1}'{3} of everybody: nothing bounds the collection",
        DiagnosticSeverity.Warning,
        "One request takes everything along. A page at a time shows a person what they need, and keeps what a leaked token gives away small.");

    public static readonly DiagnosticDescriptor Unauthorized = RuleDescriptor.Create(
        "PII4004",
        "An endpoint returns personal data and needs no authorization",
        "'{2}' returns {0} '{1}'{3} to anybody: {4}",
        DiagnosticSeverity.Warning,
        "Whoever finds the address, or counts up an id, reads the data. [Authorize], RequireAuthorization() or a fallback policy asks first who it is.");

    /// <summary>The collections without bound among an endpoint's answers.</summary>
    /// <param name="facts">The answers.</param>
    /// <param name="endpoint">What the message names.</param>
    /// <param name="owner">The member that the finding stands in.</param>
    /// <param name="tree">The file that is looked at.</param>
    /// <param name="within">The part of it that is; all of it if none.</param>
    /// <param name="otherwise">Where a finding about code elsewhere stands.</param>
    public void Sets(AnswerFacts facts, ISymbol endpoint, ISymbol owner, SyntaxTree tree, TextSpan? within = null, Location? otherwise = null)
    {
        foreach (var group in facts.Unbounded.GroupBy(set => set.Value.Syntax.SyntaxTree == tree && within?.Contains(set.Value.Syntax.Span) != false ? Expressions.Place(set.Value).GetLocation() : otherwise))
        {
            if (group.Key is { } at && DeclaredFinding.Of(Unbounded, at, group.SelectMany(set => set.Tags), endpoint, PiiSinkKind.Response, owner, policy) is { } diagnostic)
            {
                report(diagnostic);
            }
        }
    }

    /// <summary>An endpoint that anybody may call.</summary>
    public void Access(AnswerFacts facts, Access access, Location at, ISymbol endpoint, ISymbol owner)
    {
        if (access != Endpoints.Access.Authorized && !facts.Tags.IsEmpty
            && DeclaredFinding.Of(
                Unauthorized, at, facts.Tags, endpoint, PiiSinkKind.Response, owner, policy,
                access == Endpoints.Access.Unwired ? Circumstance.Unwired : Circumstance.None,
                more: access == Endpoints.Access.Unwired ? "nothing here asks for authorization" : "it needs no authorization") is { } diagnostic)
        {
            report(diagnostic);
        }
    }
}
