using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>What the code of a compilation promises not to log in clear, in source order.</summary>
internal sealed class RedactionPromises
{
    private readonly Roles _roles;

    public RedactionPromises(Compilation compilation, Roles roles, CancellationToken cancellationToken)
    {
        _roles = roles;
        var classified = ImmutableArray.CreateBuilder<(ISymbol, Location)>();
        var masked = ImmutableArray.CreateBuilder<(ISymbol, Location)>();
        foreach (var member in SourceTypes.Of(compilation).SelectMany(type => type.GetMembers()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method && roles.Exists(Role.LogMethod) && roles.AttributeOf(method, Role.LogMethod) is not null)
            {
                classified.AddRange(method.Parameters.Where(IsClassified).SelectMany(Placed));
            }
            else if (member is IPropertySymbol && roles.Exists(Role.SerilogSetup) && roles.AttributeOf(member, Role.MaskedInLog) is not null)
            {
                masked.AddRange(Placed(member));
            }
        }

        Classified = InOrder(classified);
        Masked = InOrder(masked);
    }

    /// <summary>The parameters of generated log methods that are classified, or whose members are.</summary>
    public ImmutableArray<(ISymbol Promise, Location At)> Classified { get; }

    /// <summary>The properties that are masked where Serilog destructures their object.</summary>
    public ImmutableArray<(ISymbol Promise, Location At)> Masked { get; }

    private bool IsClassified(IParameterSymbol parameter) =>
        IsRedacted(parameter)
        || (_roles.AttributeOf(parameter, Role.LogProperties) is not null && parameter.Type.GetMembers().OfType<IPropertySymbol>().Any(IsRedacted));

    private bool IsRedacted(ISymbol symbol) => _roles.AttributeOf(symbol, Role.Classification) is { } attribute && !_roles.IsOf(attribute.AttributeClass, Role.Unclassified);

    private static IEnumerable<(ISymbol, Location)> Placed(ISymbol symbol) =>
        symbol.Locations.Where(place => place.SourceTree is { } tree && !OwnSource.IsGenerated(tree)).Take(1).Select(place => (symbol, place));

    private static ImmutableArray<(ISymbol, Location)> InOrder(IEnumerable<(ISymbol Promise, Location At)> promises) => promises
        .OrderBy(promise => promise.At.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(promise => promise.At.SourceSpan.Start)
        .ToImmutableArray();
}
