using Microsoft.CodeAnalysis;

namespace PiiGuard.CodeFixes.Logging;

/// <summary>Finds the sanitizers that code at a place could call as it stands.</summary>
internal sealed class SanitizersInScope(SemanticModel model, CancellationToken cancellationToken)
{
    private const string SanitizerAttribute = "PiiSanitizerAttribute";

    // Enough to choose from; a light bulb isn't a catalogue.
    private const int MaximumOffers = 3;

    /// <summary>The calls that may take a value of a type, in a stable order; whether they compile is for the caller to try.</summary>
    /// <param name="place">Where the call would stand.</param>
    /// <param name="value">The type of what it takes.</param>
    /// <param name="isKept">The value is stored and read again: what encrypts it comes before what hides it for good.</param>
    public IEnumerable<SanitizerCall> At(SyntaxNode place, ITypeSymbol value, bool isKept = false)
    {
        var position = place.SpanStart;
        var enclosing = model.GetEnclosingSymbol(position, cancellationToken);
        var found = new List<SanitizerCall>();
        foreach (var symbol in model.LookupSymbols(position))
        {
            switch (symbol)
            {
                case ILocalSymbol local when local.Locations[0].SourceSpan.Start < position:
                    found.AddRange(Through(local, local.Type));
                    break;
                case IParameterSymbol parameter:
                    found.AddRange(Through(parameter, parameter.Type));
                    break;
                case IFieldSymbol field:
                    found.AddRange(Through(field, field.Type));
                    break;
                case IPropertySymbol { IsIndexer: false } property:
                    found.AddRange(Through(property, property.Type));
                    break;
                case IMethodSymbol method when Sanitizes(method, value) && !SymbolEqualityComparer.Default.Equals(method, enclosing):
                    found.Add(new SanitizerCall(method.Name, SanitizerOrder.Method, Encrypts(method)));
                    break;
            }
        }

        found.AddRange(StaticOnes(position, value, enclosing));
        return found.Distinct().OrderByDescending(call => isKept && call.CanBeUndone).ThenBy(call => call.Order).ThenBy(call => call.Text, StringComparer.Ordinal).Take(MaximumOffers);

        IEnumerable<SanitizerCall> Through(ISymbol variable, ITypeSymbol type)
        {
            if (IsNamed(type, "Redactor", "Microsoft.Extensions.Compliance.Redaction") && type.Name != "NullRedactor")
            {
                return [new SanitizerCall(variable.Name + ".Redact", SanitizerOrder.Redactor)];
            }

            if (IsNamed(type, "IDataProtector", "Microsoft.AspNetCore.DataProtection"))
            {
                return [new SanitizerCall(variable.Name + ".Protect", SanitizerOrder.Protector, CanBeUndone: true)];
            }

            return MayBeAnnotated(type.ContainingAssembly)
                ? MembersOf(type).Where(method => !method.IsStatic && Sanitizes(method, value) && model.IsAccessible(position, method))
                    .Select(method => new SanitizerCall($"{variable.Name}.{method.Name}", SanitizerOrder.Instance, Encrypts(method)))
                : [];
        }
    }

    private IEnumerable<SanitizerCall> StaticOnes(int position, ITypeSymbol value, ISymbol? enclosing) =>
        from assembly in model.Compilation.SourceModule.ReferencedAssemblySymbols.Prepend(model.Compilation.Assembly)
        where MayBeAnnotated(assembly)
        from type in TypesIn(assembly.GlobalNamespace)
        from method in type.GetMembers().OfType<IMethodSymbol>()
        where method.IsStatic && Sanitizes(method, value) && model.IsAccessible(position, method) && !SymbolEqualityComparer.Default.Equals(method, enclosing)
        select new SanitizerCall($"{type.ToMinimalDisplayString(model, position)}.{method.Name}", SanitizerOrder.Static, Encrypts(method));

    private static IEnumerable<IMethodSymbol> MembersOf(ITypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType!)
        {
            foreach (var method in current.GetMembers().OfType<IMethodSymbol>())
            {
                yield return method;
            }
        }

        foreach (var method in type.AllInterfaces.SelectMany(contract => contract.GetMembers().OfType<IMethodSymbol>()))
        {
            yield return method;
        }
    }

    // Tagged as one, takes this one value, gives text.
    private bool Sanitizes(IMethodSymbol method, ITypeSymbol value) =>
        method is { MethodKind: MethodKind.Ordinary, ReturnType.SpecialType: SpecialType.System_String, IsGenericMethod: false }
        && method.Parameters.Length > 0
        && method.Parameters.Skip(1).All(parameter => parameter.IsOptional)
        && model.Compilation.ClassifyCommonConversion(value, method.Parameters[0].Type) is { IsImplicit: true, IsUserDefined: false }
        && (IsTagged(method) || IsTagged(method.ContainingType));

    private static bool IsTagged(ISymbol symbol) => TagOf(symbol) is not null;

    private static bool Encrypts(IMethodSymbol method) =>
        (TagOf(method) ?? TagOf(method.ContainingType))?.ConstructorArguments is [{ Type: INamedTypeSymbol protections, Value: { } value }]
        && protections.GetMembers("Encrypted") is [IFieldSymbol { ConstantValue: { } encrypted }]
        && encrypted.Equals(value);

    private static AttributeData? TagOf(ISymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { Name: SanitizerAttribute, ContainingNamespace.Name: "PiiGuard" });

    private bool MayBeAnnotated(IAssemblySymbol? assembly) =>
        assembly is not null
        && (SymbolEqualityComparer.Default.Equals(assembly, model.Compilation.Assembly)
            || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == "PiiGuard.Annotations")));

    private static bool IsNamed(ITypeSymbol type, string name, string space)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.Name == name && current.ContainingNamespace?.ToDisplayString() == space)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>([space]);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is INamedTypeSymbol { IsGenericType: false } type)
            {
                yield return type;
            }

            foreach (var member in current.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }
        }
    }
}
