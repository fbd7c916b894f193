using System;

namespace PiiGuard;

/// <summary>
/// What comes out of this method (its return value and its <c>out</c> results), or out of every method of this type, is protected.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class PiiSanitizerAttribute : Attribute
{
    /// <summary>Declares a sanitizer.</summary>
    /// <param name="protection">How the result is protected.</param>
    public PiiSanitizerAttribute(PiiProtection protection) => Protection = protection;

    /// <summary>How the result is protected.</summary>
    public PiiProtection Protection { get; }
}
