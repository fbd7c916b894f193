using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>A setting that makes a framework leak.</summary>
/// <param name="Member">The method, property or event that the line names.</param>
/// <param name="Port">What decides; null where the call alone does.</param>
/// <param name="Kind">Where the data then ends up; null for a clear-text channel.</param>
/// <param name="When">When it is on; null where it always is.</param>
internal sealed record ModelSwitch(ISymbol Member, Port? Port, PiiSinkKind? Kind, Condition? When);
