using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Policy;

/// <summary>What is wrong with a key and its value.</summary>
/// <param name="Message">A sentence without its full stop.</param>
/// <param name="AtValue">The value is wrong, not the key.</param>
internal sealed record OptionProblem(string Message, bool AtValue);

/// <summary>Judges keys and values of configuration: ours, what was probably meant to be ours, and the compiler's severity keys for our rules.</summary>
internal static class OptionCheck
{
    private const string SeverityKeyStart = "dotnet_diagnostic.";
    private const string SeverityKeyEnd = ".severity";

    // What the compiler understands. "default" it understands too, and fails on where an error log is written.
    private static readonly string[] CompilerSeverities = ["error", "warning", "suggestion", "info", "silent", "refactoring", "none"];

    /// <summary>Whether a key is one of ours or one letter away from beginning as ours do, or sets the severity of a rule that is called as ours are.</summary>
    public static bool Concerns(string key)
    {
        if (StartsWith(key, OptionDefinitions.Prefix) || StartsWith(key, SeverityKeyStart + "PII"))
        {
            return true;
        }

        // A slip of one letter leaves the beginning or the end of the prefix as it is; most keys of others fail here.
        if (!StartsWith(key, "pii") && key.IndexOf("uard", 0, Math.Min(10, key.Length), StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        for (var length = OptionDefinitions.Prefix.Length - 1; length <= OptionDefinitions.Prefix.Length + 1; length++)
        {
            if (length <= key.Length && NearestName.Distance(key.Substring(0, length), OptionDefinitions.Prefix) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is wrong with a key that concerns us, or with its value; null where nothing is.</summary>
    public static OptionProblem? ProblemWith(string key, string? value)
    {
        if (StartsWith(key, SeverityKeyStart))
        {
            return ProblemWithCompilerKey(key, value);
        }

        var dot = key.IndexOf('.');
        var name = dot < 0 ? key : key.Substring(0, dot);
        var option = OptionDefinitions.All.FirstOrDefault(definition => string.Equals(definition.Key, name, StringComparison.OrdinalIgnoreCase));
        var suffixProblem = option is OptionFamily family && dot >= 0 ? family.ProblemWithSuffix(key.Substring(dot + 1)) : null;
        if (option is null || option is OptionFamily != dot >= 0)
        {
            return new OptionProblem(UnknownKey(key, name, dot, option), AtValue: false);
        }

        if (suffixProblem is not null)
        {
            return new OptionProblem($"'{key}' {suffixProblem}", AtValue: false);
        }

        return value is null ? new OptionProblem($"'{key}' has no value; write '{key} = …'", AtValue: false)
            : value.Length == 0 ? new OptionProblem($"'{key}' has no value", AtValue: true)
            : option.ProblemWith(value) is { } problem ? new OptionProblem($"'{key}' {problem}", AtValue: true)
            : null;
    }

    /// <summary>What is wrong with the value of an MSBuild property; null where nothing is.</summary>
    public static string? ProblemWithProperty(OptionDefinition option, string value) =>
        value.Length > 0 && option.ProblemWith(value) is { } problem ? $"the MSBuild property '{option.Property}' {problem}" : null;

    private static string UnknownKey(string key, string name, int dot, OptionDefinition? option)
    {
        var rest = dot < 0 ? string.Empty : key.Substring(dot);
        var family = OptionDefinitions.All.OfType<OptionFamily>().FirstOrDefault(candidate => StartsWith(key, candidate.Key));
        if (option is OptionFamily alone)
        {
            return $"'{key}' needs a suffix, for example '{key}.{(alone.Key == OptionDefinitions.Accepted.Key ? "log" : "email")}'";
        }

        var meant = option is not null ? option.Key
            : family is not null && key.Length > family.Key.Length ? family.Key + "." + key.Substring(family.Key.Length).TrimStart('_', '-', '.')
            : NearestName.Of(name, OptionDefinitions.All.Select(definition => definition.Key)) is { } nearest ? nearest + rest
            : null;
        return meant is null ? $"there is no option '{key}'; the list is in docs/policy.md" : $"there is no option '{key}'; did you mean '{meant}'?";
    }

    private static OptionProblem? ProblemWithCompilerKey(string key, string? value)
    {
        if (!key.EndsWith(SeverityKeyEnd, StringComparison.OrdinalIgnoreCase) || key.Length < SeverityKeyStart.Length + SeverityKeyEnd.Length)
        {
            var id = key.Substring(SeverityKeyStart.Length).Split('.')[0];
            return new OptionProblem($"there is no key '{key}'; did you mean '{SeverityKeyStart}{id}{SeverityKeyEnd}'?", AtValue: false);
        }

        var rule = key.Substring(SeverityKeyStart.Length, key.Length - SeverityKeyStart.Length - SeverityKeyEnd.Length);
        return !PolicyData.RuleIds.TryRead(rule, out _)
                ? new OptionProblem($"there is no rule '{rule}'; {PolicyWords.Advice(rule, PolicyData.RuleIds.All)}", AtValue: false)
            : value is not null && !CompilerSeverities.Contains(value, StringComparer.OrdinalIgnoreCase)
                ? new OptionProblem($"'{key}' can't be '{value}'; {PolicyWords.Advice(value, CompilerSeverities)}", AtValue: true)
            : null;
    }

    private static bool StartsWith(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
