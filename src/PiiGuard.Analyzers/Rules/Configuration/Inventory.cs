using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>
/// PII0001: a record for every tagged declaration, and for every flow of personal data into a sink that is protected there. Not a
/// finding: what a report is made of. Only where <c>PiiGuardInventory</c> asks for it.
/// </summary>
internal sealed class Inventory
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "PII0001",
        "Inventory of personal data",
        "{0} '{1}' {2}",
        DiagnosticSeverity.Info,
        "Where personal data is declared, and where it goes protected: the material of a record of processing activities.",
        WellKnownDiagnosticTags.CompilationEnd);

    private readonly ConcurrentBag<(DataFlow Flow, ISymbol Owner)> _flows = [];
    private readonly FlowContext _known;
    private readonly SeverityPolicy _policy;

    private Inventory(FlowContext known, SeverityPolicy policy)
    {
        _known = known;
        _policy = policy;
    }

    /// <summary>Collects for a compilation's files, where any of them asks for it; null elsewhere.</summary>
    public static Inventory? For(FlowContext known, SeverityPolicy policy) =>
        policy.AnyInventory(known.Compilation.SyntaxTrees) ? new Inventory(known, policy) : null;

    /// <summary>Takes note of a flow.</summary>
    public void Add(DataFlow flow, ISymbol owner) => _flows.Add((flow, owner));

    /// <summary>Reports the records, in source order.</summary>
    public void Report(CompilationAnalysisContext context)
    {
        var make = new InventoryRecords(_known, _policy, context.CancellationToken);
        var records = InventoryMembers.Of(_known.Compilation, _known.Shapes, context.CancellationToken).Select(member => make.OfMember(member.Declaration, member.Tag))
            .Concat(_flows.SelectMany(found => make.OfFlow(found.Flow, found.Owner)))
            .Concat(make.OfForeignColumns())
            .OfType<Diagnostic>();
        foreach (var record in records
            .OrderBy(record => record.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(record => record.Location.SourceSpan.Start)
            .ThenBy(record => record.GetMessage(CultureInfo.InvariantCulture), StringComparer.Ordinal))
        {
            context.ReportDiagnostic(record);
        }
    }
}
