using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Shapes.Names;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Names;

/// <summary>What names tell of members that a test writes down.</summary>
internal static class NamesOf
{
    private const string Usings = "using System; using System.Collections.Generic; using System.ComponentModel; using System.ComponentModel.DataAnnotations; using System.IO; using System.Net; using System.Net.Mail; using System.Security;";

    /// <summary>The category of one property, declared as <c>string Email</c>, in a class of that name; <c>-</c> for none.</summary>
    public static string Member(string declaration, string type = "Thing", NameOptions? options = null, string others = "") =>
        InType($"public class {type} {{ public {declaration} {{ get; set; }} {others} }}", declaration.Split(' ')[^1], options);

    /// <summary>The category of the member or parameter of that name in the first type of the source that has one.</summary>
    public static string InType(string source, string name, NameOptions? options = null)
    {
        var compilation = TestCompilation.CreateBare(Usings + source);
        var types = compilation.Assembly.GlobalNamespace.GetTypeMembers().SelectMany(type => type.GetTypeMembers().Prepend(type));
        var symbol = types.SelectMany(NamedMembers.Of).First(member => member.Name == name);
        return new NameMatcher(options ?? NameOptions.None).Match(symbol)?.ToString() ?? "-";
    }
}
