namespace PiiGuard.Analyzers.Flow;

/// <summary>What the analysis of one node may ask about others: the answers as far as they are known by now. Whoever asked is analysed again when one grows.</summary>
internal interface IResults
{
    /// <summary>What another node does.</summary>
    NodeResult Of(Node node);

    /// <summary>Whether a member of this name may give or hold personal data of its own accord; see <see cref="Relevance"/>.</summary>
    bool IsHot(string name);
}
