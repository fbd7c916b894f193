using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace PiiGuard.Package.Tests;

[Collection(Packed.Name)]
public sealed class PackageContentTests(PackedSolution packed)
{
    [Fact]
    public void Packing_YieldsThePackagesAndNothingElse()
    {
        var packages = Directory.EnumerateFiles(packed.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal([$"PiiGuard.{packed.Version}.nupkg", $"PiiGuard.Annotations.{packed.Version}.nupkg"], packages);
    }

    [Fact]
    public void ThePackage_HoldsTheTwoAnalyzerAssembliesAndNoOther() =>
        Assert.Equal(
            ["analyzers/dotnet/cs/PiiGuard.Analyzers.dll", "analyzers/dotnet/cs/PiiGuard.CodeFixes.dll"],
            Entries("PiiGuard").Where(entry => entry.EndsWith(".dll", StringComparison.Ordinal)));

    [Fact]
    public void TheAnnotations_AreOneAssemblyWithItsDocumentation() =>
        Assert.Equal(
            ["lib/netstandard2.0/PiiGuard.Annotations.dll", "lib/netstandard2.0/PiiGuard.Annotations.xml"],
            Entries("PiiGuard.Annotations").Where(entry => entry.StartsWith("lib/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData("CHANGELOG.md")]
    [InlineData("icon.png")]
    [InlineData("buildTransitive/PiiGuard.props")]
    [InlineData("buildTransitive/PiiGuard.targets")]
    [InlineData("docs/models.md")]
    public void ThePackage_Holds(string entry) => Assert.Contains(entry, Entries("PiiGuard"));

    [Fact]
    public void ThePackage_HoldsEveryPageOfTheDocs()
    {
        var docs = Path.Combine(PackedSolution.RepositoryRoot, "docs");
        var pages = Directory.EnumerateFiles(docs, "*.md", SearchOption.AllDirectories).Select(page => "docs/" + Findings.Relative(page, docs));

        Assert.Equal(pages.Order(StringComparer.Ordinal), Entries("PiiGuard").Where(entry => entry.StartsWith("docs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void ThePackage_DependsOnTheAnnotationsAlone()
    {
        var dependency = Assert.Single(Manifest("PiiGuard").Descendants(), IsDependency);

        Assert.Equal("PiiGuard.Annotations", dependency.Attribute("id")!.Value);
        Assert.Equal(packed.Version, dependency.Attribute("version")!.Value);
        Assert.DoesNotContain("Compile", dependency.Attribute("exclude")?.Value ?? "");
        Assert.DoesNotContain(Manifest("PiiGuard.Annotations").Descendants(), IsDependency);
    }

    // A development dependency would take the attributes away from who references the package alone.
    [Fact]
    public void ThePackage_IsNoDevelopmentDependency() =>
        Assert.DoesNotContain(Manifest("PiiGuard").Descendants(), e => e.Name.LocalName == "developmentDependency" && e.Value == "true");

    [Theory]
    [InlineData("PiiGuard")]
    [InlineData("PiiGuard.Annotations")]
    public void AManifest_NamesTheRepositoryAndTheLicense(string id)
    {
        var manifest = Manifest(id);

        Assert.Equal(PackedSolution.RepositoryUrl, manifest.Descendants().Single(e => e.Name.LocalName == "repository").Attribute("url")!.Value);
        Assert.Equal("MIT", manifest.Descendants().Single(e => e.Name.LocalName == "license").Value);
    }

    // A newer reference than the lowest supported compiler's, and that compiler skips the analyzers.
    [Theory]
    [InlineData("PiiGuard.Analyzers")]
    [InlineData("PiiGuard.CodeFixes")]
    public void AnAnalyzerAssembly_ReferencesOnlyTheLowestCompilerAndTheRuntime(string assembly)
    {
        var references = References($"analyzers/dotnet/cs/{assembly}.dll");

        Assert.All(
            references.Where(reference => reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
        Assert.DoesNotContain(references, reference => !IsOfTheHost(reference.Name));
        if (assembly == "PiiGuard.Analyzers")
        {
            Assert.DoesNotContain(references, reference => reference.Name.Contains("Workspaces"));
        }
    }

    private static bool IsDependency(XElement element) => element.Name.LocalName == "dependency";

    private static bool IsOfTheHost(string name) =>
        name is "netstandard" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal);

    private List<string> Entries(string id)
    {
        using var package = ZipFile.OpenRead(packed.PackageFile(id));
        return [.. package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private XDocument Manifest(string id)
    {
        using var package = ZipFile.OpenRead(packed.PackageFile(id));
        using var manifest = package.GetEntry(id + ".nuspec")!.Open();
        return XDocument.Load(manifest);
    }

    private List<(string Name, Version Version)> References(string entry)
    {
        using var package = ZipFile.OpenRead(packed.PackageFile("PiiGuard"));
        using var bytes = new MemoryStream();
        using (var stream = package.GetEntry(entry)!.Open())
        {
            stream.CopyTo(bytes);
        }

        bytes.Position = 0;
        using var image = new PEReader(bytes);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(r => (metadata.GetString(r.Name), r.Version))];
    }
}
