using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Tagging;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Tags the member or parameter that a placeholder with a telling name is filled from.</summary>
internal sealed class TagWhatIsLogged : DeclarationMend
{
    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2008");

    public override DeclarationOffer? OfferFor(Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (finding.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || TagTarget.WordOf(finding.Diagnostic, FindingProperties.Category) is not { } category
            || !TagEdit.CanTag(model.Compilation)
            || model.GetSymbolInfo(finding.Expression, cancellationToken).Symbol?.OriginalDefinition is not { } symbol
            || symbol is not (IPropertySymbol or IFieldSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } })
            || symbol.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        return new DeclarationOffer($"Tag '{symbol.Name}' as {category}", "tag", ImmutableArray.Create(symbol), finding.Sources, category);
    }

    public override ImmutableArray<TextChange> ChangesFor(DeclarationOffer offer, ISymbol target, SyntaxNode declaration, SemanticModel model)
    {
        if (target.Locations.FirstOrDefault() is not { SourceTree: { } tree } location
            || tree.GetRoot() is not CompilationUnitSyntax root
            || TagEdit.TargetOf(root, location.SourceSpan) is not { } place
            || offer.Category is not { } category)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var edit = new TagEdit(root, model);
        edit.Add(place, $"Pii(PiiCategory.{category})");
        return edit.Apply().SyntaxTree.GetChanges(tree).ToImmutableArray();
    }
}
