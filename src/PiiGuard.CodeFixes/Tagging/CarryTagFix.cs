using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>Carries a tag over to where the data goes: to the member that takes a copy, the API that gives it back, the parameter that ends up in a sink.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CarryTagFix : CodeFixProvider
{
    private const string Tag = "tag";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PII1002", "PII1003", "PII1005");

    public override FixAllProvider GetFixAllProvider() => ListOrMend.Mending(new All());

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var (diagnostic, target) in await TagTargets.OfAsync(context).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Tag '{target.Symbol.Name}' as [{target.Attribute}]", token => TagTargets.ApplyAsync([target], solution, token), Keys.Of(diagnostic.Id, Tag)), diagnostic);
        }
    }

    /// <summary>The targets may stand in other files and projects than the findings, so that all findings of the scope go together.</summary>
    private sealed class All : FixAllProvider
    {
        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
            "Tag all", token => ApplyAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey));

        private static async Task<Solution> ApplyAsync(FixAllContext context)
        {
            var targets = new List<TagTarget>();
            var findings = await MendAll.DiagnosticsOf(context).ConfigureAwait(false);
            foreach (var finding in findings
                .Where(finding => context.DiagnosticIds.Contains(finding.Id) && finding.Location.IsInSource)
                .OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start))
            {
                if (context.Solution.GetDocument(finding.Location.SourceTree) is { } document
                    && await document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is { } compilation
                    && TagTarget.Of(finding, compilation, context.Solution) is { } target)
                {
                    targets.Add(target);
                }
            }

            return await TagTargets.ApplyAsync(targets, context.Solution, context.CancellationToken).ConfigureAwait(false);
        }
    }
}
