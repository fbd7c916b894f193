using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using PiiGuard.Analyzers.Rules;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>Runs the flow rules and one fix over source with markup, against the libraries that the labelled cases are compiled with.</summary>
internal static class LibraryVerifier<TFix>
    where TFix : CodeFixProvider, new()
{
    // Read once, so that all tests share the symbols of the references.
    private static readonly ImmutableArray<MetadataReference> References =
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

    /// <summary>What the rules report, and what the fix makes of it, place by place and all at once; with the same source twice it offers none.</summary>
    public static Task CheckAsync(string source, string? mended = null, string? key = null, string? options = null) =>
        CheckAsync([source], mended is null ? null : [mended], key, options);

    /// <summary>The same for several files.</summary>
    public static Task CheckAsync(string[] sources, string[]? mended, string? key = null, string? options = null)
    {
        var test = new Test { CodeActionEquivalenceKey = key };
        Fill(test.TestState, sources);
        Fill(test.FixedState, mended ?? sources);
        test.TestState.AdditionalReferences.AddRange(References);
        if (options is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\n" + options));
        }

        return test.RunAsync();
    }

    /// <summary>As <see cref="CheckAsync(string, string, string, string)"/>, in a method with a customer and a logger at hand.</summary>
    public static Task CheckStatementAsync(string statements, string? mended = null, string? key = null) =>
        CheckAsync(Wrap(statements), mended is null ? null : Wrap(mended), key);

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

    private static void Fill(SolutionState state, string[] sources)
    {
        state.Sources.Add(("/0/Shared.cs", Shared));
        for (var i = 0; i < sources.Length; i++)
        {
            state.Sources.Add(($"/0/Test{i}.cs", sources[i]));
        }
    }

    private sealed class Test : CSharpCodeFixTest<FlowAnalyzer, TFix, DefaultVerifier>
    {
        // The references are those that a real project resolved: nothing is downloaded.
        public Test() => ReferenceAssemblies = new ReferenceAssemblies("net10.0");

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Latest);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
    }
}
