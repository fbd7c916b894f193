using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Tests.Reporting.Baselines;

public sealed class BaselineLineTests
{
    private const string Ids = "M:Shop.Orders.#ctor(System.String) P:Shop.Customer.Email M:Log.Write(System.Object)";

    [Theory]
    [InlineData("PII2001 " + Ids)]
    [InlineData("PII2001 " + Ids + " count=3 until=2027-06-30 ticket=SHOP-12 owner=payments")]
    [InlineData("PII2001 " + Ids + " ticket=#12")]
    [InlineData("PII3003 P:Shop.Customer.Email P:Shop.Customer.Email -")]
    public void AnEntry_IsReadAndWrittenAlike(string line)
    {
        var entry = BaselineLine.Read(line, out var problem);
        Assert.Null(problem);
        Assert.Equal(line, entry!.ToString());
    }

    [Fact]
    public void WhiteSpaceAndComments_DontMatter()
    {
        var entry = BaselineLine.Read("\uFEFF  PII2001\t" + Ids.Replace(" ", "   ") + " count=2 # as agreed  ticket=x\r", out var problem);
        Assert.Null(problem);
        Assert.Equal("PII2001 " + Ids + " count=2", entry!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# PII2001")]
    [InlineData("\uFEFF# PII2001")]
    public void AnEmptyLine_IsNoEntry(string line)
    {
        Assert.Null(BaselineLine.Read(line, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("PII2001", "has no member")]
    [InlineData("PII2001 M:A.B P:C.D", "has no sink")]
    [InlineData("PII2001 A.B P:C.D -", "'A.B' is no documentation comment id")]
    [InlineData("PII2001 " + Ids + " count=0", "'0' must be a whole number, 1 or more")]
    [InlineData("PII2001 " + Ids + " count=99999999999", "must be a whole number, 1 or more")]
    [InlineData("PII2001 " + Ids + " count=-1", "must be a whole number, 1 or more")]
    [InlineData("PII2001 " + Ids + " until=2027-02-30", "'2027-02-30' is no date")]
    [InlineData("PII2001 " + Ids + " until=30.06.2027", "is no date")]
    [InlineData("PII2001 " + Ids + " until=", "'until' has no value")]
    [InlineData("PII2001 " + Ids + " count=1 count=2", "'count' is given twice")]
    [InlineData("PII2001 " + Ids + " tickt=A", "'tickt=A' isn't understood")]
    [InlineData("PII2001 " + Ids + " ticket", "'ticket' isn't understood")]
    [InlineData("PII2001 " + Ids + " and so on", "'and' isn't understood")]
    [InlineData("\0\u0001\uFFFD", "has no member")]
    public void ALineThatCantBeUnderstood_SaysWhy(string line, string reason)
    {
        Assert.Null(BaselineLine.Read(line, out var problem));
        Assert.Contains(reason, problem!.Message);
        Assert.InRange(problem.Start + problem.Length, 1, line.Length);
    }

    [Theory]
    [InlineData("2027-06-30", "2027-06-30", false)]
    [InlineData("2027-06-30", "2027-07-01", true)]
    [InlineData("2027-06-30", "2026-12-31", false)]
    public void AnEntry_ExpiresAfterItsDay(string until, string day, bool expired) =>
        Assert.Equal(expired, BaselineLine.IsExpired(BaselineLine.Read($"PII2001 {Ids} until={until}", out _)!, DateTime.Parse(day)));

    [Fact]
    public void AnEntryWithoutADay_NeverExpires() =>
        Assert.False(BaselineLine.IsExpired(BaselineLine.Read($"PII2001 {Ids}", out _)!, DateTime.MaxValue));

    [Theory]
    [InlineData(null, "-")]
    [InlineData("", "-")]
    [InlineData("M:A.B(System.String)#text", "M:A.B(System.String)#text")]
    [InlineData("string text", "!:stringtext")]
    [InlineData("x", "!:x")]
    public void WhateverAFindingSays_CanBeWrittenAndReadAgain(string? source, string column)
    {
        var entry = new BaselineEntry(Fingerprint.Of("PII2001", "M:A.B", source, null));
        Assert.Equal(column, entry.Fingerprint.Source);
        Assert.Equal(entry, BaselineLine.Read(entry.ToString(), out _));
    }

    [Fact]
    public void TheHeader_HoldsNoEntry() =>
        Assert.All(BaselineLine.Header.Split('\n'), line => Assert.True(BaselineLine.Read(line, out var problem) is null && problem is null));
}
