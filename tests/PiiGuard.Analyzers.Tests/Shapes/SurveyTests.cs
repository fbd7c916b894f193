using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Shapes.Survey;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>What is known of a compilation's tags before anything is bound.</summary>
public sealed class SurveyTests
{
    private static TypeShapes Source(string source, params MetadataReference[] references) => ShapesOf.Source(source, references).Shapes;

    private static void AssertNames(IEnumerable<string> names, string present, string absent)
    {
        var set = names.ToHashSet();
        Assert.All(present.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.Contains(name, set));
        Assert.All(absent.Split(' ', StringSplitOptions.RemoveEmptyEntries), name => Assert.DoesNotContain(name, set));
    }

    [Theory]
    [InlineData("public class C { [Pii] public string A = \"\"; }", true)]
    [InlineData("public class C { [PiiGuard.PiiAttribute(PiiCategory.Email)] public string A = \"\"; }", true)]
    [InlineData("using P = PiiGuard.PiiAttribute; public class C { [P] public string A = \"\"; }", true)]
    [InlineData("public class C { public void M() { Action<string> a = ([Pii] string s) => { }; } }", true)]
    [InlineData("public class C { public void M() { void Local([Pii] string s) { } Local(\"\"); } }", true)]
    [InlineData("public class C { public string UsrEml = \"\"; }", true)]
    [InlineData("public class PhiAttribute : Attribute; public class C { [Phi] public string A = \"\"; }", true)]
    [InlineData("public class C { public string A = \"\"; }", false)]
    [InlineData("public class Pii { public Pii? A; } // [Pii] in a comment", false)]
    [InlineData("public class C { [NotPii(\"nothing\")] public string A = \"\"; }", false)]
    [InlineData("", false)]
    public void AnyTags_IsTrueWhereATagOrAModelledSourceStands(string source, bool expected) =>
        Assert.Equal(expected, Source(source).AnyTags);

    [Fact]
    public void ATaggedParameter_GoesByTheNamesThatImplementationsGiveIt() => AssertNames(
        Source(
            """
            public interface ISend { void Send(int count, [Pii] string address); string this[[Pii] string key] { get; } }
            public class Mail : ISend { public void Send(int first, string to) { } public string this[string mail] => ""; }
            public class Short { public void Send(string only) { } public void Post(int size, string label) { } }
            """).SourceNames,
        present: "Send address to key mail",
        absent: "count first only size label");

    [Fact]
    public void SourceNames_AreThoseThatReadingPersonalDataTakes() => AssertNames(
        Source(
            """
            public class Customer
            {
                [Pii] public string Email { get; set; } = "";
                public string Id { get; set; } = "";
                [Pii] public string First = "", Second = "";
                [return: Pii] public string FullName() => "";
                public void Send([Pii] string text, string other) { }
                public Customer([Pii] string initial, int plain) { }
                public int Age { [return: Pii] get; set; }
                [Pii] public string this[int index] => "";
            }

            public record Person([Pii] string Nick, int Row);
            public class Base { public int Key { get; set; } }
            [Pii] public class Address : Base { public string Street { get; set; } = ""; }
            public class Villa : Address { public string Pool { get; set; } = ""; }
            public class Order { public Address ShipTo { get; } = new(); public Address Find() => ShipTo; public int Total { get; } }
            """).SourceNames,
        present: "Email First Second FullName Send text initial Customer Age Nick Address Street Key Villa Pool ShipTo Find",
        absent: "Id other plain Row Order Total Base Person");

    [Fact]
    public void CarrierNames_AreThoseThatLeadToAnObjectWithPersonalData() => AssertNames(
        Source(
            """
            using Buyer = Customer;
            public class Customer { [Pii] public string Email { get; set; } = ""; public int Number { get; } }
            public class Order { public Buyer Owner { get; } = new(); public int Total { get; } }
            public class Basket { public List<Order> Orders { get; } = new(); }
            public class Repo<T> { public T Get() => default!; }
            public class BasketRepo : Repo<Basket> { public int Count { get; } }
            public class Service
            {
                private readonly BasketRepo _repo = new();
                private readonly int _clean = 0;
                public Task<Dictionary<int, Customer>> Load() => null!;
                public void Each(Action<Customer> action) { }
                public int Size() => _clean;
            }
            public class Handler<TEntity> where TEntity : Order { public TEntity Current { get; } = null!; }
            public class Clean { public int Size { get; } }
            """).CarrierNames,
        present: "Customer Buyer Order Owner Basket Orders BasketRepo _repo Load Each TEntity Current Email T Get",
        absent: "Number Total Count _clean Size Clean Repo");

