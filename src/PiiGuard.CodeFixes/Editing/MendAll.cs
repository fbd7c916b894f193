using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Fix All: every place that a finding stands at, and every declaration that findings name, is edited once, over the whole scope.</summary>
internal sealed class MendAll(IReadOnlyList<Mend> mends, IReadOnlyList<DeclarationMend> declarationMends) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        "Mend all", token => ApplyAsync(fixAllContext.WithCancellationToken(token)), fixAllContext.CodeActionEquivalenceKey));

    private async Task<Solution> ApplyAsync(FixAllContext context)
    {
        var diagnostics = await DiagnosticsOf(context).ConfigureAwait(false);
        var wanted = Wanted.In(context);
        var edits = new SolutionEdits();
        var declarations = declarationMends.Select(mend => (Mend: mend, Edits: new DeclarationEdits(mend, edits, context.CancellationToken))).ToList();
        foreach (var group in diagnostics.Where(diagnostic => context.DiagnosticIds.Contains(diagnostic.Id) && diagnostic.Location.IsInSource).GroupBy(diagnostic => diagnostic.Location.SourceTree!))
        {
            if (context.Solution.GetDocument(group.Key) is not { } document
                || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
                || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            var sites = new SiteEdits(document, model, root, wanted, edits, context.CancellationToken);
            var left = mends.Aggregate(group.Select(diagnostic => Finding.Of(diagnostic, root)).OfType<Finding>().ToImmutableArray(), (findings, mend) => sites.Add(mend, findings));
            foreach (var finding in left)
            {
                foreach (var declaration in declarations.Where(declaration => declaration.Mend.RuleIds.Contains(finding.Diagnostic.Id)))
                {
                    if (declaration.Mend.OfferFor(finding, model, context.CancellationToken) is { Targets.IsEmpty: false } offer
                        && wanted.Includes(finding, offer.Kind)
                        && await declaration.Edits.AddAsync(offer, context.Solution).ConfigureAwait(false))
                    {
                        break;
                    }
                }
            }
        }

        return await edits.ApplyAsync(context.Solution, context.CancellationToken).ConfigureAwait(false);
    }

    /// <summary>All findings of the scope.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOf(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            default:
                var all = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (var project in context.Solution.Projects)
                {
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                }

                return all.ToImmutable();
        }
    }
}
