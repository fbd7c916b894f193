using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Policy;

/// <summary>One option, or a family of options whose keys share their beginning: its key, what it takes, what holds without it, and what documentation says of it.</summary>
internal abstract class OptionDefinition(string key, string? property, string values, string defaultText, string summary)
{
    /// <summary>The key in <c>.editorconfig</c> and global config; of a family the beginning that all keys share.</summary>
    public string Key { get; } = key;

    /// <summary>The MSBuild property that says the same; null where there is none.</summary>
    public string? Property { get; } = property;

    /// <summary>What it takes, for documentation.</summary>
    public string Values { get; } = values;

    /// <summary>What holds where nobody says anything, for documentation.</summary>
    public string Default { get; } = defaultText;

    /// <summary>What it does, for documentation.</summary>
    public string Summary { get; } = summary;

    /// <summary>What is wrong with a value, as the end of a sentence that begins with the key; null where nothing is.</summary>
    public abstract string? ProblemWith(string value);
}

/// <summary>An option whose values stand for a <typeparamref name="T"/>.</summary>
internal sealed class Option<T>(string key, string? property, OptionValue<T> value, T fallback, string defaultText, string summary)
    : OptionDefinition(key, property, value.Documented, defaultText, summary)
{
    /// <summary>What holds where nobody says anything.</summary>
    public T Fallback { get; } = fallback;

    public bool TryRead(string text, out T result) => value.TryRead(text, out result);

    public override string? ProblemWith(string text) => value.ProblemWith(text);
}

/// <summary>Options whose keys are <c>beginning.something</c>, where something is taken from vocabularies.</summary>
internal sealed class OptionFamily<T>(string key, string suffixes, OptionValue<T> value, Func<string, string?> problemWithSuffix, string defaultText, string summary)
    : OptionFamily(key, suffixes, value.Documented, problemWithSuffix, defaultText, summary)
{
    public bool TryRead(string text, out T result) => value.TryRead(text, out result);

    public override string? ProblemWith(string text) => value.ProblemWith(text);
}

/// <inheritdoc cref="OptionFamily{T}"/>
internal abstract class OptionFamily(string key, string suffixes, string values, Func<string, string?> problemWithSuffix, string defaultText, string summary)
    : OptionDefinition(key, property: null, values, defaultText, summary)
{
    /// <summary>What stands behind the dot, for documentation.</summary>
    public string Suffixes { get; } = suffixes;

    /// <summary>What is wrong with what stands behind the dot; null where nothing is.</summary>
    public string? ProblemWithSuffix(string suffix) => problemWithSuffix(suffix);
}

/// <summary>What an option's text can be and stands for.</summary>
internal abstract class OptionValue<T>(string documented)
{
    public string Documented { get; } = documented;

    /// <summary>Reads as much as can be understood; false where nothing can.</summary>
    public abstract bool TryRead(string text, out T value);

    public abstract string? ProblemWith(string text);
}

/// <summary>One word of a vocabulary.</summary>
internal sealed class OneOf<T>(Words<T> words) : OptionValue<T>(string.Join(", ", words.All.Select(word => $"`{word}`")))
{
    public override bool TryRead(string text, out T value) => words.TryRead(text, out value);

    public override string? ProblemWith(string text) =>
        words.TryRead(text, out _) ? null : $"can't be '{text}'; {PolicyWords.Advice(text, words.All)}";
}

/// <summary>Words of a vocabulary, separated by commas; <c>none</c>, where it is allowed, is the empty list.</summary>
internal sealed class AnyOf<T>(Words<T> words, bool orNone = false)
    : OptionValue<ImmutableArray<T>>((orNone ? "`none` or any of " : "any of ") + string.Join(", ", words.All.Select(word => $"`{word}`")))
{
    private const string None = "none";

    public override bool TryRead(string text, out ImmutableArray<T> value)
    {
        if (IsNone(text))
        {
            value = ImmutableArray<T>.Empty;
            return true;
        }

        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var word in Lists.Items(text))
        {
            if (words.TryRead(word, out var item))
            {
                items.Add(item);
            }
        }

        value = items.ToImmutable();
        return !value.IsEmpty;
    }

    public override string? ProblemWith(string text)
    {
        if (IsNone(text))
        {
            return null;
        }

        foreach (var word in Lists.Items(text))
        {
            if (word.Length == 0)
            {
                return Lists.EmptyItem;
            }

            if (!words.TryRead(word, out _))
            {
                return $"can't hold '{word}'; {PolicyWords.Advice(word, words.All)}";
            }
        }

        return null;
    }

    private bool IsNone(string text) => orNone && string.Equals(text, None, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Names of members or their words, separated by commas.</summary>
internal sealed class Identifiers() : OptionValue<ImmutableArray<string>>("names, separated by commas")
{
    public override bool TryRead(string text, out ImmutableArray<string> value)
    {
        value = Lists.Items(text).Where(IsName).ToImmutableArray();
        return !value.IsEmpty;
    }

    public override string? ProblemWith(string text)
    {
        foreach (var word in Lists.Items(text))
        {
            if (word.Length == 0)
            {
                return Lists.EmptyItem;
            }

            if (!IsName(word))
            {
                return $"can't hold '{word}', which is no name of a member";
            }
        }

        return null;
    }

    private static bool IsName(string word) =>
        word.Length > 0 && !char.IsDigit(word[0]) && word.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '*');
}

/// <summary>Lists in option values.</summary>
internal static class Lists
{
    public const string EmptyItem = "has an empty item";

    public static IEnumerable<string> Items(string text) => text.Split(',').Select(item => item.Trim());
}
