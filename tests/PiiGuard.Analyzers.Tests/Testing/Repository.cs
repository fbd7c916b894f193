using System.Runtime.CompilerServices;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Where the repository is, for tests over its own files: the build says so, since its output may lie elsewhere.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    // From the source, since builds may put their output anywhere.
    private static string Find([CallerFilePath] string source = "")
    {
        foreach (var start in new[] { source, AppContext.BaseDirectory })
        {
            for (var folder = Path.GetDirectoryName(start); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "PiiGuard.sln")))
                {
                    return folder;
                }
            }
        }

        throw new InvalidOperationException("The tests run without the repository.");
    }
}
