using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What all analyses of one compilation share. Lives as long as the compilation.</summary>
internal sealed class FlowContext
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<AnalyzerOptions, FlowContext>> Known = new();

    private readonly OpaqueTypes _opaque;
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Relevance? _relevance;

    public FlowContext(Compilation compilation, FlowOptions options, ModelCatalogue catalogue, TypeShapes shapes)
    {
        Compilation = compilation;
        Options = options;
        Catalogue = catalogue;
        Shapes = shapes;
        Bodies = new Bodies(compilation);
        Dispatch = new Dispatch(compilation, Bodies);
        UntaggedMembers = new UntaggedMembers(compilation, catalogue, shapes);
        TaggedBases = new TaggedBases(compilation, shapes);
        TypePlaces = new TypePlaces(catalogue);
        _opaque = new OpaqueTypes(compilation, catalogue, shapes);
    }

    /// <summary>The context of a compilation, shared by all analyzers that ask with the same options.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The analyzers' options.</param>
    /// <param name="read">What they come to for the analysis: asked once.</param>
    /// <param name="cancellation">Ends the reading of files.</param>
    public static FlowContext For(Compilation compilation, AnalyzerOptions options, Func<FlowOptions> read, CancellationToken cancellation) =>
        Known.GetValue(compilation, static _ => new ConcurrentDictionary<AnalyzerOptions, FlowContext>())
            .GetOrAdd(options, _ => Create(compilation, options, read(), cancellation));

    private static FlowContext Create(Compilation compilation, AnalyzerOptions options, FlowOptions read, CancellationToken cancellation)
    {
        var catalogue = ModelCatalogue.For(compilation, options, cancellation, read.DoubtedFiles);
        var tags = new CatalogueTags(catalogue, NameInference.For(compilation, catalogue, options));
        return new FlowContext(compilation, read, catalogue, new TypeShapes(compilation, tags, new TypeClosings(compilation).Of));
    }

    public Compilation Compilation { get; }

    public FlowOptions Options { get; }

    public ModelCatalogue Catalogue { get; }

    public TypeShapes Shapes { get; }

    public Bodies Bodies { get; }

    public Dispatch Dispatch { get; }

    public UntaggedMembers UntaggedMembers { get; }

    public TaggedBases TaggedBases { get; }

    public TypePlaces TypePlaces { get; }

    /// <summary>Which bodies can matter. Found once, by whoever asks first; the others wait.</summary>
    public Relevance Relevance(CancellationToken cancellation)
    {
        if (_relevance is { } known)
        {
            return known;
        }

        _gate.Wait(cancellation);
        try
        {
            return _relevance ??= Flow.Relevance.Of(this, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Results of finished systems: final, whoever asks and in whatever order.</summary>
    public ConcurrentDictionary<Node, NodeResult> Finished { get; } = new();

    /// <summary>What the models say of <c>[LoggerMessage]</c> methods, kept.</summary>
    public ConcurrentDictionary<IMethodSymbol, Summary?> LoggerMessages { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Whether values of the type have members or elements that are followed apart from them.</summary>
    public bool HasParts(ITypeSymbol? type) => Types.HasParts(type) && !_opaque.Contains(Types.Unwrap(type));
}

/// <summary>What users' options ask of the analysis.</summary>
/// <param name="DoubtedFiles">The files in which a name such as <c>Mask…</c> promises nothing; as in <see cref="ModelCatalogue.For"/>.</param>
/// <param name="SeeksUnfollowed">Whether somebody wants to know where data goes out of sight.</param>
internal sealed record FlowOptions(ImmutableHashSet<SyntaxTree>? DoubtedFiles = null, bool SeeksUnfollowed = false);
