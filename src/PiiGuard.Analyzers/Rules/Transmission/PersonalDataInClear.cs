using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>PII5002: personal data is sent over a channel that isn't encrypted.</summary>
internal sealed class PersonalDataInClear() : FlowRule(Rule)
{
    public const string Id = "PII5002";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is sent over an unencrypted channel",
        "{0} '{1}' is sent by '{2}' over a channel that isn't encrypted, {3}{4}",
        DiagnosticSeverity.Warning,
        "Everybody on the way can read what is sent over http://, FTP, or a mail or database connection without TLS, and can change it.");

    public override bool Flags(DataFlow flow, Label label) =>
        flow.Kind is PiiSinkKind.Network or PiiSinkKind.Database && flow.IsInClear && label.Extent != Extent.Nominal;
}
