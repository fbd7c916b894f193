using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Tests.Names;

public sealed class IdentifierWordsTests
{
    private static readonly HashSet<string> Nouns = ["배송지", "주소", "고객", "이름", "전화번호", "전화"];

    [Theory]
    [InlineData("FirstName", "first name")]
    [InlineData("firstName", "first name")]
    [InlineData("FIRST_NAME", "first name")]
    [InlineData("m_strHomePhone2", "m str home phone 2")]
    [InlineData("HTMLParser", "html parser")]
    [InlineData("IPAddress", "ip address")]
    [InlineData("UserIDs", "user ids")]
    [InlineData("EMail", "e mail")]
    [InlineData("__x", "x")]
    [InlineData("", "")]
    [InlineData("배송지주소", "배송지 주소")]
    [InlineData("고객전화번호2", "고객 전화번호 2")]
    [InlineData("상품명", "상품명")]
    [InlineData("고객Email", "고객 email")]
    public void Identifier_IsSplitAtItsBoundaries(string identifier, string words) =>
        Assert.Equal(words, string.Join(' ', IdentifierWords.Split(identifier, Nouns)));

    [Fact]
    public void IdentifierThatNobodyWrote_IsNotRead() => Assert.Empty(IdentifierWords.Split(new string('가', 100_000), Nouns));
}
