using System.Diagnostics;
using System.Text.Json;

namespace PiiGuard.Benchmarks;

/// <summary>How the SDK calls its compiler for a project: what is compiled, with which references, generators and other analyzers.</summary>
/// <param name="Folder">The folder that relative paths start from.</param>
/// <param name="Compiler">The folder of the compiler and its server.</param>
/// <param name="Output">The name of the file that is compiled: other assemblies may let this one see their internals.</param>
/// <param name="Arguments">The compiler's arguments, without PiiGuard's analyzers and without outputs.</param>
internal sealed record CompilerCall(string Folder, string Compiler, string Output, IReadOnlyList<string> Arguments)
{
    private const string Out = "/out:";
    private const string RefOut = "/refout:";

    /// <summary>Asks MSBuild for the call, without compiling. The project's references have to be built.</summary>
    /// <param name="project">Path of a project file, or of a folder with one.</param>
    /// <param name="properties">Properties to build with, as <c>Name=Value</c>.</param>
    /// <exception cref="InvalidOperationException">MSBuild couldn't say; the message holds its output.</exception>
    public static CompilerCall Of(string project, IEnumerable<string> properties)
    {
        var files = Directory.Exists(project) ? Directory.GetFiles(project, "*.csproj") : File.Exists(project) ? [project] : [];
        if (files is not [var file])
        {
            throw new InvalidOperationException($"'{project}' is no project, nor a folder with one.");
        }

        // With outputs that never exist the compiler is always due.
        string[] arguments =
        [
            "msbuild", Path.GetFullPath(file), "-t:Compile", "-p:BuildProjectReferences=false", "-p:ProvideCommandLineArgs=true",
            "-p:SkipCompilerExecution=true", "-p:NonExistentFile=" + Path.Combine("none", "none"), .. properties.Select(property => "-p:" + property),
            "-getItem:CscCommandLineArgs", "-getProperty:RoslynTargetsPath",
        ];
        var said = Ask(arguments);
        using var answer = JsonDocument.Parse(said[Math.Max(0, said.IndexOf('{'))..]);
        var call = answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToList();
        return call.Find(argument => argument.StartsWith(Out, StringComparison.Ordinal)) is { } output
            ? new CompilerCall(
                Path.GetDirectoryName(Path.GetFullPath(file))!,
                Path.Combine(answer.RootElement.GetProperty("Properties").GetProperty("RoslynTargetsPath").GetString()!, "bincore"),
                Path.GetFileName(output[Out.Length..].Trim('"')),
                call.Where(argument => argument != "/noconfig" && !argument.StartsWith(Out, StringComparison.Ordinal) && !argument.StartsWith(RefOut, StringComparison.Ordinal)
                    && !(argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.Contains("PiiGuard", StringComparison.Ordinal))).ToList())
            : throw new InvalidOperationException($"MSBuild gave no compiler arguments for '{file}'; is it restored, and are its references built?");
    }

    /// <summary>Writes the arguments where the compiler reads them.</summary>
    /// <param name="folder">Where outputs go.</param>
    /// <param name="more">Further arguments.</param>
    public string WriteTo(string folder, params IEnumerable<string> more)
    {
        var file = Path.Combine(folder, Guid.NewGuid().ToString("n") + ".rsp");
        string[] outputs = [Out + Path.Combine(folder, Output), RefOut + Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "ref")).FullName, Output)];
        File.WriteAllLines(file, Arguments.Concat(outputs).Concat(more).Select(argument => argument.Contains('"') || !argument.Contains(' ') ? argument : $"\"{argument}\""));
        return file;
    }

    private static string Ask(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(output);
    }
}
