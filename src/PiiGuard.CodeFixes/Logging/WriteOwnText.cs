using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Messages;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Gives a type a text of its own without the tagged members: <c>PrintMembers</c> for a record, else <c>ToString</c>.</summary>
internal sealed class WriteOwnText : DeclarationMend
{
    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII2002", "PII2003");

    public override DeclarationOffer? OfferFor(Finding finding, SemanticModel model, CancellationToken cancellationToken)
    {
        if (finding.Node is MethodDeclarationSyntax method)
        {
            return model.GetDeclaredSymbol(method, cancellationToken) is { } written
                ? new DeclarationOffer("Write the text of the untagged members", "text", ImmutableArray.Create<ISymbol>(written), finding.Sources)
                : null;
        }

        var holders = finding.Sources
            .Select(source => SourceId.SymbolOf(source, model.Compilation))
            .Select(symbol => symbol is IPropertySymbol or IFieldSymbol ? symbol.ContainingType : symbol as INamedTypeSymbol)
            .ToList();
        return holders.Count > 0
            && holders.TrueForAll(holder => holder is { TypeKind: TypeKind.Class or TypeKind.Struct } type && !HasOwnText(type))
            && (finding.Node is TypeDeclarationSyntax || finding.Expression is { } expression && IsPrinted(expression, holders, model, cancellationToken))
            ? new DeclarationOffer(
                holders[0]!.IsRecord ? $"Add a PrintMembers without personal data to '{holders[0]!.Name}'" : $"Add a ToString without personal data to '{holders[0]!.Name}'",
                "text",
                holders.Distinct(SymbolEqualityComparer.Default).ToImmutableArray()!,
                finding.Sources)
            : null;
    }

    public override ImmutableArray<TextChange> ChangesFor(DeclarationOffer offer, ISymbol target, SyntaxNode declaration, SemanticModel model) => (target, declaration) switch
    {
        (IMethodSymbol { ContainingType: { } type } method, MethodDeclarationSyntax syntax) => Rewrite(method, syntax, OwnText.Of(type, offer.Sources, syntax)),
        (INamedTypeSymbol type, TypeDeclarationSyntax syntax) => TypeInsertion.Of(syntax, OwnText.Of(type, offer.Sources).Declaration(model, syntax.SpanStart)),
        _ => ImmutableArray<TextChange>.Empty,
    };

    private static ImmutableArray<TextChange> Rewrite(IMethodSymbol method, MethodDeclarationSyntax syntax, OwnText text)
    {
        var body = syntax.Body ?? (SyntaxNode?)syntax.ExpressionBody;
        if (body is null || method.Parameters.Length > 1)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var lineEnd = LineEnd.Of(syntax.SyntaxTree.GetText());
        var indentation = new string(' ', syntax.GetLocation().GetLineSpan().StartLinePosition.Character);
        var written = method.Name == "ToString"
            ? $"=> {text.Expression};"
            : string.Join(lineEnd + indentation, text.PrintBody(method.Parameters[0].Name));
        var start = body.SpanStart;
        if (method.Name == "ToString" && syntax.Body is not null)
        {
            start = syntax.ParameterList.Span.End;
            written = " " + written;
        }
        else if (method.Name != "ToString" && syntax.ExpressionBody is not null)
        {
            start = syntax.ParameterList.Span.End;
            written = lineEnd + indentation + written;
        }

        return ImmutableArray.Create(new TextChange(TextSpan.FromBounds(start, syntax.Span.End), written));
    }

    private static bool HasOwnText(INamedTypeSymbol type) =>
        type.GetMembers("ToString").Concat(type.GetMembers("PrintMembers")).Any(member => !member.IsImplicitlyDeclared);

    // Written as text: neither taken apart ({@Customer}) nor serialized, and of the type whose text is to change, or one that prints it.
    private static bool IsPrinted(ExpressionSyntax expression, List<INamedTypeSymbol?> holders, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument
            && TemplateCall.Of(list, model, cancellationToken) is { } call
            && call.Values.Contains(argument)
            && call.HoleOf(argument) is not { Operator: not "@" })
        {
            return false;
        }

        if (JsonCalls.In(expression, model, cancellationToken))
        {
            return false;
        }

        return MessageText.Of(expression, model, cancellationToken)?.Holes.Select(hole => hole.Expression).Any(IsHolder) ?? IsHolder(expression);

        bool IsHolder(ExpressionSyntax value) =>
            model.GetTypeInfo(value, cancellationToken).Type is { } type
            && (holders.Exists(holder => SymbolEqualityComparer.Default.Equals(holder, type.OriginalDefinition)) || type.IsRecord || !((type as INamedTypeSymbol)?.TypeArguments.IsEmpty ?? false));
    }
}
