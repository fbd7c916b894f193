namespace PiiGuard.Package.Tests;

/// <summary>Every recipe of docs/policy.md as a real build, with and without an error log.</summary>
[Collection(Packed.Name)]
public sealed class RecipeTests(PackedSolution packed)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FailOnSensitive_FailsOnThatOnly(bool withLog)
    {
        var recipe = Recipe.With(packed, (".editorconfig", "root = true\n" + PolicyPage.Block("Fail on sensitive data only", "ini")));
        await ExpectAsync(recipe, withLog, 1, ["error sensitive", "warning direct"], ["error", "note", "warning"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FiveLinesAtTheTop_RuleTheWholeTree(bool withLog)
    {
        var lines = PolicyPage.Block("Policy", "ini").Replace("PII2001", "PII2006");
        var recipe = Recipe.With(packed, (".editorconfig", lines));
        await ExpectAsync(recipe, withLog, 1, ["error sensitive", "warning direct"], ["error", "note", "warning"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Adopt_WarnsOfSensitiveOnly(bool withLog)
    {
        var recipe = Recipe.With(packed, ("App/Directory.Build.props", $"<Project>{PolicyPage.Block("Start in an old code base", "xml")}{Recipe.LogOnDemand}</Project>"));
        await ExpectAsync(recipe, withLog, 0, ["warning sensitive"], ["note", "note", "warning"]);
    }

    [Fact]
    public async Task EnforceWithABaseline_FailsOnWhatIsNew()
    {
        var recipe = Recipe.With(packed, ("App/Directory.Build.props", $"<Project>{PolicyPage.Block("Start in an old code base", "xml", 1)}{Recipe.LogOnDemand}</Project>"));
        await ExpectAsync(recipe, withLog: false, 1, ["error direct", "error indirect", "error sensitive"], []);

        string[] command = PolicyPage.Block("Start in an old code base", "sh").Trim().Split(' ');
        Assert.Equal(("PiiGuardBaselineWrite=true", "dotnet"), (command[0], command[1]));
        var baseline = Path.Combine(recipe.Folder, "App", "PiiGuard.Baseline.txt");
        (await recipe.RunWithAsync("PiiGuardBaselineWrite", "true", "App", command[2..])).Succeeded();
        Assert.Equal(Recipe.Leaks, File.ReadAllText(Path.Combine(recipe.Folder, "App", "Leaks.cs")));
        var listed = File.ReadAllText(baseline);
        Assert.Equal(3, listed.Split('\n').Count(line => line.StartsWith("PII2006", StringComparison.Ordinal)));
        await ExpectAsync(recipe, withLog: false, 0, [], []);
        var suppressed = await recipe.BuildAsync(withLog: true);
        Assert.Equal((0, 3), (suppressed.ExitCode, suppressed.Sarif.Count(finding => finding.IsSuppressed)));

        // Another file, another layout: nothing new.
        var leaks = Path.Combine(recipe.Folder, "App", "Leaks.cs");
        var renamed = Path.Combine(recipe.Folder, "App", "Renamed.cs");
        File.Move(leaks, renamed);
        File.WriteAllText(renamed, "// Moved.\n" + Recipe.Leaks.Replace("WriteLine(", "\n            WriteLine (\n", StringComparison.Ordinal));
        await ExpectAsync(recipe, withLog: true, 0, [], ["error", "error", "error"]);
        File.Delete(renamed);

        File.WriteAllText(leaks, "// Moved.\n\n" + Recipe.Leaks.Replace("// direct", "\n        System.Console.WriteLine(member.Email); // new"));
        await ExpectAsync(recipe, withLog: false, 1, ["error new"], []);

        // Once more, and what is new is listed too; again, and nothing is left to add.
        (await recipe.RunWithAsync("PiiGuardBaselineWrite", "true", "App", command[2..])).Succeeded();
        await ExpectAsync(recipe, withLog: false, 0, [], []);
        var grown = File.ReadAllText(baseline);
        Assert.Equal(listed.Split('\n').Length, grown.Split('\n').Length);
        Assert.Contains(" count=2", grown);
        (await recipe.RunWithAsync("PiiGuardBaselineWrite", "true", "App", command[2..])).Succeeded();
        Assert.Equal(grown, File.ReadAllText(baseline));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StrictForOneFolder_LeavesTheOthers(bool withLog)
    {
        var recipe = Recipe.With(
            packed,
            ("App/Payments/.editorconfig", PolicyPage.Block("Strict for one folder", "ini")),
            ("App/Payments/Payment.cs", "class Payment { void Show(Member member) => System.Console.WriteLine(member.Address); } // payment\n"));
        await ExpectAsync(recipe, withLog, 1, ["error payment", "warning direct", "warning sensitive"], ["error", "note", "warning", "warning"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SilencedTests_SayNothing(bool withLog)
    {
        var recipe = Recipe.With(packed, ("App/.editorconfig", PolicyPage.Block("Silence tests", "ini")));
        await ExpectAsync(recipe, withLog, 0, [], []);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TestProjects_SayNothingUnlessAskedTo(bool withLog)
    {
        var recipe = Recipe.With(packed);
        await ExpectAsync(recipe, withLog, 0, [], [], "-p:IsTestProject=true");
        await ExpectAsync(recipe, withLog, 0, ["warning direct", "warning sensitive"], ["note", "warning", "warning"], "-p:IsTestProject=true", "-p:PiiGuardTestProjects=true");
    }

    [Theory]
    [InlineData(false, ";")]
    [InlineData(true, ",")]
    public async Task Regulations_RaiseWhatTheyTreatAsSensitive(bool withLog, string separator)
    {
        var recipe = Recipe.With(packed, ("App/Directory.Build.props", $"<Project><PropertyGroup><PiiGuardRegulations>pipa{separator}gdpr</PiiGuardRegulations></PropertyGroup>{Recipe.LogOnDemand}</Project>"));
        await ExpectAsync(recipe, withLog, 0, ["warning direct", "warning indirect", "warning sensitive"], ["warning", "warning", "warning"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnInventory_IsInTheLogOnly(bool withLog)
    {
        var outcome = await Recipe.With(packed).BuildAsync(withLog, "-p:PiiGuardInventory=true");
        Assert.Equal(["warning direct", "warning sensitive"], outcome.Printed);
        var records = outcome.Sarif.Where(finding => finding.Rule == "PII0001").ToList();
        Assert.Equal(withLog ? ["P:Member.Address indirect", "P:Member.Email direct", "P:Member.NationalId sensitive"] : [],
            records.Select(record => $"{record.Properties["pii.source"]} {record.Properties["pii.tier"]}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task LeaksThatFailTheBuild_AreOfEveryTier(bool withLog)
    {
        var recipe = Recipe.With(packed, ("App/Directory.Build.props", $"<Project>{PolicyPage.Block("Make leaks fail the build", "xml", page: "ci.md")}{Recipe.LogOnDemand}</Project>"));
        await ExpectAsync(recipe, withLog, 1, ["error direct", "error indirect", "error sensitive"], ["error", "error", "error"]);
    }

    [Fact]
    public async Task NothingLeftToFix_IsChecked()
    {
        var recipe = Recipe.With(packed);
        string[] command = PolicyPage.Block("Check that nothing is left to fix", "sh", page: "ci.md").Replace("PII2001", "PII2006", StringComparison.Ordinal).Trim().Split(' ');
        Assert.NotEqual(0, (await recipe.RunAsync("App", command[1..])).ExitCode);
        recipe.Write("App/Leaks.cs", "public class Empty;");
        (await recipe.RunAsync("App", command[1..])).Succeeded();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OnePlaceThatIsSilenced_StaysInTheLog(bool withLog)
    {
        var leaks = Recipe.Leaks
            .Replace("    public static void", "    [System.Diagnostics.CodeAnalysis.SuppressMessage(\"Privacy\", \"PII2006\", Justification = \"as agreed\")]\n    public static void", StringComparison.Ordinal)
            .Replace("public static class Desk", "#pragma warning disable PII2006\npublic static class Till { static void Show(Member member) => System.Console.WriteLine(member.Email); }\n#pragma warning restore PII2006\npublic static class Desk", StringComparison.Ordinal);
        var recipe = Recipe.With(packed, ("App/Leaks.cs", leaks), (".editorconfig", "root = true\n[*.cs]\npiiguard_mode = enforce\n"));
        var outcome = await recipe.BuildAsync(withLog);
        Assert.Equal((0, 0), (outcome.ExitCode, outcome.Printed.Count));
        Assert.Equal(withLog ? 4 : 0, outcome.Sarif.Count(finding => finding is { IsSuppressed: true, Level: "error" }));
    }

    [Fact]
    public async Task SarifForCodeScanning_HoldsSuggestionsToo()
    {
        var recipe = Recipe.With(packed, ("Directory.Build.targets", $"<Project>{PolicyPage.Block("SARIF for code scanning", "xml")}</Project>"));
        var outcome = await recipe.BuildAsync(withLog: false);
        Assert.Equal(0, outcome.ExitCode);
        var findings = Findings.Read(Path.Combine(recipe.Folder, "App", "obj", "App.net10.0.sarif"), Path.Combine(recipe.Folder, "App"));
        Assert.Equal(["note", "warning", "warning"], findings.Select(finding => finding.Level).Order());
        Assert.All(findings, finding => Assert.NotEmpty(finding.Properties["pii.member"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CentralPackageManagement_NeedsTwoFiles(bool withLog)
    {
        var recipe = Recipe.With(
            packed,
            ("Directory.Packages.props", PolicyPage.Block("One `Directory.Build.props` for every project", "xml")),
            ("Directory.Build.props", PolicyPage.Block("One `Directory.Build.props` for every project", "xml", 1).Replace("</Project>", Recipe.LogOnDemand + "</Project>")),
            ("App/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup></Project>"));
        await ExpectAsync(recipe, withLog, 0, ["warning direct", "warning indirect", "warning sensitive"], ["warning", "warning", "warning"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AMisspeltOption_IsReportedWhereItStands(bool withLog)
    {
        var recipe = Recipe.With(packed, (".editorconfig", "root = true\n[*.cs]\npiiguard_mod = strict\n"));
        var outcome = await recipe.BuildAsync(withLog);
        Assert.Contains(".editorconfig(3,1): warning PII0002: There is no option 'piiguard_mod'; did you mean 'piiguard_mode'?", outcome.Output);
        Assert.Equal(withLog ? 1 : 0, outcome.Sarif.Count(finding => finding.Rule == "PII0002"));

        outcome = await recipe.BuildAsync(withLog, "-p:PiiGuardMode=strickt");
        Assert.Contains("warning PII0002: The MSBuild property 'PiiGuardMode' can't be 'strickt'; did you mean 'strict'?", outcome.Output);

        // A section can't reach such a finding; global config can.
        recipe.Write("App/.globalconfig", PolicyPage.Block("Options", "ini"));
        outcome = await recipe.BuildAsync(withLog);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(".editorconfig(3,1): error PII0002", outcome.Output);
    }

    private static async Task ExpectAsync(Recipe recipe, bool withLog, int exitCode, string[] printed, string[] levels, params string[] arguments)
    {
        var outcome = await recipe.BuildAsync(withLog, arguments);
        Assert.True(printed.SequenceEqual(outcome.Printed), $"Expected {string.Join(", ", printed)} and got {string.Join(", ", outcome.Printed)}:\n{outcome.Output}");
        Assert.Equal(exitCode, outcome.ExitCode);
        if (withLog)
        {
            Assert.Equal(levels, outcome.Sarif.Select(finding => finding.Level).Order());
        }
    }

    /// <summary>A build without a log doesn't look for what it would drop: an untagged name, unless some option makes more of it than a suggestion.</summary>
    [Theory]
    [InlineData("", "", "")]
    [InlineData("piiguard_severity.PII1001 = warning", "", "warning")]
    [InlineData("piiguard_severity.name = error", "", "error")]
    [InlineData("dotnet_diagnostic.PII1001.severity = warning", "", "warning")]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning", "", "warning")]
    [InlineData("dotnet_analyzer_diagnostic.category-Privacy.severity = error", "", "error")]
    [InlineData("", "-p:WarningsAsErrors=PII1001", "error")]
    public async Task ASuggestion_IsPrintedWhereItIsRaised(string option, string argument, string level)
    {
        var recipe = Recipe.With(
            packed,
            ("App/Names/.editorconfig", "[*.cs]\n" + option + "\n"),
            ("App/Names/Guest.cs", "class Guest { public string FirstName { get; set; } = \"\"; } // untagged\n"));
        string[] arguments = argument.Length > 0 ? [argument] : [];

        var plain = await recipe.BuildAsync(withLog: false, arguments);
        var logged = await recipe.BuildAsync(withLog: true, arguments);

        Assert.Equal(level.Length > 0 ? [$"{level} PII1001 untagged"] : [], plain.Printed.Where(line => line.Contains("untagged", StringComparison.Ordinal)));
        Assert.Equal(plain.Printed, logged.Printed);
        Assert.Equal(level.Length > 0 ? level : "note", Assert.Single(logged.Sarif, finding => finding.Rule == "PII1001").Level);
    }
}
