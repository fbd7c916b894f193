using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>What code says of itself: PiiGuard's attributes, and names that promise protection.</summary>
public sealed class DeclaredModelTests
{
    private const string Library =
        """
        public interface IAudit { void Write([PiiSink(PiiSinkKind.AiPrompt)] string text, object other); }
        public class Audit : IAudit { public void Write(string line, object rest) { } }
        public class Vault
        {
            [PiiSanitizer(PiiProtection.Pseudonymized)] public string Seal(string text, out string copy) => copy = text;
            public string Open(string text) => text;
        }
        [PiiSanitizer(PiiProtection.Encrypted)]
        public class Cipher { public Cipher(string key) { } public string Run(string text) => text; public string Last { get; set; } = ""; }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ASinkAttribute_IsInheritedByImplementations(bool metadata)
    {
        var compilation = Consumer(metadata);
        var models = Models.Of("", compilation);

        Assert.Equal("p0 to AiPrompt as Value", models.Says(compilation.Method("IAudit", "Write", "text", "other")));
        Assert.Equal("p0 to AiPrompt as Value", models.Says(compilation.Method("Audit", "Write", "line", "rest")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ASanitizerAttribute_ProtectsTheResultAndTheOutParameters(bool metadata)
    {
        var compilation = Consumer(metadata);
        var models = Models.Of("", compilation);

        Assert.Equal(
            "this ~> return Pseudonymized; p0 ~> return Pseudonymized; this ~> p1 Pseudonymized; p0 ~> p1 Pseudonymized",
            models.Says(compilation.Method("Vault", "Seal", "text", "copy")));
        Assert.Equal("unknown", models.Says(compilation.Method("Vault", "Open", "text")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ASanitizerType_ProtectsWhatItsMethodsGive(bool metadata)
    {
        var compilation = Consumer(metadata);
        var models = Models.Of("", compilation);

        Assert.Equal("this ~> return Encrypted; p0 ~> return Encrypted", models.Says(compilation.Method("Cipher", "Run", "text")));
        Assert.Equal("unknown", models.Says(compilation.Method("Cipher", ".ctor", "key")));
        Assert.Equal("unknown", models.Says(compilation.Getter("Cipher", "Last")));
    }

    [Fact]
    public void WithoutTheAnnotationsAtHand_TheAttributesStillCount()
    {
        var library = TestCompilation.Create(Library).ToMetadata();
        var compilation = TestCompilation.CreateBare("", library);
        var models = Models.Of("", compilation);

        Assert.Equal("p0 to Log as Value", models.Says(compilation.Method("IAudit", "Write", "text", "other")));
        Assert.Equal("this ~> return Redacted; p0 ~> return Redacted", models.Says(compilation.Method("Cipher", "Run", "text")));
    }

    [Fact]
    public void AnotherLibrarysAttributeOfTheName_IsNot()
    {
        var compilation = TestCompilation.CreateBare(
            """
            namespace Other { class PiiSanitizerAttribute : System.Attribute; class C { [PiiSanitizer] string Seal(string text) => text; } }
            """);

        Assert.Equal("unknown", Models.Of("", compilation).Says(compilation.Method("Other.C", "Seal", "text")));
    }

    [Theory]
    [InlineData("string MaskEmail(string x)", "Redacted")]
    [InlineData("string Mask(string x)", "Redacted")]
    [InlineData("string Redact_All(string x)", "Redacted")]
    [InlineData("string Scrub2(string x)", "Redacted")]
    [InlineData("string ObfuscateCard(string x)", "Redacted")]
    [InlineData("byte[] EncryptText(string x)", "Encrypted")]
    [InlineData("string TokenizeCard(string x)", "Pseudonymized")]
    [InlineData("string PseudonymizeId(string x)", "Pseudonymized")]
    [InlineData("string AnonymiseAge(string x)", "Anonymized")]
    [InlineData("Task<string> EncryptAsync(string x)", "Encrypted")]
    public void ANameThatPromisesProtection_IsBelieved(string method, string protection) =>
        Assert.Equal("p0 ~> return " + protection, SaysOf(method, trustNames: true));

    [Theory]
    [InlineData("string Masked(string x)")]
    [InlineData("string Unmask(string x)")]
    [InlineData("string DecryptText(string x)")]
    [InlineData("string EncryptionKey(string x)")]
    [InlineData("string Tokenizer(string x)")]
    [InlineData("string Encode(string x)")]
    [InlineData("bool MaskMatches(string x)")]
    [InlineData("void MaskInPlace(string x)")]
    public void AnotherName_IsNot(string method) => Assert.Equal("unknown", SaysOf(method, trustNames: true));

    [Fact]
    public void WithoutTrust_NoNameIsBelieved() => Assert.Equal("unknown", SaysOf("string MaskEmail(string x)", trustNames: false));

    [Fact]
    public void ALineAboutTheMethod_BeatsItsName()
    {
        var compilation = TestCompilation.Create("public static class C { public static string MaskEmail(string x) => x; }");

        Assert.Equal("p0 -> return", Models.Of("flow C::MaskEmail x -> return", compilation).Says(compilation.Method("C", "MaskEmail", "x")));
    }

    [Theory]
    [InlineData("[Pii] public string Email = \"\";", "p0 ~> return Redacted")]
    [InlineData("public string Email = \"\";", "unknown")]
    public void ANameInAnotherAssembly_IsBelievedWhereItUsesTheAnnotations(string member, string says)
    {
        var library = TestCompilation.Create("public static class Masks { public static string MaskEmail(string x) => x; } public class C { " + member + " }").ToMetadata();
        var compilation = TestCompilation.Create("", library);

        Assert.Equal(says, Models.Of("", compilation).Says(compilation.Method("Masks", "MaskEmail", "x")));
    }

    private static string SaysOf(string method, bool trustNames)
    {
        var compilation = TestCompilation.Create("public static class C { public static " + method + " => throw new Exception(); }");
        var symbol = compilation.Type("C").GetMembers().OfType<IMethodSymbol>().Single();
        return Models.Of("", compilation, trustNames).Says(symbol);
    }

    private static Compilation Consumer(bool metadata)
    {
        var library = TestCompilation.Create(Library);
        return metadata ? TestCompilation.Create("", library.ToMetadata()) : library;
    }
}
