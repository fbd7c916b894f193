using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>How the lines of a file end.</summary>
internal static class LineEnd
{
    /// <summary>What stands at the end of the first line; of a file of one line that of most systems.</summary>
    public static string Of(SourceText text) =>
        text.ToString(TextSpan.FromBounds(text.Lines[0].End, text.Lines[0].EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
}
