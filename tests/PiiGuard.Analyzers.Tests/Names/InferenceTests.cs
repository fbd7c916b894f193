using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Names;

/// <summary>PiiGuardInferFromNames: what PII1001 would name counts as tagged.</summary>
public sealed class InferenceTests
{
    private const string Source =
        """
        public class Customer
        {
            public string Email { get; set; } = "";
            public int Orders { get; set; }
            [NotPii("the shop's own")] public string Phone { get; set; } = "";
            [Pii(PiiCategory.Health)] public string FirstName { get; set; } = "";
            private string Password { get; set; } = "";
            public void Call(string email) { }
        }

        public record Guest(string LastName, int Nights);
        """;

    [Fact]
    public void NamesInSource_CountWhereAskedFor()
    {
        var shapes = Shapes(TestCompilation.Create(Source), out var compilation);

        Assert.Equal(PiiCategory.Email, Category(shapes, compilation, "Customer", "Email"));
        Assert.Equal(PiiCategory.Name, Category(shapes, compilation, "Guest", "LastName"));
        Assert.Null(Category(shapes, compilation, "Guest", "Nights"));
        Assert.Null(Category(shapes, compilation, "Customer", "Orders"));
        Assert.Null(Category(shapes, compilation, "Customer", "Password"));
        var call = (IMethodSymbol)compilation.Type("Customer").Member("Call");
        Assert.Equal(PiiCategory.Email, shapes.TagOf(call.Parameters[0])?.Category);
        Assert.True(shapes.AnyTags);
        Assert.Contains("LastName", shapes.SourceNames);
    }

    [Fact]
    public void WhatSomebodySaid_BeatsTheName()
    {
        var shapes = Shapes(TestCompilation.Create(Source), out var compilation);

        Assert.Null(Category(shapes, compilation, "Customer", "Phone"));
        Assert.Equal(PiiCategory.Health, Category(shapes, compilation, "Customer", "FirstName"));
    }

    [Fact]
    public void NamesInSource_DoNotCountWhereNotAskedFor()
    {
        var compilation = TestCompilation.Create("public class Customer { public string Email { get; set; } = \"\"; }");
        var shapes = FlowContext.For(compilation, TestOptions.Create(), static () => new FlowOptions(), default).Shapes;

        Assert.Null(Category(shapes, compilation, "Customer", "Email"));
        Assert.False(shapes.AnyTags);
    }

    [Fact]
    public void NamesInAReferencedProject_Count()
    {
        var library = TestCompilation.Create(Source).ToMetadata();
        var shapes = Shapes(TestCompilation.Create("public class Caller { public void Use(Customer customer, Guest guest) { } }", library), out var compilation);

        Assert.Equal(PiiCategory.Email, Category(shapes, compilation, "Customer", "Email"));
        Assert.Equal(PiiCategory.Name, Category(shapes, compilation, "Guest", "LastName"));
        Assert.Null(Category(shapes, compilation, "Customer", "Phone"));
        Assert.Null(Category(shapes, compilation, "Customer", "Orders"));
    }

    [Fact]
    public void ObjectsThatHoldThem_AreKnownFromAReferencedProjectToo()
    {
        var library = TestCompilation.Create(Source + " public class Membership { public int Role { get; set; } public Customer? Customer { get; set; } }").ToMetadata();
        var shapes = Shapes(TestCompilation.Create("public class Caller { public void Use(Membership membership) { } }", library), out _);

        Assert.Contains("Membership", shapes.CarrierNames);
    }

    [Fact]
    public void NamesInTheFramework_DoNot()
    {
        var shapes = Shapes(TestCompilation.Create("public class Caller { }"), out var compilation);

        Assert.Null(Category(shapes, compilation, "System.Net.NetworkCredential", "Password"));
        Assert.Null(Category(shapes, compilation, "System.Net.NetworkCredential", "UserName"));
    }

    private static TypeShapes Shapes(CSharpCompilation compilation, out CSharpCompilation same)
    {
        same = compilation;
        var options = TestOptions.Create(properties: ("PiiGuardInferFromNames", "true"));
        return FlowContext.For(compilation, options, static () => new FlowOptions(), default).Shapes;
    }

    private static PiiCategory? Category(TypeShapes shapes, Compilation compilation, string type, string member) =>
        shapes.TagOf(compilation.Type(type).Member(member))?.Category;
}
