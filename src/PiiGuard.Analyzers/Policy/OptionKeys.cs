using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Policy;

/// <summary>The keys that a configuration holds, where the host says.</summary>
internal static class OptionKeys
{
    /// <summary>The keys; null where the host doesn't list them.</summary>
    public static IEnumerable<string>? Of(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return null;
        }
    }
}
