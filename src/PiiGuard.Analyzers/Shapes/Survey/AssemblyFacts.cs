using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>Reads the declarations of a referenced assembly, as far as others can see them.</summary>
internal sealed class AssemblyFacts
{
    // Read once for each file, however many compilations of however many projects reference it; apart for those that see its internals.
    private static readonly ConditionalWeakTable<MetadataId, FileFacts> OfFiles = new();

    // Of a project in an editor, which is no file.
    private static readonly ConditionalWeakTable<IAssemblySymbol, DeclarationFacts> OfSource = new();

    private readonly ImmutableArray<DeclarationFact>.Builder _declarations = ImmutableArray.CreateBuilder<DeclarationFact>();

    /// <summary>The declarations of an assembly.</summary>
    /// <param name="assembly">The assembly, as a compilation sees it.</param>
    /// <param name="user">The compilation's own assembly.</param>
    public static DeclarationFacts Of(IAssemblySymbol assembly, IAssemblySymbol user) => assembly.GetMetadata() is { } metadata
        ? OfFiles.GetValue(metadata.Id, static _ => new FileFacts()).Of(assembly, assembly.GivesAccessTo(user))
        : OfSource.GetValue(assembly, static key => Read(key, seesInternals: true));

    /// <summary>Whether any attribute of these simple names, without <c>Attribute</c>, stands anywhere in an assembly: told from its tables, without reading declarations.</summary>
    public static bool MentionsAny(IAssemblySymbol assembly, HashSet<string> attributes)
    {
        try
        {
            return assembly.GetMetadata() is not { } metadata || OfFiles.GetValue(metadata.Id, static _ => new FileFacts()).AttributeNames(metadata).Overlaps(attributes);
        }
        catch (BadImageFormatException)
        {
            // What the table can't tell, the declarations may.
            return true;
        }
    }

    /// <summary>The simple names of the attributes on the types of one name, and in them; the other types stay unread.</summary>
    public static ImmutableArray<string> AttributesIn(IAssemblySymbol assembly, string type) => assembly.GetMetadata() is { } metadata
        ? OfFiles.GetValue(metadata.Id, static _ => new FileFacts()).AttributesIn(assembly, type)
        : ReadAttributes(assembly, type);

    private static ImmutableArray<string> ReadAttributes(IAssemblySymbol assembly, string name)
    {
        var reader = new AssemblyFacts();
        foreach (var type in TypesOf(assembly))
        {
            if (type.Name == name)
            {
                reader.Add(type);
            }
        }

        return reader._declarations.SelectMany(static fact => fact.Attributes).Distinct().ToImmutableArray();
    }

    private static DeclarationFacts Read(IAssemblySymbol assembly, bool seesInternals)
    {
        var reader = new AssemblyFacts();
        foreach (var type in TypesOf(assembly, type => IsVisible(type, seesInternals)))
        {
            reader.Add(type);
        }

        return new DeclarationFacts(reader._declarations.ToImmutable(), ImmutableArray<TypeAlias>.Empty);
    }

    // What no other assembly can name has nothing to say to it: closures, state machines, private and internal types.
    private static bool IsVisible(INamedTypeSymbol type, bool seesInternals) => type.DeclaredAccessibility switch
    {
        Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal => true,
        Accessibility.Private => false,
        _ => seesInternals && type.CanBeReferencedByName,
    };

