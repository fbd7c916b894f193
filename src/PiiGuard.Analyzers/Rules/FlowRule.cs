using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules;

/// <summary>A rule about flows: a descriptor and a yes-or-no question.</summary>
/// <remarks>
/// The message's placeholders: 0 the category, 1 the source, 2 the sink, 3 how it is (un)protected, 4 what other sources there are.
/// </remarks>
internal abstract class FlowRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>Whether this rule is about a piece of data that meets a sink.</summary>
    public abstract bool Flags(DataFlow flow, Label label);

    /// <summary>All rules about flows, the more specific of two that flag the same thing first.</summary>
    public static IReadOnlyList<FlowRule> All { get; } =
    [
        new Tagging.TagLost(),
        new Logging.ObjectLoggedWhole(),
        new Logging.PersonalDataLogged(),
        new Logging.PersonalDataInException(),
        new Logging.PersonalDataOnConsole(),
    ];

    /// <summary>Whether the data is there as part of an object whose type brings it, not as a value of its own.</summary>
    protected static bool IsWhole(Label label) => label.Extent != Extent.Value || label.Tag?.Symbol is ITypeSymbol;
}
