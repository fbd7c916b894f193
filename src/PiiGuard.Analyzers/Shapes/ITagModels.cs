using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>What shapes ask of the models.</summary>
internal interface ITagModels
{
    /// <summary>Metadata names of the attributes that <c>tag</c> lines name; <c>*.Name</c> is one in any namespace.</summary>
    ImmutableArray<string> TagAttributes { get; }

    /// <summary>Identifiers of members that <c>source</c> lines name.</summary>
    ImmutableHashSet<string> SourceNames { get; }

    /// <summary>What is known of the members that built-in <c>source</c> lines name.</summary>
    ImmutableArray<ModelSource> BuiltInSources { get; }

    /// <summary>Whether names tag what nothing else in this assembly tags.</summary>
    bool InfersIn(IAssemblySymbol assembly);

    /// <summary>What an attribute, or a base of it, says of what carries it; null where it is no tag.</summary>
    Mark? MarkOf(INamedTypeSymbol attribute);

    /// <summary>The category that a <c>source</c> line gives to a member or parameter; null where none does.</summary>
    PiiCategory? SourceOf(ISymbol member);

    /// <summary>Whether a <c>clean</c> line says that a property or field isn't personal, whatever its library calls it.</summary>
    bool IsClean(ISymbol member);

    /// <summary>The members that such lines name, each behind its type's simple name: <c>Type.Member</c>.</summary>
    ImmutableHashSet<string> CleanData { get; }

    /// <summary>The category that a member or parameter has by its name, where names are asked; null where they aren't or say nothing.</summary>
    PiiCategory? InferredOf(ISymbol member);
}

/// <summary>The models of a catalogue, and names where they are asked.</summary>
internal sealed class CatalogueTags(ModelCatalogue catalogue, NameInference? names = null) : ITagModels
{
    public ImmutableArray<string> TagAttributes => catalogue.TagAttributes;

    public ImmutableHashSet<string> SourceNames => catalogue.SourceNames;

    public ImmutableArray<ModelSource> BuiltInSources => catalogue.BuiltInSources;

    public Mark? MarkOf(INamedTypeSymbol attribute) => catalogue.TagOf(attribute) switch
    {
        { Meaning: TagMeaning.Personal } tag => Mark.Personal(tag.Category ?? AttributeWords.CategoryOf(attribute.Name)),
        { Meaning: TagMeaning.NotPersonal } => Mark.NotPersonal,
        _ => null,
    };

    public PiiCategory? SourceOf(ISymbol member) => catalogue.SourceOf(member);

    public bool IsClean(ISymbol member) => catalogue.IsClean(member);

    public ImmutableHashSet<string> CleanData => catalogue.CleanData;

    public bool InfersIn(IAssemblySymbol assembly) => names?.IsAsked(assembly) == true;

    public PiiCategory? InferredOf(ISymbol member) => names?.CategoryOf(member);
}
