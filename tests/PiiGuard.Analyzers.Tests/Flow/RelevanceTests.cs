using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>Which bodies are looked at: those in which a name means personal data, not those in which another member has that name.</summary>
public sealed class RelevanceTests
{
    private const string Model =
        """
        using System.Linq;

        public class Customer
        {
            public int Id { get; set; }
            [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
        }

        public class Customers
        {
            private readonly Customer _first = new();
            public string Get() => _first.Email;
        }

        public class Cities
        {
            public string Get() => "Berlin";
        }

        public interface IDirectory
        {
            string Find();
        }

        public class Directory(Customer customer) : IDirectory
        {
            public string Find() => customer.Email;
        }

        public class Greeting
        {
            private readonly string _text;
            public Greeting(Customer customer) => _text = customer.Email;
            public string Text => _text;
        }

        public class Shop
        {
            public IQueryable<Customer> Customers => Enumerable.Empty<Customer>().AsQueryable();
            public IQueryable<string> Cities => Enumerable.Empty<string>().AsQueryable();
        }

        public class Membership
        {
            public Customer? Customer { get; set; }
        }

        [Pii(PiiCategory.Location)]
        public class Visit : Record
        {
        }

        public class Record
        {
            public string Where { get; set; } = "";
        }

        public class Plain
        {
            public string Email => "nobody's";
        }

        public static class Extensions
        {
            public static string Mail(this Customer customer) => customer.Email;
            public static string Mail(this Cities cities) => "none";
        }

        public class Box<T>
        {
            public T? Value { get; set; }
        }
        """;

    [Theory]
    [InlineData("Customers", "string M(Customers x) => x.Get();")]
    [InlineData("an interface that one of the implementations of gives some", "string M(IDirectory x) => x.Find();")]
    [InlineData("a property by what its field holds", "string M(Greeting x) => x.Text;")]
    [InlineData("a query of objects that hold some", "object M(Shop x) => x.Customers;")]
    [InlineData("an object that holds one that does", "object M(Membership x) => x;")]
    [InlineData("a member of a tagged type that a base declares", "string M(Visit x) => x.Where;")]
    [InlineData("the overload that gives some", "string M(Customer x) => x.Mail();")]
    [InlineData("a type argument", "object M() => new Box<Customer>();")]
    [InlineData("a method that is handed on", "System.Func<string> M(Customers x) => x.Get;")]
    [InlineData("a pattern", "bool M(object x) => x is Customer { Email: \"a\" };")]
    [InlineData("what can't be resolved", "object M(dynamic x) => x.Email;")]
    public void ABodyInWhichTheNameMeansPersonalData_IsLookedAt(string what, string body) =>
        Assert.True(IsLookedAt(body), what);

    [Theory]
    [InlineData("the method of that name that gives none", "string M(Cities x) => x.Get();")]
    [InlineData("another property of that name", "string M(Plain x) => x.Email;")]
    [InlineData("the overload that gives none", "string M(Cities x) => x.Mail();")]
    [InlineData("a query of other things", "object M(Shop x) => x.Cities;")]
    [InlineData("an object that only has queries", "object M(Shop x) => x;")]
    [InlineData("an object that keeps one to itself", "object M(Customers x) => x;")]
    [InlineData("a variable of that name", "int M() { var Email = 1; return Email; }")]
    [InlineData("a parameter of that name", "int M(int Email) => Email;")]
    [InlineData("a type argument that holds nothing", "object M() => new Box<int>();")]
    public void ABodyInWhichItMeansAnything_IsNot(string what, string body) => Assert.False(IsLookedAt(body), what);

    [Fact]
    public void WhatIsHot_IsFoundWhateverTheOrderOfFiles()
    {
        const string First = "public class A { public string Give(B b) => b.Pass(); }";
        const string Second = "public class B { private readonly C _c = new(); public string Pass() => _c.Give(); }";
        const string Third = "public class C { public string Give() => new Customer().Email; }";
        foreach (var files in new[] { new[] { First, Second, Third }, [Third, Second, First], [Second, Third, First] })
        {
            var compilation = TestCompilation.Create([Model, .. files]);
            var hot = ContextOf(compilation).Relevance(default).Hot;

            Assert.True(hot.Contains(compilation.Type("A").Member("Give")));
            Assert.True(hot.Contains(compilation.Type("B").Member("Pass")));
            Assert.False(hot.Contains(compilation.Type("Cities").Member("Get")));
        }
    }

    [Fact]
    public void AView_IsNotLookedThroughForWhatItGives()
    {
        const string Code = "public class {0} {{ public string Title() => new Customer().Email; }}";
        var compilation = TestCompilation.Create(Model).AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(string.Format(Code, "Views_Index"), path: "/obj/Views/Index_cshtml.g.cs"),
            CSharpSyntaxTree.ParseText(string.Format(Code, "Mapper"), path: "/obj/Mapper.g.cs"));
        var hot = ContextOf(compilation).Relevance(default).Hot;

        Assert.True(hot.Contains(compilation.Type("Mapper").Member("Title")));
        Assert.False(hot.Contains(compilation.Type("Views_Index").Member("Title")));
    }

    private static bool IsLookedAt(string body)
    {
        var compilation = TestCompilation.Create([Model, "public class Code { public " + body + " }"]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var declaration = compilation.Type("Code").Member("M").DeclaringSyntaxReferences[0].GetSyntax();
        return ContextOf(compilation).Relevance(default).Mentions(declaration, default);
    }

    private static FlowContext ContextOf(Compilation compilation) => FlowContext.For(compilation, TestOptions.Create(), static () => new FlowOptions(), default);
}
