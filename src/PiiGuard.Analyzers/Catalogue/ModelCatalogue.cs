using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// What the models say about one compilation's APIs. Lines are bound from the symbol's side, when a symbol is asked about: libraries that
/// the code doesn't use cost nothing. Answers are cached for the life of the compilation; safe for threads.
/// </summary>
internal sealed class ModelCatalogue
{
    /// <summary>Stands for every indexer in the sets of names: code that uses one has no identifier for it.</summary>
    public const string IndexerName = "this[]";

    /// <summary>Stands for every constructor in the sets of names, where code calls one by <c>new(…)</c>, <c>base(…)</c> or <c>this(…)</c>.</summary>
    public const string NewName = "new()";

    private static readonly ConditionalWeakTable<Compilation, CatalogueCache> Catalogues = new();

    private readonly Compilation _compilation;
    private readonly ModelSet _models;
    private readonly ImmutableHashSet<SyntaxTree> _doubtedFiles;
    private readonly ConcurrentDictionary<IMethodSymbol, Answer> _answers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(IMethodSymbol Method, INamedTypeSymbol Receiver), Answer> _narrowed = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<ModelLine>> _lines = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, ModelLine?> _sources = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ModelTag> _tags = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _annotated = new(SymbolEqualityComparer.Default);
    private readonly Lazy<NameIndex> _sourceNames;
    private readonly Lazy<NameIndex> _switchNames;
    private readonly Lazy<ImmutableArray<string>> _tagAttributes;
    private readonly Lazy<ImmutableArray<ModelSource>> _builtInSources;
    private readonly Lazy<HashSet<IAssemblySymbol>> _described;
    private readonly Lazy<ImmutableHashSet<string>> _cleanData;

    internal ModelCatalogue(Compilation compilation, ModelSet models, ImmutableHashSet<SyntaxTree>? doubtedFiles = null)
    {
        _compilation = compilation;
        _models = models;
        _doubtedFiles = doubtedFiles ?? ImmutableHashSet<SyntaxTree>.Empty;
        _sourceNames = new(() => new(compilation, models, ModelVerb.Source));
        _switchNames = new(() => new(compilation, models, ModelVerb.Switch));
        _described = new(() => new(
            models.DescribedTypes
                .SelectMany(name => TypeLookup.Of(compilation).Find(name))
                .Select(type => type.ContainingAssembly),
            SymbolEqualityComparer.Default));
        _builtInSources = new(() => models.LinesOf(ModelVerb.Source)
            .Where(line => line is { IsBuiltIn: true, Member: { Name: not null, AnyNamespace: false } })
            .SelectMany(line => TypeLookup.Of(compilation).Find(line.Member.Type)
                .SelectMany(type => type.GetMembers().Where(member => line.Member.Names(member.MetadataName)))
                .Select(member => new ModelSource(member.ContainingType.Name, NamespaceOf(member), member.Name, IsHeld(line, member))))
            .Distinct()
            .ToImmutableArray());
        _cleanData = new(() => models.LinesOf(ModelVerb.Clean)
            .Where(line => IsCleanData(line) && line.Member is { Name: not null, IsPrefix: false })
            .SelectMany(line => TypeLookup.Of(compilation).Find(line.Member.Type)
                .SelectMany(type => type.GetMembers(line.Member.Name!))
                .Where(member => member is IPropertySymbol or IFieldSymbol))
            .Select(member => member.ContainingType.Name + "." + member.Name)
            .ToImmutableHashSet());
        _tagAttributes = new(() => models.LinesOf(ModelVerb.Tag)
            .Where(line => !line.IsNotPersonal)
            .Select(line => line.Member.AnyNamespace ? "*." + line.Member.Type : line.Member.Type)
            .Distinct()
            .ToImmutableArray());
    }

