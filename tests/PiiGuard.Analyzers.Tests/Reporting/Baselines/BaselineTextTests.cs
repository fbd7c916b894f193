using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Tests.Reporting.Baselines;

public sealed class BaselineTextTests
{
    private static readonly Fingerprint First = new("PII2001", "M:A.M", "P:A.Email", "M:Log.Write(System.Object)");
    private static readonly Fingerprint Second = new("PII2001", "M:A.N", "P:A.Email", "M:Log.Write(System.Object)");

    [Fact]
    public void ANewFile_SaysWhatItIs() =>
        Assert.Equal(BaselineLine.Header + First + "\n" + Second + " count=2\n", BaselineText.With("", new Dictionary<Fingerprint, int> { [Second] = 2, [First] = 1 }));

    [Fact]
    public void AnEntryThatIsThere_CountsOn()
    {
        var text = $"# Ours.\r\n\r\n  pii2001   M:A.M P:A.Email M:Log.Write(System.Object) until=2027-06-30  # Mended in May.\r\nnonsense\r\n";
        Assert.Equal(
            $"# Ours.\r\n\r\npii2001 M:A.M P:A.Email M:Log.Write(System.Object) count=3 until=2027-06-30 # Mended in May.\r\nnonsense\r\n{Second}\r\n",
            BaselineText.With(text, new Dictionary<Fingerprint, int> { [First] = 2, [Second] = 1 }));
    }

    [Fact]
    public void AFileWithoutALastLineBreak_GetsOne() =>
        Assert.Equal($"{Second}\n{First}\n", BaselineText.With(Second.ToString(), new Dictionary<Fingerprint, int> { [First] = 1 }));

    [Fact]
    public void TheOrderOfFindings_DoesntMatter() =>
        Assert.Equal(
            BaselineText.With("", new Dictionary<Fingerprint, int> { [First] = 1, [Second] = 1 }),
            BaselineText.With("", new Dictionary<Fingerprint, int> { [Second] = 1, [First] = 1 }));
}
