namespace PiiGuard.Analyzers.Policy;

/// <summary>How strict the policy is where no severity option speaks.</summary>
internal enum Mode
{
    /// <summary>For an old code base: nothing above a suggestion unless it is sensitive.</summary>
    Adopt,

    /// <summary>The severities of the rules' table.</summary>
    Standard,

    /// <summary>A warning for every tier.</summary>
    Strict,

    /// <summary>As strict, with errors.</summary>
    Enforce,
}

/// <summary>What a rule's severity depends on besides mode and tier; each has rows of its own in the data.</summary>
internal enum Circumstance
{
    /// <summary>The rule's own row.</summary>
    None,

    /// <summary>PII2002: the object's text is only the name of its type.</summary>
    TypeNameOnly,

    /// <summary>PII2003: the compiler writes the method.</summary>
    Generated,

    /// <summary>PII2007: neither the compilation nor a reference holds a tag.</summary>
    Untagged,

    /// <summary>PII4004: the compilation doesn't hold the wiring that decides.</summary>
    Unwired,

    /// <summary>The inventory is asked for. The policy reads the option itself.</summary>
    Inventory,

    /// <summary>Visible members are to say by attributes what they do (`piiguard_flow_summaries = false`). The policy reads the option itself.</summary>
    NoSummaries,
}
