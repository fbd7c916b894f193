using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

internal static class AnsweredQuery
{
    public static bool Is(IOperation query, ISymbol owner, Roles roles) => false;
}
