using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Tagging;

public sealed class UntaggedSinkTests
{
    private const string NoSummaries = "piiguard_flow_summaries = false";

    private const string Audit =
        """
        public class Audit(ILogger<Audit> logger)
        {
            public void Write(string {|PII1005:message|}, int count)
            {
                logger.LogInformation("{Message} {Count}", message, count);
            }

            public void Forward(object {|PII1005:item|}, string unused) => Inner(item);

            public void Print(IEnumerable<string> {|PII1005:lines|})
            {
                foreach (var line in lines)
                {
                    Console.WriteLine(line);
                }
            }

            public void Count(string text) => Console.WriteLine(text.Length);

            internal void Inside(string text) => Console.WriteLine(text);

            public void Named([Pii(PiiCategory.Name)] string name) => Console.WriteLine({|PII2006:name|});

            private void Inner(object item) => logger.LogInformation("{Item}", item);
        }
        """;

    [Fact]
    public Task ParameterThatEndsUpInASink_IsReportedAndTagged() => Verify.CheckAsync(
        Audit,
        """
        public class Audit(ILogger<Audit> logger)
        {
            public void Write([PiiSink(PiiSinkKind.Log)] string message, int count)
            {
                logger.LogInformation("{Message} {Count}", message, count);
            }

            public void Forward([PiiSink(PiiSinkKind.Log)] object item, string unused) => Inner(item);

            public void Print([PiiSink(PiiSinkKind.Console)] IEnumerable<string> lines)
            {
                foreach (var line in lines)
                {
                    Console.WriteLine(line);
                }
            }

            public void Count(string text) => Console.WriteLine(text.Length);

            internal void Inside(string text) => Console.WriteLine(text);

            public void Named([Pii(PiiCategory.Name)] string name) => Console.WriteLine({|PII2006:name|});

            private void Inner(object item) => logger.LogInformation("{Item}", item);
        }
        """,
        "tag",
        NoSummaries);

    [Fact]
    public Task WhereSummariesTravel_NothingIs() =>
        Verify.CheckRulesAsync(System.Text.RegularExpressions.Regex.Replace(Audit, @"\{\|PII1005:(\w+)\|\}", "$1"));

    [Fact]
    public Task KnownSinkAndSanitizedParameter_AreNot() => Verify.CheckRulesAsync(
        """
        public interface IAudit
        {
            void Write([PiiSink(PiiSinkKind.Log)] string message);
        }

        public class Audit(ILogger<Audit> logger) : IAudit
        {
            public void Write(string message) => logger.LogInformation("{Message}", message);

            public void Hidden(string message) => logger.LogInformation("{Message}", Hide(message));

            [PiiSanitizer(PiiProtection.Redacted)]
            private static string Hide(string text) => text.Substring(0, 1);
        }
        """,
        NoSummaries);
}
