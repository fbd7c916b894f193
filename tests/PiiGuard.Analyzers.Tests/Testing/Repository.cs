using System.Reflection;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Where the repository is, for tests over its own files: the build says so, since its output may lie elsewhere.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!);
}
