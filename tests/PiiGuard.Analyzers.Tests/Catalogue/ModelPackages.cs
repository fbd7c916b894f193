using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>The pinned packages of ModelPackages.props, as compilations that see one library and the framework's reference assemblies.</summary>
internal static class ModelPackages
{
    // The nearest of these that a package has is what a project of today would compile against.
    private static readonly string[] Frameworks =
    [
        "net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "net5.0", "netcoreapp3.1", "netcoreapp3.0", "netcoreapp2.1",
        "netstandard2.1", "netstandard2.0", "netstandard1.6", "netstandard1.3", "net472", "net462", "net461", "net45",
    ];

    private static readonly XDocument Props = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Catalogue", "ModelPackages.props"));
    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(() => [.. Assemblies(FrameworkFolders()).Select(Reference)]);
    private static readonly Lazy<CSharpCompilation> FrameworkAlone = new(() => Compilation([]));

    /// <summary>The compilations that prove the lines of a model file: one for each version of its library; none where the list lacks it.</summary>
    /// <param name="models">The model file's name without its extensions.</param>
    public static ImmutableArray<CSharpCompilation> Compilations(string models)
    {
        if (List("ModelFramework", "Include").Contains(models))
        {
            return [FrameworkAlone.Value];
        }

        var package = Packages().FirstOrDefault(element => Words(element.Attribute("Models") ?? element.Attribute("Include")).Contains(models));
        if (package is null)
        {
            return [];
        }

        var others = Words(package.Attribute("With")).Select(name => Packages().Single(other => other.Attribute("Include")!.Value == name)).ToList();
        return [.. Versions(package).Select(version => Compilation([Folder(package, version), .. others.Select(other => Folder(other, Versions(other)[^1]))]))];
    }

    /// <summary>In words: the library and its versions that prove the lines of a model file.</summary>
    public static string Proof(string models) =>
        Packages().FirstOrDefault(element => Words(element.Attribute("Models") ?? element.Attribute("Include")).Contains(models)) is not { } package
            ? "the framework of .NET 10"
            : $"{package.Attribute("Include")!.Value} {string.Join(" and ", Versions(package))}";

    /// <summary>The names of all model files that the list speaks of.</summary>
    public static IEnumerable<string> Listed() =>
        List("ModelFramework", "Include").Concat(Packages().SelectMany(element => Words(element.Attribute("Models") ?? element.Attribute("Include"))));

    private static CSharpCompilation Compilation(IEnumerable<string> folders)
    {
        var library = Assemblies(folders);
        var names = library.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // A package may bring a newer copy of what the framework has, or a framework of its own.
        var framework = names.Contains("mscorlib.dll") ? [] : Framework.Value.Where(reference => !names.Contains(Path.GetFileName(reference.Display!)));
        return CSharpCompilation.Create("Models", references: [.. library.Select(Reference), .. framework]);
    }

    private static IEnumerable<XElement> Packages() => Props.Descendants("ModelPackage");

    private static IEnumerable<string> List(string item, string attribute) => Props.Descendants(item).SelectMany(element => Words(element.Attribute(attribute)));

    private static string[] Versions(XElement package) => [.. Words(package.Attribute("Version")).Select(version => version.Trim('[', ']'))];

    private static string[] Words(XAttribute? attribute) =>
        attribute?.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Folder(XElement package, string version)
    {
        var root = Path.Combine(Metadata("NuGetPackageRoot"), package.Attribute("Include")!.Value.ToLowerInvariant(), version);
        if (package.Attribute("Folder") is { } folder)
        {
            return Path.Combine(root, folder.Value);
        }

        var candidates = Frameworks.SelectMany(framework => new[] { Path.Combine(root, "ref", framework), Path.Combine(root, "lib", framework) });
        return candidates.FirstOrDefault(path => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.dll").Any())
            ?? throw new DirectoryNotFoundException($"{root} has no assemblies for a framework that is known here.");
    }

    private static IEnumerable<string> FrameworkFolders() =>
        new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }.Select(pack =>
        {
            var newest = Directory.GetDirectories(Path.Combine(Metadata("TargetingPackRoot"), pack), "10.*").OrderBy(path => new Version(Path.GetFileName(path))).Last();
            return Path.Combine(newest, "ref", "net10.0");
        });

    private static List<string> Assemblies(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => Directory.GetFiles(folder, "*.dll").Order(StringComparer.Ordinal)).DistinctBy(Path.GetFileName)];

    private static MetadataReference Reference(string path) => MetadataReference.CreateFromFile(path);

    private static string Metadata(string key) =>
        typeof(ModelPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
