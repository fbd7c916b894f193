using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>Catalogues of a test's own lines, and summaries as text that a test can compare.</summary>
internal static class Models
{
    public static readonly Compilation Bcl = TestCompilation.CreateBare("");

    /// <summary>The catalogue of these lines alone; lines behind <c>--</c> are taken for built-in ones.</summary>
    public static ModelCatalogue Of(string lines, Compilation? compilation = null, bool trustNames = true)
    {
        var parts = lines.Split("--\n");
        var users = Lines(parts[0], isBuiltIn: false);
        var builtIn = parts.Length > 1 ? Lines(parts[1], isBuiltIn: true) : ImmutableArray<ModelLine>.Empty;
        return new(compilation ?? Bcl, ModelSet.Only(users.AddRange(builtIn)), trustNames ? null : [.. (compilation ?? Bcl).SyntaxTrees]);
    }

    public static ImmutableArray<ModelLine> Lines(string text, bool isBuiltIn = false)
    {
        var file = ModelFile.Parse(SourceText.From(text), isBuiltIn);
        Assert.Empty(file.Problems);
        return file.Lines;
    }

    /// <summary>The overload of a method, or the constructor, whose parameters have these names.</summary>
    public static IMethodSymbol Method(this Compilation compilation, string type, string name, params string[] parameters) =>
        compilation.Type(type).GetMembers(name).OfType<IMethodSymbol>().First(method => method.Parameters.Select(parameter => parameter.Name).SequenceEqual(parameters));

    public static IMethodSymbol Getter(this Compilation compilation, string type, string property) =>
        compilation.Type(type).GetMembers(property).OfType<IPropertySymbol>().First().GetMethod!;

    public static IMethodSymbol Setter(this Compilation compilation, string type, string property) =>
        compilation.Type(type).GetMembers(property).OfType<IPropertySymbol>().First().SetMethod!;

    /// <summary>What the catalogue says of a method, one edge after the other; <c>unknown</c> where it says nothing, <c>nothing</c> for an empty summary.</summary>
    public static string Says(this ModelCatalogue catalogue, IMethodSymbol method, ITypeSymbol? receiver = null)
    {
        if (catalogue.SummaryOf(method, receiver) is not { } summary)
        {
            return "unknown";
        }

        var edges = summary.Flows.Select(Describe)
            .Concat(summary.Sources.Select(source => $"{source.Category} at {source.To}{Describe(source.When)}"))
            .Concat(summary.Sinks.Select(Describe))
            .Concat(summary.Places.Select(place => $"{place.To} is {place.Place}{Describe(place.When)}"));
        var text = string.Join("; ", edges);
        return text.Length == 0 ? "nothing" : text;
    }

    private static string Describe(FlowEdge flow) =>
        $"{flow.From} {(flow.Derived ? "~>" : "->")} {flow.To}"
        + (flow.As == Disclosure.Value ? "" : " as " + flow.As)
        + (flow.Protection == Protection.None ? "" : " " + flow.Protection)
        + Describe(flow.When);

    private static string Describe(SinkEdge sink) =>
        $"{sink.From} to {sink.Kind?.ToString() ?? (sink.PlaceOf is { } place ? place + "@" : null) ?? "this@"} as {sink.As}"
        + (sink.Template is null ? "" : $"({sink.Template})")
        + Describe(sink.When);

    private static string Describe(Condition? when) =>
        when is null ? "" : $" when {when.Port} {when.Operator} {when.Constant}{Describe(when.And).Replace(" when ", " and ")}";
}
