using System.Text;
using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests;

/// <summary>What one build printed and how it ended; findings as <c>error sensitive</c>, by the comment at the end of the line that they stand in.</summary>
internal sealed record Outcome(int ExitCode, IReadOnlyList<string> Printed, IReadOnlyList<Finding> Sarif, string Output);

/// <summary>A folder outside the repo with a project that leaks data of each tier to the console, and the policy that a test gives it.</summary>
internal sealed partial class Recipe(PackedSolution packed, string folder)
{
    public const string Leaks =
        """
        using PiiGuard;

        public class Member
        {
            [Pii(PiiCategory.NationalId)] public string NationalId { get; set; } = "";
            [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
            [Pii(PiiCategory.IpAddress)] public string Address { get; set; } = "";
        }

        public static class Desk
        {
            public static void Show(Member member)
            {
                System.Console.WriteLine(member.NationalId); // sensitive
                System.Console.WriteLine(member.Email); // direct
                System.Console.WriteLine(member.Address); // indirect
            }
        }
        """;

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="PiiGuard" Version="$(PiiGuardVersion)" />
          </ItemGroup>
        </Project>
        """;

    /// <summary>The log is written only where a test asks for it: a build without one runs other analyzers than one with it.</summary>
    public const string LogOnDemand =
        """
        <PropertyGroup>
          <ErrorLog Condition="'$(WithLog)' == '1'">$(MSBuildProjectDirectory)/findings.sarif,version=2.1</ErrorLog>
        </PropertyGroup>
        """;

    private static int count;

    public string Folder { get; } = folder;

    /// <summary>A folder with <c>App/App.csproj</c>, the leaks, and these files; a file given here takes the place of a usual one.</summary>
    public static Recipe With(PackedSolution packed, params (string Path, string Text)[] files)
    {
        var folder = Path.Combine(packed.Root, "recipes", "r" + Interlocked.Increment(ref count));
        var all = new Dictionary<string, string>
        {
            ["App/App.csproj"] = Project,
            ["App/Leaks.cs"] = Leaks,
            ["Directory.Build.props"] = $"<Project>{LogOnDemand}</Project>",
            [".editorconfig"] = "root = true\n",
            ["nuget.config"] = File.ReadAllText(Path.Combine(packed.Outside, "nuget.config")),
        };
        foreach (var (path, text) in files)
        {
            all[path] = text;
        }

        var recipe = new Recipe(packed, folder);
        foreach (var (path, text) in all)
        {
            recipe.Write(path, text);
        }

        return recipe;
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    public async Task<Outcome> BuildAsync(bool withLog, params string[] arguments) => await BuildAsync("App", withLog, arguments);

    public async Task<Outcome> BuildAsync(string project, bool withLog, params string[] arguments)
    {
        var place = Path.Combine(Folder, project);
        var log = Path.Combine(place, "findings.sarif");
        File.Delete(log);
        var run = await packed.InOutside(place, ["build", "--no-incremental", "-v", "m", "-tl:off", $"-p:WithLog={(withLog ? 1 : 0)}", .. arguments]);
        var printed = Message().Matches(run.Output)
            .Select(match => (Level: match.Groups["level"].Value, Rule: match.Groups["id"].Value, What: Comment(match.Groups["file"].Value, match.Groups["line"].Value)))
            .Distinct()
            .Select(found => $"{found.Level} {(found.Rule == "PII2006" ? "" : found.Rule + " ")}{found.What}".TrimEnd())
            .Order(StringComparer.Ordinal);
        return new Outcome(run.ExitCode, [.. printed], withLog ? Findings.Read(log, place) : [], run.Output);
    }

    /// <summary>Runs <c>dotnet</c> in a project's folder.</summary>
    public Task<Run> RunAsync(string project, params string[] arguments) => packed.InOutside(Path.Combine(Folder, project), arguments);

    /// <summary>Runs <c>dotnet</c> in a project's folder with a variable of the environment more, as <c>NAME=value dotnet …</c> does in a shell.</summary>
    public Task<Run> RunWithAsync(string variable, string value, string project, params string[] arguments) =>
        packed.InOutsideWith(variable, value, Path.Combine(Folder, project), arguments);

    private static string Comment(string file, string line)
    {
        var text = File.Exists(file) ? File.ReadLines(file).Skip(int.Parse(line) - 1).First() : "";
        var at = text.IndexOf("// ", StringComparison.Ordinal);
        return at < 0 ? "" : text[(at + 3)..].Trim();
    }

    [GeneratedRegex(@"^\s*(?:(?<file>[^()\r\n]+?)\((?<line>\d+),\d+\)|CSC|MSBUILD)\s*: (?<level>error|warning) (?<id>PII\d{4}|AD0001)", RegexOptions.Multiline)]
    private static partial Regex Message();
}
