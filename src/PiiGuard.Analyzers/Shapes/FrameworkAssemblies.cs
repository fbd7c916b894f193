using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>
/// Tells the assemblies of .NET and ASP.NET Core, whose members nobody tags by hand, from everybody else's: by their names, and by their being signed, since
/// nothing keeps anybody from calling a project <c>Microsoft.Shop</c>.
/// </summary>
internal static class FrameworkAssemblies
{
    public static bool Contains(IAssemblySymbol? assembly) => assembly is not null && HasName(assembly.Name) && assembly.Identity.IsStrongName;

    private static bool HasName(string name) =>
        name is "System" or "Microsoft" or "mscorlib" or "netstandard" or "WindowsBase" or "PresentationCore" or "PresentationFramework" or "FSharp.Core"
        || name.StartsWith("System.", StringComparison.Ordinal)
        || name.StartsWith("Microsoft.", StringComparison.Ordinal);
}
