using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Texts that are made step by step: <c>text += mail</c>, <c>builder.Append(name).Append(mail)</c>, <c>writer.Write(mail)</c>.</summary>
internal static class Texts
{
    /// <summary>What an operation adds to the text that a variable holds; null where it adds nothing.</summary>
    public static PutValue? Added(IOperation operation, Roles roles) => operation switch
    {
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Target: ILocalReferenceOperation or IParameterReferenceOperation, Type.SpecialType: SpecialType.System_String } assignment =>
            new PutValue(assignment.Target, assignment.Value),
        IArgumentOperation { Parent: IInvocationOperation { Instance: not null } call } argument when roles.Plays(call.TargetMethod, Role.WriteText) => new PutValue(Written(call, roles), argument.Value),
        _ => null,
    };

    /// <summary>Whether a value is a text, or what one is made with, and made where it stands.</summary>
    public static bool IsMade(IOperation value, Roles roles) => Expressions.Unwrap(value) switch
    {
        IInterpolatedStringOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String } => true,
        IInvocationOperation call => roles.Plays(call.TargetMethod, Role.WriteText) || call is { Type.SpecialType: SpecialType.System_String, TargetMethod.DeclaringSyntaxReferences.IsEmpty: true },
        _ => false,
    };

    /// <summary>What a row of such calls writes to: they give it back, each to the next.</summary>
    private static IOperation Written(IInvocationOperation call, Roles roles)
    {
        IOperation at = call;
        while (at is IInvocationOperation { Instance: { } instance } write && roles.Plays(write.TargetMethod, Role.WriteText))
        {
            at = Expressions.Unwrap(instance);
        }

        return at;
    }
}
