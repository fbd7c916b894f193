using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>Which bodies that hold objects with personal data in them are analysed: those that could give some away, not those that only hand them on.</summary>
public sealed class WholeObjectsTests
{
    private const string Model =
        """
        using System.IO;

        public class Person
        {
            public int Id { get; set; }
            [Pii(PiiCategory.Name)] public string Name { get; set; } = "";
            public Person? Manager { get; set; }
        }

        public record Member([property: Pii(PiiCategory.Email)] string Email, int Rank);

        public class Split(Person person)
        {
            public void Deconstruct(out int id, out string name) => (id, name) = (person.Id, person.Name);
            public IEnumerator<string> GetEnumerator() { yield return person.Name; }
            public static implicit operator string(Split split) { split.Deconstruct(out _, out var name); return name; }
        }

        public class Labelled { public string Name { get; set; } = ""; }

        public interface IRepository<T> { void Save(T entity); IQueryable<T> Query(); }

        public static class Own
        {
            public static void Keep(Person person) { }
            public static void Show(object value) { }
            public static void Pass<T>(T value) { }
            public static void Write(Person person, Stream stream) { }
            public static Person? Find(int id) => null;
        }

        public class Base { public void Report() { } }

        public class Derived : Base { public Person? Owner { get; set; } }
        """;

    [Theory]
    [InlineData("reads some", "string M(Person p) => p.Name;")]
    [InlineData("a pattern that reads some", "bool M(Person p) => p is { Name: \"a\" };")]
    [InlineData("takes it apart", "int M(Member m) { var (mail, rank) = m; return rank; }")]
    [InlineData("takes it apart in a pattern", "bool M(Member m) => m is (_, 1);")]
    [InlineData("takes it apart in a loop", "void M(List<Member> all) { foreach (var (mail, rank) in all) { } }")]
    [InlineData("a sink", "void M(ILogger l, Person p) => l.LogInformation(\"{@P}\", p);")]
    [InlineData("a sink that is given an object made on the spot", "void M(ILogger l, Person p) => l.LogInformation(\"{@P}\", new { p });")]
    [InlineData("a sink in a lambda", "Action M(ILogger l, Person p) => () => l.LogInformation(\"{@P}\", p);")]
    [InlineData("a sink that is handed on", "void M(List<Person> all) => all.ForEach(Console.WriteLine);")]
    [InlineData("text", "string M(Person p) => p.ToString()!;")]
    [InlineData("text with a hole", "string M(Member m) => $\"{m}\";")]
    [InlineData("a sum of texts", "string M(Member m) => \"a\" + m;")]
    [InlineData("JSON", "string M(Person p) => JsonSerializer.Serialize(p);")]
    [InlineData("one's own method that says less", "void M(Person p) => Own.Show(p);")]
    [InlineData("one's own method of a type parameter", "void M(Person p) => Own.Pass(p);")]
    [InlineData("one's own function", "void M(Action<Person> a, Person p) => a(p);")]
    [InlineData("one's own method and where it writes to", "void M(Person p, FileStream s) => Own.Write(p, s);")]
    [InlineData("a base that says less", "void M(Derived d) => d.Report();")]
    [InlineData("a variable that says less", "object M(Person p) { object o = p; return o; }")]
    [InlineData("an array that says less", "object[] M(Person p) => [p];")]
    [InlineData("a list that says less", "void M(List<object> all, Person p) => all.Add(p);")]
    [InlineData("elements that say less", "void M(List<Person> all) { foreach (object o in all) { } }")]
    [InlineData("a query that says less", "object M(List<Person> all) => all.Cast<object>().ToList();")]
    [InlineData("what is dynamic", "void M(Person p) { dynamic d = p; d.Go(); }")]
    [InlineData("takes apart what another keeps", "string M(Person p) { var (id, name) = new Split(p); return name; }")]
    [InlineData("elements that one's own type gives", "void M(Person p) { foreach (var part in new Split(p)) { } }")]
    [InlineData("a conversion that reads some", "string M(Person p) => new Split(p);")]
    [InlineData("an object of a library", "object M(Person p) => new KeyValuePair<string, object>(\"\", p);")]
    public void GivesSomeAway(string what, string body) => Assert.True(MayGiveAway(body), what);

    [Theory]
    [InlineData("a member that isn't personal", "int M(Person p) => p.Id;")]
    [InlineData("another object's member of that name", "string M(Person p, Labelled l) => l.Name;")]
    [InlineData("a repository", "void M(IRepository<Person> all, Person p) => all.Save(p);")]
    [InlineData("a query", "Person? M(IRepository<Person> all, int id) => all.Query().Where(p => p.Id == id).OrderBy(p => p.Id).FirstOrDefault();")]
    [InlineData("a query of what isn't personal", "List<int> M(List<Person> all) => all.Select(p => p.Id).ToList();")]
    [InlineData("one's own method that says what it takes", "void M(Person p) => Own.Keep(p);")]
    [InlineData("what one's own method gives", "void M(Person p) => p.Manager = Own.Find(p.Id);")]
    [InlineData("a list of them", "void M(List<Person> all, Person p) => all.Add(p);")]
    [InlineData("a comparison", "bool M(Person p) => p == null;")]
    [InlineData("a sink that is given something else", "void M(ILogger l, Person p) => l.LogInformation(\"{Id}\", p.Id);")]
    [InlineData("text with something else in it", "string M(Person p) => $\"{p.Id}\" + p.Id;")]
    [InlineData("a loop", "int M(List<Person> all) { var sum = 0; foreach (var p in all) { sum += p.Id; } return sum; }")]
    public void OnlyHandsThemOn(string what, string body) => Assert.False(MayGiveAway(body), what);

    private static bool MayGiveAway(string body)
    {
        var compilation = TestCompilation.Create(
            [Model, "using System.IO; using System.Text.Json; using Microsoft.Extensions.Logging; public class Code { public " + body + " }"], [.. TestCompilation.AspNetCore]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var context = FlowContext.For(compilation, TestOptions.Create(), static () => new FlowOptions(), default);
        var owner = compilation.Type("Code").Member("M");
        Assert.True(context.Relevance(default).Mentions(owner.DeclaringSyntaxReferences[0].GetSyntax(), default));
        return new FlowAnalysis(context).MayGiveAway(owner, default);
    }
}
