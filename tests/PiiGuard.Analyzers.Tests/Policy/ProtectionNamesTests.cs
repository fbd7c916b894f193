using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

/// <summary><c>piiguard_trust_protection_names</c>: whose names are believed, file by file.</summary>
public sealed class ProtectionNamesTests
{
    private const string Doubt = "piiguard_trust_protection_names = false\n";
    private const string Trust = "piiguard_trust_protection_names = true\n";

    private static readonly MetadataReference Library = TestCompilation.Create(
        """
        namespace Elsewhere;

        public class Customer { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; }

        public static class Texts { public static string MaskThere(string text) => text; }
        """).ToMetadata();

    private const string Masks = "public static class {0}s {{ public static string Mask{0}(string text) => text; }}";

    // Each calls all methods: what is believed follows the method, not who calls it.
    private const string Calls =
        """
        public class {0}
        {{
            public void Show(Cases.Customer c, ILogger log)
            {{
                log.LogInformation("{{Text}}", Heres.MaskHere(c.Email));
                log.LogInformation("{{Text}}", Outsides.MaskOutside(c.Email));
                log.LogInformation("{{Text}}", Elsewhere.Texts.MaskThere(c.Email));
            }}
        }}
        """;

    [Fact]
    public Task WithoutOptions_EveryNameIsBelieved() => CheckAsync([]);

    [Fact]
    public Task WhereASectionDoubts_WhatItsFilesDeclareIsntBelieved_AndNothingOfOtherAssemblies() =>
        CheckAsync([("/src/Here/.editorconfig", "[*.cs]\n" + Doubt)], "MaskHere", "MaskThere");

    [Fact]
    public Task ASectionForAllFiles_DoubtsAll() => CheckAsync([("/src/.editorconfig", "[*.cs]\n" + Doubt)], "MaskHere", "MaskOutside", "MaskThere");

    [Fact]
    public Task GlobalConfig_DoubtsAll() => CheckAsync([("/src/.globalconfig", "is_global = true\n" + Doubt)], "MaskHere", "MaskOutside", "MaskThere");

    [Fact]
    public Task ASection_TakesItsFilesBack() => CheckAsync(
        [("/src/.globalconfig", "is_global = true\n" + Doubt), ("/src/Here/.editorconfig", "[*.cs]\n" + Trust)], "MaskOutside", "MaskThere");

    [Fact]
    public Task ASectionOfNoFile_DoubtsNothing() => CheckAsync([("/src/Nowhere/.editorconfig", "[*.cs]\n" + Doubt)]);

    private static async Task CheckAsync((string Path, string Text)[] options, params string[] doubted)
    {
        var compilation = CaseCompilation.Of(new[] { "Here", "Outside" }.SelectMany(folder => new[]
        {
            ($"/src/{folder}/Masks.cs", string.Format(null, Masks, folder)),
            ($"/src/{folder}/Calls.cs", string.Format(null, Calls, folder)),
        })).AddReferences(Library);
        var found = await compilation.WithAnalyzers([new FlowAnalyzer()], TestOptions.Create(options)).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            doubted.SelectMany(method => new[] { ("Here", method), ("Outside", method) }).Order(),
            found.Select(finding => (finding.Location.SourceTree!.FilePath.Split('/')[2], MethodIn(finding.Location))).Order());
    }

    private static string MethodIn(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan).Split('.', '(')[^3];
}
