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
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(1);

    private readonly string _pipe = "piiguard-" + Guid.NewGuid().ToString("n");
    private readonly string _compiler;
    private readonly string _log;
    private readonly Process _process;

    /// <summary>Starts the server and waits until it listens: a compiler that finds none yet starts one itself, and of two with one name the later ends.</summary>
    /// <param name="compiler">The folder of the compiler and its server.</param>
    /// <exception cref="InvalidOperationException">The server doesn't start.</exception>
    public CompilerServer(string compiler)
    {
        _compiler = compiler;
        _log = Path.Combine(Path.GetTempPath(), _pipe + ".log");
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(compiler, "VBCSCompiler.dll"), "-pipename:" + _pipe]) { RedirectStandardOutput = true };
        start.Environment["RoslynCommandLineLogFile"] = _log;
        _process = Process.Start(start)!;
        for (var watch = Stopwatch.StartNew(); !Listens(); Thread.Sleep(20))
        {
            if (_process.HasExited || watch.Elapsed > StartLimit)
            {
                var how = Ending();
                Dispose();
                throw new InvalidOperationException("The compiler server didn't start: " + how);
            }
        }
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
            throw new InvalidOperationException(_process.HasExited ? "The compiler server ended: " + Ending() : output);
        }

        _process.Refresh();
        return new Cost((_process.TotalProcessorTime - before).TotalSeconds, wall.TotalSeconds, output);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        File.Delete(_log);
    }

    private bool Listens() => Log().Contains("waiting for connections", StringComparison.OrdinalIgnoreCase);

    private string Ending() => (_process.HasExited ? $"exit code {_process.ExitCode}; " : "it still runs; ") + "its log:" + Environment.NewLine + Log();

    private string Log()
    {
        if (!File.Exists(_log))
        {
            return string.Empty;
        }

        using var reader = new StreamReader(new FileStream(_log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
