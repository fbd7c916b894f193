using System.Reflection;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Rules;

/// <summary>One way to make a rule's descriptor: the same category and the same place for its page.</summary>
internal static class RuleDescriptor
{
    /// <summary>The category of every rule, as <c>dotnet_analyzer_diagnostic.category-Privacy.severity</c> names it.</summary>
    public const string Category = Policy.RaisedRules.RuleCategory;

    // The build writes the one RepositoryUrl property into the assembly's metadata.
    private static readonly string Pages = typeof(RuleDescriptor).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "RepositoryUrl").Value + "/blob/main/docs/rules/";

    /// <summary>Makes the descriptor of a rule.</summary>
    /// <param name="id">The rule's id, <c>PII</c> and four digits.</param>
    /// <param name="title">What is wrong, in a few words.</param>
    /// <param name="messageFormat">The message with its placeholders.</param>
    /// <param name="defaultSeverity">The highest severity that any mode gives to the rule, never Error: a class without a default Warning isn't run by every build.</param>
    /// <param name="description">Why it is wrong, in one or two sentences.</param>
    /// <param name="customTags">Tags of <see cref="WellKnownDiagnosticTags"/>.</param>
    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity defaultSeverity, string description, params string[] customTags) =>
        new(id, title, messageFormat, Category, defaultSeverity, isEnabledByDefault: true, description, helpLinkUri: Pages + id + ".md", customTags);
}
