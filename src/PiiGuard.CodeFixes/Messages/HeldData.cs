using Microsoft.CodeAnalysis;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>Whether a value of a type holds what a source names.</summary>
internal static class HeldData
{
    private const int MaximumDepth = 4;

    public static bool Reaches(ITypeSymbol type, string source) =>
        Reaches(type, source, SourceId.NameIn(source), new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default), 0);

    private static bool Reaches(ITypeSymbol type, string source, string name, HashSet<ITypeSymbol> seen, int depth)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Reaches(array.ElementType, source, name, seen, depth);
        }

        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.Any(constraint => Reaches(constraint, source, name, seen, depth));
        }

        if (type is not INamedTypeSymbol named || depth > MaximumDepth || named.SpecialType != SpecialType.None && named.TypeArguments.IsEmpty || !seen.Add(named))
        {
            return false;
        }

        if (named.Name == name && SourceId.Names(source, named)
            || named.TypeArguments.Any(argument => Reaches(argument, source, name, seen, depth + 1)))
        {
            return true;
        }

        for (var current = named; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member.Name == name && SourceId.Names(source, member) || TypeOf(member) is { } held && Reaches(held, source, name, seen, depth + 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: false } property => property.Type,
        IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => field.Type,
        _ => null,
    };
}