    /// <summary>The types of an assembly, nested ones included.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="isAsked">Leaves out a type and those in it; null where all are asked for.</param>
    public static IEnumerable<INamedTypeSymbol> TypesOf(IAssemblySymbol assembly, Func<INamedTypeSymbol, bool>? isAsked = null)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is INamedTypeSymbol type)
            {
                if (isAsked?.Invoke(type) == false)
                {
                    continue;
                }

                yield return type;
            }

            foreach (var member in current is INamespaceSymbol space ? space.GetMembers() : current.GetTypeMembers().CastArray<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }
        }
    }

    private void Add(INamedTypeSymbol type)
    {
        var container = type.ContainingType?.Name ?? "";
        var bases = new List<string>();
        foreach (var inherited in type.Interfaces.Insert(0, type.BaseType!))
        {
            Mention(inherited, bases);
        }

        var isDelegate = type.DelegateInvokeMethod;
        if (isDelegate is not null)
        {
            AddMethod(isDelegate, type.Name, container);
        }
        else
        {
            Add(DeclarationKind.Type, type.Name, container, bases, type.GetAttributes());
        }

        AddTypeParameters(type.TypeParameters, type.Name);
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IPropertySymbol property:
                    var attributes = property.GetMethod is { } getter ? property.GetAttributes().AddRange(getter.GetReturnTypeAttributes()) : property.GetAttributes();
                    Add(DeclarationKind.Data, property.IsIndexer ? type.Name : property.Name, type.Name, Mentioned(property.Type), attributes, property.Parameters);
                    break;

                case IFieldSymbol { IsImplicitlyDeclared: false } field:
                    Add(DeclarationKind.Data, field.Name, type.Name, Mentioned(field.Type), field.GetAttributes());
                    break;

                case IEventSymbol raised:
                    Add(DeclarationKind.Code, raised.Name, type.Name, Mentioned(raised.Type), raised.GetAttributes());
                    break;

                case IMethodSymbol { AssociatedSymbol: null } method when isDelegate is null:
                    AddMethod(method, method.MethodKind == MethodKind.Ordinary ? method.Name : type.Name, type.Name);
                    break;
            }
        }
    }

    private void AddMethod(IMethodSymbol method, string name, string container)
    {
        var mentions = Mentioned(method.ReturnType);
        foreach (var parameter in method.Parameters)
        {
            Mention(parameter.Type, mentions);
        }

        Add(DeclarationKind.Code, name, container, mentions, method.GetReturnTypeAttributes(), method.Parameters);
        AddTypeParameters(method.TypeParameters, container);
    }

    private void AddTypeParameters(ImmutableArray<ITypeParameterSymbol> parameters, string container)
    {
        foreach (var parameter in parameters)
        {
            if (!parameter.ConstraintTypes.IsEmpty)
            {
                var mentions = new List<string>();
                foreach (var constraint in parameter.ConstraintTypes)
                {
                    Mention(constraint, mentions);
                }

                Add(DeclarationKind.TypeParameter, parameter.Name, container, mentions, ImmutableArray<AttributeData>.Empty);
            }
        }
    }

    private void Add(
        DeclarationKind kind,
        string name,
        string container,
        List<string> mentions,
        ImmutableArray<AttributeData> attributes,
        ImmutableArray<IParameterSymbol> parameters = default)
    {
        var ofParameters = parameters.IsDefault ? [] : parameters.Select(static parameter => Names(parameter.GetAttributes())).ToList();
        var facts = ofParameters.TrueForAll(static own => own.IsEmpty)
            ? ImmutableArray<ParameterFact>.Empty
            : parameters.Select((parameter, i) => new ParameterFact(parameter.Name, !ofParameters[i].IsEmpty)).ToImmutableArray();
        _declarations.Add(new DeclarationFact(kind, name, container, mentions.ToImmutableArray(), Names(attributes).AddRange(ofParameters.SelectMany(static own => own)), facts));
    }

    // What the compiler adds everywhere tags nothing.
    private static ImmutableArray<string> Names(ImmutableArray<AttributeData> attributes) => attributes
        .Select(attribute => attribute.AttributeClass)
        .Where(type => type is not null && type.ContainingNamespace?.ToDisplayString() != "System.Runtime.CompilerServices")
        .Select(type => DeclarationFacts.AttributeName(type!.Name))
        .ToImmutableArray();

    private static List<string> Mentioned(ITypeSymbol type)
    {
        var mentions = new List<string>();
        Mention(type, mentions);
        return mentions;
    }

    private static void Mention(ITypeSymbol? type, List<string> mentions)
    {
        // Ends: what is pushed is a part of the type that was popped.
        var pending = new Stack<ITypeSymbol?>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IArrayTypeSymbol array:
                    pending.Push(array.ElementType);
                    break;

                case IPointerTypeSymbol pointer:
                    pending.Push(pointer.PointedAtType);
                    break;

                case INamedTypeSymbol { SpecialType: SpecialType.None or > SpecialType.System_Array } named:
                    mentions.Add(named.Name);
                    foreach (var argument in named.TypeArguments)
                    {
                        pending.Push(argument);
                    }

                    break;

                case ITypeParameterSymbol parameter:
                    mentions.Add(parameter.Name);
                    break;
            }
        }
    }

    /// <summary>What one file declares, for those that see its internals and for all others. Two threads read the same.</summary>
    private sealed class FileFacts
    {
        private readonly ConcurrentDictionary<string, ImmutableArray<string>> _attributes = new(StringComparer.Ordinal);
        private DeclarationFacts? _public;
        private DeclarationFacts? _all;
        private HashSet<string>? _attributeNames;

        public DeclarationFacts Of(IAssemblySymbol assembly, bool seesInternals) => seesInternals ? _all ??= Read(assembly, true) : _public ??= Read(assembly, false);

        public HashSet<string> AttributeNames(AssemblyMetadata metadata) => _attributeNames ??= AttributeTable.NamesIn(metadata);

        public ImmutableArray<string> AttributesIn(IAssemblySymbol assembly, string type) => _attributes.GetOrAdd(type, name => ReadAttributes(assembly, name));
    }
}
