using Verify = PiiGuard.Analyzers.Tests.Testing.RuleVerifier<
    PiiGuard.Analyzers.Rules.Configuration.UnjustifiedSuppressionAnalyzer,
    PiiGuard.CodeFixes.Configuration.JustifySuppressionFix>;

namespace PiiGuard.Analyzers.Tests.Rules.Configuration;

public sealed class UnjustifiedSuppressionTests
{
    [Fact]
    public Task ASuppressionWithoutJustification_IsReported_AndSoIsTheQuestionThatTheLightBulbWrites() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            [{|PII0003:SuppressMessage("Privacy", "PII2001")|}]
            void M() { }

            [return: {|PII0003:SuppressMessage("Privacy", "pii2001:Personal data logged")|}]
            int N([{|PII0003:System.Diagnostics.CodeAnalysis.SuppressMessageAttribute("Privacy", checkId: "PII2001")|}] int x) => x;
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            [{|PII0003:SuppressMessage("Privacy", "PII2001", Justification = "TODO: why is this right?")|}]
            void M() { }

            [return: {|PII0003:SuppressMessage("Privacy", "pii2001:Personal data logged", Justification = "TODO: why is this right?")|}]
            int N([{|PII0003:System.Diagnostics.CodeAnalysis.SuppressMessageAttribute("Privacy", checkId: "PII2001", Justification = "TODO: why is this right?")|}] int x) => x;
        }
        """,
        "PII0003.Justify");

    [Fact]
    public Task AnEmptyOrPendingJustification_IsReported() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        [assembly: {|PII0003:SuppressMessage("Privacy", "PII2001", Justification = "<Pending>", Scope = "member", Target = "~M:C.M")|}]

        class C
        {
            const string Id = "PII2001";

            [Obsolete, {|PII0003:SuppressMessage("Privacy", Id, Justification = "")|}]
            void M() { }

            [{|PII0003:SuppressMessage("Privacy", Id, Justification = null)|}]
            void N() { }

            class Obsolete : System.Attribute { }
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        [assembly: {|PII0003:SuppressMessage("Privacy", "PII2001", Justification = "TODO: why is this right?", Scope = "member", Target = "~M:C.M")|}]

        class C
        {
            const string Id = "PII2001";

            [Obsolete, {|PII0003:SuppressMessage("Privacy", Id, Justification = "TODO: why is this right?")|}]
            void M() { }

            [{|PII0003:SuppressMessage("Privacy", Id, Justification = "TODO: why is this right?")|}]
            void N() { }

            class Obsolete : System.Attribute { }
        }
        """,
        "PII0003.Justify");

    [Fact]
    public Task ASuppression_CanBeRemoved() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            // What it does.
            [{|PII0003:SuppressMessage("Privacy", "PII2001")|}]
            void M() { }

            [System.Obsolete, {|PII0003:SuppressMessage("Privacy", "PII2001")|}]
            void N([{|PII0003:SuppressMessage("Privacy", "PII2001")|}] int x) { }
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            // What it does.
            void M() { }

            [System.Obsolete]
            void N(int x) { }
        }
        """,
        "PII0003.Remove");

    [Fact]
    public Task AQuestionThatNobodyHasAnswered_IsReported_AndNotAskedAgain() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            const string Why = "TODO";

            [{|PII0003:SuppressMessage("Privacy", "PII2001", Justification = "TODO: why is this right?")|}]
            void M() { }

            [{|PII0003:SuppressMessage("Privacy", "PII2001", Justification = Why)|}]
            void N() { }
        }
        """,
        null,
        "PII0003.Justify");

    [Fact]
    public Task ASuppressionThatSaysWhy_IsNot() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            const string Why = "The log is the audit log, which is encrypted.";

            [SuppressMessage("Privacy", "PII2001", Justification = "The log is the audit log, which is encrypted.")]
            void M() { }

            [SuppressMessage("Privacy", "PII2001", Justification = Why)]
            void N() { }

            [SuppressMessage("Privacy", "PII2001", Justification = "Todo lists are kept by their owners. There is no TODO in them.")]
            void O() { }
        }
        """);

    [Fact]
    public Task SuppressionsOfOtherRules_AreNot() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            [SuppressMessage("Design", "CA1822")]
            [SuppressMessage("Design", "PII")]
            void M() { }

            [Own.SuppressMessage("Privacy", "PII2001")]
            void N() { }
        }

        namespace Own
        {
            class SuppressMessageAttribute(string category, string id) : System.Attribute
            {
                public string Text => category + id;
            }
        }
        """);

    [Fact]
    public Task WhenTurnedOff_NothingIsReported() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            [SuppressMessage("Privacy", "PII2001")]
            void M() { }
        }
        """,
        options: "piiguard_severity.PII0003 = none");

    [Fact]
    public Task CodeThatDoesntCompile_IsLeftAlone() => Verify.CheckAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        class C
        {
            [SuppressMessage({|CS1503:1|}, "PII2001")]
            [{|CS7036:SuppressMessage|}]
            [{|CS7036:SuppressMessage("PII2001")|}]
            void M() { }
        }
        """);
}
