using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>Puts attributes of PiiGuard on declarations of one file, and imports their namespace where it isn't in scope.</summary>
internal sealed class TagEdit(CompilationUnitSyntax root, SemanticModel model)
{
    private const string Namespace = "PiiGuard";

    private readonly Dictionary<SyntaxNode, string> _attributes = [];

    /// <summary>Whether the attributes can be used at all.</summary>
    public static bool CanTag(Compilation compilation) => compilation.GetTypesByMetadataName(Namespace + ".PiiAttribute").Any(type => type.DeclaredAccessibility == Accessibility.Public);

    /// <summary>The declaration that a finding names, if an attribute there means nothing but it: a field declared together with others has none of its own.</summary>
    public static SyntaxNode? TargetOf(SyntaxNode root, TextSpan span)
    {
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        var node = root.FindToken(span.Start).Parent;
        return node switch
        {
            PropertyDeclarationSyntax or ParameterSyntax or MethodDeclarationSyntax => node,
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => field,
            _ => null,
        };
    }

    /// <param name="target">A property, field, parameter or method.</param>
    /// <param name="attribute">The attribute with its arguments, without brackets.</param>
    public void Add(SyntaxNode target, string attribute) => _attributes[target] = attribute;

    public CompilationUnitSyntax Apply()
    {
        if (_attributes.Count == 0)
        {
            return root;
        }

        var isImported = _attributes.Keys.All(target => IsInScope(target.SpanStart));
        var isHidden = !isImported && _attributes.Keys.Any(target => IsHidden(target.SpanStart));
        var endOfLine = EndOfLine(LineEnd.Of(root.SyntaxTree.GetText()));
        var changed = root.ReplaceNodes(
            _attributes.Keys, (target, current) => WithAttribute(target, current, isHidden ? Qualified(_attributes[target]) : _attributes[target], endOfLine));
        return isImported || isHidden ? changed : Import(changed, endOfLine);
    }

    private bool IsInScope(int position) => Visible(position).Any(IsOurs);

    private bool IsHidden(int position) => Visible(position).Any(type => !IsOurs(type));

    private IEnumerable<ISymbol> Visible(int position) =>
        model.LookupNamespacesAndTypes(position, name: "PiiAttribute").Concat(model.LookupNamespacesAndTypes(position, name: "PiiCategory"))
            .Concat(model.LookupNamespacesAndTypes(position, name: "Pii"));

    private static bool IsOurs(ISymbol symbol) =>
        symbol is INamedTypeSymbol { ContainingNamespace: { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true } };

    private static string Qualified(string attribute) => "global::PiiGuard." + attribute.Replace("PiiCategory.", "global::PiiGuard.PiiCategory.");

    private SyntaxNode WithAttribute(SyntaxNode original, SyntaxNode current, string attribute, SyntaxTrivia endOfLine)
    {
        var list = ((MemberDeclarationSyntax)ParseMemberDeclaration($"[{attribute}] int x;")!).AttributeLists[0].WithoutTrivia();
        var leading = current.GetLeadingTrivia();
        if (current is ParameterSyntax parameter)
        {
            return parameter.WithoutLeadingTrivia() is var bare
                ? bare.WithAttributeLists(bare.AttributeLists.Insert(0, list.WithLeadingTrivia(leading).WithTrailingTrivia(Space)))
                : parameter;
        }

        // On a line of its own, unless the member shares its line with something in front of it.
        var text = root.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(original.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, original.SpanStart));
        var isFirst = string.IsNullOrWhiteSpace(indentation);
        list = isFirst
            ? list.WithLeadingTrivia(leading).WithTrailingTrivia(endOfLine, Whitespace(indentation))
            : list.WithLeadingTrivia(leading).WithTrailingTrivia(Space);
        var member = (MemberDeclarationSyntax)current.WithoutLeadingTrivia();
        return member.WithAttributeLists(member.AttributeLists.Insert(0, list));
    }

    private static CompilationUnitSyntax Import(CompilationUnitSyntax unit, SyntaxTrivia endOfLine)
    {
        var import = UsingDirective(ParseName(Namespace)).WithUsingKeyword(Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(Space)).WithTrailingTrivia(endOfLine);
        var usings = unit.Usings;
        if (usings.Count == 0)
        {
            // What stands above the first declaration is the file's header.
            var first = unit.GetFirstToken(includeZeroWidth: true);
            var header = unit.Externs.Count == 0 ? first.LeadingTrivia : default;
            var rest = unit.Externs.Count == 0 ? unit.ReplaceToken(first, first.WithLeadingTrivia()) : unit;
            var blank = import.WithLeadingTrivia(header).WithTrailingTrivia(endOfLine, endOfLine);
            return rest.WithUsings(SingletonList(blank));
        }

        // In front of the first that sorts behind it; with System first, as everybody has it; behind global ones.
        var index = usings.Count;
        for (var candidate = 0; candidate < usings.Count; candidate++)
        {
            if (SortsBehind(usings[candidate]))
            {
                index = candidate;
                break;
            }
        }

        if (index == 0)
        {
            import = import.WithLeadingTrivia(usings[0].GetLeadingTrivia());
            usings = usings.Replace(usings[0], usings[0].WithLeadingTrivia());
        }

        return unit.WithUsings(usings.Insert(index, import));
    }

    private static bool SortsBehind(UsingDirectiveSyntax directive)
    {
        if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
        {
            return false;
        }

        var name = directive.Name?.ToString() ?? string.Empty;
        return directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword)
            || (name != "System" && !name.StartsWith("System.", StringComparison.Ordinal) && string.CompareOrdinal(name, Namespace) > 0);
    }
}
