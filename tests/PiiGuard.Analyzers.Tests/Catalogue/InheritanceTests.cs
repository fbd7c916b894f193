using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>Lines about what a member overrides and implements, and what ends them.</summary>
public sealed class InheritanceTests
{
    [Fact]
    public void AnOverride_IsCoveredByTheLineOfItsBase() => Assert.Equal(
        "this ~> return as Text",
        Models.Of("flow System.Object::ToString this -> return as text").Says(Models.Bcl.Method("System.Text.StringBuilder", "ToString")));

    [Fact]
    public void AMethodOfTheSameNameThatOverridesNothing_IsNot() => Assert.Equal(
        "unknown",
        Models.Of("flow System.Object::ToString this -> return as text").Says(Models.Bcl.Method("System.Text.StringBuilder", "ToString", "startIndex", "length")));

    [Fact]
    public void AnImplementation_IsCoveredByTheLineOfItsInterface() => Assert.Equal(
        "p0 -> this[]",
        Models.Of("flow System.Collections.Generic.ICollection`1::Add item -> this[]").Says(Models.Bcl.Method("System.Collections.Generic.List`1", "Add", "item")));

    [Fact]
    public void AnImplementedProperty_IsCovered() => Assert.Equal(
        "p1 -> this[].Value",
        Models.Of("flow System.Collections.Generic.IDictionary`2::Item value -> this[].Value").Says(Models.Bcl.Setter("System.Collections.Generic.Dictionary`2", "this[]")));

    [Fact]
    public void ABaseThatImplements_CoversTheOverride()
    {
        var compilation = TestCompilation.Create(
            """
            public interface IAudit { void Write(string text); }
            public class Audit : IAudit { public virtual void Write(string entry) { } }
            public class FileAudit : Audit { public override void Write(string line) { } }
            """);

        Assert.Equal("p0 to Log as Value", Models.Of("sink IAudit::Write text log", compilation).Says(compilation.Method("FileAudit", "Write", "line")));
    }

    [Fact]
    public void AnExplicitImplementation_IsCovered()
    {
        var compilation = TestCompilation.Create(
            """
            public interface IAudit { void Write(string text); }
            public class Audit : IAudit { void IAudit.Write(string entry) { } public void Write(string other) { } }
            """);
        var models = Models.Of("sink IAudit::Write text log", compilation);

        Assert.Equal("p0 to Log as Value", models.Says(compilation.Method("Audit", "IAudit.Write", "entry")));
        Assert.Equal("unknown", models.Says(compilation.Method("Audit", "Write", "other")));
    }

    [Fact]
    public void ConstructorsOfDerivedLibraryTypes_AreCovered() => Assert.Equal(
        "p0 to Exception as Value",
        Models.Of("sink System.Exception::.ctor message exception").Says(Models.Bcl.Method("System.ArgumentException", ".ctor", "message", "paramName")));

    [Fact]
    public void ConstructorsOfDerivedSourceTypes_AreRead()
    {
        var compilation = TestCompilation.Create("public class Fault(string message) : Exception(message);");

        Assert.Equal("unknown", Models.Of("sink System.Exception::.ctor message exception", compilation).Says(compilation.Method("Fault", ".ctor", "message")));
    }

    [Fact]
    public void ABodyInTheCompilation_IsReadInsteadOfLinesAboutItsBase()
    {
        var compilation = TestCompilation.Create(
            """
            public class Vault : System.IO.MemoryStream
            {
                public override void Write(byte[] buffer, int offset, int count) { }
                public override string ToString() => "";
            }
            public record Person(string Email);
            """);
        var models = Models.Of(
            """
            flow System.Object::ToString this -> return as text
            flow System.IO.Stream::Write buffer -> this
            sink System.IO.Stream::Write buffer place
            """,
            compilation);

        Assert.Equal("p0 to this@ as Value", models.Says(compilation.Method("Vault", "Write", "buffer", "offset", "count")));
        Assert.Equal("unknown", models.Says(compilation.Method("Vault", "ToString")));
        Assert.Equal("this ~> return as Text", models.Says(compilation.Method("Person", "ToString")));
    }

    [Fact]
    public void ALineAboutASourceTypeItself_Counts()
    {
        var compilation = TestCompilation.Create("public class Vault { public string Seal(string text) => text; }");
        var models = Models.Of("sanitizer Vault::Seal return encrypted", compilation);

        Assert.Equal("this ~> return Encrypted; p0 ~> return Encrypted", models.Says(compilation.Method("Vault", "Seal", "text")));
        Assert.True(models.DecidesOutputs(compilation.Method("Vault", "Seal", "text")));
    }

