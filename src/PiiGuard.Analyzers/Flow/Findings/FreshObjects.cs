using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Objects of which is known what was put into them: made where they are given away, or kept in a variable that nothing else gets hold of. What their types
/// could hold, and nobody put there, isn't in them.
/// </summary>
internal static class FreshObjects
{
    // Each block is gone through once, however many objects it makes.
    private static readonly ConditionalWeakTable<SyntaxNode, ILookup<string, IdentifierNameSyntax>> Names = new();

    /// <summary>Whether a part of an object holds nothing unless this body put it there.</summary>
    public static bool IsFresh(Cell cell, Part part) =>
        cell is { Root: Site { Operation: IObjectCreationOperation { Constructor: { } constructor, Syntax: ExpressionSyntax creation } }, Path.IsEmpty: true }
        && IsKnown(constructor) && IsEmptyAtFirst(constructor.ContainingType, part) && IsKept(creation);

    /// <summary>A constructor that has nothing to fill anything with, or keeps its parameters and does nothing else.</summary>
    private static bool IsKnown(IMethodSymbol constructor) => (constructor.Parameters.IsEmpty || Constructors.IsPrimary(constructor))
        && SourceTypes.Bases(constructor.ContainingType).Where(static type => !type.DeclaringSyntaxReferences.IsEmpty)
            .All(static type => type.InstanceConstructors.All(static at => at.IsImplicitlyDeclared || Constructors.IsPrimary(at)));

    /// <summary>Whether a member holds nothing until something is assigned to it: it isn't computed, and no initializer fills it, whose code isn't looked into.</summary>
    private static bool IsEmptyAtFirst(INamedTypeSymbol type, Part part) =>
        part.IsMember && SourceTypes.Bases(type).SelectMany(level => level.GetMembers(part.Name)).All(static member => !IsComputed(member) && !IsFilled(member));

    private static bool IsComputed(ISymbol member) =>
        member is IPropertySymbol property && (!Fields.IsStored(property) || (property.SetMethod is null && property.DeclaringSyntaxReferences.IsEmpty));

    private static bool IsFilled(ISymbol member) => Bodies.DeclarationOf(member) is EqualsValueClauseSyntax
    {
        Value: not (LiteralExpressionSyntax or PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } or BaseObjectCreationExpressionSyntax),
    };

    /// <summary>Whether the object stands in an argument or result itself, or in a variable of which one mention gives it away, and the others only name its members.</summary>
    private static bool IsKept(ExpressionSyntax creation)
    {
        var at = creation.Parent;
        while (at is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            at = at.Parent;
        }

        return at switch
        {
            ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax or AnonymousObjectMemberDeclaratorSyntax or ConditionalExpressionSyntax => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable } => IsGivenAwayOnce(variable),
            _ => false,
        };
    }

    private static bool IsGivenAwayOnce(VariableDeclaratorSyntax variable)
    {
        var names = Names.GetValue(variable.FirstAncestorOrSelf<BlockSyntax>() ?? variable.SyntaxTree.GetRoot(), static scope => scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>().ToLookup(static name => name.Identifier.ValueText));
        return names[variable.Identifier.ValueText].Count(static name => !IsMember(name) && name.Parent is not (NameEqualsSyntax or NameColonSyntax)) <= 1;
    }

    private static bool IsMember(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && (access.Name == name || access.Parent is not InvocationExpressionSyntax);
}
