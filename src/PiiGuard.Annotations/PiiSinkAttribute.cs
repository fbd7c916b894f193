using System;

namespace PiiGuard;

/// <summary>What is passed to this parameter ends up in a place of the given kind.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class PiiSinkAttribute : Attribute
{
    /// <summary>Declares a sink.</summary>
    /// <param name="kind">The kind of place where the argument ends up.</param>
    public PiiSinkAttribute(PiiSinkKind kind) => Kind = kind;

    /// <summary>The kind of place where the argument ends up.</summary>
    public PiiSinkKind Kind { get; }
}
