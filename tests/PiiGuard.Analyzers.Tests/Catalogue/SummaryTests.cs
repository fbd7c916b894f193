using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>What each verb makes of a method, bound to the real framework.</summary>
public sealed class SummaryTests
{
    [Fact]
    public void AMethodThatNoLineNames_IsUnknown() =>
        Assert.Equal("unknown", Models.Of("clean System.String::Trim").Says(Models.Bcl.Method("System.String", "TrimEnd")));

    [Fact]
    public void AFlow_GoesFromEachPortToEach() => Assert.Equal(
        "p0 -> return; p1 -> return",
        Models.Of("flow System.String::Concat str0, str1, str2 -> return").Says(Models.Bcl.Method("System.String", "Concat", "str0", "str1")));

    [Fact]
    public void AConversion_CarriesWhatItGivesAway() => Assert.Equal(
        "this ~> return as Text",
        Models.Of("flow System.Object::ToString this -> return as text").Says(Models.Bcl.Method("System.Object", "ToString")));

    [Fact]
    public void PartsOfPorts_AreKept() => Assert.Equal(
        "p0 -> this[].Key; p1 -> this[].Value",
        Models.Of(
            """
            flow System.Collections.Generic.Dictionary`2::Add key -> this[].Key
            flow System.Collections.Generic.Dictionary`2::Add value -> this[].Value
            """).Says(Models.Bcl.Method("System.Collections.Generic.Dictionary`2", "Add", "key", "value")));

    [Fact]
    public void ASanitizer_ProtectsEveryInput()
    {
        var models = Models.Of("sanitizer System.Security.Cryptography.AesGcm::Encrypt ciphertext encrypted");

        Assert.Equal(
            "this ~> p2 Encrypted; p0 ~> p2 Encrypted; p1 ~> p2 Encrypted; p3 ~> p2 Encrypted; p4 ~> p2 Encrypted",
            models.Says(Models.Bcl.Method("System.Security.Cryptography.AesGcm", "Encrypt", "nonce", "plaintext", "ciphertext", "tag", "associatedData")));
    }

    [Fact]
    public void AStaticSanitizer_HasNoReceiver() => Assert.Equal(
        "p0 ~> return Hashed",
        Models.Of("weak System.Security.Cryptography.SHA256::HashData return hashed").Says(Models.Bcl.Method("System.Security.Cryptography.SHA256", "HashData", "source")));

    [Fact]
    public void AnOutParameter_IsNoInput() => Assert.Equal(
        "p0 ~> p1 Encoded; p3 ~> p1 Encoded",
        Models.Of("weak System.Convert::TryToBase64Chars chars encoded").Says(Models.Bcl.Method("System.Convert", "TryToBase64Chars", "bytes", "chars", "charsWritten", "options")));

    [Fact]
    public void Unprotecting_ClearsTheProtection() => Assert.Equal(
        "p0 ~> return Cleared",
        Models.Of("unprotect System.Convert::FromBase64String s -> return").Says(Models.Bcl.Method("System.Convert", "FromBase64String", "s")));

    [Fact]
    public void Clean_IsKnowledgeToo() => Assert.Equal(
        "nothing", Models.Of("clean System.String::CompareTo").Says(Models.Bcl.Method("System.String", "CompareTo", "strB")));

    [Fact]
    public void APlace_IsWhereTheNewObjectLeads() => Assert.Equal(
        "this is File", Models.Of("place System.IO.FileStream::.ctor return file").Says(Models.Bcl.Method("System.IO.FileStream", ".ctor", "path", "mode")));

    [Fact]
    public void APlaceThatIsHandedOn_FlowsByItsPart() => Assert.Equal(
        "p0@ -> this@",
        Models.Of("place System.IO.StreamWriter::.ctor stream -> this").Says(Models.Bcl.Method("System.IO.StreamWriter", ".ctor", "stream")));

    [Fact]
    public void AConstructorOverloadWithoutThePort_IsUnknown() => Assert.Equal(
        "unknown",
        Models.Of("place System.IO.StreamWriter::.ctor stream -> this").Says(Models.Bcl.Method("System.IO.StreamWriter", ".ctor", "path")));

    [Fact]
    public void ASource_ComesOutAtItsPort() => Assert.Equal(
        "Email at return[]", Models.Of("source System.Net.Mail.MailAddressCollection::ToString return[] email").Says(Models.Bcl.Method("System.Net.Mail.MailAddressCollection", "ToString")));

    [Fact]
    public void ASourceWithoutPorts_ComesOutAtTheResult() => Assert.Equal(
        "Name at return", Models.Of("source System.IO.Path::GetFileName name").Says(Models.Bcl.Method("System.IO.Path", "GetFileName", "path")));

