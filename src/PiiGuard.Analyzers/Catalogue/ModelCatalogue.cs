using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>What the models say about one compilation's APIs. Bound lazily, cached for the life of the compilation.</summary>
internal sealed class ModelCatalogue
{
    /// <summary>Identifiers that a body must mention before a modelled sink can matter to it.</summary>
    public ImmutableHashSet<string> SinkNames => throw new NotImplementedException();

    /// <summary>Identifiers of members that models name as sources.</summary>
    public ImmutableHashSet<string> SourceNames => throw new NotImplementedException();

    /// <summary>What the models say that a method or accessor does; null where they say nothing.</summary>
    public Summary? SummaryOf(IMethodSymbol method) => throw new NotImplementedException();

    /// <summary>The category that a <c>source</c> line gives to a field, property or parameter.</summary>
    public PiiCategory? SourceOf(ISymbol member) => throw new NotImplementedException();

    /// <summary>The category that a <c>tag</c> line gives to what carries this attribute; null where it is no tag.</summary>
    public PiiCategory? TagOf(INamedTypeSymbol attribute) => throw new NotImplementedException();
}
