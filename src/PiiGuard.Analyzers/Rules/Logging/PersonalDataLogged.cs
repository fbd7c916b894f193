using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2001: a value derived from a tagged member is logged.</summary>
internal sealed class PersonalDataLogged() : FlowRule(Rule)
{
    public const string Id = "PII2001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is logged",
        "{0} '{1}' is logged by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Logs are copied, kept and read by more people than the database is. What is logged in clear has left the place where it was protected.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Log && !IsOfObject(label);
}
