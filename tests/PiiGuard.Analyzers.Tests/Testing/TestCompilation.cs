using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Real compilations for tests: the framework that the tests run on, PiiGuard's annotations, and whatever else is referenced.</summary>
internal static class TestCompilation
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    private const string Usings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading.Tasks;
        global using PiiGuard;
        """;

    /// <summary>The assemblies of .NET itself.</summary>
    public static IReadOnlyList<MetadataReference> Framework { get; } = BesideTheAssemblyOf(typeof(object));

    /// <summary>The assemblies of ASP.NET Core.</summary>
    public static IReadOnlyList<MetadataReference> AspNetCore { get; } = BesideTheAssemblyOf(typeof(Microsoft.AspNetCore.Http.HttpContext));

    public static MetadataReference Annotations { get; } =
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "PiiGuard.Annotations.dll"));

    /// <summary>A library of the given source, with the usual namespaces imported; fails the test where it has errors.</summary>
    public static CSharpCompilation Create(string source, params MetadataReference[] references) =>
        Check(Parse([source, Usings], [Annotations, .. references]));

    /// <summary>The same from several files.</summary>
    public static CSharpCompilation Create(string[] sources, params MetadataReference[] references) =>
        Check(Parse([.. sources, Usings], [Annotations, .. references]));

    /// <summary>Source as it stands: no namespaces imported, only the framework and the given references; errors are allowed.</summary>
    public static CSharpCompilation CreateBare(string source, params MetadataReference[] references) => Parse([source], references);

    /// <summary>The compilation with another file, unchecked: for many small questions to one library.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, string source) =>
        compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ParseOptions, $"Test{compilation.SyntaxTrees.Length}.cs"));

    /// <summary>The compilation as others see it: compiled, and read as metadata.</summary>
    public static MetadataReference ToMetadata(this CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    /// <summary>The type of a metadata name (<c>Outer+Nested</c>, <c>Generic`1</c>) in the compilation or its references.</summary>
    public static INamedTypeSymbol Type(this Compilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName) ?? throw new InvalidOperationException($"There is no type {metadataName}.");

    /// <summary>The one member of a name.</summary>
    public static ISymbol Member(this INamedTypeSymbol type, string name) => type.GetMembers(name).Single();

    /// <summary>The library that a type of the test host is from.</summary>
    public static MetadataReference LibraryOf(Type type) => MetadataReference.CreateFromFile(type.Assembly.Location);

    private static MetadataReference[] BesideTheAssemblyOf(Type type)
    {
        var folder = Path.GetDirectoryName(type.Assembly.Location);
        return ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToArray();
    }

    private static CSharpCompilation Parse(string[] sources, MetadataReference[] references)
    {
        // Named after its content, so that a library and its consumer differ and a test's names stay the same from run to run.
        var name = "Test" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(sources))), 0, 4);
        var trees = sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Test{index}.cs"));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        return CSharpCompilation.Create(name, trees, [.. Framework, .. references], options);
    }

    private static CSharpCompilation Check(CSharpCompilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
        return compilation;
    }
}
