using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>Objects that inference brings in: the code names a request or a typed repository, and a generic type of a library says for what.</summary>
public sealed class InferredHoldersTests
{
    private const string Library =
        """
        public interface IReq<T>;
        public interface IBus { Task<T> Send<T>(IReq<T> query); }
        public interface IRepo<T> { T ById(string id); int Count(); }
        public class UserContext<T> : Microsoft.EntityFrameworkCore.DbContext { public IQueryable<T> Users => null!; }
        """;

    private const string Model =
        """
        public class Guest { [Pii(PiiCategory.Email)] public string Mail { get; set; } = ""; }
        public class Room { public int Beds { get; set; } }
        public class FindGuest : IReq<Guest> { public int No { get; set; } }
        public class FindGuests : IReq<IReadOnlyList<Guest>>;
        public class FindRoom : IReq<Room>;
        public interface IGuests : IRepo<Guest>;
        public interface IBookedGuests : IGuests;
        public interface IRooms : IRepo<Room>;
        public class Hotel { public IGuests Book { get; set; } = null!; }
        public class HotelContext : UserContext<Guest>;
        public class Endless<T> : List<int>, IReq<Endless<Endless<T>>>;
        """;

    [Theory]
    [InlineData("void M(IGuests x) => Console.WriteLine(Json(x.ById(\"1\")));", "PII2006: Json(x.ById(\"1\"))")]
    [InlineData("void M(IBookedGuests x) => Console.WriteLine(Json(x.ById(\"1\")));", "PII2006: Json(x.ById(\"1\"))")]
    [InlineData("void M(Hotel x) => Console.WriteLine(Json(x.Book.ById(\"1\")));", "PII2006: Json(x.Book.ById(\"1\"))")]
    [InlineData("void M<T>(T x) where T : IGuests => Console.WriteLine(Json(x.ById(\"1\")));", "PII2006: Json(x.ById(\"1\"))")]
    [InlineData("async Task M(IBus x) { var g = await x.Send(new FindGuest { No = 1 }); Console.WriteLine(Json(g)); }", "PII2006: Json(g)")]
    [InlineData("async Task M(IBus x, FindGuest find) { var g = await x.Send(find); Console.WriteLine(Json(g)); }", "PII2006: Json(g)")]
    [InlineData("async Task M(IBus x) { foreach (var g in await x.Send(new FindGuests())) { Console.WriteLine(Json(g)); } }", "PII2006: Json(g)")]
    [InlineData("void M(IGuests x) => Console.WriteLine(x.Count());", "")]
    [InlineData("void M(IRooms x) => Console.WriteLine(Json(x.ById(\"1\")));", "")]
    [InlineData("async Task M(IBus x) { var g = await x.Send(new FindRoom()); Console.WriteLine(Json(g)); }", "")]
    public async Task WhatALibrarysGenericGivesForIt_IsFollowed(string method, string expected) =>
        Assert.Equal(expected, string.Join("; ", await FoundAsync("class C { static string Json(object o) => System.Text.Json.JsonSerializer.Serialize(o); public " + method + " }")));

    [Theory]
    [InlineData("object M(IGuests x) => x;", true)]
    [InlineData("object M() => new FindGuest();", true)]
    [InlineData("object M(IRooms x) => x;", false)]
    [InlineData("object M() => new FindRoom();", false)]
    [InlineData("object M(HotelContext x) => x;", false)]
    [InlineData("object M() => new Endless<int>();", false)]
    public void ABody_IsLookedAtWhereItMayGiveAHolder(string method, bool expected)
    {
        var compilation = Compile("public class Code { public " + method + " }");
        var declaration = compilation.Type("Code").Member("M").DeclaringSyntaxReferences[0].GetSyntax();
        var relevance = FlowContext.For(compilation, TestOptions.Create(), static () => new FlowOptions(), default).Relevance(default);
        Assert.Equal(expected, relevance.Mentions(declaration, default));
    }

    private static readonly MetadataReference[] EntityFramework =
        [.. LibraryVerifier.References.Where(reference => Path.GetFileName(reference.Display)!.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal))];

    private static Compilation Compile(string source) => TestCompilation.Create([Model, source], [TestCompilation.Create(Library, EntityFramework).ToMetadata(), .. EntityFramework]);

    private static async Task<string[]> FoundAsync(string source)
    {
        var found = await Compile(source).WithAnalyzers([new FlowAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Id.StartsWith("PII2", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.Id + ": " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))
            .Order(StringComparer.Ordinal).ToArray();
    }
}