    [Fact]
    public void ASink_LeavesTheOutputsToTheBody()
    {
        var compilation = TestCompilation.Create("public class Audit { public string Write(string text) => text; }");

        Assert.False(Models.Of("sink Audit::Write text log", compilation).DecidesOutputs(compilation.Method("Audit", "Write", "text")));
    }

    [Fact]
    public void CleanOfAnOverride_EndsWhatItsBaseSays()
    {
        var models = Models.Of(
            """
            flow System.Object::ToString this -> return as text
            clean System.Enum::ToString
            """);

        Assert.Equal("nothing", models.Says(Models.Bcl.Method("System.Enum", "ToString")));
        Assert.Equal("this ~> return as Text", models.Says(Models.Bcl.Method("System.Uri", "ToString")));
    }

    [Fact]
    public void CleanOfOnePort_EndsThatPortOnly()
    {
        var models = Models.Of(
            """
            flow System.IO.Stream::Read this -> return, buffer
            clean System.IO.FileStream::Read return
            """);

        Assert.Equal("this -> p0", models.Says(Models.Bcl.Method("System.IO.FileStream", "Read", "buffer", "offset", "count")));
    }

    [Fact]
    public void CleanBesideAFlow_TakesNothingAway() => Assert.Equal(
        "p0 -> return",
        Models.Of(
            """
            clean System.IO.Path::GetFileName
            flow System.IO.Path::GetFileName path -> return
            """).Says(Models.Bcl.Method("System.IO.Path", "GetFileName", "path")));

    [Theory]
    [InlineData("ignore System.Console::WriteLine", "unknown", "p0 to Console as Value")]
    [InlineData("ignore System.Console::Write*", "unknown", "unknown")]
    [InlineData("ignore System.Console", "unknown", "unknown")]
    [InlineData("ignore System.Console::WriteLine flow", "p0 to Console as Value", "p0 to Console as Value")]
    [InlineData("ignore System.Console::WriteLine sink", "unknown", "p0 to Console as Value")]
    public void Ignore_TakesBuiltInLinesOfTheMemberAway(string ignore, string writeLine, string write)
    {
        var models = Models.Of(ignore + "\n--\nsink System.Console::Write* value console");

        Assert.Equal(writeLine, models.Says(Models.Bcl.Method("System.Console", "WriteLine", "value")));
        Assert.Equal(write, models.Says(Models.Bcl.Method("System.Console", "Write", "value")));
    }

    [Fact]
    public void Ignore_LeavesUsersLines() => Assert.Equal(
        "p0 to Log as Value",
        Models.Of("ignore System.Console\nsink System.Console::Write value log\n--\nsink System.Console::Write value console")
            .Says(Models.Bcl.Method("System.Console", "Write", "value")));

    [Fact]
    public void IgnoreOfAnOverride_EndsTheBuiltInLinesOfItsBase()
    {
        var models = Models.Of("ignore System.Uri::ToString\n--\nflow System.Object::ToString this -> return as text");

        Assert.Equal("unknown", models.Says(Models.Bcl.Method("System.Uri", "ToString")));
        Assert.Equal("this ~> return as Text", models.Says(Models.Bcl.Method("System.Version", "ToString")));
    }

    [Fact]
    public void AnExtensionBlock_IsNamedByTheClassAroundIt()
    {
        // The lowest compiler has no extension blocks.
        if ((int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < 1400)
        {
            return;
        }

        var compilation = TestCompilation.Create(
            """
            public static class Texts
            {
                extension(string text)
                {
                    public string Cut(int length) => text;
                    public string Half { get => text; }
                    public static string Make(string seed) => seed;
                }
            }
            public class Use
            {
                public string A(string s) => s.Cut(1);
                public string B(string s) => s.Half;
                public string C(string s) => string.Make(s);
            }
            """);
        var models = Models.Of(
            """
            flow Texts::Cut text, length -> return
            flow Texts::Half text -> return
            flow Texts::Make seed -> return
            """,
            compilation);
        var tree = compilation.SyntaxTrees[0];
        var model = compilation.GetSemanticModel(tree);
        var used = tree.GetRoot().DescendantNodes().Select(node => model.GetOperation(node)).Select(operation => operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IPropertyReferenceOperation reference => reference.Property.GetMethod,
            _ => null,
        }).OfType<IMethodSymbol>().ToList();

        Assert.Equal(["this -> return; p0 -> return", "this -> return", "p0 -> return"], used.Select(method => models.Says(method)));
        Assert.Equal("p0 -> return; p1 -> return", models.Says(compilation.Method("Texts", "Cut", "text", "length")));
    }
}
