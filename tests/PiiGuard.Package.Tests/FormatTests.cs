namespace PiiGuard.Package.Tests;

[Collection(Packed.Name)]
public sealed class FormatTests(PackedSolution packed)
{
    [Fact]
    public async Task DotnetFormat_MendsWhatThePackageFinds()
    {
        var project = Path.Combine(packed.Outside, "Mend");
        var log = Path.Combine(project, "findings.sarif");
        (await packed.BuildOutside()).Succeeded();
        Findings.Match(Findings.Read(log, project), project);

        (await packed.InOutside("Mend", "format", "analyzers", "Mend.csproj", "--no-restore", "--severity", "warn", "--diagnostics", "PII2001")).Succeeded();
        (await packed.InOutside("Mend", "build", "--no-restore", "-v", "q")).Succeeded();

        var mended = await File.ReadAllTextAsync(Path.Combine(project, "Parcel.cs"));
        Assert.Equal("Counter.cs", Assert.Single(Findings.Read(log, project)).File);
        Assert.DoesNotContain("parcel.Street", mended);
        Assert.Contains("\"Parcel {Id} is heavy\", parcel.Id", mended);
    }
}
