using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2009: redaction is promised, and nothing keeps the promise.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RedactionAnalyzer : DiagnosticAnalyzer
{
    private const string RedactorMethod = "EnableRedaction()";
    private const string MaskingMethod = "Destructure.UsingAttributes()";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PII2009",
        "Redaction is promised but not wired",
        "'{0}' promises redaction, but {1}",
        DiagnosticSeverity.Warning,
        "The attribute alone redacts nothing: the log holds clear text, and everybody who reads the code believes the opposite.",
        WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The user's own declaration of a generated log method counts as generated.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var roles = Roles.For(context.Compilation);
        var policy = SeverityPolicy.For(context.Options);
        if (!policy.At(null).IsSilent && (roles.Exists(Role.SetRedactor) || roles.Exists(Role.LogMethod) || roles.Exists(Role.SerilogSetup)))
        {
            Report(context, roles, policy);
        }
    }

    private static void Report(CompilationAnalysisContext context, Roles roles, SeverityPolicy policy)
    {
        var setup = new SetupCalls(context.Compilation, roles, context.CancellationToken);
        foreach (var (name, model) in setup.Of(Role.SetRedactor).Where(mention => GivesNull(mention.Name, mention.Model, roles)))
        {
            var method = model.GetSymbolInfo(name, context.CancellationToken).Symbol!;
            Add(context, name.GetLocation(), method, model.GetEnclosingSymbol(name.SpanStart, context.CancellationToken), policy, method.Name, "a NullRedactor gives back what it gets");
        }

        var promises = new RedactionPromises(context.Compilation, roles, context.CancellationToken);
        if (roles.Exists(Role.LogMethod) && !setup.Any(Role.EnableRedaction))
        {
            foreach (var (promise, at) in promises.Classified)
            {
                if (setup.Any(Role.LoggingSetup))
                {
                    Add(context, at, promise.ContainingSymbol, promise, policy, promise.Name, $"nothing here calls {RedactorMethod}");
                }
            }
        }

        if (roles.Exists(Role.SerilogSetup) && !setup.Any(Role.MaskingWired))
        {
            foreach (var (promise, at) in promises.Masked)
            {
                if (setup.Any(Role.SerilogSetup))
                {
                    Add(context, at, promise, promise, policy, FlowReport.Name(promise), $"nothing here calls {MaskingMethod}");
                }
            }
        }
    }

    // SetFallbackRedactor<NullRedactor>(), SetRedactor<NullRedactor>(…)
    private static bool GivesNull(SimpleNameSyntax name, SemanticModel model, Roles roles) =>
        name is GenericNameSyntax generic && generic.TypeArgumentList.Arguments.Any(argument => roles.IsOf(model.GetTypeInfo(argument).Type, Role.NullRedactor));

    private static void Add(CompilationAnalysisContext context, Location at, ISymbol sink, ISymbol? member, SeverityPolicy policy, params object[] words)
    {
        // What promises is often tagged itself.
        var flow = RuleContext.Of(context.Compilation, context.Options, policy, context.CancellationToken);
        var tag = member is IParameterSymbol or IPropertySymbol or IFieldSymbol ? flow.Shapes.TagOf(member) : null;
        if (DeclaredFinding.Of(Rule, at, sink, PiiSinkKind.Log, member, policy, tag, words: words) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
