using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Tests.Cases;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>A project may be called like .NET's assemblies, and is nobody else's for that.</summary>
public sealed class FrameworkAssembliesTests
{
    private const string Code =
        """
        namespace Cases;
        public sealed class Parcel
        {
            public Customer Owner { get; set; } = new();
        }

        public sealed class Desk(ILogger<Desk> logger)
        {
            public void Send(Parcel parcel) => logger.LogInformation("{@Parcel}", parcel);
        }
        """;

    [Theory]
    [InlineData("Shop")]
    [InlineData("Microsoft.Shop")]
    [InlineData("System.Shop")]
    public async Task AProject_IsAnalysedWhateverItsName(string name)
    {
        var compilation = CaseCompilation.Of("Desk.cs", Code).WithAssemblyName(name);
        var analysis = compilation.WithAnalyzers(CaseCompilation.Analyzers, new AnalyzerOptions([]));
        Assert.Contains(await analysis.GetAnalyzerDiagnosticsAsync(), finding => finding.Id == "PII2002");
    }

    [Fact]
    public void NetsOwn_AreKnown()
    {
        var references = CaseCompilation.Of("Desk.cs", Code).SourceModule.ReferencedAssemblySymbols;
        Assert.True(FrameworkAssemblies.Contains(references.Single(reference => reference.Name == "System.Runtime")));
        Assert.True(FrameworkAssemblies.Contains(references.Single(reference => reference.Name == "Microsoft.AspNetCore.Mvc.Core")));
        Assert.True(FrameworkAssemblies.Contains(references.Single(reference => reference.Name == "Microsoft.EntityFrameworkCore")));
        Assert.False(FrameworkAssemblies.Contains(references.Single(reference => reference.Name == "Serilog")));
    }
}
