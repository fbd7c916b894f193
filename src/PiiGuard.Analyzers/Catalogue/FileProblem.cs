using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>What is wrong in a file that users write, at its place: a line that can't be read, or that names what doesn't exist.</summary>
/// <param name="Span">The words that are wrong.</param>
/// <param name="Reason">What is wrong, a sentence without its full stop.</param>
/// <param name="Suggestion">What was probably meant; null where nothing is near.</param>
internal sealed record FileProblem(TextSpan Span, string Reason, string? Suggestion = null)
{
    public override string ToString() => Suggestion is null ? Reason : $"{Reason}; did you mean '{Suggestion}'?";
}
