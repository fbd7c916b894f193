using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
namespace PiiGuard.Analyzers.Shapes;
internal sealed record TagSurvey(bool AnyTags, ImmutableHashSet<string> SourceNames, ImmutableHashSet<string> CarrierNames)
{
    public static TagSurvey Of(Compilation compilation, ITagModels models) => throw new NotImplementedException();
}
