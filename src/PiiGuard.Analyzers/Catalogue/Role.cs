namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// The part that an API of a library plays for the rules about declarations and set-ups. Which APIs play it stands in <c>Models/Roles.txt</c>, where a role is
/// written in snake case.
/// </summary>
internal enum Role
{
    /// <summary>A context of Entity Framework Core.</summary>
    EfContext,

    /// <summary>The set of a context's entities.</summary>
    EfSet,

    /// <summary>A class that configures an entity.</summary>
    EfConfiguration,

    /// <summary>Adds an entity to a model.</summary>
    EfEntity,

    /// <summary>Configures a property, named by a lambda or a text.</summary>
    EfProperty,

    /// <summary>Configures a part of an entity that is stored with it.</summary>
    EfPart,

    /// <summary>Keeps a property or type out of a model.</summary>
    EfIgnore,

    /// <summary>Gives a property a value converter.</summary>
    EfConvert,

    /// <summary>Gives a property of the finished model a value converter.</summary>
    EfSetConverter,

    /// <summary>Configures all properties of a type.</summary>
    EfTypeConvention,

    /// <summary>A value converter.</summary>
    EfConverter,

    /// <summary>Says that an entity is only read.</summary>
    EfReadOnly,

    /// <summary>An attribute that keeps a property or type out of a model.</summary>
    EfUnmapped,

    /// <summary>An attribute of an entity without a key, which is only read.</summary>
    EfKeyless,

    /// <summary>An attribute of a type whose objects are stored with their owner.</summary>
    EfOwned,

    /// <summary>An attribute of a property that is a key, or of a type that names its key.</summary>
    Key,

    /// <summary>An attribute that promises that a column is encrypted.</summary>
    EncryptedColumn,

    /// <summary>A call that promises that a column is encrypted.</summary>
    EncryptedColumnCall,

    /// <summary>What keeps the promise of an encrypted column.</summary>
    ColumnEncryption,

    /// <summary>The attribute by which Identity promises that its stores encrypt a property.</summary>
    ProtectedColumn,

    /// <summary>What keeps the promise of Identity's attribute when it is set to true.</summary>
    ColumnProtection,

    /// <summary>Sets Identity up.</summary>
    IdentitySetup,

    /// <summary>A context of Identity, which protects the columns of its users.</summary>
    IdentityContext,

    /// <summary>Materializes a sequence that is its first argument.</summary>
    Materialize,

    /// <summary>Lets a sequence through as one: what comes out holds at most what went in.</summary>
    Sequence,

    /// <summary>Gives one value made of a sequence, or a bounded number of its elements.</summary>
    Bound,

    /// <summary>Gives something made of a sequence in which no element shows.</summary>
    Aggregate,

    /// <summary>Loads what a navigation leads to.</summary>
    Include,

    /// <summary>A collection to which elements are added one by one.</summary>
    Fill,

    /// <summary>Adds to a text that is made step by step.</summary>
    WriteText,

    /// <summary>An endpoint framework's base class of controllers.</summary>
    Controller,

    /// <summary>An attribute that makes a class a controller.</summary>
    ControllerMark,

    /// <summary>An attribute of a method that is no action, or no handler.</summary>
    NotAnAction,

    /// <summary>The base class of a Razor page's model.</summary>
    PageModel,

    /// <summary>An attribute of a property that is filled from the request.</summary>
    FromRequest,

    /// <summary>A hub of SignalR.</summary>
    Hub,

    /// <summary>An attribute of a generated gRPC service base.</summary>
    GrpcServiceMark,

    /// <summary>A stream to which a gRPC service writes its replies.</summary>
    ReplyStream,

    /// <summary>Writes its second argument to the answer that is its first.</summary>
    WriteReply,

    /// <summary>What a page is given besides its model.</summary>
    PageData,

    /// <summary>Shows a page.</summary>
    ShowPage,

    /// <summary>Maps a handler to a route.</summary>
    MapHandler,

    /// <summary>Opens a group of routes.</summary>
    MapGroup,

    /// <summary>Maps all controllers, pages, hubs or services.</summary>
    MapControllers,

    /// <inheritdoc cref="MapControllers"/>
    MapPages,

    /// <inheritdoc cref="MapControllers"/>
    MapHub,

    /// <inheritdoc cref="MapControllers"/>
    MapGrpc,

    /// <summary>A stream: what it is made of is read as bytes, and shows no object's members.</summary>
    ByteStream,

    /// <summary>What a text is written to, piece by piece.</summary>
    TextTarget,

    /// <summary>Makes a successful answer of what it is given.</summary>
    Answer,

    /// <summary>Makes an answer that says that something is wrong.</summary>
    Refusal,

    /// <summary>A type that stands for an answer, the value being its type argument.</summary>
    AnswerType,

    /// <summary>Says that an endpoint needs authorization.</summary>
    RequireAuthorization,

    /// <summary>Says that an endpoint needs none.</summary>
    AllowAnonymous,

    /// <summary>Gives an endpoint objects that say something of it, attributes among them.</summary>
    EndpointMetadata,

    /// <summary>An attribute that asks who the caller is.</summary>
    AuthorizeMark,

    /// <summary>A filter that runs where callers are authorized.</summary>
    AuthorizationFilter,

    /// <summary>Any filter around actions.</summary>
    Filter,

    /// <summary>Where a filter puts the answer that it gives in the action's place.</summary>
    FilterResult,

    /// <summary>An authorization filter that asks how the caller came, not who they are.</summary>
    TransportFilter,

    /// <summary>An attribute that brings along a filter, of which it is given the type.</summary>
    FilterByType,

    /// <summary>An attribute that says that nobody is asked.</summary>
    AnonymousMark,

    /// <summary>The policy of every endpoint that names none, when it is set.</summary>
    FallbackPolicy,

    /// <summary>Demands authorization for pages by their place.</summary>
    AuthorizePages,

    /// <summary>A list of filters that every action goes through.</summary>
    Filters,

    /// <summary>What a body asks to find out who the caller is, or refuses them with because of that.</summary>
    AskForCaller,

    /// <summary>Tells whether the program runs on a developer's machine.</summary>
    Development,

    /// <summary>Tells whether the program runs in the environment of a name.</summary>
    Environment,

    /// <summary>Sets logging up.</summary>
    LoggingSetup,

    /// <summary>Wires the redaction of what is logged.</summary>
    EnableRedaction,

    /// <summary>Chooses the redactor of a classification, or of those without one.</summary>
    SetRedactor,

    /// <summary>A redactor that gives back what it gets.</summary>
    NullRedactor,

    /// <summary>The attribute of a generated log method.</summary>
    LogMethod,

    /// <summary>The attribute of a parameter whose members are logged.</summary>
    LogProperties,

    /// <summary>An attribute that classifies data, so that it is redacted.</summary>
    Classification,

    /// <summary>A classification that says that data needs no redaction.</summary>
    Unclassified,

    /// <summary>An attribute by which a member promises not to be logged in clear.</summary>
    MaskedInLog,

    /// <summary>What keeps that promise.</summary>
    MaskingWired,

    /// <summary>Sets Serilog up.</summary>
    SerilogSetup,

    /// <summary>Calls, makes or writes what is only known when the program runs.</summary>
    CallByName,
}
