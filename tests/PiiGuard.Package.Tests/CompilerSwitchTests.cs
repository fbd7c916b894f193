namespace PiiGuard.Package.Tests;

/// <summary>The table of docs/policy.md about the compiler's own switches, row by row, as real builds.</summary>
[Collection(Packed.Name)]
public sealed class CompilerSwitchTests(PackedSolution packed)
{
    // Our options make of the three findings a suggestion, a warning and an error.
    private const string Options =
        """
        root = true
        [*.cs]
        piiguard_severity.PII2006.indirect = suggestion
        piiguard_severity.PII2006.direct = warning
        piiguard_severity.PII2006.sensitive = error

        """;

    public static TheoryData<string> Rows() => new(PolicyPage.Switches().Select(row => row[0]));

    [Fact]
    public void TheTable_HasItsRows() => Assert.True(PolicyPage.Switches().Count() >= 10);

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task ASwitch_DoesWhatTheTableSays(string what)
    {
        var row = PolicyPage.Switches().Single(candidate => candidate[0] == what);
        var code = PolicyPage.Code(what);
        var arguments = code.Where(text => text.StartsWith("-p:", StringComparison.Ordinal)).SelectMany(text => text.Split(' ')).ToArray();
        var lines = code.Where(text => !text.StartsWith("-p:", StringComparison.Ordinal));
        var recipe = Recipe.With(packed, (".editorconfig", Options + string.Join('\n', lines) + "\n"));

        var expected = new[] { ("indirect", row[1]), ("direct", row[2]), ("sensitive", row[3]) };
        var printed = expected.Where(pair => pair.Item2 is "warning" or "error").Select(pair => $"{pair.Item2} {pair.Item1}").Order(StringComparer.Ordinal);

        var plain = await recipe.BuildAsync(withLog: false, arguments);
        Assert.Equal(printed, plain.Printed);
        Assert.Equal(expected.Any(pair => pair.Item2 == "error") ? 1 : 0, plain.ExitCode);

        var logged = await recipe.BuildAsync(withLog: true, arguments);
        Assert.Equal(printed, logged.Printed);
        var levels = expected.Select(pair => pair.Item2).Where(level => level != "silent").Select(level => level == "suggestion" ? "note" : level).Order();
        Assert.Equal(levels, logged.Sarif.Where(finding => !finding.IsSuppressed).Select(finding => finding.Level).Order());
    }
}
