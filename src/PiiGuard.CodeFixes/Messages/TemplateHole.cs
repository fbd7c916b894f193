using System.Globalization;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>A placeholder of a message template, by its place in the row of a <see cref="MessageText"/>.</summary>
/// <param name="Start">Its opening brace.</param>
/// <param name="End">Behind its closing brace.</param>
/// <param name="Name">Its name or number, without operator, alignment and format.</param>
/// <param name="Operator"><c>@</c>, <c>$</c> or nothing.</param>
internal sealed record TemplateHole(int Start, int End, string Name, string Operator)
{
    public int? Number => int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public int NumberStart => Start + 1 + Operator.Length;

    public int NumberEnd => NumberStart + Name.Length;

    /// <summary>The placeholders of a template, in order. A doubled brace is a brace.</summary>
    public static List<TemplateHole> In(MessageText message)
    {
        var holes = new List<TemplateHole>();
        var text = message.Value;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = text.IndexOf('}', i);
            if (end < 0)
            {
                break;
            }

            var content = text.Substring(i + 1, end - i - 1);
            var sign = content.Length > 0 && content[0] is '@' or '$' ? content.Substring(0, 1) : string.Empty;
            var stop = content.IndexOfAny([',', ':']);
            var name = (stop < 0 ? content : content.Substring(0, stop)).Substring(sign.Length);
            holes.Add(new TemplateHole(i, end + 1, name, sign));
            i = end;
        }

        return holes;
    }
}
