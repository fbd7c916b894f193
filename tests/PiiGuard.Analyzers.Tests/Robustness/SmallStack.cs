using System.Runtime.ExceptionServices;

namespace PiiGuard.Analyzers.Tests.Robustness;

/// <summary>A thread of 1 MB, as hosts on Windows have them. A stack overflow on it takes the whole test run down, which is the point.</summary>
internal static class SmallStack
{
    private const int Size = 1 << 20;

    /// <summary>Runs the work there, waits for it, and passes its exception on.</summary>
    public static void Run(Action work)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
