using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>Asks for the shapes of a test's types, with a few tag and source lines of our own.</summary>
internal sealed class ShapesOf(Compilation compilation, Func<ITypeParameterSymbol, ImmutableArray<ITypeSymbol>>? closings = null)
{
    public TypeShapes Shapes { get; } = new(compilation, Models.Instance, closings);

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

    private sealed class Models : ITagModels
    {
        public static readonly Models Instance = new();

        private static readonly Dictionary<string, Mark> Marks = new()
        {
            ["PersonalDataAttribute"] = Mark.Personal(PiiCategory.Unspecified),
            ["DataClassificationAttribute"] = Mark.Personal(PiiCategory.Unspecified),
            ["NoDataClassificationAttribute"] = Mark.NotPersonal,
            ["PhiAttribute"] = Mark.Personal(PiiCategory.Health),
        };

        public ImmutableArray<string> TagAttributes { get; } = ImmutableArray.Create(
            "Microsoft.AspNetCore.Identity.PersonalDataAttribute",
            "Microsoft.AspNetCore.Identity.ProtectedPersonalDataAttribute",
            "Microsoft.Extensions.Compliance.Classification.DataClassificationAttribute",
            "Microsoft.Extensions.Compliance.Classification.NoDataClassificationAttribute",
            "*.PersonalDataAttribute",
            "*.PhiAttribute");

        public ImmutableHashSet<string> SourceNames { get; } = ImmutableHashSet.Create("UsrEml");

        public bool Infers => false;

        public PiiCategory? InferredOf(ISymbol member) => null;

        public Mark? MarkOf(INamedTypeSymbol attribute) => Marks.TryGetValue(attribute.Name, out var mark) ? mark : null;

        public PiiCategory? SourceOf(ISymbol member) => member.Name == "UsrEml" ? PiiCategory.Email : null;
    }
}
