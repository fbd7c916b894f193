using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>One placeholder of a message template.</summary>
/// <param name="Name">Its name without operator, alignment and format.</param>
/// <param name="Start">Where its opening brace stands in the template.</param>
/// <param name="Length">Its length, braces included.</param>
/// <param name="IsDestructured">Whether it has the operator <c>@</c>.</param>
internal readonly record struct Placeholder(string Name, int Start, int Length, bool IsDestructured);

/// <summary>A message template as Microsoft.Extensions.Logging, Serilog and NLog read it (messagetemplates.org).</summary>
internal sealed class MessageTemplate(ImmutableArray<Placeholder> placeholders)
{
    private static readonly MessageTemplate Unknown = new(ImmutableArray<Placeholder>.Empty);

    public ImmutableArray<Placeholder> Placeholders { get; } = placeholders;

    public static MessageTemplate Parse(string? template)
    {
        if (template is null)
        {
            return Unknown;
        }

        var found = ImmutableArray.CreateBuilder<Placeholder>();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] != '{')
            {
                continue;
            }

            if (i + 1 < template.Length && template[i + 1] == '{')
            {
                i++;
                continue;
            }

            var end = template.IndexOf('}', i);
            if (end < 0)
            {
                break;
            }

            var name = template.Substring(i + 1, end - i - 1);
            var destructured = name.StartsWith("@", StringComparison.Ordinal);
            name = name.TrimStart('@', '$');
            var stop = name.IndexOfAny([',', ':']);
            found.Add(new Placeholder(stop < 0 ? name : name.Substring(0, stop), i, end - i + 1, destructured));
            i = end;
        }

        return new MessageTemplate(found.ToImmutable());
    }

    /// <summary>How the argument at a position is printed: destructured for <c>{@X}</c>, else as text. Numbered placeholders name their argument.</summary>
    public Disclosure HowIsPrinted(int position)
    {
        foreach (var placeholder in Placeholders)
        {
            if (placeholder.IsDestructured && placeholder.Name == position.ToString(System.Globalization.CultureInfo.InvariantCulture))
            {
                return Disclosure.Destructured;
            }
        }

        return position < Placeholders.Length && Placeholders[position].IsDestructured ? Disclosure.Destructured : Disclosure.Text;
    }
}
