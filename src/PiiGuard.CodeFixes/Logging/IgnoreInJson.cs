using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Keeps the tagged members out of what System.Text.Json writes: everywhere, so somebody has to want that.</summary>
internal sealed class IgnoreInJson : DeclarationMend
{
    private const string Namespace = "System.Text.Json.Serialization";

    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2002");

    public override DeclarationOffer? OfferFor(Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (finding.Expression is not { } expression || finding.Sources.IsEmpty || !JsonCalls.In(expression, model, cancellationToken))
        {
            return null;
        }

        var members = finding.Sources.Select(source => SourceId.SymbolOf(source, model.Compilation)).ToList();
        return members.TrueForAll(member => member is IPropertySymbol { IsRequired: false, DeclaredAccessibility: Accessibility.Public })
            ? new DeclarationOffer("Add [JsonIgnore] to the tagged members", "json-ignore", members.ToImmutableArray()!, finding.Sources)
            : null;
    }

    public override ImmutableArray<TextChange> ChangesFor(DeclarationOffer offer, ISymbol target, SyntaxNode declaration, SemanticModel model)
    {
        var isImported = model.LookupNamespacesAndTypes(declaration.SpanStart, name: "JsonIgnoreAttribute") is [var known] && known.ContainingNamespace.ToDisplayString() == Namespace;
        var name = isImported ? "JsonIgnore" : Namespace + ".JsonIgnore";
        if (target.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute"))
        {
            return ImmutableArray<TextChange>.Empty;
        }

        switch (declaration)
        {
            case ParameterSyntax:
                return ImmutableArray.Create(new TextChange(new TextSpan(declaration.SpanStart, 0), $"[property: {name}] "));
            case PropertyDeclarationSyntax:
                var text = declaration.SyntaxTree.GetText();
                var line = text.Lines.GetLineFromPosition(declaration.SpanStart);
                var before = text.ToString(TextSpan.FromBounds(line.Start, declaration.SpanStart));
                var gap = before.Trim().Length > 0 ? " " : text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) is { Length: > 0 } end ? end + before : "\n" + before;
                return ImmutableArray.Create(new TextChange(new TextSpan(declaration.SpanStart, 0), $"[{name}]{gap}"));
            default:
                return ImmutableArray<TextChange>.Empty;
        }
    }
}
