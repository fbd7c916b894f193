using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Tests.Catalogue;

public sealed class ModelParserTests
{
    [Fact]
    public void EveryExampleOfTheManual_IsRead()
    {
        var file = Parse("""
            # verb      member                        ports                  what
            source      Legacy.User::UsrEml           return                 email
            tag         Acme.MailDataAttribute                               email
            sink        Acme.IAudit::Write*           message, args          log
            sanitizer   Acme.Vault::Seal              return                 encrypted
            flow        Acme.Text::Join               separator, parts    -> return
            """);

        Assert.Empty(file.Problems);
        Assert.Equal(
            [ModelVerb.Source, ModelVerb.Tag, ModelVerb.Sink, ModelVerb.Sanitizer, ModelVerb.Flow],
            file.Lines.Select(line => line.Verb));
        Assert.Equal(["separator", "parts"], file.Lines[4].Ports.Select(port => port.Name));
        Assert.Equal(ModelPortRoot.Return, Assert.Single(file.Lines[4].Targets).Root);
    }

    [Theory]
    [InlineData("source A.B::C email", "Source A.B::C Email")]
    [InlineData("SOURCE A.B::C return NATIONAL_ID", "Source A.B::C [return] NationalId")]
    [InlineData("source A.B::C name(0) email", "Source A.B::C [name(0)] Email")]
    [InlineData("tag *.PiiDataAttribute", "Tag *.PiiDataAttribute")]
    [InlineData("tag A.NoDataAttribute none", "Tag A.NoDataAttribute none")]
    [InlineData("sink A.B::C args place", "Sink A.B::C [args] place")]
    [InlineData("sink A.B`1+D`2::C x,y ai_prompt as destructured", "Sink A.B`1+D`2::C [x, y] AiPrompt as Destructured")]
    [InlineData("sink A.B::.ctor args log as template(message)", "Sink A.B::.ctor [args] Log as Template(message)")]
    [InlineData("sanitizer A.B::C return,out1 redacted", "Sanitizer A.B::C [return, out1] Redacted")]
    [InlineData("flow A.B::C this[].Key->return.Name", "Flow A.B::C [this[].Key] -> [return.Name]")]
    [InlineData("flow A.B::op_Addition left , right -> return as text", "Flow A.B::op_Addition [left, right] -> [return] as Text")]
    [InlineData("weak A.B::C return weak_hash", "Weak A.B::C [return] WeakHash")]
    [InlineData("clean A.B::*", "Clean A.B::*")]
    [InlineData("clean A.B::C return when x = true", "Clean A.B::C [return] when x Equal true")]
    [InlineData("unprotect A.B::C data -> return", "Unprotect A.B::C [data] -> [return]")]
    [InlineData("switch A.B::C channel", "Switch A.B::C channel")]
    [InlineData("switch A.B::C value log when value has Body", "Switch A.B::C [value] Log when value Has Body")]
    [InlineData("place A.B::C return encrypting", "Place A.B::C [return] Encrypting")]
    [InlineData("place A.B::.ctor stream -> this", "Place A.B::.ctor [stream] -> [this]")]
    [InlineData("ignore A.B", "Ignore A.B")]
    [InlineData("ignore A.B::C sink", "Ignore A.B::C Sink")]
    [InlineData("sink A.B::C(a, b) a log", "Sink A.B::C(a,b) [a] Log")]
    [InlineData("sink A.B::C(a:System.String,b:System.Int32[]) a log", "Sink A.B::C(a:System.String,b:System.Int32[]) [a] Log")]
    [InlineData("sink A.B::C() this log", "Sink A.B::C() [this] Log")]
    [InlineData("sink A.B::C @this log", "Sink A.B::C [@this] Log")]
    [InlineData("sink A.B::C * log # every parameter", "Sink A.B::C [*] Log")]
    [InlineData("sink A.B::C x database when x starts 'INSERT' and y != null", "Sink A.B::C [x] Database when x StartsWith 'INSERT' and y NotEqual null")]
    [InlineData("sink A.B::C x token when t=System.Security.Claims.ClaimTypes::Email", "Sink A.B::C [x] Token when t Equal System.Security.Claims.ClaimTypes::Email")]
    [InlineData("sink A.B::C x log when y = 'it''s # no comment' and z != -1", "Sink A.B::C [x] Log when y Equal 'it's # no comment' and z NotEqual -1")]
    public void ALine_IsReadAsItsParts(string line, string parts)
    {
        var file = Parse(line);

        Assert.Empty(file.Problems);
        Assert.Equal(parts, Describe(Assert.Single(file.Lines)), ignoreCase: false);
    }

