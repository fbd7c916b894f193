using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export;

/// <summary>PII4003: a query brings an unbounded set of personal data into memory.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryAnalyzer : RuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PII4003",
        "A query reads an unbounded set of personal data",
        "The query on '{2}' reads {0} '{1}'{3} without limiting the rows",
        DiagnosticSeverity.Warning,
        "What is read whole can be lost whole: one call, one dump or one export holds everybody's data. A page, or a key, keeps it to what is needed.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> known)
    {
        var flow = known.Value;
        if (!flow.Shapes.AnyTags)
        {
            return;
        }

        var roles = Roles.For(context.Compilation);
        var calls = new HashSet<string>(roles.NamesOf(Role.Materialize).Concat(roles.NamesOf(Role.Fill)), StringComparer.Ordinal);
        context.RegisterCodeBlockAction(block =>
        {
            if (flow.Relevance(block.CancellationToken).Mentions(block.CodeBlock, block.CancellationToken) && Nesting.IsSafe(block.CodeBlock))
            {
                Check(block, calls, new SetContext(flow, roles, policy, PiiSinkKind.Export, block.CancellationToken), policy);
            }
        });
    }

    private static void Check(CodeBlockAnalysisContext block, HashSet<string> calls, SetContext context, SeverityPolicy policy)
    {
        // A primary constructor's block is the whole type, whose members have blocks of their own.
        foreach (var node in block.CodeBlock.DescendantNodes(inner => inner == block.CodeBlock || inner is GlobalStatementSyntax or not MemberDeclarationSyntax))
        {
            if (!MayRead(node, calls) || block.SemanticModel.GetOperation(node, block.CancellationToken) is not { } operation || Read(operation, context) is not { } query)
            {
                continue;
            }

            // Each query has all the steps: what stands in front of it, in a long program, takes none from it.
            var trace = new SetTrace(context.Anew());

            // A dictionary may keep less of the rows than the query gives.
            var facts = trace.Of(query, Scope.Empty);
            if (facts is { IsQuery: true, Bound: Bound.Unbounded, Tags.IsEmpty: false }
                && (operation is IInvocationOperation call && context.Roles.Plays(call.TargetMethod, Role.Materialize) ? trace.Of(operation, Scope.Empty).Tags : facts.Tags) is { IsEmpty: false } tags
                && !Endpoints.AnsweredQuery.Is(query, block.OwningSymbol, context.Roles)
                && DeclaredFinding.Of(Rule, Expressions.Place(query).GetLocation(), tags, QueryRoot.Of(query, trace, context) ?? block.OwningSymbol, PiiSinkKind.Export, block.OwningSymbol, policy) is { } diagnostic)
            {
                block.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static bool MayRead(SyntaxNode node, HashSet<string> calls) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => calls.Contains(access.Name.Identifier.ValueText),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax access } => calls.Contains(access.Name.Identifier.ValueText),
        CommonForEachStatementSyntax or SpreadElementSyntax => true,
        ObjectCreationExpressionSyntax creation => creation.ArgumentList?.Arguments.Count > 0 && creation.Type is GenericNameSyntax,
        _ => false,
    };

    /// <summary>The set that an operation reads to its end; null where it reads none.</summary>
    private static IOperation? Read(IOperation operation, SetContext context)
    {
        var read = operation switch
        {
            IInvocationOperation call when context.Roles.Plays(call.TargetMethod, Role.Materialize) => CallTrace.SourceOf(call),
            IInvocationOperation { Arguments: [var added] } call when context.Roles.Plays(call.TargetMethod, Role.Fill) => added.Value,
            IForEachLoopOperation loop => loop.Collection,
            IObjectCreationOperation { Arguments: [var source, ..] } creation when SetTypes.IsSet(creation.Type) => source.Value,
            { Syntax: SpreadElementSyntax } => operation.ChildOperations.FirstOrDefault(),
            _ => null,
        };
        return read is not null && SetTypes.IsSet(Expressions.Unwrap(read).Type) ? read : null;
    }
}
