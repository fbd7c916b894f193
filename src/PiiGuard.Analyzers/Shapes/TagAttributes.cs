using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Reads what a declaration's attributes say. PiiGuard's own are known by name: the assembly that defines them may be missing.</summary>
internal sealed class TagAttributes(ITagModels models)
{
    public const string PiiName = "Pii";
    public const string NotPiiName = "NotPii";
    public const string OwnNamespace = "PiiGuard";
    public const string OwnAssembly = "PiiGuard.Annotations";

    /// <summary>What the attributes say together. PiiGuard's own beat those of other libraries, and [NotPii] is believed.</summary>
    public Mark? Read(ImmutableArray<AttributeData> attributes)
    {
        Mark? own = null;
        Mark? others = null;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { } type)
            {
                continue;
            }

            if (IsOwn(type, NotPiiName))
            {
                return Mark.NotPersonal;
            }

            if (IsOwn(type, PiiName))
            {
                own = Mark.Personal(CategoryOf(attribute));
            }
            else if (own is null)
            {
                others = Mark.Join(others, models.MarkOf(type));
            }
        }

        return own ?? others;
    }

    private static bool IsOwn(INamedTypeSymbol type, string name) =>
        type.Name.Length == name.Length + "Attribute".Length
        && type.Name.StartsWith(name, StringComparison.Ordinal)
        && type.Name.EndsWith("Attribute", StringComparison.Ordinal)
        && type.ContainingType is null
        && type.ContainingNamespace is { Name: OwnNamespace, ContainingNamespace.IsGlobalNamespace: true };

    // In metadata without the annotations' assembly there are no arguments: the tag counts, the category is lost.
    private static PiiCategory CategoryOf(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum or TypedConstantKind.Primitive, Value: int value }, ..]
        && Enum.IsDefined(typeof(PiiCategory), value)
            ? (PiiCategory)value
            : PiiCategory.Unspecified;
}
