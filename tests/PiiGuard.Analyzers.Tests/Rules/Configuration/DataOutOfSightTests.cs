using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Configuration;

/// <summary>PII0004: what is handed to methods of which nobody knows what they do.</summary>
public sealed class DataOutOfSightTests
{
    private static readonly MetadataReference Library = TestCompilation.Create(
        """
        namespace Legacy;

        public class Message(string subject)
        {
            public string Subject { get; } = subject;
            public string Text { get; set; } = "";
            public void Send() { }
        }

        public class Letter { public Letter(string receiver) { } }
        public class Parcel<T> { public void Pack(T content) { } }
        public class Row<T> : List<T> { public void Keep(T item) { } }
        public class Letters : System.IO.StringWriter { public Letters(string first) { } }
        public class Entry { public override bool Equals(object? other) => false; public override int GetHashCode() => 0; }

        public static class Native
        {
            public static void Send(string text) { }
            public static Task<bool> SendAsync(string text, int tries = 1) => Task.FromResult(true);
            public static void Save(object item) { }
            public static void Publish<T>(T item) { }
            public static void All(params object[] items) { }
            public static bool IsValid(string text) => true;
            public static string Trim(string text) => text;
            public static T Same<T>(T item) => item;
            public static string Describe(object item) => "";
            public static void Tell([Pii(PiiCategory.Email)] string address) { }
            public static void Count([NotPii("a key")] string key) { }
            public static void Print([PiiSink(PiiSinkKind.Console)] string text) { }
            public static void Run(Func<string> text) { }
            public static Task<List<T>> AllAsync<T>(this IQueryable<T> query) => null!;
            public static Task<int> CountAsync<T>(this IQueryable<T> query) => null!;
            public static T Find<T>(string key) => default!;
        }
        """).ToMetadata();

    private const string Model =
        """
        using System.Diagnostics;
        using System.Reflection;
        using System.Runtime.InteropServices;
        using Legacy;

        public class Customer
        {
            public int Id { get; set; }
            public string Segment { get; set; } = "";
            [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
        }

        public record Member([property: Pii(PiiCategory.Name)] string Name);

        public interface IMails { Task<bool> SendAsync(string address); Task SaveAsync(Customer customer); string Shorten(string address); }

        public static partial class Own
        {
            [DllImport("x")] public static extern void Send(string text);
            [PiiSanitizer(PiiProtection.Encrypted)] public static string Encrypt(string text) => "";
            public static void Keep(string text) { }
            static partial void Notice(string text);
            public static void Call(string text) => Notice(text);
        }
        """;

    [Theory]
    [InlineData("Native.Send(c.Email);", "c.Email")]
    [InlineData("Native.Send(\"to \" + c.Email);", "\"to \" + c.Email")]
    [InlineData("var text = c.Email; Native.Send(text); Native.Send(text);", "text", "text")]
    [InlineData("if (await Native.SendAsync(c.Email)) { }", "c.Email")]
    [InlineData("await Native.SendAsync(tries: 2, text: c.Email);", "c.Email")]
    [InlineData("Native.Save(c);", "c")]
    [InlineData("Native.Save(new { c.Email });", "new { c.Email }")]
    [InlineData("Native.Save(new List<Customer> { c });", "new List<Customer> { c }")]
    [InlineData("Native.Publish(c);", "c")]
    [InlineData("Native.All(1, c.Id, c.Email);", "c.Email")]
    [InlineData("new Parcel<string>().Pack(c.Email);", "c.Email")]
    [InlineData("_ = new Letter(c.Email);", "c.Email")]
    [InlineData("new Message(c.Email).Send();", "new Message(c.Email)")]
    [InlineData("var m = new Message(\"\"); m.Text = c.Email; m.Send();", "m")]
    [InlineData("Own.Send(c.Email);", "c.Email")]
    [InlineData("await mails.SendAsync(c.Email);", "c.Email")]
    [InlineData("var mail = c.Email; Task.Run(() => Native.Send(mail));", "mail")]
    [InlineData("void Send() => Native.Send(c.Email); Send();", "c.Email")]
    [InlineData("method.Invoke(null, new object[] { c.Email });", "new object[] { c.Email }")]
    [InlineData("property.SetValue(target, c.Email);", "c.Email")]
    [InlineData("property.SetValue(c, 1);", "c")]
    [InlineData("Activator.CreateInstance(typeof(Customer), new object[] { c.Email });", "new object[] { c.Email }")]
    [InlineData("dynamic d = target; d.Add(c.Email);", "d.Add(c.Email)")]
    public async Task WhereNobodyKnowsWhatIsDone_IsReported(string statements, params string[] places) =>
        Assert.Equal(places, await PlacesAsync(statements, "piiguard_inventory = true"));

