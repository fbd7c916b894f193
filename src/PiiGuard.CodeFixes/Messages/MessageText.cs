using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>One character of a message and where it is written, or a hole that a value fills.</summary>
internal readonly record struct Unit(char Char, TextSpan Span, Hole? Hole = null)
{
    /// <summary>What stands for a hole: no letter, no space, no punctuation.</summary>
    public const char HoleChar = '\uFFFC';
}

/// <summary>A value inside a message.</summary>
/// <param name="Expression">The value.</param>
/// <param name="Operand">Its place in a concatenation; null for the hole of an interpolated string.</param>
internal sealed record Hole(ExpressionSyntax Expression, int? Operand);

/// <summary>
/// A message as one row of characters and holes, whether it is written as a literal, an interpolated string or a concatenation of such. What is
/// taken out of the row is taken out of the source.
/// </summary>
internal sealed class MessageText
{
    private readonly ImmutableArray<ExpressionSyntax> _operands;
    private readonly List<Unit> _units = [];
    private readonly HashSet<int> _goneOperands = [];
    private readonly List<TextSpan> _goneText = [];
    private readonly List<TextChange> _replaced = [];
    private readonly ImmutableArray<InterpolatedStringExpressionSyntax> _interpolated;

    private MessageText(ImmutableArray<ExpressionSyntax> operands, SemanticModel model, CancellationToken cancellationToken)
    {
        _operands = operands;
        for (var i = 0; i < operands.Length; i++)
        {
            Read(operands[i], i);
        }

        // What becomes no string, but a FormattableString or a handler, can't be a literal.
        _interpolated = operands.Select(Bare).OfType<InterpolatedStringExpressionSyntax>()
            .Where(text => text.Contents.Any(SyntaxKind.Interpolation)
                && model.GetTypeInfo(text, cancellationToken).ConvertedType?.SpecialType is SpecialType.System_String or SpecialType.System_Object)
            .ToImmutableArray();
    }

    public IReadOnlyList<Unit> Units => _units;

    public IEnumerable<Hole> Holes => _units.Select(unit => unit.Hole).OfType<Hole>();

    /// <summary>Whether a reader would still learn something from it.</summary>
    public bool SaysSomething => _units.Exists(unit => unit.Hole is not null || char.IsLetterOrDigit(unit.Char));

    public string Value => string.Concat(_units.Select(unit => unit.Char));

    /// <summary>The message that an expression makes; null for an expression that isn't text in the code.</summary>
    public static MessageText? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var operands = new Stack<ExpressionSyntax>();
        var current = expression;
        while (Bare(current) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum
            && model.GetTypeInfo(sum, cancellationToken).Type?.SpecialType == SpecialType.System_String)
        {
            operands.Push(sum.Right);
            current = sum.Left;
        }

        operands.Push(current);
        var message = new MessageText(operands.ToImmutableArray(), model, cancellationToken);
        return message._units.Exists(unit => unit.Hole is null) ? message : null;
    }

    /// <summary>Takes out a part of the row.</summary>
    public void Remove(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_units[i].Hole is { Operand: { } operand })
            {
                _goneOperands.Add(operand);
            }
            else
            {
                _goneText.Add(_units[i].Span);
            }
        }

        _units.RemoveRange(start, end - start);
    }

    /// <summary>Writes something else for a part of the row.</summary>
    public void Replace(int start, int end, string text) => _replaced.Add(new TextChange(TextSpan.FromBounds(_units[start].Span.Start, _units[end - 1].Span.End), text));

    /// <summary>The edit that all removals and replacements come to.</summary>
    public IEnumerable<TextChange> Changes()
    {
        var kept = Enumerable.Range(0, _operands.Length).Where(operand => !_goneOperands.Contains(operand)).ToList();
        DropEmptied(kept);
        if (kept.Count == 0)
        {
            kept.Add(0);
        }

        var gone = new List<TextSpan>();
        for (var i = 0; i < _operands.Length; i++)
        {
            if (!kept.Contains(i))
            {
                gone.Add(i < kept[0]
                    ? TextSpan.FromBounds(_operands[i].SpanStart, _operands[i + 1].SpanStart)
                    : TextSpan.FromBounds(_operands[i - 1].Span.End, _operands[i].Span.End));
            }
        }

        gone.AddRange(_goneText.Where(span => !gone.Exists(operand => operand.Contains(span))).OrderBy(span => span.Start).ToList());
        gone.Sort((left, right) => left.Start.CompareTo(right.Start));
        return Merge(gone).Select(span => new TextChange(span, string.Empty)).Concat(_replaced)
            .Concat(_interpolated.Where(text => !gone.Exists(span => span.Contains(text.Span))).SelectMany(Plain));
    }

    // Without a hole nothing is interpolated: the dollars go, and braces are written once.
    private IEnumerable<TextChange> Plain(InterpolatedStringExpressionSyntax text)
    {
        var left = _units.Where(unit => text.Span.Contains(unit.Span)).ToList();
        if (left.Exists(unit => unit.Hole is not null))
        {
            return [];
        }

        var start = text.StringStartToken.Text;
        return left.Where(unit => unit is { Char: '{' or '}', Span.Length: 2 }).Select(unit => new TextSpan(unit.Span.Start, 1))
            .Prepend(new TextSpan(text.SpanStart + start.IndexOf('$'), start.Count(character => character == '$')))
            .Select(span => new TextChange(span, string.Empty));
    }

    // An operand of which nothing is left goes too, as long as what stays is still text.
    private void DropEmptied(List<int> kept)
    {
        foreach (var operand in kept.ToList())
        {
            var span = _operands[operand].Span;
            var isText = Bare(_operands[operand]) is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax;
            if (isText && !_units.Exists(unit => span.Contains(unit.Span)) && kept.Any(other => other != operand && IsText(other)))
            {
                kept.Remove(operand);
            }
        }

        bool IsText(int operand) => operand == kept.FirstOrDefault(other => _units.Exists(unit => _operands[other].Span.Contains(unit.Span)))
            && Bare(_operands[operand]) is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax;
    }

    private static IEnumerable<TextSpan> Merge(List<TextSpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            var span = spans[i];
            while (i + 1 < spans.Count && spans[i + 1].Start <= span.End)
            {
                span = TextSpan.FromBounds(span.Start, Math.Max(span.End, spans[++i].End));
            }

            yield return span;
        }
    }

    private void Read(ExpressionSyntax operand, int index)
    {
        switch (Bare(operand))
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                _units.AddRange(LiteralUnits.Of(literal.Token));
                break;

            case InterpolatedStringExpressionSyntax interpolated:
                foreach (var content in interpolated.Contents)
                {
                    if (content is InterpolationSyntax interpolation)
                    {
                        _units.Add(new Unit(Unit.HoleChar, interpolation.Span, new Hole(interpolation.Expression, null)));
                    }
                    else if (content is InterpolatedStringTextSyntax text)
                    {
                        _units.AddRange(LiteralUnits.OfInterpolated(text.TextToken, interpolated.StringStartToken));
                    }
                }

                break;

            default:
                _units.Add(new Unit(Unit.HoleChar, operand.Span, new Hole(operand, index)));
                break;
        }
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
