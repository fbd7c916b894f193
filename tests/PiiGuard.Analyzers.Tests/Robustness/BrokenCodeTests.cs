using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Tests.Cases;

namespace PiiGuard.Analyzers.Tests.Robustness;

/// <summary>Code as it is while somebody types: syntax and binding errors everywhere. The analyzers may find less, and never fail.</summary>
public sealed class BrokenCodeTests
{
    public static TheoryData<string> Names() => [.. CaseFile.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TokensMissing_DoNotMatter(string name)
    {
        var file = CaseFile.All[name];

        // One token of fifty is gone, another of fifty stands twice: some errors for the parser, many for the binder.
        await Survives(file, Damaged(file.Text, new Random(Seed: 1)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task TextCutOff_DoesNotMatter(string name)
    {
        var file = CaseFile.All[name];
        await Survives(file, file.Text[..(file.Text.Length * 2 / 3)]);
    }

    [Fact]
    public async Task NamesUnknown_DoNotMatter()
    {
        // The shared types are there, their members have other names now.
        foreach (var file in CaseFile.All.Values.Where((_, index) => index % 5 == 0))
        {
            await Survives(file, file.Text.Replace("Email", "Mail0", StringComparison.Ordinal).Replace("logger.Log", "logger.Lag", StringComparison.Ordinal));
        }
    }

    private static async Task Survives(CaseFile file, string text)
    {
        var diagnostics = await CaseCompilation.Of(file.FullPath, text)
            .WithAnalyzers(CaseCompilation.Analyzers, CaseCompilation.OptionsOf(file))
            .GetAnalyzerDiagnosticsAsync();
        var failure = diagnostics.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001");
        Assert.True(failure is null, failure + Environment.NewLine + text);
    }

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(text, CaseCompilation.ParseOptions).GetRoot().DescendantTokens())
        {
            switch (random.Next(50))
            {
                case 0:
                    damaged.Append(token.LeadingTrivia.ToFullString()).Append(token.TrailingTrivia.ToFullString());
                    break;
                case 1:
                    damaged.Append(token.ToFullString()).Append(' ').Append(token.Text).Append(' ');
                    break;
                default:
                    damaged.Append(token.ToFullString());
                    break;
            }
        }

        return damaged.ToString();
    }
}
