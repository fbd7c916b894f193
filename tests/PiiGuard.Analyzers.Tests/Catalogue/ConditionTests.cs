using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Tests.Catalogue;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("= true", true, true)]
    [InlineData("= true", false, false)]
    [InlineData("!= true", false, true)]
    [InlineData("!= true", true, false)]
    [InlineData("= null", null, true)]
    [InlineData("= null", "x", false)]
    [InlineData("= 'a'", "a", true)]
    [InlineData("= 'a'", "A", false)]
    [InlineData("= -1", -1, true)]
    [InlineData("= 1", 1L, true)]
    [InlineData("starts 'INSERT'", "  insert into x", true)]
    [InlineData("starts 'INSERT'", "select insert", false)]
    [InlineData("starts 'INSERT'", null, false)]
    [InlineData("has 'Encrypt=false'", "Server=x;encrypt=False", true)]
    [InlineData("has 'Encrypt=false'", "Server=x", false)]
    [InlineData("has 4", 6, true)]
    [InlineData("has 4", 3, false)]
    [InlineData("has 0", 3, false)]
    public void AConstant_MeetsTheConditionOrNot(string condition, object? constant, bool holds) =>
        Assert.Equal(holds, Condition(condition).Holds(_ => new Optional<object?>(constant)));

    [Theory]
    [InlineData("= 'a'")]
    [InlineData("!= 'a'")]
    [InlineData("starts 'a'")]
    [InlineData("has 'a'")]
    public void WhatIsNoConstant_MeetsNone(string condition) => Assert.False(Condition(condition).Holds(_ => default));

    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("a", "c", false)]
    [InlineData("c", "b", false)]
    public void EveryPartOfAConjunction_MustHold(string first, string second, bool holds)
    {
        var models = Models.Of("sink System.Console::WriteLine arg0 console when format = 'a' and arg1 = 'b'");
        var when = Assert.Single(models.SummaryOf(Models.Bcl.Method("System.Console", "WriteLine", "format", "arg0", "arg1"))!.Sinks).When!;

        Assert.Equal(holds, when.Holds(port => port.Ordinal == 0 ? first : second));
    }

    [Fact]
    public void AnOverloadWithoutTheConditionsPort_IsNotMeant() => Assert.Equal(
        "unknown",
        Models.Of("sink System.Console::WriteLine arg0 console when arg1 = 'b'").Says(Models.Bcl.Method("System.Console", "WriteLine", "format", "arg0")));

    [Fact]
    public void AnEnumField_IsItsNumber() => Assert.Equal(
        "this is File when p1 Has 2",
        Models.Of("place System.IO.FileStream::.ctor this file when access has Write").Says(Models.Bcl.Method("System.IO.FileStream", ".ctor", "handle", "access")));

    [Fact]
    public void AConstField_IsItsValue() => Assert.Equal(
        "Email at this when p0 Equal http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        Models.Of("source System.Security.Claims.Claim::.ctor this email when type = System.Security.Claims.ClaimTypes::Email")
            .Says(Models.Bcl.Method("System.Security.Claims.Claim", ".ctor", "type", "value")));

    [Fact]
    public void AConstantThatDoesntExist_TakesTheLineAway() => Assert.Equal(
        "unknown",
        Models.Of("place System.IO.FileStream::.ctor this file when access = Wriet").Says(Models.Bcl.Method("System.IO.FileStream", ".ctor", "handle", "access")));

    private static Condition Condition(string text)
    {
        var condition = Models.Lines("clean A::B when x " + text)[0].Conditions[0];
        return new(Port.Parameter(0), condition.Operator, condition.Constant.Text);
    }
}
