using System.Text.RegularExpressions;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Conventions;

/// <summary>How the project's own source is laid out: short files, rooms that know only those before them, names that say something.</summary>
public sealed class SourceConventionTests
{
    private const int LongestFile = 400;
    private const int LongestEngineFile = 230;
    private const int LongestRuleFile = 130;

    /// <summary>Engine files that may be longer, and why.</summary>
    private static readonly Dictionary<string, string> LongEngineFiles = new()
    {
        ["Flow/Calls/CallEvaluator.cs"] = "One call's evaluation in its order: models, bodies, implementations, what is unknown.",
        ["Flow/Calls/SummaryApplication.cs"] = "Every kind of edge of a summary is applied once, in one place.",
        ["Flow/Memory/Heap.cs"] = "The lattice of what objects hold: its operations have to be read together.",
    };

    /// <summary>Which rooms a room may use. Rules and Reporting meet in the host, which hands what it found over to be worded.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Models"] = [],
        ["Catalogue"] = ["Models"],
        ["Policy"] = ["Catalogue", "Reporting"],
        ["Shapes"] = ["Catalogue", "Policy"],
        ["Flow"] = ["Catalogue", "Shapes"],
        ["Rules"] = ["Catalogue", "Shapes", "Flow", "Policy", "Reporting"],
        ["Reporting"] = ["Catalogue", "Shapes", "Flow", "Policy", "Rules"],
    };

    public static TheoryData<string> Files => new(Sources("src").Concat(Sources("tests/PiiGuard.Analyzers.Tests")).Concat(Sources("tests/PiiGuard.Package.Tests")));

    [Theory]
    [MemberData(nameof(Files))]
    public void AFile_IsShort(string file)
    {
        var lines = File.ReadLines(Path.Combine(Repository.Root, file)).Count();
        Assert.True(lines <= LimitOf(file), $"{file} has {lines} lines.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AFile_HasNoRegionsAndNoNamesThatSayNothing(string file)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, file));
        Assert.DoesNotMatch(@"(?m)^\s*#region", text);
        Assert.DoesNotMatch(@"\b(class|struct|record|interface|enum)\s+\w*(Utils?|Utilities|Helpers?|Manager)\b", text);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ARoom_UsesOnlyTheRoomsBeforeIt(string file)
    {
        if (!file.StartsWith("src/PiiGuard.Analyzers/", StringComparison.Ordinal) || file.Split('/') is not [_, _, var room, _, ..] || !Rooms.TryGetValue(room, out var allowed))
        {
            return;
        }

        var used = Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, file)), @"\bPiiGuard\.Analyzers\.(\w+)").Select(match => match.Groups[1].Value).Where(Rooms.ContainsKey).Distinct();
        Assert.Equal([], used.Except(allowed.Append(room)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void AFix_KnowsNothingOfTheEngine(string file)
    {
        // The keys of a finding, the format of the baseline, and what tells generated files are linked into the fixes' assembly.
        if (file.StartsWith("src/PiiGuard.CodeFixes/", StringComparison.Ordinal))
        {
            Assert.DoesNotMatch(@"\bPiiGuard\.Analyzers\.(?!Reporting\b|Policy\.Baselines\b|Catalogue\.OwnSource\b)", File.ReadAllText(Path.Combine(Repository.Root, file)));
        }
    }

    [Fact]
    public void ALongEngineFile_IsOneThatExists() =>
        Assert.All(LongEngineFiles.Keys, file => Assert.True(File.Exists(Path.Combine(Repository.Root, "src", "PiiGuard.Analyzers", file)), file));

    private static int LimitOf(string file)
    {
        const string analyzers = "src/PiiGuard.Analyzers/";
        return !file.StartsWith(analyzers, StringComparison.Ordinal) || LongEngineFiles.ContainsKey(file[analyzers.Length..]) ? LongestFile
            : file.StartsWith(analyzers + "Flow/", StringComparison.Ordinal) ? LongestEngineFile
            : file.StartsWith(analyzers + "Rules/", StringComparison.Ordinal) ? LongestRuleFile
            : LongestFile;
    }

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(path => !Regex.IsMatch(path, "/(bin|obj|Outside)/"))
        .Order(StringComparer.Ordinal);
}
