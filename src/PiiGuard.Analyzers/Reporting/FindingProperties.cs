namespace PiiGuard.Analyzers.Reporting;

/// <summary>
/// The keys of <c>Diagnostic.Properties</c>: what code fixes, SARIF and the command line read of a finding. A file format: keys never change meaning.
/// </summary>
internal static class FindingProperties
{
    /// <summary>The category in snake case (<c>national_id</c>), the most severe first, others behind commas.</summary>
    public const string Category = "pii.category";

    /// <summary>Documentation comment id of the tagged declaration that the data comes from.</summary>
    public const string Source = "pii.source";

    /// <summary>Documentation comment ids of the other tagged declarations that meet in the same expression, separated by blanks; missing where there is none.</summary>
    public const string Also = "pii.also";

    /// <summary>Documentation comment id of the API that the data meets in the end; of the untagged result that gives it back, of the type whose text shows it.</summary>
    public const string Sink = "pii.sink";

    /// <summary>Documentation comment id of the member (or type) that the finding stands in: with rule, source and sink it tells findings apart in a baseline.</summary>
    public const string Member = "pii.member";

    /// <summary>The sink kind in snake case (<c>ai_prompt</c>); <c>member</c> where data is put into an untagged member; missing where it gets to no kind of place.</summary>
    public const string Kind = "pii.kind";

    /// <summary>How the data is protected: <c>none</c>, a weak protection, or a protection of PiiProtection, in snake case.</summary>
    public const string Protection = "pii.protection";

    /// <summary>The tier of the category, as policy sees it where the finding stands: <c>sensitive</c>, <c>direct</c>, <c>indirect</c>. In inventory records.</summary>
    public const string Tier = "pii.tier";

    /// <summary>Documentation comment id of the entity that Entity Framework stores the tagged member in; missing where it isn't seen to be stored. In inventory records.</summary>
    public const string Storage = "pii.storage";

    /// <summary>Documentation comment id of the method, attribute or call that protects the data as <see cref="Protection"/> says; missing where none is found. In inventory records.</summary>
    public const string By = "pii.by";

    /// <summary>What an inventory record is about: <c>member</c> (a tagged declaration) or <c>flow</c> (protected data that meets a sink).</summary>
    public const string Record = "pii.record";

    /// <summary>The way, source first, sink last: <c>symbol@file:line</c> steps joined by <c> -&gt; </c>.</summary>
    public const string Path = "pii.path";
}