    [Fact]
    public void TypeParameters_LeadToPersonalDataWhereAHolderMayCloseThem() => AssertNames(
        new ShapesOf(TestCompilation.Create(
            [
                "public interface ICommand; public interface IQuery; public class Pay : ICommand { [Pii] public string Email { get; set; } = \"\"; }",
                "public class Open<TOpen> { public TOpen First { get; } = default!; }",
                "public class Other<TOther> { public TOther Second { get; } = default!; }",
                "public class Handler<TCommand> where TCommand : ICommand { public TCommand Third { get; } = default!; }",
                "public class Reader<TQuery> where TQuery : IQuery { public TQuery Fourth { get; } = default!; }",
                "public class Use { public Open<Pay>? Open { get; } }",
                "public class Unused { public Other<int>? Other { get; } }",
            ])).Shapes.CarrierNames,
        present: "Pay TOpen First TCommand Third",
        absent: "TOther Second TQuery Fourth ICommand");

    [Fact]
    public void TypesThatModelsNameSourcesOf_LeadToPersonalData() => AssertNames(
        Source(
            """
            public class Letter { public System.Net.Mail.MailAddress? Receiver { get; } public Uri? Link { get; } public string Text => Receiver?.Address ?? ""; }
            public class Box { public Letter Take() => new(); public int Count() => 0; }
            """).CarrierNames,
        present: "MailAddress Receiver Letter Take Address",
        absent: "Link Box Count ToString");

    [Theory]
    [InlineData("public class C { public string Address = \"\"; public string User => Address.ToString(); }", false)]
    [InlineData("public class C { public string Of(System.Net.Mail.MailMessage mail) => mail.From!.Address; }", true)]
    [InlineData("public class C { public object? Of(Microsoft.AspNetCore.Http.HttpContext c) => c.Connection.RemoteIpAddress; }", true)]
    [InlineData("public class C { public object? Of(System.Security.Claims.ClaimsPrincipal c) => c.FindFirst(\"email\"); }", true)]
    [InlineData("public class C { public object? Of(Microsoft.AspNetCore.Http.HttpContext c) => c.User.Identity?.Name; }", true)]
    [InlineData("public class C { public string Name = \"\"; public string User => Name; }", false)]
    public void CommonNameOfAModelledSource_CountsOnlyWhereItsTypeCanBeMeant(string source, bool expected) =>
        Assert.Equal(expected, Source(source, [.. TestCompilation.AspNetCore]).AnyTags);

    [Fact]
    public void NamesOfAReferencedAssembly_Count()
    {
        var domain = TestCompilation.Create(
            """
            namespace Domain;
            public record Customer([Pii(PiiCategory.Email)] string Email, int Number);
            public class Letter { public void Write([Pii] string text) { } [return: Pii] public string Read() => ""; }
            """).ToMetadata();
        var services = TestCompilation.Create("public class Store { public Domain.Customer Latest() => null!; public int Size() => 0; }", domain).ToMetadata();
        var shapes = Source("public class Page { public void Show(Store store) { var latest = store.Latest(); } }", domain, services);

        Assert.True(shapes.AnyTags);
        AssertNames(shapes.SourceNames, "Email Write text Read", "Number Size Latest");
        AssertNames(shapes.CarrierNames, "Customer Latest Email", "Size Show Store");
    }

    [Fact]
    public void HolderOfAHolderInAReferencedAssembly_Counts()
    {
        var domain = TestCompilation.Create(
            """
            namespace Domain;
            public class Place { [Pii] public string Street { get; set; } = ""; }
            public class Parcel { public Place? Goal { get; set; } }
            public class Van { public System.Collections.Generic.List<Parcel> Load { get; } = []; }
            public class Store { public System.Linq.IQueryable<Parcel>? Parcels { get; } }
            """).ToMetadata();

        Assert.True(Source("public class Page { public object Show(Domain.Van van) => van; }", domain).AnyTags);
        Assert.False(Source("public class Page { public object Show(Domain.Store store) => store; }", domain).AnyTags);
    }

    [Fact]
    public void NamesOfAReferencedAssembly_CountWithoutTheAnnotations()
    {
        var domain = TestCompilation.Create("public record Customer([Pii(PiiCategory.Email)] string Email, int Number);").ToMetadata();
        var shapes = new ShapesOf(TestCompilation.CreateBare("class C { }", domain)).Shapes;

        Assert.True(shapes.AnyTags);
        AssertNames(shapes.SourceNames, "Email", "Number");
    }

    [Theory]
    [InlineData("", "Mail", "Secret Deep")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]", "Mail Secret", "Deep")]
    public void TypesThatTheCodeCantName_DontCount(string attribute, string present, string absent)
    {
        var library = TestCompilation.Create(
            attribute +
            """
            public class Box { [Pii] public string Mail { get; set; } = ""; public object Make() => new Own(); private class Own { [Pii] public string Deep { get; set; } = ""; } }
            internal class Inner { [Pii] public string Secret { get; set; } = ""; }
            """).ToMetadata();

        AssertNames(new ShapesOf(TestCompilation.Create("public class C { public Box? B; } // Own, Inner", library).WithAssemblyName("Friend")).Shapes.SourceNames, present, absent);
    }

