using System.Text;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>The model files in the analyzers' assembly, by their names without extensions.</summary>
internal static class BuiltInModels
{
    public const string Extension = "." + ModelFile.FileName;

    public static IEnumerable<string> Names() => typeof(ModelFile).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
        .Select(name => name[..^Extension.Length])
        .Order(StringComparer.Ordinal);

    public static SourceText Text(string models)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(models + Extension)!;
        return SourceText.From(stream, Encoding.UTF8);
    }

    public static ModelFile Parse(string models) => ModelFile.Parse(Text(models), isBuiltIn: true);
}
