using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>The columns of which an attribute or a call promises that they are encrypted, and whether the promise is kept, as far as that can be seen.</summary>
internal sealed class ColumnPromises
{
    private static readonly ConditionalWeakTable<FlowContext, Lazy<ColumnPromises>> Promises = new();

    private readonly Dictionary<ISymbol, (ISymbol Promise, bool IsBroken)> _promises = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<(ISymbol Promise, IPropertySymbol Property, Location At)>.Builder _broken =
        ImmutableArray.CreateBuilder<(ISymbol, IPropertySymbol, Location)>();

    /// <summary>The promises that nothing keeps: what promises, the property, and where.</summary>
    public ImmutableArray<(ISymbol Promise, IPropertySymbol Property, Location At)> Broken => _broken.ToImmutable();

    /// <summary>What promises that a property is encrypted, and whether the promise is seen to be broken; null where nothing promises it.</summary>
    public (ISymbol Promise, bool IsBroken)? Of(IPropertySymbol property) => _promises.TryGetValue(property.OriginalDefinition, out var promise) ? promise : null;

    /// <summary>The promises of a compilation, read when the first of its rules asks.</summary>
    public static Lazy<ColumnPromises> For(FlowContext flow) =>
        Promises.GetValue(flow, static key => new(() => Of(key.Compilation, Roles.For(key.Compilation), EntityModel.For(key), CancellationToken.None)));

    private static ColumnPromises Of(Compilation compilation, Roles roles, Lazy<EntityModel> entities, CancellationToken cancellationToken)
    {
        var promises = new ColumnPromises();
        var calls = new SetupCalls(compilation, roles, cancellationToken);
        foreach (var property in SourceTypes.Of(compilation).SelectMany(type => type.GetMembers().OfType<IPropertySymbol>()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (property.Locations.FirstOrDefault(place => place.IsInSource) is not { } at || property.GetAttributes().IsEmpty)
            {
                continue;
            }

            if (roles.AttributeOf(property, Role.EncryptedColumn) is { } encrypted && entities.Value.EntityOf(property) is not null)
            {
                promises.Add(encrypted.AttributeClass!, property, at, isSeen: entities.Value.HasContext, isKept: entities.Value.Setup.EncryptsColumns);
            }
            else if (roles.AttributeOf(property, Role.ProtectedColumn) is { } guarded && IsOfIdentityUser(property, entities.Value, roles))
            {
                promises.Add(guarded.AttributeClass!, property, at, isSeen: calls.Any(Role.IdentitySetup), isKept: calls.Any(Role.ColumnProtection, IsTrue));
            }
        }

        foreach (var call in entities.Value.Setup.Promised)
        {
            promises.Add(call.Value.Promise, (IPropertySymbol)call.Key, call.Value.At, isSeen: entities.Value.HasContext, isKept: entities.Value.Setup.EncryptsColumns);
        }

        return promises;
    }

    private void Add(ISymbol promise, IPropertySymbol property, Location at, bool isSeen, bool isKept)
    {
        _promises[property.OriginalDefinition] = (promise, isSeen && !isKept);
        if (isSeen && !isKept)
        {
            _broken.Add((promise, property, at));
        }
    }

    private static bool IsTrue(SyntaxNode mention, SemanticModel model) =>
        mention.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
        && (model.GetConstantValue(assignment.Right) is not { HasValue: true } constant || constant.Value is true);

    // Identity protects what its own context stores of its users; elsewhere the attribute is no more than a tag.
    private static bool IsOfIdentityUser(IPropertySymbol property, EntityModel entities, Roles roles) =>
        entities.EntityOf(property) is null ? roles.Exists(Role.IdentitySetup) : entities.IsOfIdentity(property);
}
