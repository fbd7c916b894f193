namespace PiiGuard.Package.Tests;

/// <summary>What users' files can look like when something went wrong, as the table of docs/rules/PII0002.md has it: a build says so, and loses nothing else.</summary>
[Collection(Packed.Name)]
public sealed class BadInputTests(PackedSolution packed)
{
    private const string Models = "App/PiiGuard.Models.txt";
    private const string Baseline = "App/PiiGuard.Baseline.txt";
    private const string Config = "App/.editorconfig";

    private const string Entry = "PII2006 M:Old.Show(Member) P:Member.Email M:System.Console.WriteLine(System.String)";

    private static readonly Dictionary<string, ((string Path, string Text)[] Files, string[] Reported)> Inputs = new()
    {
        ["empty"] = ([(Models, ""), (Baseline, ""), (Config, "")], []),
        ["binary"] = (
            [(Models, "\0\0\u0001\u0002PK\0\0"), (Baseline, "\0\0\u0001\u0002PK\0\0"), (Config, "\0\0\u0001\u0002PK\0\0")],
            ["PiiGuard.Models.txt(1,1)", "PiiGuard.Baseline.txt(1,1)", ".editorconfig(1,1)"]),
        ["byte order mark and Windows line breaks"] = (
            [(Models, "\uFEFF# Ours.\r\nsinkk A.B::C text log\r\n"), (Baseline, "\uFEFF# Old.\r\nPII20O6 M:A.B - -\r\n"), (Config, "\uFEFF[*.cs]\r\npiiguard_mod = strict\r\n")],
            ["PiiGuard.Models.txt(2,1)", "PiiGuard.Baseline.txt(2,1)", ".editorconfig(2,1)"]),
        ["duplicate"] = (
            [
                (Models, "sink A.B::C text log\nsink A.B::C text log\n"), ("PiiGuard.Models.txt", "sink A.B::C text log\n"),
                (Baseline, $"{Entry}\n{Entry}\n"), ("PiiGuard.Baseline.txt", $"{Entry}\n"),
                (Config, "[*.cs]\npiiguard_inventory = false\npiiguard_inventory = false\n"),
            ],
            ["App/PiiGuard.Models.txt(2,1)", "PiiGuard.Models.txt(1,1)", "App/PiiGuard.Baseline.txt(2,1)", "PiiGuard.Baseline.txt(1,1)", ".editorconfig(2,1)"]),
        ["conflicting"] = (
            [
                (Models, "source A.B::C return email\nsource A.B::C return phone\n"),
                (Baseline, $"{Entry} count=2\n{Entry} count=3\n"),
                (Config, "[*.cs]\npiiguard_inventory = true\npiiguard_inventory = false\n"),
            ],
            ["PiiGuard.Models.txt(2,1)", "PiiGuard.Baseline.txt(2,1)", ".editorconfig(2,1)"]),
    };

    public static TheoryData<string> Kinds() => new(Inputs.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task ABuildWithBadFiles_SaysSoAndLosesNothing(string kind)
    {
        var (files, reported) = Inputs[kind];
        var recipe = Recipe.With(packed);
        foreach (var (path, text) in files)
        {
            recipe.Write(path, text);
        }

        foreach (var withLog in new[] { false, true })
        {
            var outcome = await recipe.BuildAsync(withLog);
            Assert.Equal(0, outcome.ExitCode);
            Assert.All(reported, place => Assert.Contains(place + ": warning PII0002", outcome.Output));
            Assert.Equal(["warning direct", "warning sensitive"], outcome.Printed.Where(line => !line.Contains("PII0002", StringComparison.Ordinal)));
            if (withLog)
            {
                Assert.Equal(["note", "warning", "warning"], outcome.Sarif.Where(finding => finding.Rule != "PII0002").Select(finding => finding.Level).Order());
                Assert.Equal(reported.Length, outcome.Sarif.Count(finding => finding.Rule == "PII0002"));
            }
        }
    }
}
