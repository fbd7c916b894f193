using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>PII5004: personal data is put into an AI prompt, an embedding or a tool's result.</summary>
internal sealed class PersonalDataInPrompt() : FlowRule(Rule)
{
    public const string Id = "PII5004";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is put into an AI prompt",
        "{0} '{1}' is put into an AI prompt by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Prompts go to a third party that may keep and read them, come back in other answers, and can't be taken out of an index of embeddings.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.AiPrompt && label.Extent != Extent.Nominal;
}
