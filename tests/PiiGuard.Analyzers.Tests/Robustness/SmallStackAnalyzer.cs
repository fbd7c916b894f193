using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Tests.Robustness;

#pragma warning disable CS0618, RS1001, RS1012, RS1013, RS1025, RS1026 // it passes on what the analyzer inside it does, contexts included

/// <summary>
/// An analyzer whose every action runs on a thread of 1 MB. The driver picks threads itself and its own threads have larger stacks here than on
/// other systems, so the actions are moved one by one.
/// </summary>
internal sealed class SmallStackAnalyzer(DiagnosticAnalyzer inner) : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => inner.SupportedDiagnostics;

    public override void Initialize(AnalysisContext context) => inner.Initialize(new Context(context));

    private static Action<T> Moved<T>(Action<T> action) => context => SmallStack.Run(() => action(context));

    // What is found is reported from the driver's own thread: the oldest compiler walks the whole file, without a care for its stack, whenever it takes a diagnostic.
    private static Action<CodeBlockAnalysisContext> Moved(Action<CodeBlockAnalysisContext> action) => context =>
        Moved(context.ReportDiagnostic, report => action(new CodeBlockAnalysisContext(
            context.CodeBlock, context.OwningSymbol, context.SemanticModel, context.Options, report, _ => true, context.CancellationToken)));

    private static Action<SyntaxNodeAnalysisContext> Moved(Action<SyntaxNodeAnalysisContext> action) => context =>
        Moved(context.ReportDiagnostic, report => action(new SyntaxNodeAnalysisContext(
            context.Node, context.ContainingSymbol, context.SemanticModel, context.Options, report, _ => true, context.CancellationToken)));

    private static Action<SymbolAnalysisContext> Moved(Action<SymbolAnalysisContext> action) => context =>
        Moved(context.ReportDiagnostic, report => action(new SymbolAnalysisContext(
            context.Symbol, context.Compilation, context.Options, report, _ => true, context.CancellationToken)));

    private static void Moved(Action<Diagnostic> report, Action<Action<Diagnostic>> action)
    {
        var found = new ConcurrentQueue<Diagnostic>();
        SmallStack.Run(() => action(found.Enqueue));
        foreach (var diagnostic in found)
        {
            report(diagnostic);
        }
    }

    private sealed class Context(AnalysisContext inner) : AnalysisContext
    {
        public override void EnableConcurrentExecution() => inner.EnableConcurrentExecution();

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => inner.ConfigureGeneratedCodeAnalysis(analysisMode);

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) =>
            inner.RegisterCompilationStartAction(context => SmallStack.Run(() => action(new StartContext(context))));

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => inner.RegisterCompilationAction(Moved(action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => inner.RegisterSemanticModelAction(Moved(action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            inner.RegisterSymbolAction(Moved(action), symbolKinds);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            inner.RegisterCodeBlockStartAction(Moved(action));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => inner.RegisterCodeBlockAction(Moved(action));

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => inner.RegisterSyntaxTreeAction(Moved(action));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => inner.RegisterAdditionalFileAction(Moved(action));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            inner.RegisterSyntaxNodeAction(Moved(action), syntaxKinds);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            inner.RegisterOperationAction(Moved(action), operationKinds);

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => inner.RegisterOperationBlockAction(Moved(action));
    }

    private sealed class StartContext(CompilationStartAnalysisContext inner)
        : CompilationStartAnalysisContext(inner.Compilation, inner.Options, inner.CancellationToken)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => inner.RegisterCompilationEndAction(Moved(action));

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => inner.RegisterSemanticModelAction(Moved(action));

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
            inner.RegisterSymbolAction(Moved(action), symbolKinds);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
            inner.RegisterCodeBlockStartAction(Moved(action));

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => inner.RegisterCodeBlockAction(Moved(action));

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => inner.RegisterSyntaxTreeAction(Moved(action));

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => inner.RegisterAdditionalFileAction(Moved(action));

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
            inner.RegisterSyntaxNodeAction(Moved(action), syntaxKinds);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
            inner.RegisterOperationAction(Moved(action), operationKinds);

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => inner.RegisterOperationBlockAction(Moved(action));
    }
}