    [Fact]
    public void UntaggedReference_CountsNothing()
    {
        var library = TestCompilation.Create("public class Plain { public string Email { get; set; } = \"\"; }").ToMetadata();
        Assert.False(Source("public class C { public Plain? P; }", library).AnyTags);
    }

    [Fact]
    public void FrameworkUser_CountsOnlyWhereItIsUsed()
    {
        var aspNet = TestCompilation.AspNetCore.ToArray();
        Assert.False(Source("public class Home { public string Email = \"\"; }", aspNet).AnyTags);

        var used = Source("public class Member : Microsoft.AspNetCore.Identity.IdentityUser { public string Plan { get; set; } = \"\"; }", aspNet);
        Assert.True(used.AnyTags);
        AssertNames(used.SourceNames, "Email UserName PhoneNumber", "Plan AccessFailedCount");
        AssertNames(used.CarrierNames, "Member IdentityUser", "Plan");

        var domain = TestCompilation.Create("public class Member : Microsoft.AspNetCore.Identity.IdentityUser;", aspNet).ToMetadata();
        Assert.True(Source("public class Home { public string? Of(Member member) => member.Email; }", [domain, .. aspNet]).AnyTags);
    }

    [Fact]
    public void ClassificationOfAProject_IsFoundThroughItsBase()
    {
        var compliance = TestCompilation.LibraryOf(typeof(Microsoft.Extensions.Compliance.Classification.DataClassification));
        const string Taxonomy =
            """
            using Microsoft.Extensions.Compliance.Classification;
            namespace Taxonomy;
            public class MineAttribute() : DataClassificationAttribute(new DataClassification("a", "b"));
            """;
        const string Use = "public class Account { [Taxonomy.Mine] public string Number { get; set; } = \"\"; public int Row { get; } }";
        var taxonomy = TestCompilation.Create(Taxonomy, compliance).ToMetadata();
        var domain = TestCompilation.Create(Use, taxonomy, compliance).ToMetadata();

        AssertNames(new ShapesOf(TestCompilation.Create([Taxonomy, Use], compliance)).Shapes.SourceNames, "Number", "Row");
        AssertNames(Source(Use, taxonomy, compliance).SourceNames, "Number", "Row");
        AssertNames(Source("public class C { public Account? A; }", domain, taxonomy, compliance).SourceNames, "Number", "Row");
    }

    [Fact]
    public void IdentifierIndex_HoldsTheWordsOfAFile()
    {
        var text = string.Join(" ", Enumerable.Range(0, 5_000).Select(i => "word" + i)) + " @class Straße 이름 _x 1abc /* inComment */ \"in string\"";
        var tree = CSharpSyntaxTree.ParseText(text);
        var index = IdentifierIndex.Of(tree);

        Assert.All(Enumerable.Range(0, 5_000), i => Assert.True(index.Contains("word" + i)));
        Assert.All(["class", "Straße", "이름", "_x", "inComment", "string"], word => Assert.True(index.Contains(word)));
        Assert.All(["1abc", "word", "word5000", "", "Word1"], word => Assert.False(index.Contains(word)));
        Assert.Same(index, IdentifierIndex.Of(tree));
        Assert.True(IdentifierIndex.Mentions(tree.GetText(), TextSpan.FromBounds(6, 12), word => word == "word1"));
        Assert.False(IdentifierIndex.Mentions(tree.GetText(), TextSpan.FromBounds(6, 12), word => word == "word2"));
    }

    [Fact]
    public void IdentifierIndex_KnowsEveryIdentifierOfRealCode()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/")))
        {
            var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file));
            var index = IdentifierIndex.Of(tree);
            Assert.All(
                tree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !token.IsMissing),
                token => Assert.True(index.Contains(token.ValueText), token.ValueText));
        }
    }

    [Fact]
    public void OrderOfFilesAndThreads_DoesNotMatter()
    {
        var compilation = TestCompilation.Create(
        [
            "public class A { [Pii] public string Email = \"\"; }", "public class B { public A? Inner; }", "public class C { public B? Outer; }",
        ]);
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());
        var shapes = new ShapesOf(compilation).Shapes;
        var answers = new IReadOnlySet<string>[16];
        Parallel.For(0, answers.Length, i => answers[i] = shapes.CarrierNames);

        Assert.All(answers, answer => Assert.Same(answers[0], answer));
        Assert.True(shapes.CarrierNames.SetEquals(new ShapesOf(reversed).Shapes.CarrierNames));
    }
}
