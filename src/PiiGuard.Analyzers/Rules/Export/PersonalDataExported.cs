using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export;

/// <summary>PII4001: a bulk writer is fed with personal data.</summary>
internal sealed class PersonalDataExported() : FlowRule(Rule)
{
    public const string Id = "PII4001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is exported in bulk",
        "{0} '{1}' is exported by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "One export holds what thousands of requests would: it leaves the system, its access rules and its deletion periods behind.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind switch
    {
        PiiSinkKind.Export => label.Extent != Extent.Nominal,

        // Records that a serializer writes out one after the other.
        PiiSinkKind.File or PiiSinkKind.ObjectStore => flow.IsCollection && label.Extent == Extent.Whole && !IsWeak(label),
        _ => false,
    };

    /// <summary>The flow, marked where a whole collection meets the sink.</summary>
    public static DataFlow Judge(DataFlow flow, SemanticModel model, CancellationToken cancellation) =>
        flow.Kind is PiiSinkKind.File or PiiSinkKind.ObjectStore && IsCollection(model.GetTypeInfo(flow.At, cancellation).Type) ? flow with { IsCollection = true } : flow;

    private static bool IsCollection(ITypeSymbol? type) => type is not null and not IArrayTypeSymbol { ElementType.SpecialType: not SpecialType.None } && type.SpecialType != SpecialType.System_String
        && type.AllInterfaces.Prepend(type).Any(each => each.OriginalDefinition is { SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } or { MetadataName: "IAsyncEnumerable`1" });
}
