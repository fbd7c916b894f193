using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.CodeFixes.Editing;
using PiiGuard.CodeFixes.Tagging;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>The text of a type without personal data: its untagged members of simple types. What an object inside prints nobody knows here.</summary>
internal sealed class OwnText
{
    private static readonly HashSet<string> SimpleTypes = ["Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Ulid", "Version"];

    private readonly INamedTypeSymbol _type;
    private readonly ImmutableArray<string> _members;

    private OwnText(INamedTypeSymbol type, ImmutableArray<string> members)
    {
        _type = type;
        _members = members;
    }

    /// <param name="type">The type.</param>
    /// <param name="sources">What a finding knows to be personal data: models and names tell of members without a tag.</param>
    /// <param name="old">The text that the new one takes the place of, if there is one.</param>
    public static OwnText Of(INamedTypeSymbol type, ImmutableArray<string> sources, SyntaxNode? old = null)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            levels.Push(current);
        }

        // The name means the member that is declared last; base types come first.
        var untagged = levels
            .SelectMany(level => level.GetMembers())
            .Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false } && IsSimple(member))
            .GroupBy(member => member.Name).Select(same => same.Last())
            .Where(member => !TagMarks.IsPersonal(member))
            .ToList();
        var shown = untagged.Where(member => !sources.Any(source => SourceId.Names(source, member))).Select(member => member.Name).ToList();

        // Where one member without a tag is personal data, others may be that the old text didn't show, and that the finding doesn't name.
        if (old is not null && shown.Count < untagged.Count)
        {
            var before = new HashSet<string>(old.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText));
            shown.RemoveAll(name => !before.Contains(name));
        }

        return new OwnText(type, shown.ToImmutableArray());
    }

    /// <summary>The text as an expression.</summary>
    public string Expression => _members.IsEmpty ? $"nameof({_type.Name})" : $"$\"{_type.Name} {{{{ {Pairs} }}}}\"";

    private string Pairs => string.Join(", ", _members.Select(member => $"{member} = {{{member}}}"));

    /// <summary>The body of a <c>PrintMembers</c>, line by line.</summary>
    public IEnumerable<string> PrintBody(string builder) =>
        _members.IsEmpty
            ? ["{", "    return false;", "}"]
            : ["{", $"    {builder}.Append($\"{Pairs}\");", "    return true;", "}"];

    /// <summary>The whole member, line by line.</summary>
    public IEnumerable<string> Declaration(SemanticModel model, int position)
    {
        if (!_type.IsRecord)
        {
            return [$"public override string ToString() => {Expression};"];
        }

        var builder = model.Compilation.GetTypeByMetadataName("System.Text.StringBuilder")?.ToMinimalDisplayString(model, position) ?? "System.Text.StringBuilder";
        var modifiers = _type.BaseType is { IsRecord: true } ? "protected override" : _type.IsSealed || _type.IsValueType ? "private" : "protected virtual";
        return PrintBody("builder").Prepend($"{modifiers} bool PrintMembers({builder} builder)");
    }

    private static bool IsSimple(ISymbol member) => member switch
    {
        IPropertySymbol { IsIndexer: false, GetMethod: not null } property => IsSimple(property.Type),
        IFieldSymbol field => IsSimple(field.Type),
        _ => false,
    };

    private static bool IsSimple(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? IsSimple(nullable.TypeArguments[0])
            : type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || type.TypeKind == TypeKind.Enum || SimpleTypes.Contains(type.Name);
}
