using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Which members of a type are personal data, by declaration alone. Memoized per compilation; safe for cyclic types and threads.</summary>
internal sealed class TypeShapes
{
    private readonly TagReader _tags;
    private readonly DisclosureWalk _walk;
    private readonly HoldingTypes _holding;
    private readonly LeadingTypes _leading;
    private readonly Lazy<TagSurvey> _survey;

    public TypeShapes(Compilation compilation, ModelCatalogue catalogue)
        : this(compilation, new CatalogueTags(catalogue))
    {
    }

    /// <param name="compilation">The compilation whose types are asked for.</param>
    /// <param name="models">What the models say about tags.</param>
    /// <param name="closings">The types that a type parameter stands for in the source, besides its constraints; asked whenever a disclosure meets one.</param>
    public TypeShapes(Compilation compilation, ITagModels models, Func<ITypeParameterSymbol, ImmutableArray<ITypeSymbol>>? closings = null)
    {
        _tags = new TagReader(models);
        _walk = new DisclosureWalk(_tags, closings);
        _holding = new HoldingTypes(_tags, closings);
        _leading = new LeadingTypes(_holding, compilation);
        _survey = new Lazy<TagSurvey>(() => TagSurvey.Of(compilation, models));
    }

    /// <summary>False where nothing in the compilation or its references can be personal data: then there is nothing to analyse.</summary>
    public bool AnyTags => _survey.Value.AnyTags;

    /// <summary>Whether a type may be tagged, and not only members.</summary>
    public bool TagsTypes => _survey.Value.TagsTypes;

    /// <summary>
    /// Identifiers of tagged members, of members of tagged types, and names of tagged types; for a tagged parameter its name and its
    /// method's. A declaration that mentions none, signature included, reads no source itself.
    /// </summary>
    public ImmutableHashSet<string> SourceNames => _survey.Value.SourceNames;

    /// <summary>
    /// Identifiers through which code gets hold of an object that holds personal data: types that hold some, however deep, the members,
    /// parameters and type parameters whose types mention one, and aliases. A declaration that mentions none, in a type that is none, has no such
    /// object in its hands, unless through a type parameter without constraint.
    /// </summary>
    public ImmutableHashSet<string> CarrierNames => _survey.Value.CarrierNames;

    /// <summary>
    /// The tag of a property, field, parameter, method (its return value) or type: its own, inherited, or by its containing type; null if none
    /// or [NotPii]. A property's accessors and backing field have the property's.
    /// </summary>
    public Tag? TagOf(ISymbol symbol) => _tags.TagOf(symbol);

    /// <summary>As <see cref="TagOf(ISymbol)"/>, of a member of an object of type <paramref name="receiver"/>, which may be tagged where the member's own type isn't.</summary>
    public Tag? TagOf(ISymbol member, ITypeSymbol? receiver) => _tags.TagOf(member, receiver);

    /// <summary>The tag of the type itself, wrappers such as Task, Nullable and Lazy removed; null if none.</summary>
    public Tag? TagOfType(ITypeSymbol type) => _tags.TagOfType(type);

    /// <summary>What a declaration's own attributes and model lines say; null where they are silent.</summary>
    public Mark? OwnMarkOf(ISymbol symbol) => _tags.OwnMarkOf(symbol);

    /// <summary>What a member, parameter or type inherits from what it overrides or implements, whatever it says itself; null where that is silent.</summary>
    public Mark? InheritedMarkOf(ISymbol symbol) => _tags.InheritedMarkOf(symbol);

    /// <summary>Whether objects of the type hold personal data, in whatever part and however they would show it; see <see cref="HoldingTypes"/>.</summary>
    public bool Holds(ITypeSymbol type) => _holding.Contains(type);

    /// <summary>Whether an object of the type holds personal data, or others may give such objects for it; see <see cref="LeadingTypes"/>.</summary>
    public bool LeadsTo(ITypeSymbol type) => _leading.Contains(type);

    /// <summary>
    /// The tagged members that an object of this static type gives away when it is turned into text, destructured or serialized; nearest
    /// first. A tagged type is the first entry, with an empty path. Wrappers (<c>Nullable</c>, <c>Lazy</c>, <c>Task</c>) leave no part in a path. What a hand-written
    /// <c>ToString</c> prints isn't among them: see <see cref="HandWritten"/>.
    /// </summary>
    /// <param name="type">The static type.</param>
    /// <param name="mode">Text, destructured or JSON; any other mode discloses nothing.</param>
    /// <param name="enumerates">The object meets something that enumerates collections before it prints them, as loggers do and interpolation doesn't.</param>
    public ImmutableArray<DisclosedTag> Disclosed(ITypeSymbol type, Disclosure mode, bool enumerates = false) =>
        _walk.Of(type, mode, enumerates).Tags;

    /// <summary>The hand-written <c>ToString</c> and <c>PrintMembers</c> bodies that decide what the text of an object of this type holds, and where in it they speak.</summary>
    public ImmutableArray<HandWrittenText> HandWritten(ITypeSymbol type, bool enumerates = false) =>
        _walk.Of(type, Disclosure.Text, enumerates).HandWritten;

    /// <summary>True where a hand-written <c>ToString</c> (or, in a record, <c>PrintMembers</c>) of the type or a base decides its text.</summary>
    public bool HasOwnToString(ITypeSymbol type) => !HandWritten(type).IsEmpty && HandWritten(type)[0].Path.IsEmpty;

    /// <summary>True for an object that holds personal data, but whose text only names its type; a collection of such objects counts too.</summary>
    public bool PlainObject(ITypeSymbol type) => _walk.IsPlainObject(type);
}
