using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Whether a line speaks about a method, and which ports of it the line names.</summary>
internal static class LineMatch
{
    /// <summary>Whether the member part of a line of this member's type names it, or the property or event whose accessor it is.</summary>
    public static bool Names(this ModelMember line, ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => false,
        IMethodSymbol method => line.Names(MetadataName.Of(method)) && HasParameters(line, Parameters(method)),
        IPropertySymbol property => line.Names(property.MetadataName) && HasParameters(line, property.Parameters),
        _ => line.Names(member.MetadataName),
    };

    /// <summary>Whether the line's list of parameters, if it has one, is that of this overload.</summary>
    private static bool HasParameters(ModelMember member, ImmutableArray<IParameterSymbol> parameters)
    {
        if (member.Parameters.IsDefault)
        {
            return true;
        }

        return member.Parameters.Length == parameters.Length
            && parameters.All(parameter => member.Parameters[parameter.Ordinal] is var listed
                && listed.Name == parameter.Name
                && (listed.Type is null || listed.Type == MetadataName.Of(parameter.Type)));
    }

    /// <summary>The ports of the method that a line's port names: none where this overload hasn't it.</summary>
    /// <param name="port">The port of the line.</param>
    /// <param name="named">The method whose parameter names the line uses.</param>
    public static IEnumerable<Port> Bind(this ModelPort port, IMethodSymbol named)
    {
        switch (port.Root)
        {
            case ModelPortRoot.This:
                return named.IsStatic ? [] : [Along(Port.This, port)];

            // A constructor gives its new object; one port is enough for it.
            case ModelPortRoot.Return when named.MethodKind == MethodKind.Constructor:
                return [Along(Port.This, port)];

            case ModelPortRoot.Return:
                return named.ReturnsVoid ? [] : [Along(Port.Return, port)];

            default:
                return named.Parameters
                    .Where(parameter => port.Root == ModelPortRoot.EveryParameter || parameter.Name == port.Name)
                    .Select(parameter => Along(Port.Parameter(parameter.Ordinal), port));
        }
    }

    private static Port Along(Port root, ModelPort port) => port.Path.Aggregate(root, (way, part) => way.Then(part));

    // A setter's value is no parameter of its property.
    private static ImmutableArray<IParameterSymbol> Parameters(IMethodSymbol method) =>
        method.AssociatedSymbol is IPropertySymbol property ? property.Parameters : method.Parameters;
}
