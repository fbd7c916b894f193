using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What a field or auto-property holds: the union of what the bodies of its own type assign to it or put into it.</summary>
internal static class FieldAnalysis
{
    public static NodeResult Run(FlowContext context, ISymbol field, IResults results)
    {
        var sources = new HashSet<SourceEdge>();
        var sinks = new HashSet<SinkEdge>();
        var places = new HashSet<PlaceEdge>();
        var part = Part.Member(field.Name);
        foreach (var body in BodiesThatMention(context, field).Distinct<ISymbol>(SymbolEqualityComparer.Default))
        {
            if (!context.Bodies.Has(body))
            {
                continue;
            }

            var result = results.Of(new Node.Body(body));
            Take(result.Summary, port => port.Root == PortRoot.This && port.Path is [var first, ..] && first == part, 1);
            if (result.Stores.TryGetValue(field, out var stored))
            {
                Take(stored, port => port.Root == PortRoot.Return, 0);
            }
        }

        return NodeResult.Of(new Summary(
            ImmutableArray<FlowEdge>.Empty, sources.ToImmutableArray(), sinks.ToImmutableArray(), places.ToImmutableArray()));

        void Take(Summary summary, Func<Port, bool> isOurs, int skip)
        {
            sources.UnionWith(summary.Sources.Where(source => isOurs(source.To)).Select(source => source with { To = Rebase(source.To, skip) }));
            sinks.UnionWith(summary.Sinks.Where(sink => isOurs(sink.From) && sink.Kind is not null && IsMark(sink)).Select(sink => sink with { From = Rebase(sink.From, skip) }));
            places.UnionWith(summary.Places.Where(place => isOurs(place.To)).Select(place => place with { To = Rebase(place.To, skip) }));
        }
    }

    private static bool IsMark(SinkEdge sink) => sink.From.Path is [.., { IsOfFunction: true }];

    private static Port Rebase(Port port, int skip) => port.Path.Skip(skip).Aggregate(Port.Return, (to, part) => to.Then(part));

    /// <summary>The bodies and initializers of the field's own type in which its name stands, and the constructors that call those.</summary>
    private static IEnumerable<ISymbol> BodiesThatMention(FlowContext context, ISymbol field)
    {
        yield return field;
        foreach (var constructor in context.Dispatch.ChainedConstructors(field.ContainingType))
        {
            yield return constructor;
        }

        foreach (var member in field.ContainingType.GetMembers())
        {
            if (SymbolEqualityComparer.Default.Equals(member, field) || Bodies.DeclarationOf(member) is not { } declaration)
            {
                continue;
            }

            if (declaration is not TypeDeclarationSyntax && BodyFacts.Of(declaration).Identifiers.Contains(field.Name))
            {
                yield return member;
            }
        }
    }
}
