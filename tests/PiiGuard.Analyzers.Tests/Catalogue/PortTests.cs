using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Tests.Catalogue;

public sealed class PortTests
{
    [Fact]
    public void PortsOfTheSameWay_AreEqual()
    {
        var left = Port.Parameter(1).Then(Part.Element).Then(Part.Member("Email"));
        var right = Port.Parameter(1).Then(Part.Element).Then(Part.Member("Email"));

        Assert.Equal(left, right);
        Assert.Equal("p1[].Email", left.ToString());
    }

    [Fact]
    public void PortsOfDifferentRoots_AreNot() => Assert.NotEqual(Port.This, Port.Return);
}
