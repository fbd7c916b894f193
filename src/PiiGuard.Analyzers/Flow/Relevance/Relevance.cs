using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Which bodies can matter, so that the others are never analysed: those that mention a source, an object that holds personal data, or a member
/// that was found to give or hold some. The last are found from the sources outwards: a body that mentions one is solved, what it gives back, fills or
/// assigns to is hot, and bodies that mention that are next. Names are looked for in the files' text first, then among the identifiers of a body; only where one
/// stands is the compiler asked what is meant by it.
/// </summary>
internal sealed class Relevance
{
    private readonly FlowContext _context;
    private readonly HashSet<string> _names;
    private readonly ConcurrentDictionary<SyntaxTree, bool> _files = new();
    private readonly ConcurrentDictionary<SyntaxNode, bool> _bodies = new();

    private Relevance(FlowContext context, HotMembers hot, HashSet<string> names)
    {
        _context = context;
        Hot = hot;
        _names = names;
    }

    /// <summary>The members that give or hold personal data of their own accord.</summary>
    public HotMembers Hot { get; }

    /// <summary>Whether a body reads personal data, or gets hold of an object that it could give away whole.</summary>
    public bool Mentions(SyntaxNode body, CancellationToken cancellation)
    {
        if (!(_files.TryGetValue(body.SyntaxTree, out var isFile) ? isFile : _files.GetOrAdd(body.SyntaxTree, IdentifierIndex.Of(body.SyntaxTree).ContainsAny(_names))))
        {
            return false;
        }

        return _bodies.TryGetValue(body, out var known) ? known : _bodies.GetOrAdd(body, Ask(BodyFacts.Of(body), cancellation));
    }

    private bool Ask(BodyFacts body, CancellationToken cancellation) => _names.Overlaps(body.Identifiers) && new Meanings(_context, Hot, cancellation).Any(body, _names);

    public static Relevance Of(FlowContext context, CancellationToken cancellation)
    {
        var hot = new HotMembers();
        var names = new HashSet<string>(context.Shapes.SourceNames, StringComparer.Ordinal);
        if (names.Count > 0)
        {
            Grow(hot, names, context, cancellation);
        }

        names.UnionWith(context.Shapes.CarrierNames);
        return new Relevance(context, hot, names);
    }

    private static void Grow(HotMembers hot, HashSet<string> names, FlowContext context, CancellationToken cancellation)
    {
        var meanings = new Meanings(context, hot, cancellation);
        var solver = new Solver(context, hot, cancellation);
        var solved = new HashSet<BodyFacts>();

        // A view shows what it is given: nobody gets anything from it.
        var trees = context.Compilation.SyntaxTrees.Where(static tree => !OwnSource.IsView(tree)).ToList();

        // Ends: every round but the last finds a hot member, and a body is solved for its mention of one once.
        Add(new HashSet<string>(context.Shapes.CarrierNames, StringComparer.Ordinal), body => MayLeadOut(body, context, cancellation));
        for (var fresh = names; fresh.Count > 0;)
        {
            Add(fresh, static _ => true);
            solver.Run();
            var found = solver.Results.SelectMany(static found => GivenBy(found.Node, found.Result)).Where(hot.Add).ToList();
            solver.Revisit(found);
            fresh = new HashSet<string>(found.Select(HotMembers.NameOf), StringComparer.Ordinal);
            names.UnionWith(fresh);
        }

        solver.Keep();

        void Add(HashSet<string> mentioned, Func<BodyFacts, bool> isAsked)
        {
            foreach (var body in trees.Where(tree => IdentifierIndex.Of(tree).ContainsAny(mentioned)).SelectMany(static tree => TreeBodies.Of(tree)))
            {
                if (mentioned.Overlaps(body.Identifiers) && !solved.Contains(body) && isAsked(body) && meanings.Any(body, mentioned)
                    && solved.Add(body) && context.Bodies.OwnerOf(body.Syntax, cancellation) is { } owner)
                {
                    solver.Add(new Node.Body(owner));
                }
            }
        }
    }

    /// <summary>A method that is given a stream, a writer or the like: whole objects that it writes there go where only its callers know.</summary>
    private static bool MayLeadOut(BodyFacts body, FlowContext context, CancellationToken cancellation) =>
        body.Syntax is MethodDeclarationSyntax { ParameterList.Parameters.Count: > 0 } && context.Bodies.OwnerOf(body.Syntax, cancellation) is IMethodSymbol method
            && method.Parameters.Any(static parameter => parameter.Type.TypeKind != TypeKind.Delegate && Types.MayLeadOut(parameter.Type));

    /// <summary>What others ask for to get what a body gives of its own accord: the member itself, and the fields that it fills.</summary>
    private static IEnumerable<ISymbol> GivenBy(Node node, NodeResult result)
    {
        if (node is not Node.Body { WithInputs: false, Symbol: var symbol })
        {
            yield break;
        }

        foreach (var source in result.Summary.Sources)
        {
            yield return symbol;
            if (source.To is { Root: PortRoot.This, Path: [{ IsMember: true } field, ..] })
            {
                foreach (var member in Kept(symbol.ContainingType, field.Name))
                {
                    yield return member;
                }
            }
        }

        foreach (var store in result.Stores)
        {
            if (!store.Value.Sources.IsEmpty)
            {
                yield return store.Key;
            }
        }
    }

    /// <summary>The fields, properties and parameters of primary constructors that an object keeps by this name.</summary>
    private static IEnumerable<ISymbol> Kept(INamedTypeSymbol type, string name) => SourceTypes.Bases(type).SelectMany(level =>
        level.GetMembers(name).Where(static member => member is IFieldSymbol or IPropertySymbol)
            .Concat(level.InstanceConstructors.SelectMany(static constructor => constructor.Parameters).Where(parameter => parameter.Name == name)));
}