    [Theory]
    [InlineData("System.Console", "WriteLine", "arg", "p1 to Console as Text", "format,arg")]
    [InlineData("System.Console", "Write", "value", "p0 to Console as Value", "value")]
    [InlineData("System.IO.File", "WriteAllLines", "contents", "p1 to Console as Value", "path,contents")]
    [InlineData("System.Collections.ArrayList", "AddRange", "c", "p0 to Console as Text", "c")]
    [InlineData("System.Diagnostics.ActivityTagsCollection", ".ctor", "list", "p0 to Console as Text", "list")]
    [InlineData("System.Threading.Tasks.Task", "FromResult", "result", "p0 to Console as Text", "result")]
    [InlineData("System.Diagnostics.Trace", "WriteLine", "value", "p0 to Console as Text", "value")]
    [InlineData("System.Diagnostics.Activity", "SetTag", "value", "p1 to Console as Text", "key,value")]
    [InlineData("System.Environment", "FailFast", "exception", "p1 to Console as Value", "message,exception")]
    public void ASinkWithoutMode_TakesObjectsAsTextAndAllElseAsItIs(string type, string name, string port, string says, string parameters) => Assert.Equal(
        says, Models.Of($"sink {type}::{name} {port} console").Says(Models.Bcl.Method(type, name, parameters.Split(','))));

    [Fact]
    public void APartOfAPort_DecidesByItsOwnType() => Assert.Equal(
        "p0[].Key to Telemetry as Value; p0[].Value to Telemetry as Text",
        Models.Of("sink System.Diagnostics.ActivityTagsCollection::.ctor list[].Key, list[].Value telemetry")
            .Says(Models.Bcl.Method("System.Diagnostics.ActivityTagsCollection", ".ctor", "list")));

    [Fact]
    public void ATemplate_DecidesWhereTheOverloadHasOne()
    {
        var models = Models.Of("sink System.Console::WriteLine arg0, value console as template(format)");

        Assert.Equal("p1 to Console as Template(p0)", models.Says(Models.Bcl.Method("System.Console", "WriteLine", "format", "arg0")));
        Assert.Equal("p0 to Console as Value", models.Says(Models.Bcl.Method("System.Console", "WriteLine", "value")));
    }

    [Fact]
    public void AReceiversPlace_IsTheKind() => Assert.Equal(
        "p0 to this@ as Value", Models.Of("sink System.IO.TextWriter::Write value place").Says(Models.Bcl.Method("System.IO.TextWriter", "Write", "value")));

    [Fact]
    public void AnotherPortsPlace_DecidesWhereTheOverloadHasIt()
    {
        var models = Models.Of("sink System.Text.Json.JsonSerializer::Serialize value place(utf8Json) as json");

        Assert.Equal("p1 to p0@ as Json", models.Says(Models.Bcl.Method("System.Text.Json.JsonSerializer", "Serialize", "utf8Json", "value", "options")));
        Assert.Equal("unknown", models.Says(Models.Bcl.Method("System.Text.Json.JsonSerializer", "Serialize", "value", "options")));
    }

    [Fact]
    public void AStar_IsEveryParameter() => Assert.Equal(
        "p0 to Console as Value; p1 to Console as Text",
        Models.Of("sink System.Console::WriteLine * console").Says(Models.Bcl.Method("System.Console", "WriteLine", "format", "arg0")));

    [Fact]
    public void LinesOfOneMember_AddUpAndRepeatNothing() => Assert.Equal(
        "p0 -> return; p0 to Url as Value",
        Models.Of(
            """
            flow System.Uri::EscapeDataString stringToEscape -> return
            flow System.Uri::Escape* stringToEscape -> return
            sink System.Uri::EscapeDataString stringToEscape url
            """).Says(Models.Bcl.Method("System.Uri", "EscapeDataString", "stringToEscape")));

    [Fact]
    public void AListOfParameters_PicksOneOverload()
    {
        var models = Models.Of("sink System.IO.Stream::Write(buffer,offset,count) buffer file");

        Assert.Equal("p0 to File as Value", models.Says(Models.Bcl.Method("System.IO.Stream", "Write", "buffer", "offset", "count")));
        Assert.Equal("unknown", models.Says(Models.Bcl.Method("System.IO.Stream", "Write", "buffer")));
    }

    [Theory]
    [InlineData("value:System.String", "System.String")]
    [InlineData("value:System.Char[]", "System.Char[]")]
    public void ATypeInTheList_TellsOverloadsOfTheSameNamesApart(string parameter, string type)
    {
        var models = Models.Of($"flow System.Text.StringBuilder::Append({parameter}) value -> this");
        var known = Models.Bcl.Type("System.Text.StringBuilder").GetMembers("Append").OfType<Microsoft.CodeAnalysis.IMethodSymbol>().Where(method => models.SummaryOf(method) is not null);

        Assert.Equal(type, PiiGuard.Analyzers.Catalogue.MetadataName.Of(Assert.Single(known).Parameters[0].Type));
    }

