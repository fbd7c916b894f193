using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What the analysis of one node may ask about others: the answers as far as they are known by now. Whoever asked is analysed again when one grows.</summary>
internal interface IResults
{
    /// <summary>What another node does.</summary>
    NodeResult Of(Node node);

    /// <summary>Whether a member gives or holds personal data of its own accord; see <see cref="Relevance"/>.</summary>
    bool IsHot(ISymbol member);
}
