using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>Which attributes a file uses, from the table that lists them all: no declaration is read for that.</summary>
internal static class AttributeTable
{
    /// <summary>The simple names of the attributes, without <c>Attribute</c>.</summary>
    public static HashSet<string> NamesIn(AssemblyMetadata metadata)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var module in metadata.GetModules())
        {
            var reader = module.GetMetadataReader();
            foreach (var handle in reader.CustomAttributes)
            {
                if (NameOf(reader, reader.GetCustomAttribute(handle).Constructor) is { IsNil: false } name)
                {
                    names.Add(DeclarationFacts.AttributeName(reader.GetString(name)));
                }
            }
        }

        return names;
    }

    private static StringHandle NameOf(MetadataReader reader, EntityHandle constructor)
    {
        var type = constructor.Kind switch
        {
            HandleKind.MethodDefinition => reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType(),
            HandleKind.MemberReference => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent,
            _ => default,
        };
        return type.Kind switch
        {
            HandleKind.TypeDefinition when !type.IsNil => reader.GetTypeDefinition((TypeDefinitionHandle)type).Name,
            HandleKind.TypeReference => reader.GetTypeReference((TypeReferenceHandle)type).Name,
            _ => default,
        };
    }
}
