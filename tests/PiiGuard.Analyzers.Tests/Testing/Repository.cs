using System.Runtime.CompilerServices;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Where the repository is, for tests over its own files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    // From this file upwards: the tests' assembly may have been built to a folder outside.
    private static string Find([CallerFilePath] string file = "")
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "PiiGuard.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("The tests run without the repository that they were built from.");
    }
}
