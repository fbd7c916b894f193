using System.Diagnostics;

namespace PiiGuard.Benchmarks;

/// <summary>What one compilation took.</summary>
/// <param name="Processor">Processor time of the compiler server, user and system, in seconds.</param>
/// <param name="Wall">Time until the compiler answered, in seconds.</param>
/// <param name="Output">What the compiler printed.</param>
internal sealed record Cost(double Processor, double Wall, string Output);

/// <summary>A compiler server of our own, as the SDK starts one: it stays warm from one compilation to the next.</summary>
internal sealed class CompilerServer : IDisposable
{
    private readonly string _pipe = "piiguard-" + Guid.NewGuid().ToString("n");
    private readonly string _compiler;
    private readonly Process _process;

    public CompilerServer(string compiler)
    {
        _compiler = compiler;
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(compiler, "VBCSCompiler.dll"), "-pipename:" + _pipe]) { RedirectStandardOutput = true })!;
    }

    /// <summary>Compiles once.</summary>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <param name="responseFile">The arguments.</param>
    /// <exception cref="InvalidOperationException">The compiler reported errors, or the server ended.</exception>
    public Cost Compile(string folder, string responseFile)
    {
        _process.Refresh();
        var before = _process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(_compiler, "csc.dll"), "/shared:" + _pipe, "/noconfig", "@" + responseFile])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var client = Process.Start(start)!;
        var output = client.StandardOutput.ReadToEnd();
        client.WaitForExit();
        var wall = watch.Elapsed;
        if (_process.HasExited || client.ExitCode != 0)
        {
            throw new InvalidOperationException(_process.HasExited ? "The compiler server ended." : output);
        }

        _process.Refresh();
        return new Cost((_process.TotalProcessorTime - before).TotalSeconds, wall.TotalSeconds, output);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
