using System.Reflection;

namespace PiiGuard.Package.Tests;

/// <summary>
/// The packages, packed once for all tests, in a folder outside the repo that is a feed of its own. Each run packs a version that no
/// cache has seen, and installs into a package folder of its own: an older package of the same version can never be what is tested.
/// </summary>
public sealed class PackedSolution : IAsyncLifetime
{
    public static readonly string RepositoryRoot = Metadata(nameof(RepositoryRoot));

    public static readonly string RepositoryUrl = Metadata(nameof(RepositoryUrl));

    private readonly Dictionary<string, string?> environment;
    private readonly Lazy<Task<Run>> outsideBuild;
    private readonly Dictionary<string, Task<Shop>> shops = [];

    public PackedSolution()
    {
        Root = Directory.CreateTempSubdirectory("piiguard-package-").FullName;
        Feed = Directory.CreateDirectory(Path.Combine(Root, "feed")).FullName;
        Artifacts = Path.Combine(Root, "artifacts");
        Outside = Directory.CreateDirectory(Path.Combine(Root, "outside")).FullName;
        Version = $"0.1.0-test{DateTime.UtcNow:yyyyMMddHHmmss}{Environment.ProcessId}";
        environment = new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(Root, "packages"),
            ["PiiGuardVersion"] = Version,
        };
        outsideBuild = new(() => InOutside(".", "build", "Outside.slnx", "-v", "m"));
    }

    public string Root { get; }

    public string Feed { get; }

    /// <summary>Where the solution's own projects are built for these tests: nothing is written into the repo's folders.</summary>
    public string Artifacts { get; }

    /// <summary>Where the projects of users live.</summary>
    public string Outside { get; }

    public string Version { get; }

    public string PackageFile(string id) => Path.Combine(Feed, $"{id}.{Version}.nupkg");

    public async Task InitializeAsync()
    {
        await WriteNuGetConfig();
        CopyProjects(Path.Combine(AppContext.BaseDirectory, "Outside"), Outside);
        await File.WriteAllTextAsync(Path.Combine(Outside, "Readme", "Desk.cs"), ReadmeTests.Code);
        (await InRepository("pack", "PiiGuard.sln", "-c", "Release", "-o", Feed, "--artifacts-path", Artifacts, $"-p:Version={Version}", "-v", "q")).Succeeded();
    }

    public Task DisposeAsync()
    {
        try
        {
            Directory.Delete(Root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold a file; the folder is the system's temporary one.
        }

        return Task.CompletedTask;
    }

    internal Task<Run> InRepository(params string[] arguments) => DotNet.InAsync(RepositoryRoot, new Dictionary<string, string?>(), arguments);

    internal Task<Run> InOutside(string folder, params string[] arguments) => DotNet.InAsync(Path.Combine(Outside, folder), environment, arguments);

    /// <summary>The same with a variable of the environment more.</summary>
    internal Task<Run> InOutsideWith(string variable, string value, string folder, params string[] arguments) =>
        DotNet.InAsync(Path.Combine(Outside, folder), new Dictionary<string, string?>(environment) { [variable] = value }, arguments);

    /// <summary>The projects outside, built once with one restore; those that are meant to fail aren't among them.</summary>
    internal Task<Run> BuildOutside() => outsideBuild.Value;

    /// <summary>What the compiler reported for a project outside.</summary>
    internal async Task<IReadOnlyList<Finding>> FindingsOf(string project)
    {
        (await BuildOutside()).Succeeded();
        var folder = Path.Combine(Outside, project);
        return Findings.Read(Path.Combine(folder, "findings.sarif"), folder);
    }

    /// <summary>A sample, built once.</summary>
    internal Task<Shop> BuildShop(string name) => shops.TryGetValue(name, out var build) ? build : shops[name] = Build(name);

    // The log is asked for from outside: the sample's own build is the one that its users run.
    private async Task<Shop> Build(string name)
    {
        var folder = Path.Combine(RepositoryRoot, "samples", name);
        var log = Path.Combine(Root, $"{name}.sarif");
        var settings = Path.Combine(Root, $"{name}.targets");
        await File.WriteAllTextAsync(settings, $"""
            <Project>
              <PropertyGroup Condition="'$(MSBuildProjectName)' == '{name}'">
                <ErrorLog>{log},version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
        (await InRepository(
            "build", folder, "-c", "Release", "--artifacts-path", Artifacts, $"-p:Version={Version}",
            $"-p:CustomAfterMicrosoftCommonTargets={settings}", "-v", "q")).Succeeded();
        return new Shop(name, folder, Path.Combine(Artifacts, "bin", name, "release", $"{name}.dll"), Findings.Read(log, folder));
    }

    private static void CopyProjects(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    // The feed comes on top of the sources that the machine has; what the machine has already downloaded is taken from there.
    private async Task WriteNuGetConfig()
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(cache) ? $"<fallbackPackageFolders><add key=\"machine\" value=\"{cache}\" /></fallbackPackageFolders>" : "";
        await File.WriteAllTextAsync(Path.Combine(Outside, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              {fallback}
            </configuration>
            """);
    }

    private static string Metadata(string key) =>
        typeof(PackedSolution).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}

/// <summary>A sample that was built: where its code and its program are, and what the compiler reported.</summary>
internal sealed record Shop(string Name, string Folder, string Program, IReadOnlyList<Finding> Findings);

/// <summary>All tests stand on one packing and run one after the other: each is a build that wants the machine for itself.</summary>
[CollectionDefinition(Name)]
public sealed class Packed : ICollectionFixture<PackedSolution>
{
    public const string Name = "packed";
}
