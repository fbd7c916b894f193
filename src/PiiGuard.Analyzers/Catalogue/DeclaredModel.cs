using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// What code says of itself: <c>[PiiSink]</c>, <c>[PiiSanitizer]</c>, and a name that promises protection. Attributes are known by name and
/// namespace: where the annotations aren't referenced there is no symbol to compare with, and their arguments are lost.
/// </summary>
internal static class DeclaredModel
{
    private const string Sink = "PiiSinkAttribute";

    private const string Sanitizer = "PiiSanitizerAttribute";
    private const string Annotations = "PiiGuard";
    private const string AnnotationsAssembly = "PiiGuard.Annotations";

    private static readonly (string Word, Protection Protection)[] Promises =
    [
        ("Mask", Protection.Redacted),
        ("Redact", Protection.Redacted),
        ("Scrub", Protection.Redacted),
        ("Obfuscate", Protection.Redacted),
        ("Encrypt", Protection.Encrypted),
        ("Tokenize", Protection.Pseudonymized),
        ("Tokenise", Protection.Pseudonymized),
        ("Pseudonymize", Protection.Pseudonymized),
        ("Pseudonymise", Protection.Pseudonymized),
        ("Anonymize", Protection.Anonymized),
        ("Anonymise", Protection.Anonymized),
    ];

    /// <summary>Adds what the attributes of a method, of its parameters and of its type say.</summary>
    public static void AddAttributes(SummaryBuilder builder, IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (Find(parameter, Sink) is { } sink)
            {
                var port = Port.Parameter(parameter.Ordinal);
                builder.AddSink(new(port, (PiiSinkKind)Argument(sink), PortType.DefaultDisclosure(parameter.Type)));
            }
        }

        if (Sanitizes(method) is { } sanitizer)
        {
            builder.AddProtection((Protection)(Argument(sanitizer) + (int)Protection.Redacted), Outputs(method), method);
        }
    }

    /// <summary>The protection that a method's name promises; null where it promises none, or isn't ours to believe.</summary>
    public static Protection? Promised(IMethodSymbol method, IAssemblySymbol own)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.ReducedExtension)
            || method.ReturnType.SpecialType == SpecialType.System_Boolean
            || !Outputs(method).Any())
        {
            return null;
        }

        foreach (var (word, protection) in Promises)
        {
            if (StartsWithWord(method.Name, word))
            {
                return IsOurs(method.ContainingAssembly, own) ? protection : null;
            }
        }

        return null;
    }

    /// <summary>The return value, and what is passed by reference.</summary>
    public static IEnumerable<Port> Outputs(IMethodSymbol method)
    {
        var byReference = method.Parameters
            .Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref)
            .Select(parameter => Port.Parameter(parameter.Ordinal));
        return method.ReturnsVoid ? byReference : byReference.Prepend(Port.Return);
    }

    /// <summary>The attribute of PiiGuard of this name on a symbol.</summary>
    public static AttributeData? Find(ISymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(
        attribute => attribute.AttributeClass is { ContainingNamespace: { Name: Annotations, ContainingNamespace.IsGlobalNamespace: true } } type && type.Name == name);

    /// <summary>Whether an assembly's code was written with PiiGuard's annotations at hand.</summary>
    public static bool UsesAnnotations(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == AnnotationsAssembly));

    private static AttributeData? Sanitizes(IMethodSymbol method)
    {
        if (Find(method, Sanitizer) is { } own)
        {
            return own;
        }

        return method.MethodKind is MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.ExplicitInterfaceImplementation
            && method.ContainingType is { } type
                ? Find(type, Sanitizer)
                : null;
    }

    // Packages can't be told from projects in a compiler; who uses the annotations is one of ours.
    private static bool IsOurs(IAssemblySymbol assembly, IAssemblySymbol own) =>
        SymbolEqualityComparer.Default.Equals(assembly, own) || UsesAnnotations(assembly);

    // The enums of the annotations begin with what counts where the argument is lost: a log, redacted.
    private static int Argument(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int value } ? value : 0;

    private static bool StartsWithWord(string name, string word) =>
        name.StartsWith(word, StringComparison.Ordinal) && (name.Length == word.Length || !char.IsLower(name[word.Length]));
}
