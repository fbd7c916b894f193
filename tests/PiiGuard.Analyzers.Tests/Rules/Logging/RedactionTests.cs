using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Logging.RedactionAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Logging;

/// <summary>PII2009; tests/PiiGuard.Cases/Logging/RedactionNotWired.cs and its neighbours have the ways to promise and to keep it.</summary>
public sealed class RedactionTests
{
    private const string Source =
        """
        using Microsoft.Extensions.Compliance.Redaction;
        using Microsoft.Extensions.DependencyInjection;
        using Serilog;

        public sealed class NotLoggedAttribute : Attribute;

        public class Account
        {
            [NotLogged, Pii(PiiCategory.Credential)]
            public string {|PII2009:Password|} { get; set; } = "";

            [NotLogged]
            public string {|PII2009:Note|} { get; set; } = "";

            [Pii(PiiCategory.Name)]
            public string Owner { get; set; } = "";
        }

        public static class Setup
        {
            public static Serilog.ILogger Create() => new LoggerConfiguration().CreateLogger();

            public static void Redact(IServiceCollection services) => services.AddRedaction(redaction => redaction.{|PII2009:SetFallbackRedactor<NullRedactor>|}());
        }
        """;

    [Theory]
    [InlineData("piiguard_severity.name = none")]
    [InlineData("piiguard_accepted.log = anonymized")]
    public Task APromiseThatNothingKeeps_IsReported(string option) => Verify.CheckAsync(Source, option);

    [Theory]
    [InlineData("piiguard_severity.PII2009.credential = none")]
    [InlineData("piiguard_severity.PII2009.sensitive = none")]
    [InlineData("piiguard_severity.credential = none")]
    [InlineData("piiguard_tier.credential = indirect\npiiguard_severity.PII2009.indirect = none")]
    public Task APromiseAboutWhatPolicySilences_IsNot(string option) => Verify.CheckAsync(Without("Password"), option);

    [Theory]
    [InlineData("piiguard_severity.PII2009 = none")]
    [InlineData("dotnet_diagnostic.PII2009.severity = none")]
    public Task ASilencedPromise_IsNot(string option) => Verify.CheckAsync(Without("Password", "Note", "SetFallbackRedactor<NullRedactor>"), option);

    private static string Without(params string[] unmarked) =>
        unmarked.Aggregate(Source, (source, text) => source.Replace($"{{|PII2009:{text}|}}", text, StringComparison.Ordinal));
}
