using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>What a line names that doesn't exist. A type of a library that the compilation doesn't use is no problem.</summary>
internal static class ModelCheck
{
    /// <summary>The problems of one line, as this compilation sees them: a type, member, parameter or constant that is missing.</summary>
    public static IEnumerable<FileProblem> Problems(ModelLine line, Compilation compilation)
    {
        var member = line.Member;
        if (member.AnyNamespace)
        {
            return [];
        }

        var types = TypeLookup.Of(compilation);
        var found = types.Find(member.Type);
        if (found.IsEmpty)
        {
            return MissingType(member, compilation, types) is { } problem ? [problem] : [];
        }

        if (member.Name is null)
        {
            return line.Verb == ModelVerb.Ignore || found.Any(IsAttribute)
                ? []
                : [new(member.TypeSpan, $"'{member.Type}' isn't an attribute: name a member of it with '::'")];
        }

        var members = found.SelectMany(type => type.GetMembers()).ToList();
        var named = members.FindAll(candidate => !IsAccessor(candidate) && member.Names(MetadataName.Of(candidate)));
        if (named.Count == 0 && !member.IsConstructor && MayNarrow(line.Verb))
        {
            named = Inherited(found).Where(candidate => !candidate.IsStatic && !IsAccessor(candidate) && member.Names(MetadataName.Of(candidate))).ToList();
        }

        if (named.Count == 0)
        {
            return [MissingMember(member, found, members)];
        }

        var overloads = named.FindAll(member.Names);
        if (overloads.Count == 0)
        {
            return [new(member.NameSpan, $"no overload of '{Name(member)}' has exactly these parameters: it has {Signatures(named)}")];
        }

        return PortCheck.Problems(line, overloads, types);
    }

    private static FileProblem? MissingType(ModelMember member, Compilation compilation, TypeLookup types)
    {
        var plus = member.Type.LastIndexOf('+');
        if (plus > 0 && types.Find(member.Type.Substring(0, plus)) is { IsEmpty: false } outer)
        {
            var inner = member.Type.Substring(plus + 1);
            var near = NearestName.Of(inner, outer.SelectMany(type => type.GetTypeMembers()).Select(type => type.MetadataName));
            return new(member.TypeSpan, $"'{member.Type.Substring(0, plus)}' has no type '{inner}'", near is null ? null : member.Type.Substring(0, plus + 1) + near);
        }

        var dot = member.Type.LastIndexOf('.');
        if (plus > 0 || dot < 0 || types.FindNamespace(member.Type.Substring(0, dot)) is not { } space || !IsHeldByReference(space, compilation))
        {
            return null;
        }

        var name = member.Type.Substring(dot + 1);
        var present = space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).ToList();
        var nearest = present.Find(type => type.Name == name)?.MetadataName ?? NearestName.Of(name, present.Select(type => type.MetadataName));
        return new(member.TypeSpan, $"no reference has a type '{name}' in the namespace '{space.ToDisplayString()}'", nearest is null ? null : member.Type.Substring(0, dot + 1) + nearest);
    }

    // A file may serve several projects: what only this one's source declares proves nothing. A namespace without types of its own, neither.
    private static bool IsHeldByReference(INamespaceSymbol space, Compilation compilation) => space.GetTypeMembers().Any(type =>
        type.DeclaredAccessibility == Accessibility.Public && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));

    private static FileProblem MissingMember(ModelMember member, ImmutableArray<INamedTypeSymbol> found, List<ISymbol> members)
    {
        var bases = found.SelectMany(type => Bases(type).Concat(type.AllInterfaces));
        if (!member.IsConstructor && bases.FirstOrDefault(type => type.GetMembers().Any(inherited => !IsAccessor(inherited) && member.Names(MetadataName.Of(inherited)))) is { } owner)
        {
            return new(member.NameSpan, $"'{member.Type}' inherits '{Name(member)}'; a line names the type that declares it", MetadataName.Of(owner.OriginalDefinition) + "::" + Name(member));
        }

        var names = members.Where(candidate => !IsAccessor(candidate) && candidate.CanBeReferencedByName).Select(MetadataName.Of).Distinct();
        return new(member.NameSpan, $"'{member.Type}' has no member '{Name(member)}'", NearestName.Of(member.Name!, names));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            yield return at;
        }
    }

    // What a call's receiver is decides about these; the others speak about the member itself.
    private static bool MayNarrow(ModelVerb verb) => verb is
        ModelVerb.Sink or ModelVerb.Flow or ModelVerb.Sanitizer or ModelVerb.Weak or ModelVerb.Clean or ModelVerb.Unprotect or ModelVerb.Place;

    private static IEnumerable<ISymbol> Inherited(ImmutableArray<INamedTypeSymbol> types) =>
        types.SelectMany(type => Bases(type).Concat(type.AllInterfaces.Where(_ => type.TypeKind == TypeKind.Interface))).SelectMany(type => type.GetMembers());

    private static bool IsAttribute(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Class && Bases(type).Any(at => at is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } });

    private static bool IsAccessor(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: not null };

    private static string Name(ModelMember member) => member.Name + (member.IsPrefix ? "*" : "");

    private static string Signatures(List<ISymbol> members) => string.Join(", ", members.Take(5).Select(member =>
        "(" + string.Join(", ", PortCheck.Parameters(member).Select(parameter => parameter.Name)) + ")")) + (members.Count > 5 ? ", …" : "");
}
