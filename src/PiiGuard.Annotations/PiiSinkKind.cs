namespace PiiGuard;

/// <summary>A kind of place where personal data can end up.</summary>
#if PIIGUARD_PUBLIC
public
#else
internal
#endif
enum PiiSinkKind
{
    /// <summary>A log.</summary>
    Log = 0,

    /// <summary>The console, <c>Debug</c> or <c>Trace</c>.</summary>
    Console = 1,

    /// <summary>An exception's message or data.</summary>
    Exception = 2,

    /// <summary>Traces, metrics, events, error tracking.</summary>
    Telemetry = 3,

    /// <summary>A file.</summary>
    File = 4,

    /// <summary>A database or document store.</summary>
    Database = 5,

    /// <summary>A cache or session outside the process.</summary>
    Cache = 6,

    /// <summary>A cookie or another storage on the client's side.</summary>
    ClientStorage = 7,

    /// <summary>A blob or object store.</summary>
    ObjectStore = 8,

    /// <summary>A bulk export: CSV, spreadsheet, bulk copy.</summary>
    Export = 9,

    /// <summary>The response of an endpoint.</summary>
    Response = 10,

    /// <summary>A URL or query string.</summary>
    Url = 11,

    /// <summary>Another party: HTTP, message brokers, mail, SMS.</summary>
    Network = 12,

    /// <summary>A prompt, embedding or tool result of an AI model.</summary>
    AiPrompt = 13,

    /// <summary>A claim or token.</summary>
    Token = 14,
}
