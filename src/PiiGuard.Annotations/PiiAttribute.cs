using System;

namespace PiiGuard;

/// <summary>
/// This is personal data. On a member, a parameter or a return value: its value is. On a type: every value of the type is,
/// and every member of it that isn't <see cref="NotPiiAttribute"/>.
/// </summary>
/// <remarks>
/// Overrides and implementations inherit the tag. On a positional record parameter it tags the property too. On a wrapper such
/// as <c>Task&lt;T&gt;</c>, <c>IEnumerable&lt;T&gt;</c> or <c>Lazy&lt;T&gt;</c> it means the <c>T</c>.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = true)]
public sealed class PiiAttribute : Attribute
{
    /// <summary>Tags personal data of no particular category.</summary>
    public PiiAttribute()
    {
    }

    /// <summary>Tags personal data of <paramref name="category"/>.</summary>
    /// <param name="category">What kind of personal data this is.</param>
    public PiiAttribute(PiiCategory category) => Category = category;

    /// <summary>What kind of personal data this is.</summary>
    public PiiCategory Category { get; }
}
