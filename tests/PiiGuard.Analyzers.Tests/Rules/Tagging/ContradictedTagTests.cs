using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Tagging;
using PiiGuard.Analyzers.Tests.Cases;
using Verify = PiiGuard.Analyzers.Tests.Testing.RuleVerifier<PiiGuard.Analyzers.Rules.Tagging.ContradictedTagAnalyzer, PiiGuard.CodeFixes.Tagging.ContradictedTagFix>;

namespace PiiGuard.Analyzers.Tests.Rules.Tagging;

public sealed class ContradictedTagTests
{
    [Fact]
    public Task Override_IsReportedAndTaggedAsInherited() => Verify.CheckAsync(
        """
        using PiiGuard;

        public class Person
        {
            [Pii(PiiCategory.Email)]
            public virtual string Contact { get; set; } = "";

            [Pii(PiiCategory.NationalId)]
            public virtual string Number { get; set; } = "";

            [Pii(PiiCategory.Name)]
            public virtual string Name { get; set; } = "";

            [return: Pii(PiiCategory.Name)]
            public virtual string Greet([Pii(PiiCategory.Name)] string name) => name;
        }

        public class Guest : Person
        {
            [NotPii("a desk's")]
            public override string {|PII1004:Contact|} { get; set; } = "";

            [Pii(PiiCategory.OnlineIdentifier)]
            public override string {|PII1004:Number|} { get; set; } = "";

            public override string Name { get; set; } = "";

            [return: Pii(PiiCategory.Email)]
            public override string {|PII1004:Greet|}([NotPii("x")] string {|PII1004:name|}) => name;
        }
        """,
        """
        using PiiGuard;

        public class Person
        {
            [Pii(PiiCategory.Email)]
            public virtual string Contact { get; set; } = "";

            [Pii(PiiCategory.NationalId)]
            public virtual string Number { get; set; } = "";

            [Pii(PiiCategory.Name)]
            public virtual string Name { get; set; } = "";

            [return: Pii(PiiCategory.Name)]
            public virtual string Greet([Pii(PiiCategory.Name)] string name) => name;
        }

        public class Guest : Person
        {
            [Pii(PiiCategory.Email)]
            public override string Contact { get; set; } = "";

            [Pii(PiiCategory.NationalId)]
            public override string Number { get; set; } = "";

            public override string Name { get; set; } = "";

            [return: Pii(PiiCategory.Name)]
            public override string Greet([Pii(PiiCategory.Name)] string name) => name;
        }
        """,
        "PII1004/tag");

    [Fact]
    public Task Implementation_IsReported() => Verify.CheckAsync(
        """
        public interface IContact
        {
            [PiiGuard.Pii(PiiGuard.PiiCategory.Email)]
            string Contact { get; }

            [PiiGuard.Pii]
            string Remarks { get; }
        }

        public record Guest([property: PiiGuard.NotPii("a desk's")] string {|PII1004:Contact|}, [PiiGuard.NotPii("none")] string {|PII1004:Remarks|}) : IContact;

        public class Hidden : IContact
        {
            [PiiGuard.Pii(PiiGuard.PiiCategory.Phone)]
            string IContact.{|PII1004:Contact|} => "";

            string IContact.Remarks => "";
        }
        """,
        """
        public interface IContact
        {
            [PiiGuard.Pii(PiiGuard.PiiCategory.Email)]
            string Contact { get; }

            [PiiGuard.Pii]
            string Remarks { get; }
        }

        public record Guest([property: PiiGuard.Pii(PiiGuard.PiiCategory.Email)] string Contact, [PiiGuard.Pii] string Remarks) : IContact;

        public class Hidden : IContact
        {
            [PiiGuard.Pii(PiiGuard.PiiCategory.Email)]
            string IContact.Contact => "";

            string IContact.Remarks => "";
        }
        """,
        "PII1004/tag");

    [Fact]
    public Task DerivedType_IsReported() => Verify.CheckAsync(
        """
        using PiiGuard;

        [Pii(PiiCategory.Health)]
        public class Finding
        {
            public virtual string Text { get; set; } = "";
        }

        [NotPii("of a machine")]
        public class {|PII1004:MachineFinding|} : Finding;

        public class OtherFinding : Finding
        {
            [NotPii("of a machine")]
            public override string {|PII1004:Text|} { get; set; } = "";

            [NotPii("a row's key")]
            public int Key { get; set; }
        }
        """,
        """
        using PiiGuard;

        [Pii(PiiCategory.Health)]
        public class Finding
        {
            public virtual string Text { get; set; } = "";
        }

        [Pii(PiiCategory.Health)]
        public class MachineFinding : Finding;

        public class OtherFinding : Finding
        {
            [Pii(PiiCategory.Health)]
            public override string Text { get; set; } = "";

            [NotPii("a row's key")]
            public int Key { get; set; }
        }
        """,
        "PII1004/tag");

    [Fact]
    public Task AgreementRefinementAndSilence_AreNot() => Verify.CheckAsync(
        """
        using PiiGuard;

        public interface IOne
        {
            [Pii(PiiCategory.Name)]
            string Text { get; }
        }

        public interface IOther
        {
            [Pii(PiiCategory.Email)]
            string Text { get; }
        }

        public class Both : IOne, IOther
        {
            [Pii(PiiCategory.Email)]
            public string Text => "";
        }

        public abstract class Person
        {
            [Pii]
            public abstract string Id { get; }

            [NotPii("a key")]
            public virtual string Key => "";

            public virtual string Other => "";
        }

        public class Guest : Person
        {
            [Pii(PiiCategory.OnlineIdentifier)]
            public override string Id => "";

            [Pii(PiiCategory.OnlineIdentifier)]
            public override string Key => "";

            [Pii(PiiCategory.Name)]
            public override string Other => "";
        }
        """);

    [Fact]
    public Task InAnEditorConfig_ItCanBeTurnedOff() => Verify.CheckAsync(
        """
        using PiiGuard;

        public class Person
        {
            [Pii(PiiCategory.Email)]
            public virtual string Contact => "";
        }

        public class Guest : Person
        {
            [NotPii("a desk's")]
            public override string Contact => "";
        }
        """,
        options: "piiguard_severity.PII1004 = none");

    [Fact]
    public async Task ATagWithoutACategory_IsCalledPersonalData()
    {
        var compilation = CaseCompilation.Of("/src/Source.cs",
            """
            public class Person { [Pii] public virtual string Contact { get; set; } = ""; }

            public class Desk : Person { [NotPii("a desk's")] public override string Contact { get; set; } = ""; }
            """);
        var found = Assert.Single(await compilation.WithAnalyzers([new ContradictedTagAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync());
        Assert.Equal("'Desk.Contact' is marked [NotPii], but inherits PersonalData from 'Person.Contact'", found.GetMessage(CultureInfo.InvariantCulture));
    }
}
