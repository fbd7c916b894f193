using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>Finds what a type is, by its name and by what its members say about each other; each type once.</summary>
internal sealed class ContextFinder(PhraseFinder phrases)
{
    // A type's base types count for what it is; a hierarchy deeper than this says nothing more.
    private const int MaximumBaseTypes = 8;

    private readonly Vocabulary _vocabulary = Vocabulary.BuiltIn;
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeContext> _named = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, TypeContext> _contexts = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, TypeContext> _signatures = new(SymbolEqualityComparer.Default);

    /// <summary>The context that a property, field or parameter stands in.</summary>
    public TypeContext Around(ISymbol member) =>
        member is IParameterSymbol { ContainingSymbol: IMethodSymbol method } && !(method.MethodKind == MethodKind.Constructor && method.ContainingType.IsRecord)
            ? _signatures.GetOrAdd(method.OriginalDefinition, FindAroundParameters)
            : member.ContainingType is { } type ? _contexts.GetOrAdd(type.OriginalDefinition, FindAroundMembers) : TypeContext.Unknown;

    /// <summary>The properties and fields of an object, inherited ones included.</summary>
    public static IEnumerable<(ISymbol Symbol, ITypeSymbol Type)> MembersOf(INamedTypeSymbol type)
    {
        var depth = 0;
        for (var named = type; named is { SpecialType: SpecialType.None } && depth < MaximumBaseTypes; named = named.BaseType, depth++)
        {
            foreach (var member in named.GetMembers())
            {
                switch (member)
                {
                    case IPropertySymbol { IsStatic: false, IsIndexer: false } property:
                        yield return (property, property.Type);
                        break;
                    case IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field:
                        yield return (field, field.Type);
                        break;
                }
            }
        }
    }

    // Beside an e-mail address a bare name is a person's; beside a port a password is a machine's. What the type's members prove says
    // nothing about a method's parameters, and the parameters of a machine may well be data.
    private TypeContext FindAroundParameters(IMethodSymbol method)
    {
        var named = method.ContainingType is { } type ? _named.GetOrAdd(type, key => TypeContext.OfName(key, _vocabulary)) : TypeContext.Unknown;
        var siblings = ProofOf(method.Parameters.Select(parameter => (parameter.Name, parameter.Type)));
        return new TypeContext(
            (named.Nature & ~TypeNature.Machine) | (siblings.Nature & ~TypeNature.Remote),
            named.Contexts | siblings.Contexts | TypeContext.OfMethod(method.Name, _vocabulary));
    }

    private TypeContext FindAroundMembers(INamedTypeSymbol type)
    {
        var named = _named.GetOrAdd(type, key => TypeContext.OfName(key, _vocabulary));
        var nature = named.Nature | BlockedByBases(type);
        if ((nature & (TypeNature.Blocked | TypeNature.Machine)) != 0)
        {
            return new TypeContext(nature, 0);
        }

        var proven = ProofOf(MembersOf(type).Select(member => (member.Symbol.Name, member.Type)));
        var contexts = (nature & TypeNature.Thing) != 0 ? proven.Contexts & ~_vocabulary.PersonContext : proven.Contexts;
        return new TypeContext(nature | proven.Nature, named.Contexts | contexts);
    }

    private TypeNature BlockedByBases(INamedTypeSymbol type)
    {
        var nature = TypeNature.None;
        for (var (inherited, depth) = (type.BaseType, 0); inherited is { SpecialType: SpecialType.None } && depth < MaximumBaseTypes; inherited = inherited.BaseType, depth++)
        {
            nature |= inherited.Name == nameof(Attribute) ? TypeNature.Blocked : Nature(inherited);
        }

        foreach (var contract in type.AllInterfaces)
        {
            nature |= Nature(contract);
        }

        return nature & TypeNature.Blocked;
    }

    private TypeNature Nature(INamedTypeSymbol type) => _named.GetOrAdd(type.OriginalDefinition, key => TypeContext.OfName(key, _vocabulary)).Nature;

    // What the members of a type, or the parameters of a method, say about each other.
    private TypeContext ProofOf(IEnumerable<(string Name, ITypeSymbol Type)> members)
    {
        var (evidence, own) = (0UL, 0UL);
        var contexts = 0;
        var nature = TypeNature.None;
        foreach (var (name, type) in members)
        {
            var joined = name.ToLowerInvariant();
            nature |= _vocabulary.BlockingMembers.Contains(joined) ? TypeNature.Blocked
                : _vocabulary.MachineMembers.Contains(joined) ? TypeNature.Remote
                : TypeNature.None;
            contexts |= _vocabulary.ProofOf(joined);
            if (phrases.Find(name) is { } hit && phrases.Settle(hit, 0) is { } category && (ValueKind.Of(type).Kind & _vocabulary.HeldBy(category)) != 0)
            {
                evidence |= 1UL << (int)category;
                own |= _vocabulary.Others.Contains(hit.First) ? 0UL : 1UL << (int)category;
            }
        }

        return new TypeContext(nature, contexts | TypeContext.OfEvidence(evidence, own, _vocabulary));
    }
}
