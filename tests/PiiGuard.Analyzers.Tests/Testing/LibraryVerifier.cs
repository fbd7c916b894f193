using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PiiGuard.Analyzers.Rules;
using PiiGuard.CodeFixes;
using PiiGuard.CodeFixes.Tagging;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Runs the flow rules and the fixes for their findings over source with markup, against the libraries that the labelled cases are compiled with.</summary>
internal static class LibraryVerifier
{
    /// <summary>What the labelled cases reference: read once, so that all tests share the symbols.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        File.ReadAllLines(Path.Combine(Repository.Root, "tests", "PiiGuard.Cases", "obj", "case-references.txt"))
            .Where(line => line.StartsWith("reference ", StringComparison.Ordinal))
            .Select(line => (MetadataReference)MetadataReference.CreateFromFile(line["reference ".Length..]))
            .ToImmutableArray();

    /// <summary>What every test's source may use without saying so.</summary>
    private const string Shared =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Microsoft.Extensions.Logging;
        global using PiiGuard;

        public class Customer
        {
            public int Id { get; set; }

            public string Segment { get; set; } = "";

            [Pii(PiiCategory.Name)]
            public string Name { get; set; } = "";

            [Pii(PiiCategory.Email)]
            public string Email { get; set; } = "";

            [Pii(PiiCategory.Phone)]
            public string? Phone { get; set; }

            [Pii(PiiCategory.DateOfBirth)]
            public DateTime BirthDate { get; set; }
        }

        """;

    /// <summary>
    /// What the rules report, and what the fix of a kind (<c>remove</c>, <c>sanitize</c>, …) makes of it, place by place and all at once; without a
    /// second source the fix isn't offered.
    /// </summary>
    public static Task CheckAsync(string source, string? mended, string kind, string? options = null, string? models = null) =>
        CheckAsync([source], mended is null ? null : [mended], kind, options, models);

    /// <summary>The same for several files.</summary>
    public static Task CheckAsync(string[] sources, string[]? mended, string kind, string? options = null, string? models = null)
    {
        var rule = sources.Select(source => Regex.Match(source, @"\{\|(PII\d{4}):")).First(match => match.Success).Groups[1].Value;
        var test = new Test { CodeActionEquivalenceKey = $"{rule}/{kind}" };
        Fill(test.TestState, sources, options);
        Fill(test.FixedState, mended ?? sources, options);

        AddModels(test.TestState, models);
        AddModels(test.FixedState, models);

        // What a mend leaves to report is stated too.
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    /// <summary>As <see cref="CheckAsync(string, string, string, string)"/>, of statements in a method with a customer and loggers at hand.</summary>
    public static Task CheckStatementAsync(string statements, string? mended, string kind) =>
        CheckAsync(Wrap(statements), mended is null ? null : Wrap(mended), kind);

    /// <summary>What the rules report, whatever is offered for it.</summary>
    public static Task CheckRulesAsync(string source, string? options = null, string? models = null)
    {
        var test = new RuleTest();
        Fill(test.TestState, [source], options);
        AddModels(test.TestState, models);
        return test.RunAsync();
    }

    /// <summary>As <see cref="CheckRulesAsync"/>, of statements.</summary>
    public static Task CheckRulesInStatementAsync(string statements) => CheckRulesAsync(Wrap(statements));

    private static string Wrap(string statements) =>
        $$"""
        public class Service(ILogger<Service> logger, Serilog.ILogger serilog, NLog.Logger nlog)
        {
            public void Run(Customer customer, int count)
            {
                {{statements.Replace("\n", "\n        ")}}
            }

            public object Loggers => (logger, serilog, nlog);
        }
        """;

    internal static void Fill(SolutionState state, string[] sources, string? options)
    {
        state.Sources.Add(("/0/Shared.cs", Shared));
        for (var i = 0; i < sources.Length; i++)
        {
            state.Sources.Add(($"/0/Test{i}.cs", sources[i]));
        }

        state.AdditionalReferences.AddRange(References);
        if (options is not null)
        {
            state.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options));
        }
    }

    private static void AddModels(SolutionState state, string? models)
    {
        if (models is not null)
        {
            state.AdditionalFiles.Add(("/PiiGuard.Models.txt", models));
        }
    }

    internal static CSharpParseOptions Parsing { get; } = new(LanguageVersion.Latest);

    internal static CSharpCompilationOptions Compiling { get; } =
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    private sealed class RuleTest : CSharpAnalyzerTest<FlowAnalyzer, DefaultVerifier>
    {
        public RuleTest() => ReferenceAssemblies = new ReferenceAssemblies("net10.0");

        protected override ParseOptions CreateParseOptions() => Parsing;

        protected override CompilationOptions CreateCompilationOptions() => Compiling;
    }

    private sealed class Test : CSharpCodeFixTest<FlowAnalyzer, LeakFix, DefaultVerifier>
    {
        // The references are those that a real project resolved: nothing is downloaded.
        public Test() => ReferenceAssemblies = new ReferenceAssemblies("net10.0");

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [new LeakFix(), new CarryTagFix()];

        protected override ParseOptions CreateParseOptions() => Parsing;

        protected override CompilationOptions CreateCompilationOptions() => Compiling;
    }
}
