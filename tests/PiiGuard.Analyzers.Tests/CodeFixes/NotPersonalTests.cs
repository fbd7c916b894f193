using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Rules.Tagging;
using PiiGuard.Analyzers.Tests.Testing;
using PiiGuard.CodeFixes.Configuration;
using PiiGuard.CodeFixes.Tagging;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

/// <summary>Fixes that silence a finding: one by one, by somebody who knows the reason.</summary>
public sealed class NotPersonalTests
{
    [Fact]
    public Task AMemberThatLooksLikeIt_CanBeDenied() => RuleVerifier<UntaggedMemberAnalyzer, NotPersonalFix>.CheckAsync(
        """
        using PiiGuard;

        public record Desk(string {|PII1001:Email|});

        public class Shop
        {
            public string {|PII1001:fax|} = "";

            public void Call(string {|PII1001:phoneNumber|}) { }
        }
        """,
        """
        using PiiGuard;

        public record Desk([NotPii("TODO: why is this no personal data?")] string Email);

        public class Shop
        {
            [NotPii("TODO: why is this no personal data?")]
            public string fax = "";

            public void Call([NotPii("TODO: why is this no personal data?")] string phoneNumber) { }
        }
        """,
        "PII1001/not-pii");

    [Fact]
    public Task AMemberThatTakesACopy_CanBeDenied() => RuleVerifier<FlowAnalyzer, NotPersonalFix>.CheckAsync(
        """
        using PiiGuard;

        public class Customer
        {
            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";
        }

        public class View
        {
            public string Contact { get; set; } = "";

            public static View Of(Customer customer) => new() { Contact = {|PII1002:customer.Email|} };
        }
        """,
        """
        using PiiGuard;

        public class Customer
        {
            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";
        }

        public class View
        {
            [NotPii("TODO: why is this no personal data?")]
            public string Contact { get; set; } = "";

            public static View Of(Customer customer) => new() { Contact = customer.Email };
        }
        """,
        "PII1002/not-pii");

    public static TheoryData<Type> Silencing => [typeof(NotPersonalFix), typeof(JustifySuppressionFix)];

    [Theory]
    [MemberData(nameof(Silencing))]
    public async Task AFixThatSilences_HasNoFixAll_AndAToolThatAppliesEverythingChangesNothing(Type type)
    {
        var fix = (CodeFixProvider)Activator.CreateInstance(type)!;
        var all = fix.GetFixAllProvider()!;
        var document = new AdhocWorkspace().CurrentSolution.AddProject("Shop", "Shop", LanguageNames.CSharp).AddDocument("Shop.cs", "class Shop { public string Email; }");
        var context = new FixAllContext(document, fix, FixAllScope.Solution, "any", fix.FixableDiagnosticIds, new None(), CancellationToken.None);

        var action = await all.GetFixAsync(context);

        Assert.Empty(all.GetSupportedFixAllDiagnosticIds(fix));
        Assert.Contains(FixAllScope.Solution, all.GetSupportedFixAllScopes());
        Assert.DoesNotContain(await action!.GetOperationsAsync(CancellationToken.None), operation =>
            operation is ApplyChangesOperation { ChangedSolution: var changed } && changed.GetChanges(document.Project.Solution).GetProjectChanges().Any());
    }

    private sealed class None : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
