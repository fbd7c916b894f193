using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Puts a member at the end of a type, in the type's own indentation.</summary>
internal static class TypeInsertion
{
    private const string Indent = "    ";

    public static ImmutableArray<TextChange> Of(TypeDeclarationSyntax type, IEnumerable<string> lines)
    {
        var text = type.SyntaxTree.GetText();
        var first = text.Lines.GetLineFromPosition(type.SpanStart);
        var indentation = new string(text.ToString(first.Span).TakeWhile(char.IsWhiteSpace).ToArray());
        var end = LineEnd.Of(text);
        var member = string.Concat(lines.Select(line => indentation + Indent + line + end));
        if (type.SemicolonToken.IsKind(SyntaxKind.SemicolonToken))
        {
            return Change(type.SemicolonToken.Span, end + indentation + "{" + end + member + indentation + "}");
        }

        if (type.OpenBraceToken.IsMissing || type.CloseBraceToken.IsMissing)
        {
            return ImmutableArray<TextChange>.Empty;
        }

        var close = text.Lines.GetLineFromPosition(type.CloseBraceToken.SpanStart);
        if (type.Members.Count == 0 || text.ToString(TextSpan.FromBounds(close.Start, type.CloseBraceToken.SpanStart)).Trim().Length > 0)
        {
            var last = type.CloseBraceToken.GetPreviousToken().Span.End;
            var gap = type.Members.Count == 0 ? end : end + end;
            return Change(TextSpan.FromBounds(last, type.CloseBraceToken.SpanStart), gap + member + indentation);
        }

        return Change(new TextSpan(close.Start, 0), end + member);
    }

    private static ImmutableArray<TextChange> Change(TextSpan span, string text) => ImmutableArray.Create(new TextChange(span, text));
}
