namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>
/// A part of a page in docs that is made from data. Where it is out of step the test fails with the text that belongs there; with
/// <c>PIIGUARD_WRITE_DOCS=1</c> it writes it.
/// </summary>
internal static class PageBlock
{
    /// <param name="page">The page, seen from the repository's root.</param>
    /// <param name="name">Stands in a comment before the block, and with a slash after it.</param>
    /// <param name="expected">The text that belongs between them.</param>
    public static void Check(string page, string name, string expected)
    {
        var path = Path.Combine(Repository.Root, page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- /{name} -->");
        var start = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var stop = text.IndexOf(end, StringComparison.Ordinal);
        Assert.True(start >= begin.Length && stop >= start, $"{page} has no block '{name}'.");

        if (text[start..stop] != expected && Environment.GetEnvironmentVariable("PIIGUARD_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, text[..start] + expected + text[stop..]);
            return;
        }

        Assert.Equal(expected, text[start..stop]);
    }
}
