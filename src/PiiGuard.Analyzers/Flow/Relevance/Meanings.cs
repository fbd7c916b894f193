using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Whether a name that leads to personal data somewhere does so where a body mentions it: the compiler knows which of the members of that name is meant. May
/// only err towards yes. Asking binds the body, which the compiler does anyway as soon as any analyzer looks at operations.
/// </summary>
internal sealed class Meanings(FlowContext context, HotMembers hot, CancellationToken cancellation)
{
    /// <summary>Whether any of the names, as the body mentions it, leads to personal data.</summary>
    public bool Any(BodyFacts body, HashSet<string> names)
    {
        // What is nested too deeply to be bound may mean anything.
        if (!Nesting.IsSafe(body.Syntax))
        {
            return true;
        }

        var model = context.Bodies.ModelOf(body.Syntax.SyntaxTree);
        foreach (var token in body.Tokens)
        {
            if (names.Contains(token.ValueText) && Leads(token, model))
            {
                return true;
            }
        }

        return false;
    }

    private bool Leads(SyntaxToken token, SemanticModel model)
    {
        if (token.Parent is not SimpleNameSyntax name)
        {
            // A declaration: of a variable, or of the body's own member, which mentions nothing by that.
            return model.GetDeclaredSymbol(token.Parent!, cancellation) is { } declared
                ? declared is ILocalSymbol or IRangeVariableSymbol or IParameterSymbol && Leads(declared)
                : token.Parent is not (MemberDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax);
        }

        var info = model.GetSymbolInfo(name, cancellation);
        return info.Symbol is { } symbol
            ? Leads(symbol)
            : info.CandidateSymbols.IsEmpty || info.CandidateSymbols.Any(Leads);
    }

    /// <summary>Whether using a member, parameter or type may be reading personal data, and not only getting hold of what holds some.</summary>
    public bool Reads(ISymbol symbol) => symbol switch
    {
        ITypeSymbol type => context.Shapes.TagOfType(type) is not null || hot.StandsFor(type) || Types.Inherits(type, nameof(Attribute)),
        IMethodSymbol method => ReadsByCall(method),
        IPropertySymbol property => ReadsByValue(property) || (property.GetMethod is { } getter && ReadsByCall(getter)) || (property.SetMethod is { } setter && IsHot(setter)),
        IFieldSymbol or IParameterSymbol => ReadsByValue(symbol),
        _ => false,
    };

    private bool Leads(ISymbol symbol) => symbol switch
    {
        IAliasSymbol alias => Leads(alias.Target),
        INamespaceSymbol or ILabelSymbol or IDiscardSymbol => false,
        ITypeSymbol type => context.Shapes.LeadsTo(type) || Reads(type),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => Reads(constructor) || LeadsInCall(constructor) || Leads(constructor.ContainingType),
        IMethodSymbol method => Reads(method) || LeadsInCall(method),
        IPropertySymbol { GetMethod: { } getter } property => Reads(property) || context.Shapes.LeadsTo(property.Type) || LeadsInCall(getter),
        IPropertySymbol or IFieldSymbol or IParameterSymbol => Reads(symbol) || context.Shapes.LeadsTo(Types.Of(symbol)!),
        ILocalSymbol local => context.Shapes.LeadsTo(local.Type),
        IEventSymbol raised => context.Shapes.LeadsTo(raised.Type),
        _ => true,
    };

    private bool ReadsByValue(ISymbol member) => context.Shapes.TagOf(member) is not null || hot.Contains(member) || context.TaggedBases.MayDeclare(member);

    private bool ReadsByCall(IMethodSymbol method) =>
        context.Shapes.TagOf(method) is not null
        || IsHot(method)
        || context.Catalogue.SummaryOf(method) is { Sources.IsEmpty: false }
        || method.Parameters.Any(parameter => context.Shapes.TagOf(parameter) is not null);

    private bool LeadsInCall(IMethodSymbol method) =>
        context.Shapes.LeadsTo(method.ReturnType) || method.TypeArguments.Any(context.Shapes.LeadsTo) || method.Parameters.Any(parameter => context.Shapes.LeadsTo(parameter.Type));

    /// <summary>The method gives personal data, or one that a call of it may run does; a property's value may also be what an implementation of it holds.</summary>
    private bool IsHot(IMethodSymbol method) =>
        hot.Contains(method)
        || context.Dispatch.TargetsOf((IMethodSymbol)HotMembers.Definition(method)).Any(hot.Contains)
        || (method.AssociatedSymbol is not null && context.Dispatch.ImplementationsOf(method).Any(implementation => implementation.AssociatedSymbol is { } property && hot.Contains(property)))
        || (ExtensionMember.Implementation(method) is { } extension && hot.Contains(extension));
}
