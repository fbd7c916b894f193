using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>The data about who plays which part, bound to the real libraries.</summary>
public sealed class RolesTests
{
    // Packages that the labelled cases don't reference: the catalogue's facts about them were read elsewhere.
    private static readonly ImmutableArray<string> Elsewhere =
        ["Google.Protobuf.Collections.RepeatedField`1", "Microsoft.Extensions.DependencyInjection.IdentityServiceCollectionUIExtensions",
         "Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityUserContext`5", "Serilog.SerilogHostBuilderExtensions", "Serilog.SerilogServiceCollectionExtensions",
         "System.Linq.AsyncEnumerable"];

    private static readonly CSharpCompilation Libraries = CSharpCompilation.Create(
        "Roles",
        references: File.ReadAllLines(Path.Combine(CaseFile.Folder, "obj", "case-references.txt"))
            .Where(line => line.StartsWith("reference ", StringComparison.Ordinal))
            .Select(line => MetadataReference.CreateFromFile(line["reference ".Length..])));

    [Fact]
    public void EveryLine_NamesSomethingReal()
    {
        var missing = Roles.Lines
            .Where(line => !line.AnyNamespace && !Elsewhere.Contains(line.Type))
            .Where(line => !TypeLookup.Of(Libraries).Find(line.Type).Any(type => line.Member is null || Members(type).Any(member => line.Names(member.Name))))
            .Select(line => $"{line.Role}: {line.Type}::{line.Member}");

        Assert.Equal("", string.Join(Environment.NewLine, missing));
    }

    [Fact]
    public void EveryRole_IsPlayedBySomething() => Assert.Empty(Enum.GetValues<Role>().Except(Roles.Lines.Select(line => line.Role)));

    [Fact]
    public void AMember_PlaysItsRole_WhereverItIsOverriddenOrExtended()
    {
        var compilation = TestCompilation.Create(
            """
            public class Own : Microsoft.AspNetCore.Mvc.Controller;
            """,
            [.. TestCompilation.AspNetCore]);
        var roles = Roles.For(compilation);

        Assert.True(roles.IsOf(compilation.Type("Own"), Role.Controller));
        Assert.False(roles.IsOf(compilation.Type("Own"), Role.Hub));
        Assert.True(roles.Plays(compilation.Type("Microsoft.AspNetCore.Mvc.Controller").GetMembers("View").First(), Role.Answer));
        Assert.False(roles.Plays(compilation.Type("Microsoft.AspNetCore.Mvc.Controller").GetMembers("Dispose").First(), Role.Answer));
        Assert.False(roles.Exists(Role.EfContext));
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type) =>
        type.GetMembers().Concat(type.BaseType is { } @base ? @base.GetMembers() : []);
}
