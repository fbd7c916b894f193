using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>What a line names that doesn't exist, against the real framework.</summary>
public sealed class ModelCheckTests
{
    [Theory]
    [InlineData("sink System.Console::WriteLine value, arg0, arg[] console")]
    [InlineData("sink System.Console::Write* value console")]
    [InlineData("flow System.Collections.Generic.Dictionary`2::Item value -> this[].Value")]
    [InlineData("flow System.Collections.Generic.List`1+Enumerator::Current this -> return")]
    [InlineData("place System.IO.FileStream::.ctor return file when access has Write")]
    [InlineData("flow System.Threading.Tasks.Task::Run function() -> return")]
    [InlineData("source System.Security.Claims.Claim::Value return email when this.Type = System.Security.Claims.ClaimTypes::Email")]
    [InlineData("source System.String::Empty name")]
    [InlineData("tag System.ComponentModel.DataAnnotations.EmailAddressAttribute email")]
    [InlineData("sink System.Console::CancelKeyPress value log")]
    [InlineData("sink Absent.Library.Log::Shout message log")]
    [InlineData("sink Log::Shout message log")]
    [InlineData("sink *.Log::Shout message log")]
    [InlineData("flow System.IO.Stream::Write(buffer,offset,count) buffer -> this")]
    public void WhatExistsOrBelongsToAnUnusedLibrary_IsNoProblem(string line) => Assert.Empty(Problems(line));

    [Theory]
    [InlineData("sink «System.Strin»::Trim this log", "no reference has a type 'Strin'", "System.String")]
    [InlineData("sink «System.Collections.Generic.List»::Add item log", "no reference has a type 'List'", "System.Collections.Generic.List`1")]
    [InlineData("flow «System.Collections.Generic.List`1+Enumeratr»::Current this -> return", "has no type 'Enumeratr'", "System.Collections.Generic.List`1+Enumerator")]
    [InlineData("sink System.Console::«WritLine» value console", "has no member 'WritLine'", "WriteLine")]
    [InlineData("sink System.IO.StreamWriter::«WriteLineAsnc» value file", "has no member 'WriteLineAsnc'", "WriteLineAsync")]
    [InlineData("source System.IO.StringWriter::«NewLine» return name", "inherits 'NewLine'", "System.IO.TextWriter::NewLine")]
    [InlineData("sink System.Console::WriteLine «vaule» console", "has no parameter 'vaule'", "value")]
    [InlineData("sink System.Console::Write*  «mesage» console", "has no parameter 'mesage'", null)]
    [InlineData("sink System.Console::WriteLine «this» console", "is static", null)]
    [InlineData("flow System.Console::WriteLine value -> «return»", "returns nothing", null)]
    [InlineData("flow System.String::Trim this -> «return.Lenght»", "no property or field 'Lenght'", "Length")]
    [InlineData("sink System.Console::WriteLine arg0 console as «template(fromat)»", "has no parameter 'fromat'", "format")]
    [InlineData("sink System.Text.Json.JsonSerializer::Serialize value «place(utf8Jsn)»", "has no parameter 'utf8Jsn'", "utf8Json")]
    [InlineData("place System.IO.FileStream::.ctor this file when access has «Wriet»", "has no field 'Wriet'", "Write")]
    [InlineData("place System.IO.FileStream::.ctor this file when path = «Foo»", "is of no enum type", null)]
    [InlineData("clean System.Console::Write when value = «System.Security.Claims.ClaimTypes::Emial»", "has no constant 'Emial'", "Email")]
    [InlineData("clean System.Console::Write when value = «Absent.Types::Emial»", "there is no type 'Absent.Types'", null)]
    [InlineData("flow System.IO.Stream::«Write»(buffer,count) buffer -> this", "no overload", null)]
    [InlineData("clean System.String::«Empty»", "is a field", null)]
    [InlineData("tag «System.Console» email", "isn't an attribute", null)]
    [InlineData("sink «System.Console» value log", "isn't an attribute", null)]
    public void WhatDoesntExist_IsNamedWithWhatIsNearest(string marked, string reason, string? suggestion)
    {
        var problem = Assert.Single(Problems(marked.Replace("«", "").Replace("»", "")));

        Assert.Contains(reason, problem.Reason);
        Assert.Equal(suggestion, problem.Suggestion);
        Assert.Equal((marked.IndexOf('«'), marked.IndexOf('»') - 1), (problem.Span.Start, problem.Span.End));
    }

    [Fact]
    public void ATypeMissingFromANamespaceThatOnlyThisSourceHas_IsSilent()
    {
        var compilation = TestCompilation.Create("namespace Acme { public class User; }");

        Assert.Empty(ModelCheck.Problems(Models.Lines("source Acme.Usr::Mail email")[0], compilation));
        Assert.Single(ModelCheck.Problems(Models.Lines("source Acme.Usr::Mail email")[0], TestCompilation.Create("", compilation.ToMetadata())));
    }

    [Fact]
    public void AMemberThatOneOfTwoTypesOfTheNameHas_Exists()
    {
        var one = TestCompilation.Create("namespace Acme { public class User { public string Mail = \"\"; } }").ToMetadata();
        var other = TestCompilation.Create("namespace Acme { public class User { public string Name = \"\"; } }").ToMetadata();

        Assert.Empty(ModelCheck.Problems(Models.Lines("source Acme.User::Name name")[0], TestCompilation.CreateBare("", one, other)));
    }

    [Fact]
    public void BuiltInLines_CanAllBeReadAndAreAllInTheIndex()
    {
        var files = BuiltInModels.Names().Select(name => BuiltInModels.Parse(name)).ToList();

        Assert.Empty(files.SelectMany(file => file.Problems));
        Assert.Equal(
            files.SelectMany(file => file.Lines).Select(line => (line.Verb, line.Member.Type, line.Member.AnyNamespace, line.Member.Name)).Order(),
            ModelSet.BuiltIn.Lines.Select(line => (line.Verb, line.Member.Type, line.Member.AnyNamespace, line.Member.Name)).Order());
    }

    [Fact]
    public void AnEntryOfTheIndex_SaysWhatItsLineSays()
    {
        ModelEntry? before = null;
        foreach (var text in BuiltInModels.Names().SelectMany(name => BuiltInModels.Text(name).Lines).Select(line => line.ToString()))
        {
            if (ModelEntry.OfBuiltIn(text, before) is { } entry)
            {
                Assert.Equal(
                    (entry.Line.Verb, entry.Line.Member.Type, entry.Line.Member.AnyNamespace, entry.Line.Member.Name is not null, entry.Line.IsBuiltIn),
                    (entry.Verb, entry.Type, entry.AnyNamespace, entry.NamesMember, entry.IsBuiltIn));
                before = entry;
            }
        }

        Assert.NotNull(before);
    }

    private static List<FileProblem> Problems(string line) => ModelCheck.Problems(Models.Lines(line)[0], Models.Bcl).ToList();
}
