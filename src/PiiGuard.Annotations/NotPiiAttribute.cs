using System;

namespace PiiGuard;

/// <summary>This looks like personal data, or its type is tagged, but it isn't personal data.</summary>
[AttributeUsage(
    AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.ReturnValue
    | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum,
    Inherited = true)]
public sealed class NotPiiAttribute : Attribute
{
    /// <summary>Declares that the target isn't personal data.</summary>
    /// <param name="justification">Why it isn't, for whoever reviews the tags.</param>
    public NotPiiAttribute(string justification) => Justification = justification;

    /// <summary>Why the target isn't personal data.</summary>
    public string Justification { get; }
}
