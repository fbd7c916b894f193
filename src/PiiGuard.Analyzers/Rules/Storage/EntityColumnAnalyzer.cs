using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3003: Entity Framework stores a tagged property in clear. PII3008: a column promises to be encrypted, and nothing encrypts it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EntityColumnAnalyzer : RuleAnalyzer
{
    private static readonly DiagnosticDescriptor Column = RuleDescriptor.Create(
        "PII3003",
        "Personal data is stored by Entity Framework unencrypted",
        "{0} '{1}' is stored in a column of '{2}' {4}",
        DiagnosticSeverity.Warning,
        "A copy of the database, a backup or a query by hand shows the column in clear. A value converter that encrypts keeps what it holds to the application.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Column, BrokenPromise.Descriptor);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Lazy<FlowContext> known)
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

        var entities = EntityModel.For(flow);
        var promises = new Lazy<ColumnPromises>(() => ColumnPromises.Of(compilation, roles, entities, CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);
        context.RegisterSymbolAction(symbol => Check((INamedTypeSymbol)symbol.Symbol, symbol.ReportDiagnostic, flow.Shapes, entities, promises, policy), SymbolKind.NamedType);
        context.RegisterCompilationEndAction(end => BrokenPromise.Report(end, promises.Value, policy));
    }

    private static void Check(
        INamedTypeSymbol type, Action<Diagnostic> report, TypeShapes shapes, Lazy<EntityModel> entities, Lazy<ColumnPromises> promises, SeverityPolicy policy)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            // The members of a tagged type may be columns of a type derived from it.
            if (property.Locations.FirstOrDefault(place => place.IsInSource) is { } at
                && (shapes.TagOf(property) is not null || shapes.AnyTags && type.TypeKind == TypeKind.Class && !type.IsSealed)
                && entities.Value.EntityOf(property) is { } entity)
            {
                Report(property, entity, at, report, shapes, entities.Value, promises, policy);
            }
        }

        if (type.TypeKind == TypeKind.Class && entities.Value.ForeignColumns(type, type.ContainingAssembly) is { } foreign)
        {
            foreach (var (root, property, entity) in foreign)
            {
                Report(property, entity, root.At, report, shapes, entities.Value, promises, policy);
            }
        }
    }

    private static void Report(
        IPropertySymbol property, INamedTypeSymbol entity, Location at, Action<Diagnostic> report, TypeShapes shapes, EntityModel entities, Lazy<ColumnPromises> promises, SeverityPolicy policy)
    {
        if (shapes.TagOf(property, entity) is not { } tag)
        {
            return;
        }

        var protections = entities.Setup.ProtectionsOf(property).ToList();
        if (protections.Any(protection => Guessable.ProtectionOf(protection, tag.Category) is { } kept && policy.Accepts(PiiSinkKind.Database, kept, at.SourceTree))
            || promises.Value.Covers(property))
        {
            return;
        }

        var how = protections.Count == 0 ? "unencrypted" : FlowReport.Describe(protections.Min());
        if (DeclaredFinding.Of(Column, at, [tag], entity, PiiSinkKind.Database, property, policy, more: how) is { } diagnostic)
        {
            report(diagnostic);
        }
    }
}
