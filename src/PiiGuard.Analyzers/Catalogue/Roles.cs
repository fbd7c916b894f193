using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>One line of <c>Roles.txt</c>: a type, or a member of it; <c>*.Name</c> is a type of that name in any namespace, <c>Name*</c> every member that begins so.</summary>
internal sealed record RoleLine(Role Role, string Type, string? Member)
{
    /// <summary>The member's name as code has it; without the star where the line has one.</summary>
    public string? Identifier { get; } = Member?.TrimEnd('*');

    public bool AnyNamespace => Type.StartsWith("*.", StringComparison.Ordinal);

    public bool Names(string member) => Identifier is not null
        && (Identifier.Length == Member!.Length ? member == Identifier : member.StartsWith(Identifier, StringComparison.Ordinal));
}

/// <summary>Who plays which role in a compilation. Types count with what derives from them, members with what overrides, implements or hides them.</summary>
internal sealed class Roles
{
    private static readonly ConditionalWeakTable<Compilation, Roles> Known = new();

    private readonly TypeLookup _types;
    private readonly Cast?[] _casts = new Cast?[Count];

    static Roles() => Lines = Read();

    private Roles(Compilation compilation) => _types = TypeLookup.Of(compilation);

    /// <summary>Every line of the data.</summary>
    public static ImmutableArray<RoleLine> Lines { get; }

    /// <summary>How many roles there are.</summary>
    public static int Count { get; } = Enum.GetValues(typeof(Role)).Length;

    public static Roles For(Compilation compilation) => Known.GetValue(compilation, static compilation => new(compilation));

    /// <summary>Whether a type that plays the role, or declares a member that does, is there at all.</summary>
    public bool Exists(Role role) => !Of(role).Players.IsEmpty;

    /// <summary>Whether an assembly references a library that has a type of the role: only then can it use one.</summary>
    public bool IsReferencedBy(IAssemblySymbol assembly, Role role) => Of(role).Players.Any(player => player.Type is { } type
        && assembly.Modules.Any(module => module.ReferencedAssemblies.Any(other => other.Name == type.ContainingAssembly.Name)));

    /// <summary>The identifiers by which code mentions the members of a role; without the star where a line has one.</summary>
    public IEnumerable<string> NamesOf(Role role) =>
        Of(role).Players.Select(player => player.Line.Identifier ?? SimpleName(player.Line.Type)).Distinct();

    /// <summary>Whether a member plays the role.</summary>
    public bool Plays(ISymbol? member, Role role)
    {
        if (member is null or INamedTypeSymbol || member.ContainingType is null)
        {
            return false;
        }

        var declared = member is IMethodSymbol method ? (method.ReducedFrom ?? method).AssociatedSymbol ?? method.ReducedFrom ?? method : member;
        foreach (var (type, line) in Of(role).Players)
        {
            if (line.Names(declared.Name) && Is(declared.ContainingType, type, line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type is one of the role's, or derives from or implements one.</summary>
    public bool IsOf(ITypeSymbol? type, Role role) => type switch
    {
        INamedTypeSymbol named => Of(role).Includes(named.OriginalDefinition),
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(constraint => constraint is INamedTypeSymbol && IsOf(constraint, role)),
        _ => false,
    };

    /// <summary>The attribute of a symbol that plays the role.</summary>
    public AttributeData? AttributeOf(ISymbol symbol, Role role)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsOf(attribute.AttributeClass, role))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>What a type is, as the type of the role that it derives from or implements, with its type arguments; null where it is none.</summary>
    public INamedTypeSymbol? As(ITypeSymbol? type, Role role) => type is not INamedTypeSymbol named
        ? null
        : Bases(named).FirstOrDefault(candidate => Of(role).Players.Any(player => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, player.Type)));

    private Cast Of(Role role) => _casts[(int)role] ??= new Cast(Lines
        .Where(line => line.Role == role)
        .SelectMany(line => line.AnyNamespace ? [new Player(null, line)] : _types.Find(line.Type).Select(type => new Player(type, line)))
        .ToImmutableArray());

    private static bool Is(INamedTypeSymbol type, INamedTypeSymbol? wanted, RoleLine line) => wanted is null
        ? Bases(type).Any(candidate => candidate.Name == line.Type.Substring(2))
        : Bases(type).Any(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, wanted));

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            yield return at;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }

    private static string SimpleName(string type)
    {
        var name = type.Substring(type.LastIndexOfAny(['.', '+']) + 1);
        var tick = name.IndexOf('`');
        name = tick < 0 ? name : name.Substring(0, tick);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    private static ImmutableArray<RoleLine> Read()
    {
        var words = Words.OfEnum<Role>();
        var lines = ImmutableArray.CreateBuilder<RoleLine>();
        using var reader = new StreamReader(typeof(Roles).Assembly.GetManifestResourceStream("Roles.txt")!);
        while (reader.ReadLine() is { } text)
        {
            var columns = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 0 || columns[0][0] == '#')
            {
                continue;
            }

            if (!words.TryRead(columns[0], out var role))
            {
                throw new InvalidDataException(text);
            }

            foreach (var member in columns.Skip(1))
            {
                // Further members of the type in front of them need no more than their names.
                var parts = member.Split(["::"], StringSplitOptions.None);
                lines.Add(parts.Length == 1 ? new RoleLine(role, parts[0], null)
                    : parts[0].Length > 0 ? new RoleLine(role, parts[0], parts[1])
                    : new RoleLine(role, lines[lines.Count - 1].Type, parts[1]));
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>A type that plays a role, or has a member that does; null where any type of the line's name does.</summary>
    private sealed record Player(INamedTypeSymbol? Type, RoleLine Line);

    /// <summary>Everybody who plays a role.</summary>
    private sealed class Cast(ImmutableArray<Player> players)
    {
        private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

        public ImmutableArray<Player> Players { get; } = players;

        /// <summary>Whether a type, as defined, is one of them, or derives from or implements one.</summary>
        public bool Includes(INamedTypeSymbol type) =>
            _known.GetOrAdd(type, key => Players.Any(player => player.Line.Member is null && Is(key, player.Type, player.Line)));
    }
}
