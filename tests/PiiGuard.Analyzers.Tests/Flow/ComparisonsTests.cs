using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>Which lambdas need not be followed, because they do nothing but compare.</summary>
public sealed class ComparisonsTests
{
    [Theory]
    [InlineData("row => row.Id == id")]
    [InlineData("row => row.Owner.Email != null && (row.Id > -1 || !(row.Name == \"a\"))")]
    [InlineData("row => row.Name is null")]
    [InlineData("row => row.Name is not \"a\" && row!.Id <= this.limit")]
    [InlineData("(row, index) => index < 3")]
    public void ALambdaThatOnlyCompares(string lambda) => Assert.True(Is(lambda), lambda);

    [Theory]
    [InlineData("row => row.Email")]
    [InlineData("row => row.IsBanned")]
    [InlineData("row => row.IsBanned && row.Id == 1")]
    [InlineData("row => Seen(row) == 1")]
    [InlineData("row => row.Name.ToLower() == name")]
    [InlineData("row => (last = row.Name) == name")]
    [InlineData("row => row[0] == name")]
    [InlineData("row => (row.Id + 1) == id")]
    [InlineData("row => row is { Id: 1 } found")]
    [InlineData("row => { return row.Id == id; }")]
    [InlineData("row => new Key(row) == id")]
    public void ALambdaThatDoesMore(string lambda) => Assert.False(Is(lambda), lambda);

    [Fact]
    public void ALongRow_IsNoProblem() => Assert.True(Is("row => " + string.Join(" && ", Enumerable.Repeat("row.Id != 1", 3_000))));

    private static bool Is(string lambda)
    {
        var function = (LambdaExpressionSyntax)SyntaxFactory.ParseExpression(lambda);
        var answer = false;
        var thread = new Thread(() => answer = Comparisons.Is(function), 256 * 1024);
        thread.Start();
        thread.Join();
        return answer;
    }
}
