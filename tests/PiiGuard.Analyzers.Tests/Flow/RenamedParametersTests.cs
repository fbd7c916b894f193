using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>A parameter inherits its tag whatever the override or implementation calls it.</summary>
public sealed class RenamedParametersTests
{
    private const string Declared =
        """
        public interface ISend { void Send([Pii(PiiCategory.Email)] string address, string subject); }

        public interface ISend<T> { void Send([Pii(PiiCategory.Email)] T address, string subject); }

        public abstract class Sender { public abstract void Send([Pii(PiiCategory.Email)] string address, string subject); }
        """;

    // The tag is the first parameter's alone.
    private const string Body = "Console.WriteLine(to); Console.WriteLine(about);";

    public static TheoryData<string> Implementations =>
    [
        $"public class Mail : ISend {{ public void Send(string to, string about) {{ {Body} }} }}",
        $"public class Mail : ISend {{ void ISend.Send(string to, string about) {{ {Body} }} }}",
        $"public class Mail : ISend<string> {{ public void Send(string to, string about) {{ {Body} }} }}",
        $"public class Mail : Sender {{ public override void Send(string to, string about) {{ {Body} }} }}",
        $"public class Base : Sender {{ public override void Send(string whom, string what) {{ }} }} public class Mail : Base {{ public override void Send(string to, string about) {{ {Body} }} }}",
    ];

    [Theory]
    [MemberData(nameof(Implementations))]
    public async Task OfTheSameProject_ItIsPersonalData(string source) => Assert.Equal(["to"], await FindingsIn(TestCompilation.Create([Declared, source])));

    [Theory]
    [MemberData(nameof(Implementations))]
    public async Task OfAReferencedProject_ItIsPersonalData(string source) =>
        Assert.Equal(["to"], await FindingsIn(TestCompilation.Create(source, TestCompilation.Create(Declared).ToMetadata())));

    [Fact]
    public async Task OfAnIndexer_ItIsPersonalData() => Assert.Equal(
        ["mail"],
        await FindingsIn(TestCompilation.Create(
            """
            public interface IBook { string this[[Pii(PiiCategory.Email)] string key] { get; } }
            public class Book : IBook { public string this[string mail] { get { Console.WriteLine(mail); return ""; } } }
            """)));

    [Fact]
    public async Task AMethodThatOnlyLooksLikeAnImplementation_HasNoTag() => Assert.Empty(
        await FindingsIn(TestCompilation.Create([Declared, $"public class Mail {{ public void Send(string to, string about) {{ {Body} }} }}"])));

    private static async Task<IEnumerable<string>> FindingsIn(Compilation compilation) =>
        (await compilation.WithAnalyzers([new FlowAnalyzer()]).GetAnalyzerDiagnosticsAsync())
        .Where(finding => finding.Id == "PII2006")
        .Select(finding => finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan));
}
