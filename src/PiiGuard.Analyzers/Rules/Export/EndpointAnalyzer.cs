using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Rules.Export.Endpoints;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export;

/// <summary>PII4002 and PII4004: what an endpoint answers with, how much of it, and to whom.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndpointAnalyzer : RuleAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(EndpointReport.Unbounded, EndpointReport.Unauthorized);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> known)
    {
        var compilation = context.Compilation;
        var roles = Roles.For(compilation);
        if (!roles.Exists(Role.Controller) && !roles.Exists(Role.MapHandler) && !roles.Exists(Role.GrpcServiceMark))
        {
            return;
        }

        var flow = known.Value;
        if (!flow.Shapes.AnyTags)
        {
            return;
        }

        var wanted = new EndpointQuestions(visibility);
        if (!wanted.Any)
        {
            return;
        }

        var authorization = new Authorization(flow, roles, new SetupCalls(compilation, roles, CancellationToken.None));
        var maps = new HashSet<string>(roles.NamesOf(Role.MapHandler), StringComparer.Ordinal);
        context.RegisterSymbolAction(
            type => CheckType((INamedTypeSymbol)type.Symbol, new SetContext(flow, roles, policy, PiiSinkKind.Response, type.CancellationToken), authorization, wanted, new EndpointReport(policy, type.ReportDiagnostic)),
            SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(
            node =>
            {
                var call = (InvocationExpressionSyntax)node.Node;
                if (call.Expression is MemberAccessExpressionSyntax access && maps.Contains(access.Name.Identifier.ValueText) && Nesting.IsSafe(call))
                {
                    CheckRoute(call, access.Name, node, new SetContext(flow, roles, policy, PiiSinkKind.Response, node.CancellationToken), authorization, wanted, new EndpointReport(policy, node.ReportDiagnostic));
                }
            },
            SyntaxKind.InvocationExpression);
    }

    private static void CheckType(INamedTypeSymbol type, SetContext context, Authorization authorization, EndpointQuestions wanted, EndpointReport report)
    {
        if (EndpointMethods.KindOf(type, context.Roles) is not { } kind)
        {
            return;
        }

        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (EndpointMethods.IsCalled(method, kind, context.Roles) && method.Locations.FirstOrDefault(place => place.IsInSource) is { } at
                && context.CanMatter(method) && authorization.AsDeclared(method, type, kind) is var declared && wanted.About(declared) && context.BodyOf(method) is { } body)
            {
                var access = declared != Access.Authorized && authorization.Asks(body) ? Access.Authorized : declared;
                if (wanted.About(access))
                {
                    var facts = AnswerFacts.Of(body, kind == EndpointKind.Page ? type : null, context.Anew(), setsOnly: !wanted.Access(access));
                    report.Sets(facts, method, method, body.Syntax.SyntaxTree);
                    report.Access(facts, access, at, method, method);
                }
            }
        }
    }

    private static void CheckRoute(InvocationExpressionSyntax call, SimpleNameSyntax name, SyntaxNodeAnalysisContext node, SetContext context, Authorization authorization, EndpointQuestions wanted, EndpointReport report)
    {
        if (node.SemanticModel.GetOperation(call, node.CancellationToken) is not IInvocationOperation invocation
            || !context.Roles.Plays(invocation.TargetMethod, Role.MapHandler)
            || RouteHandlers.HandlerOf(invocation) is not { } handler
            || BodyOf(handler, context) is not { } body)
        {
            return;
        }

        var method = (handler as IAnonymousFunctionOperation)?.Symbol ?? (handler as IMethodReferenceOperation)?.Method;
        var access = AccessOf(call, node, context, authorization, method, body);
        if (!wanted.About(access))
        {
            return;
        }

        var facts = AnswerFacts.Of(body, null, context, setsOnly: !wanted.Access(access));

        // A finding stands in the code that is looked at: of a method that is handed over by its name, at the name.
        var owner = node.ContainingSymbol!;
        report.Sets(facts, invocation.TargetMethod, owner, call.SyntaxTree, within: call.Span, otherwise: handler.Syntax.GetLocation());
        report.Access(facts, access, name.GetLocation(), invocation.TargetMethod, owner);
    }

    private static Access AccessOf(InvocationExpressionSyntax call, SyntaxNodeAnalysisContext node, SetContext context, Authorization authorization, IMethodSymbol? handler, IOperation body)
    {
        if (authorization.Asks(body))
        {
            return Access.Authorized;
        }

        var route = new RouteAuthorization(context.Flow.Compilation, context.Roles, node.CancellationToken).Of(call, node.SemanticModel, out var isSaid);
        var declared = handler is null ? null : authorization.DeclaredOn(handler);
        return declared == Access.Open ? Access.Open
            : isSaid ? route
            : declared ?? (authorization.HasFallbackPolicy ? Access.Authorized : route);
    }

    private static IOperation? BodyOf(IOperation handler, SetContext context) => handler switch
    {
        IAnonymousFunctionOperation lambda => lambda.Body,
        IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } => VariableTrace.Root(handler).Descendants().OfType<ILocalFunctionOperation>()
            .FirstOrDefault(function => SymbolEqualityComparer.Default.Equals(function.Symbol, local))?.Body,
        IMethodReferenceOperation { Method: var method } => context.BodyOf(method),
        _ => null,
    };
}