    [Theory]
    [InlineData("«snik» A.B::C x log", "'snik' is no verb", "sink")]
    [InlineData("«sink»", "the member is missing", null)]
    [InlineData("sink «A.B:C» x log", "separated by '::'", null)]
    [InlineData("sink «A.List<T>»::C x log", "isn't a metadata name", "A.List`1")]
    [InlineData("sink A.B::«C(a» x log", "')'", null)]
    [InlineData("sink A.B::«» x log", "name is missing", null)]
    [InlineData("«sink A.B::C log»", "'sink' needs a port", null)]
    [InlineData("sink A.B::C x «lgo»", "'lgo' is no sink kind", "log")]
    [InlineData("«sink A.B::C x, log»", "missing", null)]
    [InlineData("sink A.B::C «,» x log", "comma", null)]
    [InlineData("sink A.B::C x «y» log", "separated by commas", null)]
    [InlineData("sink A.B::C «x[» log", "isn't a port", null)]
    [InlineData("sink A.B::C «x(1234)» log", "isn't a port", null)]
    [InlineData("source A.B::C return «emial»", "'emial' is no category", "email")]
    [InlineData("tag «A.B::C» email", "a tag names an attribute", null)]
    [InlineData("tag A.B «x» email", "isn't expected here", null)]
    [InlineData("sanitizer A.B::C return «encoded»", "is no protection", null)]
    [InlineData("weak A.B::C return «encrypted»", "is no weakness", null)]
    [InlineData("«flow A.B::C x»", "needs 'from -> to'", null)]
    [InlineData("flow A.B::C «->» return", "in front of '->'", null)]
    [InlineData("flow A.B::C x -> «»", "missing", null)]
    [InlineData("flow A.B::C x -> y «->» return", "one '->'", null)]
    [InlineData("flow A.B::C x -> return as «jsno»", "'jsno' is no mode", "json")]
    [InlineData("«flow A.B::C x -> return as destructured»", "'as text' or 'as json'", null)]
    [InlineData("«source A.B::C return email as text»", "has no mode", null)]
    [InlineData("place A.B::C return «memroy»", "is no place", "memory")]
    [InlineData("ignore A.B::C «snik»", "is no verb", "sink")]
    [InlineData("switch A.B::C value «chanel»", "is no sink kind", "channel")]
    [InlineData("sink A.B::C x log when x «is» 'a'", "'is' is no operator", null)]
    [InlineData("sink A.B::C x log when «x =»", "constant is missing", null)]
    [InlineData("sink A.B::C x log when x = «'abc»", "no closing quote", null)]
    [InlineData("sink A.B::C x log when x starts «Abc»", "text in quotes", null)]
    [InlineData("sink A.B::C x log when«»", "condition is missing", null)]
    [InlineData("sink A.B::C x log when x = 1 «or» y = 2", "only 'and'", null)]
    [InlineData("sink A.B::C x log when x = 1 «as» text", "only 'and'", null)]
    public void ALineThatCantBeRead_SaysWhereAndWhy(string marked, string reason, string? suggestion)
    {
        var (text, place) = Marked(marked);
        const string Good = "clean A.B::Before\n";

        var file = Parse(Good + text + "\nclean A.B::After");

        Assert.Equal(["Before", "After"], file.Lines.Select(line => line.Member.Name));
        var problem = Assert.Single(file.Problems);
        Assert.Contains(reason, problem.Reason);
        Assert.Equal(suggestion, problem.Suggestion);
        Assert.Equal(new TextSpan(Good.Length + place.Start, place.Length), problem.Span);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\r\n \t \n")]
    [InlineData("# only a comment\n   # and another")]
    [InlineData("\uFEFF# a byte order mark")]
    public void AFileWithoutEntries_IsEmpty(string text)
    {
        var file = Parse(text);

        Assert.Empty(file.Lines);
        Assert.Empty(file.Problems);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    public void AnyLineBreak_EndsALine(string lineBreak) =>
        Assert.Equal(2, Parse("\uFEFFclean A::B" + lineBreak + "clean A::C" + lineBreak).Lines.Length);

    [Fact]
    public void AnotherFilesBytes_GiveProblemsAndNoException()
    {
        var bytes = new byte[200_000];
        new Random(7).NextBytes(bytes);
        using var stream = new MemoryStream(bytes);

        var file = ModelFile.Parse(SourceText.From(stream), isBuiltIn: false);

        Assert.Empty(file.Lines);
        Assert.InRange(file.Problems.Length, 1, 1_000);
    }

    [Fact]
    public void AVeryLongLine_IsOneProblemAndTheNextLineIsRead()
    {
        var file = Parse("sink A.B::C " + new string('x', 20_000_000) + " log\nclean A::B");

        Assert.Contains("characters", Assert.Single(file.Problems).Reason);
        Assert.Single(file.Lines);
    }

    [Fact]
    public void FiftyMegabytes_AreReadInTimeLinearToTheirLength()
    {
        var line = "sink Acme.Audit::Write(one, two) one, two, three[].Key log as text when one = 'a' and two starts 'b'" + new string(' ', 900) + "\n";
        var count = 50_000_000 / line.Length;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var file = Parse(string.Concat(Enumerable.Repeat(line, count)));

        Assert.Equal(count, file.Lines.Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void EveryPrefixAndMutationOfALine_IsReadOrReported()
    {
        const string Line = "sink A.B`1+C::D*(a, b:E) a[].F, this(0) log as template(a) when b has 'x''y' and c != G::H # z";
        var random = new Random(11);
        for (var length = 0; length <= Line.Length; length++)
        {
            var letters = Line[..length].ToCharArray();
            Parse(new string(letters));
            for (var round = 0; round < 50 && length > 0; round++)
            {
                letters[random.Next(length)] = "->:'(),.*@#[]=! \t\0é漢"[random.Next(20)];
                var file = Parse(new string(letters));
                Assert.True(file.Lines.Length + file.Problems.Length <= 1);
                Assert.All(file.Problems, problem => Assert.InRange(problem.Span.End, problem.Span.Start, length));
            }
        }
    }

    [Theory]
    [InlineData("/a/PiiGuard.Models.txt", true)]
    [InlineData(@"C:\a\Acme.PiiGuard.Models.txt", true)]
    [InlineData("piiguard.models.TXT", true)]
    [InlineData("/a/NotPiiGuard.Models.txt", false)]
    [InlineData("/PiiGuard.Models.txt/readme.md", false)]
    public void AModelFile_IsKnownByItsName(string path, bool isModelFile) => Assert.Equal(isModelFile, ModelFile.IsModelFile(path));

    private static ModelFile Parse(string text) => ModelFile.Parse(SourceText.From(text), isBuiltIn: false);

    private static (string Text, TextSpan Place) Marked(string marked)
    {
        var start = marked.IndexOf('«');
        return (marked.Replace("«", "").Replace("»", ""), TextSpan.FromBounds(start, marked.IndexOf('»') - 1));
    }

    private static string Describe(ModelLine line)
    {
        var member = line.Member;
        var text = line.Verb + " " + (member.AnyNamespace ? "*." : "") + member.Type;
        if (member.Name is not null)
        {
            text += "::" + member.Name + (member.IsPrefix ? "*" : "");
        }

        if (!member.Parameters.IsDefault)
        {
            text += "(" + string.Join(",", member.Parameters.Select(entry => entry.Type is null ? entry.Name : entry.Name + ":" + entry.Type)) + ")";
        }

        text += Ports(" ", line.Ports) + Ports(" -> ", line.Targets);
        text += line.Category is { } category ? " " + category : "";
        text += line.IsNotPersonal ? " none" : "";
        text += line.Kind is { } kind ? " " + kind : line.Verb == ModelVerb.Sink ? " place" : line.Verb == ModelVerb.Switch ? " channel" : "";
        text += line.Protection != Protection.None ? " " + line.Protection : "";
        text += line.Place is { } place ? " " + place : "";
        text += line.Ignored is { } ignored ? " " + ignored : "";
        text += line.As is { } mode ? " as " + mode : "";
        text += line.Template is { } template ? "(" + template.Name + ")" : "";
        var conditions = line.Conditions.Select(condition => Port(condition.Port) + " " + condition.Operator + " " + Constant(condition.Constant));
        return text + (line.Conditions.IsEmpty ? "" : " when " + string.Join(" and ", conditions));
    }

    private static string Ports(string before, IReadOnlyCollection<ModelPort> ports) =>
        ports.Count == 0 ? "" : before + "[" + string.Join(", ", ports.Select(Port)) + "]";

    private static string Port(ModelPort port) =>
        (port.Root == ModelPortRoot.Parameter && port.Name is "this" or "return" ? "@" : "") + port.Name + string.Concat(port.Path.Select(part => part.Text));

    private static string Constant(ModelConstant constant) => constant.Form switch
    {
        ModelConstantForm.Text => "'" + constant.Text + "'",
        ModelConstantForm.ConstField => constant.Type + "::" + constant.Text,
        _ => constant.Text,
    };
}
