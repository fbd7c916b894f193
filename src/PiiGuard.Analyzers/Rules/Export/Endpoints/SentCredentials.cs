using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Rules.Export.Queries;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>The credentials in a request: whoever has one judged finds out who sent it (<c>logins.Login(form.Name, form.Password)</c>).</summary>
internal sealed class SentCredentials(TypeShapes shapes, Roles roles)
{
    /// <summary>Whether a call of an endpoint's body is given one, and says something of it. That a text is empty says nothing of who sent it.</summary>
    public bool AreGivenTo(IInvocationOperation call, IOperation body) => !call.TargetMethod.ReturnsVoid && call.TargetMethod.ContainingType.SpecialType == SpecialType.None
        && call.Arguments.Any(argument => Is(Expressions.Unwrap(argument.Value), body));

    private bool Is(IOperation value, IOperation body) => value switch
    {
        IParameterReferenceOperation { Parameter: var parameter } => shapes.TagOf(parameter) is { Category: PiiCategory.Credential } && IsOf(parameter, value, body),
        IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member => shapes.TagOf(member.Member, member.Instance?.Type) is { Category: PiiCategory.Credential }
            && (MemberTrace.VariableOf(member) is IParameterSymbol parameter ? IsOf(parameter, value, body) : IsBound(MemberTrace.Outermost(member))),
        _ => false,
    };

    // A page's property that the request fills.
    private bool IsBound(IOperation outermost) => outermost is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation, Property: var property }
        && (roles.AttributeOf(property, Role.FromRequest) ?? roles.AttributeOf(property.ContainingType, Role.FromRequest)) is not null;

    // The parameter of a lambda within it is somebody else's: users.Select(user => Hash(user.Password)).
    private static bool IsOf(IParameterSymbol parameter, IOperation value, IOperation body)
    {
        for (var at = value; at is not null && at != body; at = at.Parent)
        {
            if (((at as IAnonymousFunctionOperation)?.Symbol ?? (at as ILocalFunctionOperation)?.Symbol) is { } function && SymbolEqualityComparer.Default.Equals(function, parameter.ContainingSymbol))
            {
                return false;
            }
        }

        return true;
    }
}