    private static bool IsHeld(ModelLine line, ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol or { Name: nameof(ToString) } && line.Ports.All(static port => port.Path.IsEmpty);

    private static ImmutableArray<string> NamespaceOf(ISymbol member) => member.ContainingNamespace.ToDisplayString().Split('.').ToImmutableArray();

    /// <summary>The catalogue of a compilation and the model files among its additional files.</summary>
    /// <param name="compilation">The compilation whose symbols will be asked about.</param>
    /// <param name="options">The analyzers' options, for the additional files.</param>
    /// <param name="cancellationToken">Ends the reading of files.</param>
    /// <param name="doubtedFiles">
    /// The files in which a method isn't believed to protect what it returns because it is called <c>Mask…</c> and the like; where there are any, no
    /// method of another assembly is.
    /// </param>
    public static ModelCatalogue For(
        Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken, ImmutableHashSet<SyntaxTree>? doubtedFiles = null) =>
        Catalogues.GetValue(compilation, static _ => new()).Get(compilation, options, doubtedFiles ?? ImmutableHashSet<SyntaxTree>.Empty, cancellationToken);

    /// <summary>Identifiers of members that models name as sources.</summary>
    public ImmutableHashSet<string> SourceNames => _sourceNames.Value.Names;

    /// <summary>Whether built-in lines speak about types of this assembly.</summary>
    public bool Describes(IAssemblySymbol assembly) => _described.Value.Contains(assembly);

    /// <summary>The members that built-in <c>source</c> lines name, as far as this compilation's references have them.</summary>
    public ImmutableArray<ModelSource> BuiltInSources => _builtInSources.Value;

    /// <summary>Metadata names of the attributes that <c>tag</c> lines call personal data; <c>*.Name</c> is one in any namespace.</summary>
    public ImmutableArray<string> TagAttributes => _tagAttributes.Value;

    /// <summary>
    /// Whether code that mentions this identifier can use a modelled switch: a member's name, that of a type named like a base whose constructors are
    /// switches, or <see cref="IndexerName"/> and <see cref="NewName"/> for what has no identifier.
    /// </summary>
    public bool MayBeSwitch(string identifier) => _switchNames.Value.MayBe(identifier);

    /// <summary>
    /// What lines, attributes and names say that a method or accessor does; null where they say nothing. Ordinals are those of the original
    /// definition, of a reduced extension method its unreduced form; an extension block's receiver is <c>this</c>.
    /// </summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="receiver">The static type of the receiver: lines may speak about what a derived type inherits, and hold for its receivers only.</param>
    public Summary? SummaryOf(IMethodSymbol method, ITypeSymbol? receiver = null) => AnswerFor(method, receiver as INamedTypeSymbol).Summary;

    /// <summary>Whether <see cref="SummaryOf"/> says what comes out of the method, so that its body, if it has one, adds no flow.</summary>
    public bool DecidesOutputs(IMethodSymbol method, ITypeSymbol? receiver = null) => AnswerFor(method, receiver as INamedTypeSymbol).DecidesOutputs;

    /// <summary>The <c>switch</c> lines about a method or accessor.</summary>
    public ImmutableArray<ModelSwitch> SwitchesOf(IMethodSymbol method) => AnswerFor(method).Switches;

    /// <summary>
    /// The category that a <c>source</c> line gives to a field, to a property (the line's port is <c>return</c>, or none), or to a by-value
    /// parameter of a method that overrides or implements the line's member.
    /// </summary>
    public PiiCategory? SourceOf(ISymbol member) =>
        (_sources.TryGetValue(member.OriginalDefinition, out var known) ? known : _sources.GetOrAdd(member.OriginalDefinition, FindSource))?.Category;

    /// <summary>Whether a <c>clean</c> line says of a property or field that what it holds isn't personal, whatever its library calls it.</summary>
    public bool IsClean(ISymbol member) =>
        member is IPropertySymbol or IFieldSymbol && member.ContainingType is not null
        && Declarations(member.OriginalDefinition).Any(declared => LinesAbout(declared.ContainingType.OriginalDefinition, declared).Any(IsCleanData));

    /// <summary>The members that such lines name, each behind its type's simple name: <c>Type.Member</c>.</summary>
    public ImmutableHashSet<string> CleanData => _cleanData.Value;

    /// <summary>What <c>tag</c> lines say about an attribute: those of its own type, or of the nearest base that has any.</summary>
    public ModelTag TagOf(INamedTypeSymbol attribute) => _tags.GetOrAdd(attribute.OriginalDefinition, FindTag);

    private Answer AnswerFor(IMethodSymbol method, INamedTypeSymbol? receiver = null)
    {
        method = (method.ReducedFrom ?? method).OriginalDefinition;
        if (method.MethodKind is MethodKind.AnonymousFunction or MethodKind.StaticConstructor or MethodKind.BuiltinOperator)
        {
            return Answer.None;
        }

        method = method.PartialDefinitionPart ?? method;
        return receiver is null || method.IsStatic || ExtensionMember.IsOne(method) || SymbolEqualityComparer.Default.Equals(receiver.OriginalDefinition, method.ContainingType)
            ? _answers.TryGetValue(method, out var known) ? known : _answers.GetOrAdd(method, FindAnswer(method, null))
            : _narrowed.TryGetValue((method, receiver.OriginalDefinition), out known) ? known
            : _narrowed.GetOrAdd((method, receiver.OriginalDefinition), FindNarrowed(method, receiver.OriginalDefinition));
    }

    private Answer FindNarrowed(IMethodSymbol method, INamedTypeSymbol receiver) =>
        MemberLevels.Heirs(receiver, method).Any(heir => LinesAbout(heir, method).Any()) ? FindAnswer(method, receiver) : AnswerFor(method);

    private Answer FindAnswer(IMethodSymbol asked, INamedTypeSymbol? receiver)
    {
        var method = ExtensionMember.Implementation(asked) ?? asked;
        var builder = new SummaryBuilder(TypeLookup.Of(_compilation));
        foreach (var heir in receiver is null ? [] : MemberLevels.Heirs(receiver, method))
        {
            builder.AddLevel(LinesAbout(heir, method), method);
        }

        var hasBody = !method.IsAbstract && !method.IsExtern && !method.IsImplicitlyDeclared && IsOwn(method.ContainingAssembly);
        foreach (var (type, named) in Levels(method))
        {
            // Where there is a body to read, lines about what it overrides don't replace it; promises and places it ends up in still hold.
            var inherited = hasBody && !SymbolEqualityComparer.Default.Equals(type, method.ContainingType);
            builder.AddLevel(LinesAbout(type, named).Where(line => !(inherited && DescribesBody(line.Verb))), named);
            if (MayCarryAttributes(named))
            {
                DeclaredModel.AddAttributes(builder, named);
            }
        }

        if (_models.DescribesAttributes)
        {
            builder.AddLevel(AttributeLines(method), method);
        }

        if (!builder.DecidesOutputs && DeclaredModel.Promised(method, _compilation.Assembly) is { } promised && IsBelieved(asked))
        {
            builder.AddProtection(promised, DeclaredModel.Outputs(method), method);
        }

        if (!builder.Speaks)
        {
            return Answer.None;
        }

        var summary = builder.ToSummary();
        return !ReferenceEquals(method, asked) && ExtensionMember.HasReceiver(asked)
            ? new(ExtensionMember.Translate(summary), builder.DecidesOutputs, builder.Switches.Select(ExtensionMember.Translate).ToImmutableArray())
            : new(summary, builder.DecidesOutputs, builder.Switches);
    }

    // Answers are shared by all who call: what counts is where the method stands. One that stands in no file of ours is believed where all of them agree.
    private bool IsBelieved(IMethodSymbol method) =>
        _doubtedFiles.IsEmpty || (IsOwn(method.ContainingAssembly) && method.Locations.All(place => place.SourceTree is { } file && !_doubtedFiles.Contains(file)));

    private IEnumerable<ModelLine> AttributeLines(IMethodSymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass is not null)
        .SelectMany(attribute => Lines(attribute.AttributeClass!.OriginalDefinition))
        .Where(line => line.Member.Name is null && line.Verb != ModelVerb.Tag);

    private ModelLine? FindSource(ISymbol member)
    {
        if (member is IParameterSymbol { ContainingSymbol: IMethodSymbol method, RefKind: not (RefKind.Out or RefKind.Ref) } parameter)
        {
            return NearestSource(Levels(method).Select(level => LinesAbout(level.Type, level.Method).Where(line => line.Verb == ModelVerb.Ignore || line.Ports.Any(port =>
                port is { Root: ModelPortRoot.Parameter, Path.IsEmpty: true } && level.Method.Parameters[parameter.Ordinal].Name == port.Name))));
        }

        if (member is not (IPropertySymbol or IFieldSymbol) || member.ContainingType is null)
        {
            return null;
        }

        return NearestSource(Declarations(member).Select(declared => LinesAbout(declared.ContainingType.OriginalDefinition, declared)
            .Where(line => line.Ports.IsEmpty || line.Ports.Any(port => port is { Root: ModelPortRoot.Return, Path.IsEmpty: true }))));
    }

    /// <summary>The line that gives a category, of the nearest declaration that has one.</summary>
    private static ModelLine? NearestSource(IEnumerable<IEnumerable<ModelLine>> levels)
    {
        var ignored = false;
        foreach (var level in levels.Select(lines => lines.ToList()))
        {
            ignored |= level.Exists(line => line is { Verb: ModelVerb.Ignore, Ignored: null or ModelVerb.Source });
            if (level.Find(line => line is { Verb: ModelVerb.Source, Conditions.IsEmpty: true } && !(ignored && line.IsBuiltIn)) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    private IEnumerable<(INamedTypeSymbol Type, IMethodSymbol Method)> Levels(IMethodSymbol method) =>
        MemberLevels.Of(method, _compilation.Assembly, HasLines);

    private IEnumerable<ISymbol> Declarations(ISymbol member)
    {
        for (var at = member; at is not null; at = MemberLevels.Overridden(at)?.OriginalDefinition)
        {
            yield return at;
        }

        foreach (var implemented in MemberLevels.Implemented(member, HasLines))
        {
            yield return implemented.OriginalDefinition;
        }
    }

    private ModelTag FindTag(INamedTypeSymbol attribute)
    {
        for (var type = attribute; type is not null; type = type.BaseType?.OriginalDefinition)
        {
            var lines = Lines(type);
            var ignored = lines.Any(line => line is { Verb: ModelVerb.Ignore, Member.Name: null, Ignored: null or ModelVerb.Tag });

            // The names of the attributes that built-in lines name without a category say none either (a test says so): nobody needs to read them.
            if (lines.FirstOrDefault(line => line.Verb == ModelVerb.Tag && !(ignored && line.IsBuiltIn)) is { } tag)
            {
                return new(
                    tag.IsNotPersonal ? TagMeaning.NotPersonal : TagMeaning.Personal,
                    tag.Category ?? (tag.IsBuiltIn && ReferenceEquals(type, attribute) ? PiiCategory.Unspecified : null));
            }

            if (ignored)
            {
                break;
            }
        }

        return ModelTag.Unknown;
    }

    /// <summary>Whether any line speaks about the type.</summary>
    public bool HasLinesOf(INamedTypeSymbol type) => !Lines(type.OriginalDefinition).IsEmpty;

    private ImmutableArray<ModelLine> Lines(INamedTypeSymbol type) => _lines.GetOrAdd(type, _models.LinesOf);

    /// <summary>The lines of a type that name a member of it, and those that take all of the type's lines away.</summary>
    private IEnumerable<ModelLine> LinesAbout(INamedTypeSymbol type, ISymbol member) =>
        Lines(type).Where(line => line.Member.Name is null ? line.Verb == ModelVerb.Ignore : line.Member.Names(member));

    private bool HasLines(INamedTypeSymbol type) => MayCarryAttributes(type) || !Lines(type).IsEmpty;

    // Attributes of metadata are costly to read.
    private bool MayCarryAttributes(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly && (IsOwn(assembly) || _annotated.GetOrAdd(assembly, DeclaredModel.UsesAnnotations));

    private bool IsOwn(IAssemblySymbol? assembly) => SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly);

    private static bool IsCleanData(ModelLine line) =>
        line is { Verb: ModelVerb.Clean, Conditions.IsEmpty: true } && line.Ports.All(port => port is { Root: ModelPortRoot.Return, Path.IsEmpty: true });

    private static bool DescribesBody(ModelVerb verb) => verb is ModelVerb.Flow or ModelVerb.Weak or ModelVerb.Clean or ModelVerb.Place;

    private sealed record Answer(Summary? Summary, bool DecidesOutputs, ImmutableArray<ModelSwitch> Switches)
    {
        public static readonly Answer None = new(null, false, ImmutableArray<ModelSwitch>.Empty);
    }
}
