using System.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>docs/libraries.md lists what the built-in models know, and against which versions each file is proved.</summary>
public sealed class LibrariesPageTests
{
    [Fact]
    public void TheTable_IsMadeFromTheModels()
    {
        var table = new StringBuilder("| models | proved against | lines | what is known |\n|---|---|---:|---|\n");
        var files = BuiltInModels.Names().Select(name => (Name: name, Lines: BuiltInModels.Parse(name).Lines)).ToList();
        foreach (var (name, lines) in files.OrderBy(file => file.Name, StringComparer.OrdinalIgnoreCase))
        {
            table.Append($"| {name} | {ModelPackages.Proof(name)} | {lines.Length} | {string.Join(", ", Known(lines))} |\n");
        }

        var members = files.SelectMany(file => file.Lines).Where(line => line.Member.Name is not null).Select(line => (line.Member.Type, line.Member.Name)).Distinct().Count();
        table.Append($"\n{files.Sum(file => file.Lines.Length):N0} lines in {files.Count} files about {members:N0} members (a name that ends in `*` counts once).\n");
        PageBlock.Check("docs/libraries.md", "libraries", table.ToString().Replace('\u00a0', ','));
    }

    private static IEnumerable<string> Known(IEnumerable<ModelLine> lines) => lines
        .GroupBy(line => line.Verb switch
        {
            ModelVerb.Sink => (0, line.Kind is { } kind ? $"sinks ({Snake(kind.ToString())})" : "sinks (by place)"),
            ModelVerb.Source => (1, "sources"),
            ModelVerb.Tag => (2, "tag attributes"),
            ModelVerb.Sanitizer => (3, "sanitizers"),
            ModelVerb.Weak => (4, "weak protections"),
            ModelVerb.Unprotect => (5, "gives the data back"),
            ModelVerb.Switch => (6, "unsafe settings"),
            ModelVerb.Place => (7, "places"),
            ModelVerb.Clean => (8, "clean results"),
            _ => (9, "flows"),
        })
        .OrderBy(group => group.Key)
        .Select(group => group.Key.Item2);

    private static string Snake(string name) => string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
