using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>What the built-in lines come to for members of the framework: spot checks, and rules that hold for all of it.</summary>
public sealed class BuiltInSummariesTests
{
    private static readonly CSharpCompilation Framework = ModelPackages.Compilations("System.Strings").Single();
    private static readonly ModelCatalogue Catalogue = new(Framework, ModelSet.Of([]));

    [Theory]
    [InlineData("System.Collections.Generic.List`1+Enumerator", "Current", "this[] -> return")]
    [InlineData("System.Collections.Generic.List`1", "GetEnumerator", "this -> return")]
    [InlineData("System.Collections.Generic.List`1", "Add", "p0 -> this[]")]
    [InlineData("System.Collections.Generic.HashSet`1", "Add", "p0 -> this[]")]
    [InlineData("System.Collections.Generic.Dictionary`2", "Item", "this[].Value -> return")]
    [InlineData("System.Collections.Generic.Dictionary`2", "TryGetValue", "this[].Value -> p1")]
    [InlineData("System.Collections.Immutable.ImmutableList`1", "Add", "p0 -> return[]")]
    [InlineData("System.IO.StringReader", "ReadLine", "this -> return")]
    [InlineData("System.IO.StreamWriter", "WriteLine", "p0 -> this")]
    [InlineData("System.Int64", "ToString", "this -> return")]
    [InlineData("System.Uri", "ToString", "this -> return")]
    [InlineData("System.Threading.Tasks.Task`1", "Result", "this -> return")]
    [InlineData("System.Linq.Enumerable", "Select", "p1() -> return[]")]
    [InlineData("System.Linq.Queryable", "Where", "p0[] -> return[]")]
    public void Data_GoesOn(string type, string member, string flow) =>
        Assert.Contains(flow, Methods(type, member).SelectMany(method => Catalogue.SummaryOf(method)?.Flows ?? []).Select(edge => $"{edge.From} -> {edge.To}"));

    [Theory]
    [InlineData("System.Collections.Generic.KeyNotFoundException", ".ctor", "p0", nameof(PiiSinkKind.Exception))]
    [InlineData("System.ArgumentException", ".ctor", "p0", nameof(PiiSinkKind.Exception))]
    [InlineData("System.Console", "WriteLine", "p0", nameof(PiiSinkKind.Console))]
    [InlineData("System.IO.File", "WriteAllTextAsync", "p1", nameof(PiiSinkKind.File))]
    [InlineData("System.IO.StreamWriter", "Write", "p0", null)]
    [InlineData("System.Net.Http.StringContent", ".ctor", "p0", nameof(PiiSinkKind.Network))]
    public void Data_Leaks(string type, string member, string port, string? kind) =>
        Assert.Contains((port, kind), Methods(type, member).SelectMany(method => Catalogue.SummaryOf(method)?.Sinks ?? []).Select(edge => (edge.From.ToString(), edge.Kind?.ToString())));

    [Theory]
    [InlineData("System.Security.Cryptography.HMACSHA256", nameof(Protection.Pseudonymized))]
    [InlineData("System.Security.Cryptography.SHA256", nameof(Protection.Hashed))]
    [InlineData("System.Security.Cryptography.MD5", nameof(Protection.WeakHash))]
    public void AHash_ProtectsAsItsAlgorithmDoes(string algorithm, string protection)
    {
        var receiver = Framework.GetTypeByMetadataName(algorithm)!;
        var summaries = Methods("System.Security.Cryptography.HashAlgorithm", "ComputeHash").Select(method => Catalogue.SummaryOf(method, receiver)!);

        Assert.All(summaries.SelectMany(summary => summary.Flows), flow => Assert.Equal(protection, flow.Protection.ToString()));
    }

    /// <summary>Positions, counts and orderings are clean by nature, whatever line speaks about their neighbours.</summary>
    [Fact]
    public void NoCount_IsPersonal()
    {
        string[] clean = ["Count", "Length", "LongLength", "IndexOf", "LastIndexOf", "CompareTo", "GetHashCode", "LongCount", "Capacity", "BinarySearch", "FindIndex"];
        var leaking = ModelSet.BuiltIn.Lines.Where(line => !line.Member.AnyNamespace).Select(line => line.Member.Type).Distinct()
            .SelectMany(name => TypeLookup.Of(Framework).Find(name))
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => clean.Contains(method.AssociatedSymbol?.Name ?? method.Name)
                && method.ReturnType.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
                && Catalogue.SummaryOf(method)?.Flows.Any(flow => flow.To.Root == PortRoot.Return && !flow.To.Path.Contains(Part.Place)) == true);

        AssertNone(leaking);
    }

    /// <summary>What an enumerator of the framework's collections gives, <c>foreach</c> gives: each has lines.</summary>
    [Fact]
    public void EveryCollectionsEnumerator_IsKnown()
    {
        string[] spaces = ["System.Collections.Generic", "System.Collections.Immutable", "System.Collections.Frozen", "System.Collections.Concurrent", "System.Collections.ObjectModel"];
        var unknown = spaces.SelectMany(space => Nested(TypeLookup.Of(Framework).FindNamespace(space)!.GetTypeMembers()))
            .Where(type => type.DeclaredAccessibility == Accessibility.Public && type.TypeKind is TypeKind.Class or TypeKind.Struct)
            .SelectMany(type => type.GetMembers().OfType<IMethodSymbol>())
            .Where(method => method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false } && method.Name is "GetEnumerator" or "get_Current")
            .Where(method => Catalogue.SummaryOf(method) is null);

        AssertNone(unknown);
    }

    private static void AssertNone(IEnumerable<IMethodSymbol> methods)
    {
        var text = string.Join(Environment.NewLine, methods.Select(method => method.ToDisplayString()));
        Assert.True(text.Length == 0, text);
    }

    private static IEnumerable<INamedTypeSymbol> Nested(IEnumerable<INamedTypeSymbol> types) =>
        types.SelectMany(type => Nested(type.GetTypeMembers()).Prepend(type));

    private static IEnumerable<IMethodSymbol> Methods(string type, string member) => Framework.GetTypeByMetadataName(type)!.GetMembers().SelectMany(symbol => symbol switch
    {
        IMethodSymbol method when method.MetadataName == member => new[] { method },
        IPropertySymbol property when property.MetadataName == member => [.. new[] { property.GetMethod, property.SetMethod }.OfType<IMethodSymbol>()],
        _ => [],
    });
}
