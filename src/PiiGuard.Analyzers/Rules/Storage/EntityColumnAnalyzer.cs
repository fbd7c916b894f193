using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3003: Entity Framework stores a tagged property in clear. PII3007: behind a converter that only looks like a protection. PII3008: a column promises to be encrypted, and nothing encrypts it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityColumnAnalyzer : RuleAnalyzer
{
    private static readonly DiagnosticDescriptor Column = RuleDescriptor.Create(
        "PII3003",
        "Personal data is stored by Entity Framework unencrypted",
        "{0} '{1}' is stored in a column of '{2}' {4}",
        DiagnosticSeverity.Warning,
        "A copy of the database, a backup or a query by hand shows the column in clear. A value converter that encrypts keeps what it holds to the application.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Column, ProtectedTooWeakly.Rule, BrokenPromise.Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> known)
    {
        var compilation = context.Compilation;
        var roles = Roles.For(compilation);
        if (!roles.Exists(Role.EfContext) && !roles.Exists(Role.ProtectedColumn))
        {
            return;
        }

        var flow = known.Value;
        if (!flow.Shapes.AnyTags && !roles.Exists(Role.EncryptedColumn))
        {
            return;
        }

        context.RegisterSymbolAction(symbol => Check((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, flow, policy), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => BrokenPromise.Report(end, ColumnPromises.For(flow).Value, flow.Shapes, policy));
    }

    private static void Check(INamedTypeSymbol type, Action<Diagnostic> report, FlowContext flow, SeverityPolicy policy)
    {
        var entities = EntityModel.For(flow);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            // The members of a tagged type may be columns of a type derived from it.
            if (property.Locations.FirstOrDefault(place => place.IsInSource) is { } at
                && (flow.Shapes.TagOf(property) is not null || flow.Shapes.AnyTags && type.TypeKind == TypeKind.Class && !type.IsSealed)
                && entities.Value.EntityOf(property) is { } entity)
            {
                Report(property, entity, at, report, flow, policy);
            }
        }

        if (type.TypeKind == TypeKind.Class)
        {
            foreach (var column in entities.Value.ForeignColumns[type])
            {
                Report(column.Property, column.Entity, column.Root.At, report, flow, policy);
            }
        }
    }

    private static void Report(IPropertySymbol property, INamedTypeSymbol entity, Location at, Action<Diagnostic> report, FlowContext flow, SeverityPolicy policy)
    {
        if (StoredColumn.Of(property, entity, at.SourceTree, flow, policy) is { IsAccepted: false, IsBrokenPromise: false } column
            && DeclaredFinding.Of(
                column.IsWeak ? ProtectedTooWeakly.Rule : Column, at, [column.Tag], entity, PiiSinkKind.Database, property, policy,
                protection: column.Protection, more: column.How) is { } diagnostic)
        {
            report(diagnostic);
        }
    }
}
