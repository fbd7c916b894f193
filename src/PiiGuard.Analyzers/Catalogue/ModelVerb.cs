namespace PiiGuard.Analyzers.Catalogue;

/// <summary>What a model line says about its member; see docs/models.md.</summary>
internal enum ModelVerb
{
    Source,
    Tag,
    Sink,
    Sanitizer,
    Flow,
    Weak,
    Clean,
    Unprotect,
    Switch,
    Place,
    Ignore,
}
