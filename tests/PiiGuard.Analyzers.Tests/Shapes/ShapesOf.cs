using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>Asks for the shapes of a test's types, with the built-in models and a source line of our own.</summary>
internal sealed class ShapesOf(Compilation compilation, Func<ITypeParameterSymbol, ImmutableArray<ITypeSymbol>>? closings = null)
{
    public TypeShapes Shapes { get; } = new(compilation, ModelsOf(compilation), closings);

    public static ShapesOf Source(string source, params MetadataReference[] references) => new(TestCompilation.Create(source, references));

    /// <summary>The same source, seen as a compiled library.</summary>
    public static ShapesOf Metadata(string source, params MetadataReference[] references) =>
        new(TestCompilation.Create("", [TestCompilation.Create(source, references).ToMetadata(), .. references]));

    /// <summary>The same source, seen as a compiled library by one that doesn't reference the annotations.</summary>
    public static ShapesOf MetadataAlone(string source) =>
        new(TestCompilation.CreateBare("", TestCompilation.Create(source).ToMetadata()));

    public INamedTypeSymbol Type(string metadataName) => compilation.Type(metadataName);

    /// <summary>The category of a member (<c>Type::Member</c>), of a parameter (<c>Type::Method/parameter</c>) or a type; null where it has no tag.</summary>
    public string? Tag(string name) => Shapes.TagOf(Symbol(name))?.Category.ToString();

    public ISymbol Symbol(string name)
    {
        if (name.Split("::") is not [var type, var rest])
        {
            return Type(name);
        }

        var parts = rest.Split('/');
        var members = Type(type).GetMembers(parts[0]);
        return parts.Length == 1
            ? Assert.Single(members)
            : members.OfType<IMethodSymbol>().SelectMany(method => method.Parameters).First(parameter => parameter.Name == parts[1]);
    }

    /// <summary>What the type of a field discloses, as <c>.Path Category</c>, in order.</summary>
    public string Disclosed(string field, string mode, bool enumerates = false) =>
        string.Join(", ", Shapes
            .Disclosed(FieldType(field), Enum.Parse<Disclosure>(mode), enumerates)
            .Select(disclosed => string.Concat(disclosed.Path.Select(part => part.Text)) + " " + disclosed.Tag.Category));

    public ITypeSymbol FieldType(string field) => ((IFieldSymbol)Symbol("Holder::" + field)).Type;

    private static readonly ModelFile OwnLines = ModelFile.Of(SourceText.From(
        """
        source *.Customer::UsrEml return email
        source *.C::UsrEml return email
        """));

    private static CatalogueTags ModelsOf(Compilation compilation) => new(new ModelCatalogue(compilation, ModelSet.Of([OwnLines])));
}
