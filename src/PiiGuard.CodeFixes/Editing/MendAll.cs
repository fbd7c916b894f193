using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>
/// Fix All: edits at the findings go document by document, edits of what they name go over the whole scope at once. The equivalence key says which
/// mend is meant.
/// </summary>
internal sealed class MendAll(IReadOnlyList<Mend> mends, IReadOnlyList<DeclarationMend> declarationMends) : FixAllProvider
{
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var (ruleId, kind) = Keys.Split(fixAllContext.CodeActionEquivalenceKey);
        return Task.FromResult<CodeAction?>(CodeAction.Create(
            "Mend all", token => ApplyAsync(fixAllContext.WithCancellationToken(token), ruleId, kind), fixAllContext.CodeActionEquivalenceKey));
    }

    private async Task<Solution> ApplyAsync(FixAllContext context, string ruleId, string kind)
    {
        var diagnostics = await DiagnosticsOf(context).ConfigureAwait(false);
        var edits = declarationMends.Where(mend => mend.RuleIds.Contains(ruleId)).ToDictionary(mend => mend, mend => new DeclarationEdits(mend, context.CancellationToken));
        var solution = context.Solution;
        foreach (var group in diagnostics.Where(diagnostic => diagnostic.Id == ruleId && diagnostic.Location.IsInSource).GroupBy(diagnostic => diagnostic.Location.SourceTree!))
        {
            if (context.Solution.GetDocument(group.Key) is not { } document
                || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
                || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            {
                continue;
            }

            foreach (var mend in mends.Where(mend => mend.RuleIds.Contains(ruleId)))
            {
                var changes = new SiteEdits(mend, ruleId, kind, model, root, context.CancellationToken).Of(group);
                if (changes.Count > 0)
                {
                    var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
                    solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
                }
            }

            foreach (var finding in group.Select(diagnostic => Finding.Of(diagnostic, root)).OfType<Finding>())
            {
                foreach (var edit in edits)
                {
                    if (edit.Key.OfferFor(finding, model, context.CancellationToken) is { } offer && offer.Kind == kind)
                    {
                        foreach (var target in offer.Targets)
                        {
                            await edit.Value.AddAsync(offer, target, context.Solution).ConfigureAwait(false);
                        }
                    }
                }
            }
        }

        foreach (var edit in edits.Values)
        {
            solution = await edit.ApplyAsync(solution).ConfigureAwait(false);
        }

        return solution;
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

/// <summary>Equivalence keys: the rule and the kind of mend, nothing of the single finding.</summary>
internal static class Keys
{
    public static string Of(string ruleId, string kind) => ruleId + "/" + kind;

    public static (string RuleId, string Kind) Split(string? key)
    {
        var slash = key?.IndexOf('/') ?? -1;
        return slash < 0 ? (string.Empty, string.Empty) : (key!.Substring(0, slash), key.Substring(slash + 1));
    }
}
