using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>
/// A call with a message template and values for its placeholders: Microsoft.Extensions.Logging, Serilog, NLog, log4net, <c>string.Format</c>,
/// <c>Console.WriteLine</c>. They are told by the names that all of them give to their parameters.
/// </summary>
internal sealed class TemplateCall
{
    private static readonly HashSet<string> TemplateNames = ["message", "messageTemplate", "messageFormat", "format"];
    private static readonly HashSet<string> ValueNames = ["arg", "args", "argument", "arguments", "propertyValue", "propertyValues"];

    private readonly ArgumentListSyntax _arguments;
    private readonly MessageText _message;
    private readonly bool _takesAnyNumber;

    private TemplateCall(ArgumentListSyntax arguments, ImmutableArray<ArgumentSyntax> values, MessageText message, bool takesAnyNumber)
    {
        _arguments = arguments;
        _message = message;
        _takesAnyNumber = takesAnyNumber;
        Values = values;
    }

    /// <summary>The values, in the order of the call.</summary>
    public ImmutableArray<ArgumentSyntax> Values { get; }

    public MessageText Message => _message;

    public SyntaxNode Call => _arguments.Parent!;

    /// <summary>The call that an argument list belongs to; null where it isn't one with a template that stands in the code.</summary>
    public static TemplateCall? Of(ArgumentListSyntax arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        if (arguments.Parent is null || model.GetSymbolInfo(arguments.Parent, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        var template = method.Parameters.LastOrDefault(parameter => parameter.Type.SpecialType == SpecialType.System_String && TemplateNames.Contains(parameter.Name));
        if (template is null || !method.Parameters.Skip(template.Ordinal + 1).All(parameter => ValueNames.Contains(parameter.Name.TrimEnd("0123456789".ToCharArray()))))
        {
            return null;
        }

        var position = IndexOf(arguments, template);
        if (position < 0
            || arguments.Arguments.Skip(position + 1).Any(argument => argument.NameColon is not null && argument.NameColon.Name.Identifier.ValueText != template.Name)
            || MessageText.Of(arguments.Arguments[position].Expression, model, cancellationToken) is not { } message)
        {
            return null;
        }

        var values = arguments.Arguments.Skip(position + 1).ToImmutableArray();
        var last = method.Parameters[method.Parameters.Length - 1];
        if (last.IsParams && values.Length == 1 && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(values[0].Expression, cancellationToken).ConvertedType, last.Type))
        {
            return null;
        }

        return new TemplateCall(arguments, values, message, last.IsParams);
    }

    /// <summary>The placeholder of a value; null where the template has none for it, or fills others than it seems.</summary>
    public TemplateHole? HoleOf(ArgumentSyntax value)
    {
        var holes = TemplateHole.In(_message);
        var index = Values.IndexOf(value);
        return IsNumbered(holes)
            ? holes.Find(hole => hole.Number == index)
            : index < holes.Count ? holes[index] : null;
    }

    /// <summary>The edit that takes values and their placeholders away; null where that can't be told.</summary>
    public ImmutableArray<TextChange>? Without(IReadOnlyCollection<ArgumentSyntax> values)
    {
        var gone = values.Select(value => Values.IndexOf(value)).ToImmutableHashSet();
        if (gone.Contains(-1) || (_message.Holes.Any() && !Values.IsEmpty && _message.Holes.Any(hole => hole.Operand is not null)))
        {
            return null;
        }

        var holes = TemplateHole.In(_message);
        var isNumbered = IsNumbered(holes);
        if (holes.Count < Values.Length && !isNumbered && !_takesAnyNumber)
        {
            return null;
        }

        // From the last to the first, so that positions stay right.
        for (var i = holes.Count - 1; i >= 0; i--)
        {
            var ordinal = isNumbered ? holes[i].Number!.Value : i;
            if (gone.Contains(ordinal))
            {
                var (start, end) = Tidy.Around(_message, holes[i].Start, holes[i].End);
                _message.Remove(start, end);
            }
            else if (isNumbered && gone.Count(index => index < ordinal) is var shift and > 0)
            {
                _message.Replace(holes[i].NumberStart, holes[i].NumberEnd, (ordinal - shift).ToString(CultureInfo.InvariantCulture));
            }
        }

        return _message.Changes().Concat(values.Select(Removal)).ToImmutableArray();
    }

    private TextChange Removal(ArgumentSyntax value)
    {
        var index = _arguments.Arguments.IndexOf(value);
        return new TextChange(TextSpan.FromBounds(_arguments.Arguments[index - 1].Span.End, value.Span.End), string.Empty);
    }

    private static bool IsNumbered(List<TemplateHole> holes) => holes.Count > 0 && holes.TrueForAll(hole => hole.Number is not null);

    private static int IndexOf(ArgumentListSyntax arguments, IParameterSymbol parameter)
    {
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var name = arguments.Arguments[i].NameColon?.Name.Identifier.ValueText;
            if (name is null ? i == parameter.Ordinal : name == parameter.Name)
            {
                return i;
            }
        }

        return -1;
    }
}