    [Theory]
    [InlineData("what isn't personal", "Native.Send(c.Segment); Native.Save(c.Id); Native.Send(nameof(c.Email));")]
    [InlineData("what is protected", "Native.Send(Own.Encrypt(c.Email));")]
    [InlineData("what comes back", "_ = Native.Trim(c.Email); _ = Native.Same(c); _ = Native.Describe(c.Email); _ = mails.Shorten(c.Email);")]
    [InlineData("what its declaration tells of", "Native.Tell(c.Email); Native.Count(c.Email); await mails.SaveAsync(c);")]
    [InlineData("what is kept under its name", "_ = new Message(c.Email); _ = new Letters(c.Email);")]
    [InlineData("what a collection keeps", "new Row<string>().Keep(c.Email);")]
    [InlineData("what the result's type tells of", "_ = Native.Find<Customer>(c.Email);")]
    [InlineData("a query", "var query = new[] { c }.AsQueryable(); _ = await query.AllAsync(); _ = await query.CountAsync();")]
    [InlineData("a function", "Native.Run(() => c.Email);")]
    [InlineData("a body", "Own.Keep(c.Email); Own.Call(c.Email);")]
    [InlineData("no body at all", "_ = new Member(c.Email).Equals(new Member(c.Email));")]
    [InlineData("a comparison", "_ = new Entry().Equals(c.Email) || Native.IsValid(c.Email); _ = c.Email.StartsWith(\"a\") || c.Email.Equals(c.Segment) || string.IsNullOrEmpty(c.Email);")]
    [InlineData("what .NET checks", "ArgumentException.ThrowIfNullOrEmpty(c.Email); GC.KeepAlive(c); new List<string>().Add(c.Email); Convert.ToInt32(c.Email);")]
    [InlineData("reflection that gives back", "_ = property.GetValue(c);")]
    public async Task TheRest_IsNot(string what, string statements) => Assert.True((await PlacesAsync(statements, "piiguard_inventory = true")).IsEmpty, what);

    [Fact]
    public async Task WithASink_TheSinksOwnRuleReports() => Assert.Empty(await PlacesAsync("Native.Print(c.Email);", "piiguard_inventory = true"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("piiguard_inventory = true", 2)]
    [InlineData("piiguard_inventory = true\npiiguard_severity.PII0004 = none", 0)]
    [InlineData("piiguard_severity.PII0004 = warning", 2)]
    public async Task ItIsReported_WhereItIsAskedFor(string options, int count) =>
        Assert.Equal(count, (await PlacesAsync("Native.Send(c.Email); Native.Save(c);", options)).Length);

    [Fact]
    public async Task ALineOfAModel_EndsIt() =>
        Assert.Empty(await PlacesAsync("Native.Send(c.Email); Native.Save(c);", "piiguard_inventory = true", "sink Legacy.Native::Send text network\nclean Legacy.Native::Save"));

    [Theory]
    [InlineData("Native.Send(c.Email);", "Email 'Customer.Email' goes into 'Native.Send', which the analysis can't follow")]
    [InlineData("((dynamic)target).Add(c.Email);", "Email 'Customer.Email' goes into a dynamic call, which the analysis can't follow")]
    [InlineData("Native.Save(new { c.Email, new Member(string.Empty).Name });", "Email 'Customer.Email', Name 'Member.Name' go into 'Native.Save', which the analysis can't follow")]
    public async Task TheMessage_SaysWhich(string statement, string expected) =>
        Assert.Equal(expected, Assert.Single(await FindAsync(statement, "piiguard_inventory = true")).GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The expressions at which PII0004 stands.</summary>
    private static async Task<ImmutableArray<string>> PlacesAsync(string statements, string options, string models = "") =>
        (await FindAsync(statements, options, models)).Select(diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)).ToImmutableArray();

    private static async Task<ImmutableArray<Diagnostic>> FindAsync(string statements, string options, string models = "")
    {
        var source =
            $$"""
            {{Model}}

            public class Desk
            {
                public async Task Show(Customer c, IMails mails, MethodInfo method, PropertyInfo property, object target)
                {
                    await Task.Yield();
                    {{statements}}
                }
            }
            """;
        var compilation = TestCompilation.Create(source, Library);
        compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[0], compilation.SyntaxTrees[0].WithFilePath("/src/Source.cs"));
        var analyzerOptions = TestOptions.Create(
            [("/src/.editorconfig", "root = true\n[*.cs]\n" + options)],
            models.Length == 0 ? [] : [new TextFile("/src/PiiGuard.Models.txt", models)]);
        var found = await compilation.WithAnalyzers([new FlowAnalyzer()], analyzerOptions).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Id == "PII0004")
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
    }
}
