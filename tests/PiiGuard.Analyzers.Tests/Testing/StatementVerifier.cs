namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>As <see cref="LibraryVerifier"/>, of statements in a method that has a customer and what else a class of tests needs at hand.</summary>
/// <param name="parameters">The method's other parameters.</param>
/// <param name="namespaces">The namespaces that are imported.</param>
internal sealed class StatementVerifier(string parameters, params string[] namespaces)
{
    /// <summary>What the rules report, and what the fix of a kind makes of it; without second statements the fix isn't offered.</summary>
    public Task CheckAsync(string statements, string? mended, string kind) => LibraryVerifier.CheckAsync(Wrap(statements), mended is null ? null : Wrap(mended), kind);

    /// <summary>What the rules report, whatever is offered for it.</summary>
    public Task CheckRulesAsync(string statements, string? options = null) => LibraryVerifier.CheckRulesAsync(Wrap(statements), options);

    private string Wrap(string statements) =>
        $$"""
        {{string.Join('\n', namespaces.Select(name => $"using {name};"))}}

        public class Service
        {
            public void Run(Customer customer, {{parameters}})
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """;
}
