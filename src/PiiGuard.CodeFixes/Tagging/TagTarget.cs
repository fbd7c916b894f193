using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.CodeFixes.Editing;
using OwnSource = PiiGuard.Analyzers.Catalogue.OwnSource;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>The declaration that a finding asks to tag, wherever in the solution it stands, and the attribute that it asks for.</summary>
/// <param name="Document">The document of the declaration.</param>
/// <param name="Location">Where in it the declaration's name stands.</param>
/// <param name="Symbol">What is declared.</param>
/// <param name="Attribute">The attribute, without brackets.</param>
internal sealed record TagTarget(Document Document, Location Location, ISymbol Symbol, string Attribute)
{
    /// <summary>The target of a finding; null where it isn't code that somebody writes.</summary>
    public static TagTarget? Of(Diagnostic diagnostic, Compilation compilation, Solution solution)
    {
        if (AttributeFor(diagnostic) is not { } attribute
            || !diagnostic.Properties.TryGetValue(IsAboutSource(diagnostic) ? FindingProperties.Source : FindingProperties.Sink, out var id) || id is null
            || SourceId.SymbolOf(id, compilation) is not { } symbol)
        {
            return null;
        }

        var declared = diagnostic.Id == "PII1003" ? Outermost(symbol) : symbol;
        if (declared.Locations.FirstOrDefault(place => place.IsInSource) is not { SourceTree: { } tree } location
            || solution.GetDocument(tree) is not { } document || document is SourceGeneratedDocument || OwnSource.IsGenerated(tree))
        {
            return null;
        }

        return new TagTarget(document, location, declared, declared is IMethodSymbol ? "return: " + attribute : attribute);
    }

    private static string? AttributeFor(Diagnostic diagnostic) =>
        IsAboutParameter(diagnostic)
            ? WordOf(diagnostic, FindingProperties.Kind) is { } kind ? $"PiiSink(PiiSinkKind.{kind})" : null
            : WordOf(diagnostic, FindingProperties.Category) is { } category ? $"Pii(PiiCategory.{category})" : null;

    // What looks personal, and what flows to a sink, is to be marked itself; elsewhere what the data is put into.
    private static bool IsAboutSource(Diagnostic diagnostic) => diagnostic.Id == "PII1001" || IsAboutParameter(diagnostic);

    private static bool IsAboutParameter(Diagnostic diagnostic) => diagnostic.Id == "PII1005";

    // "national_id,name" becomes NationalId.
    public static string? WordOf(Diagnostic diagnostic, string key) =>
        diagnostic.Properties.TryGetValue(key, out var words) && words is { Length: > 0 }
            ? string.Concat(words.Split(',')[0].Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)))
            : null;

    /// <summary>The declaration in source that implementations and overrides inherit the tag from: callers often know only that one.</summary>
    private static ISymbol Outermost(ISymbol symbol)
    {
        var current = symbol is IParameterSymbol parameter ? parameter.ContainingSymbol : symbol;
        while (Overridden(current) is { } overridden && overridden.Locations.Any(place => place.IsInSource))
        {
            current = overridden;
        }

        if (current is not { ContainingType: { TypeKind: TypeKind.Class or TypeKind.Struct } type })
        {
            return symbol;
        }

        var contract = type.AllInterfaces.SelectMany(implemented => implemented.GetMembers())
            .FirstOrDefault(member => member.Locations.Any(place => place.IsInSource)
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), current));
        current = contract ?? current;
        return symbol is IParameterSymbol { Ordinal: var ordinal } && current is IMethodSymbol method ? method.Parameters[ordinal] : current;
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}

/// <summary>Tags the declarations that findings name, one edit for each file: the namespace is imported once, and what twenty findings name is tagged once.</summary>
internal static class TagTargets
{
    /// <summary>Whether the declaration can carry the attribute: the annotations are referenced there, and it isn't declared together with others.</summary>
    private static async Task<bool> CanTagAsync(TagTarget target, CancellationToken cancellationToken) =>
        await target.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
        && await target.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && TagEdit.CanTag(model.Compilation)
        && TagEdit.TargetOf(root, target.Location.SourceSpan) is not null;

    /// <summary>The findings whose declarations can carry an attribute, with those.</summary>
    public static async Task<IReadOnlyList<(Diagnostic Finding, TagTarget Target)>> OfAsync(CodeFixContext context)
    {
        var found = new List<(Diagnostic, TagTarget)>();
        if (await context.Document.Project.GetCompilationAsync(context.CancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return found;
        }

        foreach (var finding in context.Diagnostics)
        {
            if (TagTarget.Of(finding, compilation, context.Document.Project.Solution) is { } target && await CanTagAsync(target, context.CancellationToken).ConfigureAwait(false))
            {
                found.Add((finding, target));
            }
        }

        return found;
    }

    public static async Task<Solution> ApplyAsync(IEnumerable<TagTarget> targets, Solution solution, CancellationToken cancellationToken)
    {
        foreach (var file in targets.GroupBy(target => target.Document.Id))
        {
            var document = file.First().Document;
            if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
                && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
                && TagEdit.CanTag(model.Compilation))
            {
                var edit = new TagEdit(root, model);
                foreach (var same in file.GroupBy(target => target.Location.SourceSpan))
                {
                    if (TagEdit.TargetOf(root, same.Key) is { } declaration)
                    {
                        edit.Add(declaration, same.First().Attribute);
                    }
                }

                solution = solution.WithDocumentSyntaxRoot(document.Id, edit.Apply());
            }
        }

        return solution;
    }
}
