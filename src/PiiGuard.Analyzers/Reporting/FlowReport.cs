using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Reporting;

/// <summary>From a flow to a diagnostic: which rule, how severe, what it says.</summary>
internal static class FlowReport
{
    private const int MostNamed = 3;

    /// <summary>The diagnostic about a flow; null where everything in it is protected well enough, or policy is silent.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="owner">The member that it stands in.</param>
    /// <param name="policy">What decides.</param>
    public static Diagnostic? Of(DataFlow flow, ISymbol owner, SeverityPolicy policy)
    {
        var tree = flow.At.SyntaxTree;
        var open = flow.Labels.Where(label => !IsAccepted(label, flow.Kind, policy, tree)).ToImmutableArray();
        var candidates = FlowRule.All.Select(rule => Candidate.Of(rule, open.Where(label => rule.Flags(flow, label)), policy, tree)).OfType<Candidate>().ToList();
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            if (best is null || candidate.Severity > best.Severity || (candidate.Severity == best.Severity && candidate.IsAboutValue && !best.IsAboutValue))
            {
                best = candidate;
            }
        }

        return best is null ? null : Create(flow, owner, best, Rated.MostSevereFirst(candidates.SelectMany(candidate => candidate.Labels)));
    }

    /// <summary>Whether a piece of data is protected well enough for the place that it gets to.</summary>
    public static bool IsAccepted(Label label, PiiSinkKind kind, SeverityPolicy policy, SyntaxTree tree) =>
        Guessable.ProtectionOf(label.Protection, label.Tag!.Category) is { } protection && policy.Accepts(kind, protection, tree);

    private static Diagnostic Create(DataFlow flow, ISymbol owner, Candidate candidate, IEnumerable<Rated<Label>> reported)
    {
        var first = candidate.Labels[0].What;
        var others = reported.Select(static each => each.What).Where(label => !Equals(label.Tag, first.Tag)).ToList();
        var alike = Tags(others.Where(label => Describe(label.Protection) == Describe(first.Protection)));
        var also = alike.Count == 0 ? "" : $"; so {(alike.Count == 1 ? "is" : "are")} {List(alike)}";
        var way = flow.Way(first);
        var properties = PropertyBag.Empty.About(first.Tag!, Tags(others)).To(flow.Sink, flow.Kind == MemberStores.Kind ? "member" : PolicyWords.SinkKinds.For(flow.Kind)).In(owner).Protected(first.Protection).Along(way);
        return Diagnostic.Create(
            candidate.Rule.Descriptor,
            flow.At.GetLocation(),
            candidate.Severity,
            way,
            properties,
            Name(first.Tag!.Category), Name(first.Tag.Symbol), flow.Kind == MemberStores.Kind ? Name(flow.Sink) : SinkName(flow), Describe(first.Protection), also);
    }

    private static List<Tag> Tags(IEnumerable<Label> labels) => labels.Select(static label => label.Tag!).Distinct().ToList();

    /// <summary>One step of a way: <c>Shop.cs:12</c>.</summary>
    public static string Describe(Location location)
    {
        var line = location.GetLineSpan();
        var path = line.Path.Replace('\\', '/');
        return $"{path.Substring(path.LastIndexOf('/') + 1)}:{line.StartLinePosition.Line + 1}";
    }

    internal static string Describe(Protection protection) => protection switch
    {
        Protection.Encoded => "only encoded",
        Protection.Hashed => "only hashed, and can be guessed",
        Protection.WeakHash => "with only a weak hash",
        Protection.WeakCipher => "with only a weak cipher",
        _ when protection.IsProtected() => $"only {protection.ToString().ToLowerInvariant()}",
        _ => "unprotected",
    };

    /// <summary>How a message names a piece of data: <c>Email 'Customer.Email'</c>.</summary>
    public static string Name(Tag tag) => $"{Name(tag.Category)} '{Name(tag.Symbol)}'";

    /// <summary>How a message lists pieces of data: the first, and how many more there are.</summary>
    public static string List(IReadOnlyCollection<Tag> tags) =>
        string.Join(", ", tags.Take(MostNamed).Select(Name)) + (tags.Count > MostNamed ? $" and {tags.Count - MostNamed} more" : "");

    /// <summary>How a message names a category; where a tag gives none, what all of them are.</summary>
    public static string Name(PiiCategory category) => category == PiiCategory.Unspecified ? "PersonalData" : category.ToString();

    /// <summary>How a message names a declaration: <c>Customer.Email</c>, a parameter by its name, a type by its own.</summary>
    public static string Name(ISymbol symbol) => symbol switch
    {
        ITypeSymbol or IParameterSymbol => symbol.Name,
        IMethodSymbol { AssociatedSymbol: { } member } => Name(member),
        IMethodSymbol { MethodKind: MethodKind.Constructor } => symbol.ContainingType.Name,
        _ => symbol.ContainingType is { } type ? $"{type.Name}.{symbol.Name}" : symbol.Name,
    };

    /// <summary>The same, of a parameter with what it is one of: <c>Desk.Show(customer)</c>.</summary>
    public static string NameInSignature(ISymbol symbol) => symbol is IParameterSymbol { ContainingSymbol: var owner }
        ? $"{Name(owner)}({symbol.Name})"
        : Name(symbol);

    /// <summary>How a message names the API that data meets: a method by its name, a property with its type, an indexer or constructor as its type.</summary>
    public static string SinkName(ISymbol sink) => sink switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } or IPropertySymbol { IsIndexer: true } => sink.ContainingType.Name,
        IMethodSymbol { AssociatedSymbol: { } member } => SinkName(member),
        IPropertySymbol => Name(sink),
        _ => sink.Name,
    };

    /// <summary>The same of a flow. What is indexed is called as the code calls it (<c>TempData</c>): by its type it may be any dictionary.</summary>
    public static string SinkName(DataFlow flow)
    {
        var isIndexer = ((flow.Sink as IMethodSymbol)?.AssociatedSymbol ?? flow.Sink) is IPropertySymbol { IsIndexer: true };
        return (isIndexer ? (flow.At.Parent as AssignmentExpressionSyntax)?.Left : null) switch
        {
            ElementAccessExpressionSyntax { Expression: IdentifierNameSyntax name } => name.Identifier.ValueText,
            ElementAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
            _ => SinkName(flow.Sink),
        };
    }

    /// <summary>What one rule says of a flow: its labels, the most severe first.</summary>
    private sealed record Candidate(FlowRule Rule, List<Rated<Label>> Labels)
    {
        public DiagnosticSeverity Severity => Labels[0].Severity;

        /// <summary>What is named first is the value itself, not something that an object holds.</summary>
        public bool IsAboutValue => Labels[0].What.Extent == Extent.Value;

        public static Candidate? Of(FlowRule rule, IEnumerable<Label> labels, SeverityPolicy policy, SyntaxTree tree)
        {
            var rated = Rated.MostSevereFirst(labels.Select(label => Rated.Of(label, label.Tag!.Category, SeverityOf(rule, label, policy, tree), policy, tree)));
            return rated.Count == 0 ? null : new Candidate(rule, rated);
        }

        private static DiagnosticSeverity? SeverityOf(FlowRule rule, Label label, SeverityPolicy policy, SyntaxTree tree) =>
            policy.SeverityOf(rule.Descriptor.Id, label.Tag!.Category, tree, label.Extent == Extent.Nominal ? Circumstance.TypeNameOnly : Circumstance.None);
    }
}
