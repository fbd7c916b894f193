using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Why a model line can't be read, or what it names that doesn't exist, at its place in the file.</summary>
/// <param name="Span">The words that are wrong.</param>
/// <param name="Reason">What is wrong, a sentence without its full stop.</param>
/// <param name="Suggestion">What was probably meant; null where nothing is near.</param>
internal sealed record ModelProblem(TextSpan Span, string Reason, string? Suggestion = null)
{
    public override string ToString() => Suggestion is null ? Reason : $"{Reason}; did you mean '{Suggestion}'?";
}
