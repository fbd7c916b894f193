using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;

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
        new Logging.PersonalDataInTelemetry(),
        new Logging.PersonalDataOnConsole(),
        new Storage.ProtectedTooWeakly(),
        new Export.PersonalDataExported(),
        new Storage.PersonalDataInFile(),
        new Transmission.PersonalDataInClear(),
        new Storage.PersonalDataInDatabase(),
        new Storage.PersonalDataInCache(),
        new Storage.PersonalDataInClientStorage(),
        new Storage.PersonalDataInObjectStore(),
        new Transmission.PersonalDataInUrl(),
        new Transmission.PersonalDataSent(),
        new Transmission.PersonalDataInPrompt(),
        new Transmission.PersonalDataInErrorResponse(),
        new Transmission.PersonalDataInToken(),
    ];

    /// <summary>Whether the data went through something that only looks like a protection of it.</summary>
    protected static bool IsWeak(Label label) => Guessable.IsWeak(label.Protection, label.Tag!.Category);

    /// <summary>Whether the data is there as part of an object whose type brings it, not as a value of its own.</summary>
    protected static bool IsOfObject(Label label) => label.Extent != Extent.Value || label.Tag?.Symbol is ITypeSymbol;
}
