using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>
/// Keeps mending and listing apart where a tool applies every fix of a rule without asking, as <c>dotnet format</c> does: each fix is handed the findings
/// as they were before the first one, so that a second one would list what is mended, or miss what stands in a changed file. Which of the two a file gets
/// is an option, <c>piiguard_baseline_write</c>. In an editor somebody has chosen the fix, and nothing is kept back.
/// </summary>
internal sealed class ListOrMend : FixAllProvider
{
    internal const string Key = "piiguard_baseline_write";
    internal const string Property = "build_property.PiiGuardBaselineWrite";

    private readonly FixAllProvider _fix;
    private readonly bool _lists;

    private ListOrMend(FixAllProvider fix, bool lists)
    {
        _fix = fix;
        _lists = lists;
    }

    /// <summary>A Fix All that changes code, or the configuration in it.</summary>
    public static FixAllProvider Mending(FixAllProvider fix) => new ListOrMend(fix, lists: false);

    /// <summary>A Fix All that leaves the code as it is and lists its findings.</summary>
    public static FixAllProvider Listing(FixAllProvider fix) => new ListOrMend(fix, lists: true);

    /// <summary>Whether every fix of a rule is applied here, with nobody to choose among them.</summary>
    public static bool IsBatch(Solution solution) => solution.Workspace.Kind == WorkspaceKind.MSBuild;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => _fix.GetSupportedFixAllScopes();

    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        _fix.GetSupportedFixAllDiagnosticIds(originalCodeFixProvider);

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (!IsBatch(fixAllContext.Solution))
        {
            return await _fix.GetFixAsync(fixAllContext).ConfigureAwait(false);
        }

        var findings = new Chosen(fixAllContext, _lists);
        var context = fixAllContext.Document is { } document
            ? new FixAllContext(document, fixAllContext.CodeFixProvider, fixAllContext.Scope, fixAllContext.CodeActionEquivalenceKey!, fixAllContext.DiagnosticIds, findings, fixAllContext.CancellationToken)
            : new FixAllContext(fixAllContext.Project, fixAllContext.CodeFixProvider, fixAllContext.Scope, fixAllContext.CodeActionEquivalenceKey!, fixAllContext.DiagnosticIds, findings, fixAllContext.CancellationToken);

        // Without an action the tool would warn that the rule can't be fixed, of the half that isn't wanted.
        return await _fix.GetFixAsync(context).ConfigureAwait(false)
            ?? CodeAction.Create("Nothing", _ => Task.FromResult(fixAllContext.Solution), nameof(ListOrMend));
    }

    private sealed class Chosen(FixAllContext context, bool lists) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Of(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Of(project, await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false));

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Of(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));

        private IEnumerable<Diagnostic> Of(Project project, IEnumerable<Diagnostic> findings) =>
            findings.Where(finding => IsListed(project, finding.Location.SourceTree) == lists);

        // As the analyzers read any option: the section of the file, then global config, then the property.
        private static bool IsListed(Project project, SyntaxTree? tree)
        {
            var options = project.AnalyzerOptions.AnalyzerConfigOptionsProvider;
            bool value;
            return tree is not null && options.GetOptions(tree).TryGetValue(Key, out var text) && bool.TryParse(text.Trim(), out value)
                || options.GlobalOptions.TryGetValue(Key, out text) && bool.TryParse(text.Trim(), out value)
                || options.GlobalOptions.TryGetValue(Property, out text) && bool.TryParse(text.Trim(), out value)
                    ? value
                    : false;
        }
    }
}
