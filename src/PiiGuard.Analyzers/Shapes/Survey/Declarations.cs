using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>All declarations that a survey looks at: of the source, and of the assemblies that matter to it.</summary>
internal sealed class Declarations(ImmutableArray<DeclarationFacts> parts)
{
    public IEnumerable<DeclarationFact> All => parts.SelectMany(static part => part.Declarations);

    public IEnumerable<DeclarationFact> TypeParameters => parts.SelectMany(static part => part.TypeParameters);

    /// <summary>The declarations that mention a name.</summary>
    public IEnumerable<DeclarationFact> Mentioning(string name) => parts.SelectMany(part => part.Mentioning(name));

    /// <summary>The types of a name.</summary>
    public IEnumerable<DeclarationFact> Types(string name) => parts.SelectMany(part => part.Types(name));

    /// <summary>Adds to the names those that they lead to, and gives them back.</summary>
    public static HashSet<string> Reach(HashSet<string> names, Func<string, IEnumerable<string>> next)
    {
        // Ends: a name is pushed only when it is new.
        var pending = new Stack<string>(names);
        while (pending.Count > 0)
        {
            foreach (var name in next(pending.Pop()))
            {
                if (names.Add(name))
                {
                    pending.Push(name);
                }
            }
        }

        return names;
    }
}