    [Fact]
    public void EveryMember_IsWithoutTheConstructors()
    {
        var models = Models.Of("clean System.Text.StringBuilder::*");

        Assert.Equal("nothing", models.Says(Models.Bcl.Getter("System.Text.StringBuilder", "Length")));
        Assert.Equal("nothing", models.Says(Models.Bcl.Method("System.Text.StringBuilder", "Clear")));
        Assert.Equal("unknown", models.Says(Models.Bcl.Method("System.Text.StringBuilder", ".ctor")));
    }

    [Fact]
    public void PortsOfAProperty_TellItsAccessorsApart()
    {
        var models = Models.Of(
            """
            flow System.UriBuilder::Query value -> this
            flow System.UriBuilder::Host this -> return
            flow System.Text.StringBuilder::Chars index -> return
            sink System.Collections.Generic.Dictionary`2::Item value log
            """);

        Assert.Equal("p0 -> this", models.Says(Models.Bcl.Setter("System.UriBuilder", "Query")));
        Assert.Equal("unknown", models.Says(Models.Bcl.Getter("System.UriBuilder", "Query")));
        Assert.Equal("this -> return", models.Says(Models.Bcl.Getter("System.UriBuilder", "Host")));
        Assert.Equal("unknown", models.Says(Models.Bcl.Setter("System.UriBuilder", "Host")));
        Assert.Equal("p0 -> return", models.Says(Models.Bcl.Getter("System.Text.StringBuilder", "this[]")));
        Assert.Equal("p1 to Log as Text", models.Says(Models.Bcl.Setter("System.Collections.Generic.Dictionary`2", "this[]")));
    }

    [Fact]
    public void StaticMembers_HaveNoReceiver() =>
        Assert.Equal("unknown", Models.Of("flow System.IO.Path::GetFileName this -> return").Says(Models.Bcl.Method("System.IO.Path", "GetFileName", "path")));

    [Fact]
    public void Operators_AreNamedAsInMetadata() => Assert.Equal(
        "p0 -> return", Models.Of("flow System.String::op_Implicit value -> return").Says(Models.Bcl.Method("System.String", "op_Implicit", "value")));

    [Fact]
    public void AConstructedGeneric_IsItsDefinition()
    {
        var list = Models.Bcl.Type("System.Collections.Generic.List`1").Construct(Models.Bcl.Type("System.String"));
        var add = list.GetMembers("Add").OfType<Microsoft.CodeAnalysis.IMethodSymbol>().Single();

        Assert.Equal("p0 -> this[]", Models.Of("flow System.Collections.Generic.List`1::Add item -> this[]").Says(add));
    }

    [Fact]
    public void AReducedExtension_IsItsUnreducedForm()
    {
        var where = Models.Bcl.Method("System.Linq.Enumerable", "First", "source");
        var reduced = where.ReduceExtensionMethod(Models.Bcl.Type("System.Collections.Generic.List`1").Construct(Models.Bcl.Type("System.String")));

        Assert.Equal("p0[] -> return", Models.Of("flow System.Linq.Enumerable::First source[] -> return").Says(reduced!));
    }

    [Fact]
    public void NestedTypes_AreNamedWithPlus() => Assert.Equal(
        "this -> return",
        Models.Of("flow System.Collections.Generic.List`1+Enumerator::Current this -> return").Says(Models.Bcl.Getter("System.Collections.Generic.List`1+Enumerator", "Current")));

    [Fact]
    public void ATypeInAnyNamespace_IsMatchedByItsSimpleName() => Assert.Equal(
        "nothing", Models.Of("clean *.StringBuilder::Clear").Says(Models.Bcl.Method("System.Text.StringBuilder", "Clear")));

    [Fact]
    public void AReservedName_IsWrittenWithAt()
    {
        var compilation = TestCompilation.Create("public static class E { public static string Cut(this string @this, string @as, string when) => @this; }");

        Assert.Equal(
            "p0 -> return; p1 -> return; p2 -> return",
            Models.Of("flow E::Cut @this, @as, @when -> return", compilation).Says(compilation.Method("E", "Cut", "this", "as", "when")));
    }

    [Theory]
    [InlineData("a", "this -> return")]
    [InlineData("b", "unknown")]
    public void TheAttributeOfAMethod_SpeaksForIt(string name, string says)
    {
        var compilation = TestCompilation.Create(
            """
            class LogAttribute : Attribute;
            class C { [Log] public extern string a(); public extern string b(); }
            """);

        Assert.Equal(says, Models.Of("flow LogAttribute this -> return", compilation).Says(compilation.Method("C", name)));
    }
}
