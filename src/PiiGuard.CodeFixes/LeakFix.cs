using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Export;
using PiiGuard.CodeFixes.Logging;

namespace PiiGuard.CodeFixes;

/// <summary>
/// Offers the mends for findings about leaks. One provider for all of them: a tool that fixes everything takes the first that fits each finding, and the
/// order here is from the mend that is right nearly always to the ones that somebody has to think about.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class LeakFix : CodeFixProvider
{
    private static readonly ImmutableArray<Mend> Mends = ImmutableArray.Create<Mend>(new LogKeyInstead(), new RemoveFromMessage(), new RemoveFromOwnText(), new PassThroughSanitizer(),
        new SwitchOff(), new TakeAtMost(), new AskWhoCalls());
    private static readonly ImmutableArray<DeclarationMend> DeclarationMends = ImmutableArray.Create<DeclarationMend>(new WriteOwnText(), new IgnoreInJson(), new TagWhatIsLogged());

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        Mends.SelectMany(mend => mend.RuleIds).Concat(DeclarationMends.SelectMany(mend => mend.RuleIds)).Distinct().ToImmutableArray();

    public override FixAllProvider GetFixAllProvider() => ListOrMend.Mending(new MendAll(Mends, DeclarationMends));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Finding.Of(diagnostic, root) is { } finding)
            {
                RegisterEdits(context, finding, model, root);
                await RegisterDeclarationEditsAsync(context, finding, model).ConfigureAwait(false);
            }
        }
    }

    private static void RegisterEdits(CodeFixContext context, Finding finding, SemanticModel model, SyntaxNode root)
    {
        foreach (var mend in Mends.Where(mend => mend.RuleIds.Contains(finding.Diagnostic.Id)))
        {
            foreach (var offer in mend.OffersFor(ImmutableArray.Create(finding), model, context.CancellationToken))
            {
                if (SoundEdit.Compiles(model, root, offer.Changes, context.CancellationToken))
                {
                    var changes = offer.Changes.OrderBy(change => change.Span.Start);
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            offer.Title,
                            async token => context.Document.WithText((await context.Document.GetTextAsync(token).ConfigureAwait(false)).WithChanges(changes)),
                            Keys.Of(finding.Diagnostic.Id, offer.Kind)),
                        finding.Diagnostic);
                }
            }
        }
    }

    private static async Task RegisterDeclarationEditsAsync(CodeFixContext context, Finding finding, SemanticModel model)
    {
        var solution = context.Document.Project.Solution;
        foreach (var mend in DeclarationMends.Where(mend => mend.RuleIds.Contains(finding.Diagnostic.Id)))
        {
            if (mend.OfferFor(finding, model, context.CancellationToken) is not { Targets.IsEmpty: false } offer)
            {
                continue;
            }

            var edits = new SolutionEdits();
            if (await new DeclarationEdits(mend, edits, context.CancellationToken).AddAsync(offer, solution).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(offer.Title, token => edits.ApplyAsync(solution, token), Keys.Of(finding.Diagnostic.Id, offer.Kind)), finding.Diagnostic);
            }
        }
    }
}
