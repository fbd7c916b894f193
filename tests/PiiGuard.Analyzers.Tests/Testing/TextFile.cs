using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>An additional file; without text it is one that can't be read, such as a binary file.</summary>
internal sealed class TextFile(string path, string? text) : AdditionalText
{
    public override string Path => path;

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text, Encoding.UTF8);
}
