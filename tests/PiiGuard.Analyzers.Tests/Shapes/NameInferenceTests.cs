using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>Members that count as tagged by their names, where the project asks for it.</summary>
public sealed class NameInferenceTests
{
    private const string Untagged =
        """
        public class Customer
        {
            public string Email { get; set; } = "";
            public string Colour { get; set; } = "";
            [NotPii("of the shop")] public string PhoneNumber { get; set; } = "";
        }

        public record Contact(string EmailAddress, int Number);
        """;

    private static TypeShapes ShapesOf(Compilation compilation, bool infers)
    {
        var options = TestOptions.Create(properties: ("PiiGuardInferFromNames", infers ? "true" : "false"));
        var catalogue = ModelCatalogue.For(compilation, options, CancellationToken.None);
        return new TypeShapes(compilation, new CatalogueTags(catalogue, NameInference.For(compilation, catalogue, options)));
    }

    [Fact]
    public void NamesThatAreAsked_Tag()
    {
        var library = TestCompilation.Create(Untagged);
        var consumer = TestCompilation.Create("", library.ToMetadata());
        foreach (var compilation in new[] { library, consumer })
        {
            var shapes = ShapesOf(compilation, infers: true);

            Assert.True(shapes.AnyTags);
            Assert.Equal(PiiCategory.Email, shapes.TagOf(compilation.Type("Customer").Member("Email"))?.Category);
            Assert.Equal(PiiCategory.Email, shapes.TagOf(compilation.Type("Contact").Member("EmailAddress"))?.Category);
            Assert.Null(shapes.TagOf(compilation.Type("Customer").Member("Colour")));
            Assert.Null(shapes.TagOf(compilation.Type("Customer").Member("PhoneNumber")));
            Assert.Contains("Email", shapes.SourceNames);
            Assert.Contains("EmailAddress", shapes.SourceNames);
            Assert.Contains("Customer", shapes.CarrierNames);
            Assert.DoesNotContain("Colour", shapes.SourceNames);
            Assert.Null(shapes.OwnMarkOf(compilation.Type("Customer").Member("Email")));
        }
    }

    [Fact]
    public void NamesThatAreNotAsked_DoNot()
    {
        var compilation = TestCompilation.Create(Untagged);
        var shapes = ShapesOf(compilation, infers: false);

        Assert.False(shapes.AnyTags);
        Assert.Null(shapes.TagOf(compilation.Type("Customer").Member("Email")));
    }

    [Fact]
    public void LibraryThatModelsDescribe_IsNotTaggedByNames()
    {
        var compilation = TestCompilation.Create("", TestCompilation.LibraryOf(typeof(global::Newtonsoft.Json.JsonConvert)));
        var assembly = compilation.SourceModule.ReferencedAssemblySymbols.Single(reference => reference.Name == "Newtonsoft.Json");
        var catalogue = new ModelCatalogue(compilation, ModelSet.Of(ImmutableArray<ModelFile>.Empty));

        Assert.True(catalogue.Describes(assembly));
        Assert.False(catalogue.Describes(compilation.Assembly));
        Assert.False(ShapesOf(compilation, infers: true).AnyTags);
    }
}
