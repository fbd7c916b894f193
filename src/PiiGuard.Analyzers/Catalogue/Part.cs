namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// One step into a value: a member (<c>.Email</c>), its elements (<c>[]</c>), a delegate's result (<c>()</c>) or argument
/// (<c>(0)</c>), or the place that a stream or writer leads to (<c>@</c>). Two parts are the same where they are written alike.
/// </summary>
internal sealed class Part : IEquatable<Part>
{
    public static readonly Part Element = new("[]");
    public static readonly Part Result = new("()");
    public static readonly Part Place = new("@");

    // A dictionary's element is a pair: keys and values are followed apart from each other.
    public static readonly Part Key = Member("Key");
    public static readonly Part Value = Member("Value");

    // Kept: maps of objects' parts ask for it all the time.
    private readonly int _hash;

    /// <summary>A part that isn't a member.</summary>
    /// <param name="sign">How it is written.</param>
    public Part(string sign)
        : this(sign, "")
    {
    }

    private Part(string sign, string name)
    {
        Sign = sign;
        Name = name;
        _hash = sign.GetHashCode() ^ name.GetHashCode();
    }

    /// <summary>The member's name; empty for every other part.</summary>
    public string Name { get; }

    /// <summary>As ports are written.</summary>
    public string Text => Sign + Name;

    public bool IsMember => Name.Length > 0;

    /// <summary>An argument that a function is called with.</summary>
    public bool IsArgument => Sign[0] == '(' && !Equals(Result);

    /// <summary>An argument, or the result, of a function.</summary>
    public bool IsOfFunction => Sign[0] == '(';

    private string Sign { get; }

    public static Part Member(string name) => new(".", name);

    public static Part Argument(int ordinal) => new("(" + ordinal + ")");

    public static bool operator ==(Part? left, Part? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Part? left, Part? right) => !(left == right);

    public bool Equals(Part? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Name == other.Name && Sign == other.Sign);

    public override bool Equals(object? obj) => Equals(obj as Part);

    public override int GetHashCode() => _hash;

    public override string ToString() => Text;
}
