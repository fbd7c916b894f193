using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2003: the text that a type gives of itself exposes a tagged member.</summary>
internal static class TextExposesMember
{
    public const string Id = "PII2003";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        Id,
        "The text of an object exposes personal data",
        "The text of '{2}' shows {0} '{1}'{3}",
        DiagnosticSeverity.Info,
        "Nobody sees at a log call what an object prints. A text without personal data makes every call that logs the object harmless.");

    /// <summary>A <c>ToString</c> or <c>PrintMembers</c> that somebody wrote.</summary>
    public static void Report(CodeBlockAnalysisContext context, FlowContext flow, SeverityPolicy policy)
    {
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary, ContainingType: { } type } method || OutputOf(method) is not { } output)
        {
            return;
        }

        var exposed = TextOf(method, output, flow, context.CancellationToken);
        var location = method.Locations.FirstOrDefault(place => place.SourceTree == context.CodeBlock.SyntaxTree);
        if (Of(exposed, type, method, location, policy, Circumstance.None) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>What the compiler or the debugger prints of a type.</summary>
    public static void Report(SymbolAnalysisContext context, FlowContext flow, SeverityPolicy policy)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.IsRecord
            && type.Locations.FirstOrDefault(place => place.IsInSource) is { } location
            && policy.Reports(Id, location.SourceTree, Circumstance.Generated)
            && flow.Shapes.HandWritten(type).All(text => !text.Path.IsEmpty)
            && Of(Generated(type, flow), type, type, location, policy, Circumstance.Generated) is { } generated)
        {
            context.ReportDiagnostic(generated);
        }

        foreach (var (attribute, exposed) in DebuggerDisplays.Of(type, flow, context.CancellationToken))
        {
            if (Of(exposed, type, type, attribute.GetLocation(), policy, Circumstance.None) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    /// <summary>What a method prints unprotected of its own accord.</summary>
    public static ImmutableArray<Tag> TextOf(IMethodSymbol method, Port output, FlowContext flow, CancellationToken cancellationToken) =>
        Solver.Solve(flow, new Node.Body(method), cancellationToken).Summary.Sources
            .Where(source => source.Symbol is not null && source.To.Equals(output) && Guessable.ProtectionOf(source.Protection, source.Category) is null)
            .Select(source => new Tag(source.Category, source.Symbol!))
            .Distinct().ToImmutableArray();

    // The text is the result, or what is appended to the builder.
    private static Port? OutputOf(IMethodSymbol method) => method switch
    {
        { Name: nameof(ToString), IsOverride: true, Parameters.IsEmpty: true } => Port.Return,
        { Name: nameof(ToString), Parameters: [{ Type.SpecialType: SpecialType.System_String }, { Type.Name: nameof(IFormatProvider) }] } => Port.Return,
        { Name: "PrintMembers", ContainingType.IsRecord: true, Parameters: [{ Type.Name: "StringBuilder" }] } => Port.Parameter(0),
        _ => null,
    };

    // What a base record prints is reported there.
    private static ImmutableArray<Tag> Generated(INamedTypeSymbol type, FlowContext flow) =>
        flow.Shapes.Disclosed(type, Disclosure.Text)
            .Where(disclosed => disclosed.Path.IsEmpty || !type.GetMembers(disclosed.Path[0].Text.TrimStart('.')).IsEmpty)
            .Select(disclosed => disclosed.Tag).Distinct().ToImmutableArray();

    private static Diagnostic? Of(ImmutableArray<Tag> exposed, INamedTypeSymbol type, ISymbol member, Location? location, SeverityPolicy policy, Circumstance circumstance) =>
        location is null ? null : DeclaredFinding.Of(Descriptor, location, exposed, type, kind: null, member, policy, circumstance);
}
