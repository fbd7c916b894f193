using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Tells the assemblies of .NET and ASP.NET Core, whose members nobody tags by hand, from everybody else's.</summary>
internal static class FrameworkAssemblies
{
    public static bool Contains(IAssemblySymbol? assembly) => assembly is not null && Contains(assembly.Name);

    public static bool Contains(string assemblyName) =>
        assemblyName is "System" or "Microsoft" or "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework" or "FSharp.Core"
        || assemblyName.StartsWith("System.", StringComparison.Ordinal)
        || assemblyName.StartsWith("Microsoft.", StringComparison.Ordinal);
}
