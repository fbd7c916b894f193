using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// C# 14 extension members. Lines name the static method that implements one, the only thing that an older compiler sees:
/// a method of the class around the extension block, with the receiver in front.
/// </summary>
internal static class ExtensionMember
{
    // TypeKind.Extension; the lowest compiler has no name for it.
    private const int ExtensionBlock = 14;

    public static bool IsOne(IMethodSymbol method) => (int)method.ContainingType.TypeKind == ExtensionBlock;

    /// <summary>The static method behind a member of an extension block; null where it is none.</summary>
    public static IMethodSymbol? Implementation(IMethodSymbol method)
    {
        if (!IsOne(method) || method.ContainingType.ContainingType is not { } around)
        {
            return null;
        }

        var shift = HasReceiver(method) ? 1 : 0;
        var candidates = around.GetMembers(method.Name).OfType<IMethodSymbol>().Where(candidate => candidate.IsStatic && Fits(method, candidate, shift)).ToList();
        return candidates.Find(candidate => SameTypes(method, candidate, shift)) ?? candidates.FirstOrDefault();
    }

    /// <summary>Whether a call's receiver is passed as the implementation's first parameter.</summary>
    public static bool HasReceiver(IMethodSymbol method) => !method.IsStatic;

    /// <summary>The implementation's summary in the member's ports: the receiver is <c>this</c>.</summary>
    public static Summary Translate(Summary summary) => new(
        Each(summary.Flows, edge => edge with { From = Translate(edge.From), To = Translate(edge.To), When = Translate(edge.When) }),
        Each(summary.Sources, edge => edge with { To = Translate(edge.To), When = Translate(edge.When) }),
        Each(summary.Sinks, edge => edge with { From = Translate(edge.From), Template = Optional(edge.Template), PlaceOf = Optional(edge.PlaceOf), When = Translate(edge.When) }),
        Each(summary.Places, edge => edge with { To = Translate(edge.To), When = Translate(edge.When) }));

    /// <summary>The implementation's switch in the member's ports.</summary>
    public static ModelSwitch Translate(ModelSwitch @switch) =>
        @switch with { Port = Optional(@switch.Port), When = Translate(@switch.When) };

    private static Port Translate(Port port)
    {
        if (port.Root != PortRoot.Parameter)
        {
            return port;
        }

        return port.From(port.Ordinal == 0 ? Port.This : Port.Parameter(port.Ordinal - 1));
    }

    private static Port? Optional(Port? port) => port is null ? null : Translate(port);

    private static Condition? Translate(Condition? when) =>
        when is null ? null : when with { Port = Translate(when.Port), And = Translate(when.And) };

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> edges, Func<T, T> translate) => edges.Select(translate).ToImmutableArray();

    private static bool Fits(IMethodSymbol method, IMethodSymbol candidate, int shift) =>
        candidate.Parameters.Length == method.Parameters.Length + shift
        && method.Parameters.All(parameter => candidate.Parameters[parameter.Ordinal + shift].Name == parameter.Name);

    // The type parameters of the two are different symbols of the same names.
    private static bool SameTypes(IMethodSymbol method, IMethodSymbol candidate, int shift) =>
        method.Parameters.All(parameter => candidate.Parameters[parameter.Ordinal + shift].Type.ToDisplayString() == parameter.Type.ToDisplayString());
}
