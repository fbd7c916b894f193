using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>What the code that configures a model says, call by call, of types and properties.</summary>
internal sealed class EntitySetup
{
    private static readonly Role[] Read = [Role.EfEntity, Role.EfProperty, Role.EfPart, Role.EfIgnore, Role.EfConvert, Role.EfSetConverter, Role.EfReadOnly, Role.EncryptedColumnCall, Role.ColumnEncryption];

    private readonly HashSet<ISymbol> _ignored = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _readOnly = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _parts = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _configured = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IReadOnlyDictionary<Protection, IMethodSymbol>> _converted = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, (ISymbol Promise, Location At)> _promised = new(SymbolEqualityComparer.Default);
    private readonly List<(ImmutableArray<INamedTypeSymbol> Attributes, ImmutableArray<ITypeSymbol> Types, IReadOnlyDictionary<Protection, IMethodSymbol> Protections)> _loops = [];
    private readonly ImmutableArray<EntityRoot>.Builder _entities = ImmutableArray.CreateBuilder<EntityRoot>();

    /// <summary>The entities that calls add.</summary>
    public ImmutableArray<EntityRoot> Entities => _entities.ToImmutable();

    /// <summary>Something encrypts the columns that promise it.</summary>
    public bool EncryptsColumns { get; private set; }

    /// <summary>The properties of which a call promises that they are encrypted, and where it does.</summary>
    public IReadOnlyDictionary<ISymbol, (ISymbol Promise, Location At)> Promised => _promised;

    public bool IsIgnored(ISymbol symbol) => _ignored.Contains(symbol.OriginalDefinition);

    public bool IsReadOnly(ISymbol entity) => _readOnly.Contains(entity.OriginalDefinition);

    public bool IsPart(ISymbol type) => _parts.Contains(type.OriginalDefinition);

    /// <summary>Whether a call names the property as one that is stored.</summary>
    public bool IsConfigured(ISymbol property) => _configured.Contains(property.OriginalDefinition);

    public bool IsConverted(IPropertySymbol property) => _converted.ContainsKey(property.OriginalDefinition);

    /// <summary>What converters do with a property, and by which methods: its own, else that of its type; besides, what a loop over all properties sets.</summary>
    public IEnumerable<KeyValuePair<Protection, IMethodSymbol>> ProtectionsOf(IPropertySymbol property)
    {
        IEnumerable<KeyValuePair<Protection, IMethodSymbol>> own = _converted.TryGetValue(property.OriginalDefinition, out var found)
            || _converted.TryGetValue(Shapes.Wrappers.Unwrap(property.Type).OriginalDefinition, out found)
                ? found
                : [];
        return own.Concat(_loops
            .Where(loop => loop.Types.IsEmpty || loop.Types.Any(type => IsOf(property, type)))
            .Where(loop => loop.Attributes.IsEmpty || property.GetAttributes().Any(attribute => loop.Attributes.Contains(attribute.AttributeClass!, SymbolEqualityComparer.Default)))
            .SelectMany(loop => loop.Protections));
    }

    private static bool IsOf(IPropertySymbol property, ITypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(Shapes.Wrappers.Unwrap(property.Type), Shapes.Wrappers.Unwrap(type));

    public static EntitySetup Of(Compilation compilation, ModelCatalogue catalogue, Roles roles, CancellationToken cancellationToken)
    {
        var setup = new EntitySetup();
        var converters = new ProtectingCalls(compilation, catalogue, type => roles.IsOf(type, Role.EfConverter), cancellationToken);
        foreach (var call in ConfigurationCalls.In(compilation, roles, Read, cancellationToken))
        {
            setup.Add(call, roles, converters);
        }

        return setup;
    }

    private void Add(ConfigurationCall call, Roles roles, ProtectingCalls converters)
    {
        switch (Read.FirstOrDefault(role => roles.Plays(call.Method, role)))
        {
            case Role.EfEntity when call.NamedType is { } entity && call.Owner is { } owner:
                _entities.Add(new EntityRoot(entity, owner, call.Syntax.GetLocation(), IsOfContext: roles.IsOf(owner, Role.EfContext)));
                break;

            case Role.EfProperty:
                _configured.UnionWith(call.NamedProperties);
                break;

            case Role.EfPart:
                _configured.UnionWith(call.NamedProperties);
                _parts.UnionWith(call.NamedProperties.Select(property => Shapes.Wrappers.Unwrap(Shapes.Wrappers.ElementOf(property.Type) ?? property.Type).OriginalDefinition));
                if (call.NamedProperties.IsEmpty && call.NamedType is { } part)
                {
                    _parts.Add(part.OriginalDefinition);
                }

                break;

            case Role.EfIgnore:
                _ignored.UnionWith(call.NamedProperties);
                if (call.NamedProperties.IsEmpty && call.NamedType is { } ignored)
                {
                    _ignored.Add(ignored.OriginalDefinition);
                }

                break;

            case Role.EfConvert:
                var protections = call.ConvertedBy is { } type ? converters.In(type) : converters.In(call.ConvertingArguments);
                foreach (var target in call.Converted)
                {
                    _converted[target] = protections;
                }

                break;

            case Role.EfSetConverter:
                _loops.Add((call.AttributesAround, call.TypesAround, converters.In(call.ConvertingArguments)));
                break;

            case Role.EfReadOnly when call.Entity is { } read:
                _readOnly.Add(read.OriginalDefinition);
                break;

            case Role.EncryptedColumnCall:
                foreach (var property in call.Converted)
                {
                    _promised[property] = (call.Method, call.Syntax.GetLocation());
                }

                break;

            case Role.ColumnEncryption:
                EncryptsColumns = true;
                break;
        }
    }
}
