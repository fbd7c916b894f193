using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>
/// For fixes that silence a finding, or ask somebody a question: there is a reason for each place or there is none. Editors offer no Fix All, and a tool that applies
/// whatever it finds, as <c>dotnet format</c> does, leaves the code as it is, without a warning that the rule can't be fixed.
/// </summary>
internal sealed class OneByOne : FixAllProvider
{
    public static readonly OneByOne Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    // What editors ask for before they offer it.
    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) => [];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create("Nothing", _ => Task.FromResult(fixAllContext.Solution), nameof(OneByOne)));
}
