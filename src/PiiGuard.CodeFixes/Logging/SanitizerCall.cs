using Microsoft.CodeAnalysis;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>A way to call a sanitizer from a place in the code: <c>_redactor.Redact</c>, <c>Protect.Hide</c>, or <c>Hide</c> alone.</summary>
/// <param name="Text">The call without its argument.</param>
/// <param name="Order">Which kind of sanitizer is offered before which.</param>
/// <param name="CanBeUndone">Whether the value can be had back, as what is stored usually must.</param>
internal sealed record SanitizerCall(string Text, SanitizerOrder Order, bool CanBeUndone = false);

internal enum SanitizerOrder
{
    Redactor,
    Method,
    Instance,
    Static,
    Protector,
}
