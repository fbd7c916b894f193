using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Tests.Policy;

public sealed class OptionCheckTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789_.-";

    // One line for every option, and for every kind of suffix and value of a family.
    public static TheoryData<string, string> Options()
    {
        var options = new TheoryData<string, string>();
        foreach (var option in OptionDefinitions.All.Where(option => option is not OptionFamily))
        {
            foreach (var value in option.Values.Split('`').Where((_, index) => index % 2 == 1))
            {
                options.Add(option.Key, value);
            }
        }

        options.Add("piiguard_regulations", "pipa, gdpr");
        foreach (var value in PolicyWords.Severities.All)
        {
            options.Add("piiguard_severity.PII2001", value);
        }

        options.Add("piiguard_severity.PII2001.national_id", "error");
        options.Add("piiguard_severity.PII2001.sensitive", "error");
        options.Add("piiguard_severity.ip_address", "error");
        options.Add("piiguard_severity.indirect", "error");
        options.Add("piiguard_tier.phone", "sensitive");
        options.Add("piiguard_tier.email", "direct");
        options.Add("piiguard_accepted.log", "redacted, pseudonymized");
        options.Add("piiguard_accepted.ai_prompt", "encrypted,anonymized");
        options.Add("piiguard_accepted.token", "none");
        options.Add("piiguard_names.exclude", "Alias, NickName");
        options.Add("piiguard_names.email", "UsrEml");
        return options;
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void AnOption_IsUnderstood(string key, string value) => Assert.Null(OptionCheck.ProblemWith(key, value));

    [Theory]
    [MemberData(nameof(Options))]
    public void AMutatedKey_IsReported(string key, string value)
    {
        foreach (var mutated in Mutations(key, Letters + " ").Select(mutated => mutated.Trim()).Where(mutated => !mutated.Equals(key, StringComparison.OrdinalIgnoreCase) && !NamesAnotherRule(mutated)))
        {
            Assert.True(OptionCheck.Concerns(mutated), mutated);
            Assert.True(OptionCheck.ProblemWith(mutated, value) is { AtValue: false }, mutated);
        }
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void AMutatedValue_IsReported(string key, string value)
    {
        if (key.StartsWith("piiguard_names", StringComparison.Ordinal))
        {
            return; // Any name is one.
        }

        foreach (var mutated in Mutations(value, Letters + ",").Where(mutated => Normal(mutated) != Normal(value)))
        {
            Assert.True(OptionCheck.ProblemWith(key, mutated.Trim()) is { AtValue: true }, mutated);
        }
    }

    [Fact]
    public void AMutatedValueOfAProperty_IsReported()
    {
        foreach (var option in OptionDefinitions.All.Where(option => option.Property is not null))
        {
            foreach (var value in option.Values.Split('`').Where((_, index) => index % 2 == 1))
            {
                Assert.Null(OptionCheck.ProblemWithProperty(option, value));
                foreach (var mutated in Mutations(value, Letters).Select(mutated => mutated.Trim()).Where(mutated => mutated != value))
                {
                    Assert.Contains($"'{option.Property}'", OptionCheck.ProblemWithProperty(option, mutated));
                }
            }
        }
    }

    [Theory]
    [InlineData("piiguard_mod", "strict", "did you mean 'piiguard_mode'?")]
    [InlineData("piguard_mode", "strict", "did you mean 'piiguard_mode'?")]
    [InlineData("pii_guard_mode", "strict", "did you mean 'piiguard_mode'?")]
    [InlineData("piiguard_mode", "strickt", "did you mean 'strict'?")]
    [InlineData("piiguard_mode", "loud", "it takes adopt, standard, strict, enforce")]
    [InlineData("piiguard_severity_email", "error", "did you mean 'piiguard_severity.email'?")]
    [InlineData("piiguard_sverity.email", "error", "did you mean 'piiguard_severity.email'?")]
    [InlineData("piiguard_severity.PII20O1", "error", "did you mean 'PII2001'?")]
    [InlineData("piiguard_severity.PII2001.emial", "error", "did you mean 'email'?")]
    [InlineData("piiguard_severity.nationalid", "error", "did you mean 'national_id'?")]
    [InlineData("piiguard_severity.PII2001", "eror", "did you mean 'error'?")]
    [InlineData("piiguard_severity", "error", "'piiguard_severity' needs a suffix, for example 'piiguard_severity.email'")]
    [InlineData("piiguard_tier.phon", "direct", "did you mean 'phone'?")]
    [InlineData("piiguard_tier.phone", "sensitiv", "did you mean 'sensitive'?")]
    [InlineData("piiguard_accepted.logs", "redacted", "did you mean 'log'?")]
    [InlineData("piiguard_accepted.log", "redacted, pseudonimized", "did you mean 'pseudonymized'?")]
    [InlineData("piiguard_accepted.log", "redacted,", "has an empty item")]
    [InlineData("piiguard_regulations", "gdrp", "did you mean 'gdpr'?")]
    [InlineData("piiguard_infer_from_names", "yes", "it takes true, false")]
    [InlineData("piiguard_names.email", "Usr Eml", "no name of a member")]
    [InlineData("dotnet_diagnostic.PII20O1.severity", "error", "did you mean 'PII2001'?")]
    [InlineData("dotnet_diagnostic.PII2001.severty", "error", "did you mean 'dotnet_diagnostic.PII2001.severity'?")]
    [InlineData("dotnet_diagnostic.PII2001.severity", "eror", "did you mean 'error'?")]
    public void AMessage_SaysWhatWasMeant(string key, string value, string ending) =>
        Assert.EndsWith(ending, OptionCheck.ProblemWith(key, value)?.Message);

    [Theory]
    [InlineData("indent_size")]
    [InlineData("dotnet_diagnostic.CA1848.severity")]
    [InlineData("dotnet_diagnostic.severity")]
    [InlineData("guardian_mode")]
    [InlineData("safeguard_level")]
    [InlineData("pii_scanner.enabled")]
    [InlineData("p")]
    [InlineData("")]
    public void KeysOfOthers_AreNot(string key) => Assert.False(OptionCheck.Concerns(key));

    // PII2001 is one digit away from PII2002, and nobody can know that the other was meant.
    private static bool NamesAnotherRule(string key) =>
        key.Split('.') is ["piiguard_severity", var rule, ..] && PolicyData.RuleIds.All.Contains(rule);

    private static string Normal(string value) => value.Replace(" ", string.Empty);

    private static IEnumerable<string> Mutations(string text, string letters)
    {
        for (var i = 0; i <= text.Length; i++)
        {
            foreach (var letter in letters)
            {
                yield return text.Insert(i, letter.ToString());
                if (i < text.Length && text[i] != letter)
                {
                    yield return text.Remove(i, 1).Insert(i, letter.ToString());
                }
            }

            if (i < text.Length)
            {
                yield return text.Remove(i, 1);
            }

            if (i + 1 < text.Length && text[i] != text[i + 1])
            {
                yield return text.Remove(i, 2).Insert(i, $"{text[i + 1]}{text[i]}");
            }
        }
    }
}
