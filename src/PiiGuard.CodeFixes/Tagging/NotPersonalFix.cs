using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>Says that a member or parameter isn't personal data. Only somebody who knows why can: for each by itself, and they write the reason.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class NotPersonalFix : CodeFixProvider
{
    private const string NotPii = "NotPii(\"TODO: why is this no personal data?\")";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("PII1001", "PII1002");

    public override FixAllProvider GetFixAllProvider() => OneByOne.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var (diagnostic, target) in await TagTargets.OfAsync(context).ConfigureAwait(false))
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Mark '{target.Symbol.Name}' as [NotPii(…)]",
                    token => TagTargets.ApplyAsync([target with { Attribute = NotPii }], solution, token),
                    Keys.Of(diagnostic.Id, "not-pii")),
                diagnostic);
        }
    }
}
