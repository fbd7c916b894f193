using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Baseline;

/// <summary>Lists a finding in <c>PiiGuard.Baseline.txt</c>, on whatever rule; creates the file where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddToBaselineFix : CodeFixProvider
{
    internal const string Title = "Add to the baseline";
    internal const string EquivalenceKey = "PiiGuard.AddToBaseline";

    // Every rule but the inventory's records and mistakes in configuration; a test compares the list with the rules.
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        "PII0003", "PII0004", "PII1001", "PII1002", "PII1003", "PII1004", "PII1005",
        "PII2001", "PII2002", "PII2003", "PII2004", "PII2005", "PII2006", "PII2007", "PII2008", "PII2009",
        "PII3001", "PII3002", "PII3003", "PII3004", "PII3005", "PII3006", "PII3007", "PII3008",
        "PII4001", "PII4002", "PII4003", "PII4004",
        "PII5001", "PII5002", "PII5003", "PII5004", "PII5005", "PII5006");

    public override FixAllProvider GetFixAllProvider() => ListOrMend.Listing(BaselineFixAll.Instance);

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        if (BaselineWriter.CanWriteFor(context.Document.Project))
        {
            foreach (var diagnostic in context.Diagnostics)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, token => BaselineWriter.AddAsync(solution, ImmutableArray.Create(diagnostic), token), EquivalenceKey), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    // Twenty findings end up in one file, which the usual provider would merge as conflicting edits.
    private sealed class BaselineFixAll : FixAllProvider
    {
        public static readonly BaselineFixAll Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var diagnostics = context.Scope switch
            {
                FixAllScope.Document when context.Document is { } document => await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false),
                FixAllScope.Project => await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false),
                FixAllScope.Solution => await OfSolutionAsync(context).ConfigureAwait(false),
                _ => ImmutableArray<Diagnostic>.Empty,
            };
            var wanted = diagnostics.Where(diagnostic => context.DiagnosticIds.Contains(diagnostic.Id) && !diagnostic.IsSuppressed).ToImmutableArray();
            return wanted.IsEmpty
                ? null
                : CodeAction.Create(Title, token => BaselineWriter.AddAsync(context.Solution, wanted, token), EquivalenceKey);
        }

        private static async Task<ImmutableArray<Diagnostic>> OfSolutionAsync(FixAllContext context)
        {
            var all = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (var project in context.Solution.Projects)
            {
                all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
            }

            return all.ToImmutable();
        }
    }
}
