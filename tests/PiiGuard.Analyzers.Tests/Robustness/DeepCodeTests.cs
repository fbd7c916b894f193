using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Tests.Cases;

namespace PiiGuard.Analyzers.Tests.Robustness;

/// <summary>Code that is long or nested beyond measure: no exception, no hang, no overflow.</summary>
public sealed class DeepCodeTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Fact]
    public Task MethodOfTenThousandLines_IsAnalysed() => Survives(Method(LongBody(10_000)));

    [Fact]
    public Task MethodThatMakesTwoThousandObjects_IsAnalysed() => Survives(
        Method(Repeat("""var made{0} = new Customer {{ Id = {0} }}; logger.LogInformation("{@Made}", made{0});""", 2_000)));

    [Fact]
    public Task StringOfFiveThousandOperands_IsAnalysed() => Survives(
        Method("""logger.LogInformation("{Value}", customer.Email""" + string.Concat(Enumerable.Repeat(" + customer.Segment", 5_000)) + ");"));

    [Fact]
    public Task StringOfFiveThousandInterpolatedOperands_IsAnalysed() => Survives(
        Method("""logger.LogInformation("{Value}", $"{customer.Email}" """ + string.Concat(Enumerable.Repeat(""" + $"{customer.Id}" """, 5_000)) + ");"));

    [Fact]
    public Task ChainOfFifteenHundredCalls_IsAnalysed() => Survives(
        Method("logger.LogInformation(new StringBuilder()" + string.Concat(Enumerable.Repeat(".Append(customer.Email)", 1_500)) + ".ToString());"));

    [Fact]
    public Task ChainOfFifteenHundredMembers_IsAnalysed() => Survives(
        Method("logger.LogInformation(customer" + string.Concat(Enumerable.Repeat(".Referrer!", 1_500)) + ".Email);"));

    [Fact]
    public Task FourHundredNestedLambdas_AreAnalysed() => Survives(
        Method(string.Concat(Enumerable.Range(0, 400).Select(i => $"Action a{i} = () => {{ ")) + "logger.LogInformation(customer.Email);" + string.Concat(Enumerable.Repeat(" };", 400))));

    [Fact]
    public Task FourHundredNestedCallsWithLambdas_AreAnalysed() => Survives(
        Method("var text = " + string.Concat(Enumerable.Repeat("Pass(() => ", 400)) + "customer.Email" + new string(')', 400) + "; logger.LogInformation(text);"));

    [Fact]
    public Task FourHundredNestedConditions_AreAnalysed() => Survives(
        Method("logger.LogInformation(" + string.Concat(Enumerable.Range(0, 400).Select(i => $"customer.Id == {i} ? customer.Email : ")) + """ "none");"""));

    [Fact]
    public Task TwoThousandElseIfs_AreAnalysed() => Survives(
        Method(string.Concat(Enumerable.Range(0, 2_000).Select(i => $"if (customer.Id == {i}) logger.LogInformation(customer.Email); else ")) + ";"));

    [Fact]
    public Task FourHundredNestedBlocks_AreAnalysed() => Survives(
        Method(string.Concat(Enumerable.Range(0, 400).Select(i => $"foreach (var c{i} in new[] {{ customer }}) {{ ")) + "logger.LogInformation(c399.Email);" + new string('}', 400)));

    [Theory]
    [MemberData(nameof(CheapConstructs))]
    public Task DeepConstruct_IsSurvived(string what) => Survives(Nested(what, 600));

    [Theory]
    [MemberData(nameof(DeepConstructs))]
    public async Task ConstructBelowTheLimits_IsAnalysed(string what)
    {
        var findings = await Findings(Nested(what, Constructs[what].Analysed));
        Assert.Contains(findings, finding => finding.Id == "PII2001");
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
    }

    private static string Nested(string what, int times)
    {
        var (before, open, inner, close, after, _) = Constructs[what];
        return Method(
            before + Repeat(open, times) + inner + Repeat(close, times) + after + " logger.LogInformation(customer.Email);",
            """
            private sealed record Row(int Id);
            private sealed class Box { public Box() { } public Box(object? inner) { } public object? Inner { get; set; } }
            """);
    }

    public static TheoryData<string> DeepConstructs() => [.. Constructs.Keys];

    // Of the others the compiler itself doesn't come to an end.
    public static TheoryData<string> CheapConstructs() => [.. Constructs.Keys.Where(what => Constructs[what].Analysed > 8)];

    // What stands around an expression or statement, the expression, and how often it is analysed at least.
    private static readonly Dictionary<string, (string Before, string Open, string Inner, string Close, string After, int Analysed)> Constructs = new()
    {
        ["creations"] = ("object deep = ", "new Box(", "customer.Email", ")", ";", 160),
        ["initializers"] = ("object deep = ", "new Box {{ Inner = ", "customer.Email", " }}", ";", 95),
        ["arrays"] = ("object deep = ", "new object[] {{ ", "customer.Email", " }}", ";", 120),
        ["tuples"] = ("object deep = ", "(1, ", "customer.Email", ")", ";", 60),
        ["awaits"] = ("Func<Task, Task> deep = async task => ", "await (", "task", ")", ";", 240),
        ["negations"] = ("var deep = ", "!", "customer.Active", "", ";", 480),
        ["signs"] = ("var deep = ", "- ", "customer.Id", "", ";", 480),
        ["negative patterns"] = ("var deep = customer is ", "not (", "null", ")", ";", 240),
        ["patterns of members"] = ("var deep = customer is ", "{{ Referrer: ", "null", " }}", ";", 160),
        ["alternatives"] = ("var deep = customer.Id is 0", "", "", " or 1", ";", 480),
        ["switches"] = ("", "switch (customer.Id) {{ default: ", "break;", " break; }}", "", 90),
        ["switch expressions"] = ("var deep = ", "customer.Id switch {{ 1 => 2, _ => ", "3", " }}", ";", 90),
        ["dos"] = ("", "do {{ ", "", " }} while (customer.Active);", "", 90),
        ["whiles"] = ("", "while (customer.Active) ", ";", "", "", 90),
        ["locks"] = ("", "lock (customer) {{ ", "", " }}", "", 90),
        ["usings"] = ("", "using (new StringReader(customer.Segment)) ", ";", "", "", 30),
        ["blocks"] = ("", "{{ ", "", " }}", "", 90),
        ["labels"] = ("", "a{0}: ", ";", "", "", 90),
        ["unchecked blocks"] = ("", "unchecked {{ ", "", " }}", "", 90),
        ["assignments"] = ("string deep; ", "deep = ", "customer.Email", "", ";", 240),
        ["conditions"] = ("var deep = customer.Active", "", "", " && customer.Active", ";", 3_000),
        ["differences"] = ("var deep = ", "customer.Id - (", "1", ")", ";", 160),
        ["casts"] = ("object deep = ", "(object)", "customer", "", ";", 240),
        ["collections"] = ("object[] deep = ", "[(object[])", "[]", "]", ";", 90),
        ["spreads"] = ("int[] deep = ", "[..", "new int[1]", "]", ";", 90),
        ["throws"] = ("var deep = ", "customer.SecondEmail ?? throw new Exception(", "customer.Email", ")", ";", 90),
        ["delegates"] = ("var deep = ", "Pass(new Func<string>(() => ", "customer.Email", "))", ";", 60),
        ["with expressions"] = ("var deep = new Row(0)", "", "", " with {{ Id = 1 }}", ";", 240),

        // The compiler itself takes twice as long for each level.
        ["ranges"] = ("var deep = customer.Email", "", "", "[1..]", ";", 8),
        ["queries"] = ("object deep = ", "(from a{0} in new[] {{ 1 }} select ", "1", ")", ";", 8),
    };

    [Fact]
    public Task ChainOfThreeThousandMethods_IsAnalysed() => Survives(
        Method(
            "M0(customer.Email);",
            string.Concat(Enumerable.Range(0, 3_000).Select(i => $"private void M{i}(string text) => M{i + 1}(text);\n"))
            + "private void M3000(string text) => logger.LogInformation(text);"));

    [Theory]
    [MemberData(nameof(DeepAnswers))]
    public Task DeepAnswer_IsAnalysed(string what) => Survives(
        $$"""
        namespace Cases;
        public sealed class DeepController(List<Customer> all) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public object Get(int id, string text)
            {
                var customer = all[id];
                return {{Answers[what]}};
            }
        }
        """);

    public static TheoryData<string> DeepAnswers() => [.. Answers.Keys];

    private static readonly Dictionary<string, string> Answers = new()
    {
        ["a row of the caller's own"] = "text" + Repeat(" + text", 5_000),
        ["a row of others'"] = "customer.Email" + Repeat(" + customer.Segment", 5_000),
        ["a row of interpolations"] = "$\"{customer.Email}\"" + Repeat(" + $\"{{text}}\"", 3_000),
        ["operators on a set"] = "all" + Repeat(".Skip(1)", 240) + ".ToList()",
        ["calls on a text"] = "customer.Email" + Repeat(".Trim()", 480),
        ["calls on the caller's text"] = "text" + Repeat(".Trim()", 480),
        ["members"] = "customer" + Repeat(".Referrer!", 480) + ".Email",
        ["conditional members"] = "customer" + Repeat("?.Referrer", 200) + "?.Email!",
        ["arguments"] = Repeat("string.Intern(", 160) + "customer.Email" + Repeat(")", 160),
        ["far too many arguments"] = Repeat("Ok(", 400) + "customer" + Repeat(")", 400),
        ["conditions"] = "(" + Repeat("id == {0} ? customer.Email : ", 95) + "text)",
        ["coalescing"] = "(" + Repeat("customer.SecondEmail ?? ", 95) + "text)",
        ["objects"] = Repeat("new {{ Inner = ", 95) + "customer.Email" + Repeat(" }}", 95),
        ["results"] = Repeat("Ok(", 160) + "customer" + Repeat(")", 160),
    };

    [Fact]
    public Task CycleOfFiveHundredMethods_IsAnalysed() => Survives(
        Method(
            "logger.LogInformation(M0(customer.Email, 3));",
            string.Concat(Enumerable.Range(0, 500).Select(i => $"private string M{i}(string text, int depth) => depth == 0 ? text : M{(i + 1) % 500}(text, depth - 1) + M{(i * 7) % 500}(text, depth - 1);\n"))));

    [Fact]
    public Task TypeThatGrowsForEver_IsAnalysed() => Survives(
        Method(
            """var node = new Node<string>(customer.Email); logger.LogInformation(node.Grow().Grow().Inner!.Value!.Value.Value); logger.LogInformation("{@Node}", node);""",
            """
            public sealed class Node<T>(T value)
            {
                public T Value { get; } = value;
                public Node<Node<T>>? Inner { get; set; }
                public Node<Node<T>> Grow() { Inner = new Node<Node<T>>(this); Inner.Grow(); return Inner; }
            }
            """));

    [Fact]
    public Task RecursionThatBuildsObjects_IsAnalysed() => Survives(
        Method(
            "logger.LogInformation(Build(customer, 10).Left!.Right!.Text);",
            """
            private static Tree Build(Customer customer, int depth) => depth == 0
                ? new Tree(customer.Email)
                : new Tree(customer.Name) { Left = Build(customer, depth - 1), Right = new Tree("") { Left = Build(customer, depth - 1) } };
            public sealed class Tree(string text)
            {
                public string Text { get; } = text;
                public Tree? Left { get; set; }
                public Tree? Right { get; set; }
            }
            """));

    [Fact]
    public Task TwoHundredInterlockedLoops_AreAnalysed() => Survives(
        Method(
            "string t0 = customer.Email;" + string.Concat(Enumerable.Range(1, 200).Select(i => $" string t{i} = \"\";"))
            + "while (t0.Length > 0) {" + string.Concat(Enumerable.Range(1, 200).Reverse().Select(i => $" t{i} = t{i - 1}; if (t{i}.Length > {i}) continue;")) + " }"
            + "logger.LogInformation(t200);"));

    /// <summary>What is nested less deeply than the limits is analysed like anything else, on a small stack too.</summary>
    [Theory]
    [MemberData(nameof(BelowTheLimits))]
    public async Task NestingBelowTheLimits_IsAnalysed(string what)
    {
        var findings = await Findings(Method(Shallow[what]));
        Assert.Contains(findings, finding => finding.Id == "PII2001");
        Assert.DoesNotContain(findings, finding => finding.Id == "AD0001");
    }

    public static TheoryData<string> BelowTheLimits() => [.. Shallow.Keys];

    private static readonly Dictionary<string, string> Shallow = new()
    {
        ["calls"] = "logger.LogInformation(new StringBuilder()" + Repeat(".Append(customer.Email)", 480) + ".ToString());",
        ["members"] = "logger.LogInformation(customer" + Repeat(".Referrer!", 480) + ".Email);",
        ["conditional members"] = "logger.LogInformation(customer" + Repeat("?.Referrer", 200) + "?.Email);",
        ["lambdas"] = "var text = " + Repeat("Pass(() => ", 95) + "customer.Email" + Repeat(")", 95) + "; logger.LogInformation(text);",
        ["lambdas with blocks"] = Repeat("Action a{0} = () => {{ ", 95) + "logger.LogInformation(customer.Email);" + Repeat(" }};", 95),
        ["conditions"] = "logger.LogInformation(" + Repeat("customer.Id == {0} ? customer.Email : ", 95) + "\"none\");",
        ["coalescing"] = "logger.LogInformation(" + Repeat("customer.SecondEmail ?? ", 95) + "\"none\");",
        ["arguments"] = "logger.LogInformation(" + Repeat("string.Intern(", 160) + "customer.Email" + Repeat(")", 160) + ");",
        ["ifs"] = Repeat("if (customer.Id > {0}) {{ ", 95) + "logger.LogInformation(customer.Email);" + Repeat(" }}", 95),
        ["loops"] = Repeat("foreach (var c{0} in new[] {{ customer }}) {{ ", 30) + "logger.LogInformation(c29.Email);" + Repeat(" }}", 30),
        ["else-ifs"] = Repeat("if (customer.Id == {0}) logger.LogInformation(customer.Email); else ", 300) + ";",
        ["sums"] = "logger.LogInformation(\"{Value}\", customer.Age" + Repeat(" + customer.Id", 3_000) + ");",
        ["tries"] = Repeat("try {{ ", 40) + "logger.LogInformation(customer.Email);" + Repeat(" }} finally {{ customer.Id++; }}", 40),
        ["tuples"] = "var tuple = " + Repeat("(1, ", 60) + "customer.Email" + Repeat(")", 60) + "; logger.LogInformation(tuple" + Repeat(".Item2", 60) + ");",
        // The compiler itself takes twice as long for each level.
        ["interpolations"] = "logger.LogInformation(" + Repeat("$\"{{", 8) + "customer.Email" + Repeat("}}\"", 8) + ");",
        ["statements"] = "var text = customer.Email;" + Repeat("text = text.Trim();\n", 3_000) + "logger.LogInformation(text);",
    };

    private static string Repeat(string format, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => format.Replace("{0}", i.ToString(), StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)));

    private static async Task Survives(string type) =>
        Assert.DoesNotContain(await Findings(type), finding => finding.Id == "AD0001");

    private static async Task<ImmutableArray<Diagnostic>> Findings(string type)
    {
        var compilation = CaseCompilation.Of("Deep.cs", type);
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "Deep.cs");
        var analyzers = CaseCompilation.Analyzers.Select(analyzer => (DiagnosticAnalyzer)new SmallStackAnalyzer(analyzer)).ToImmutableArray();
        var analysis = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None).WaitAsync(Limit);
    }

    // A type with one method of the given body, and further members.
    private static string Method(string body, string members = "") =>
        $$"""
        namespace Cases;
        public sealed class Deep(ILogger<Deep> logger)
        {
            public void Run(Customer customer)
            {
                {{body}}
            }

            private static string Pass(Func<string> supplier) => supplier();

        {{members}}
        }
        """;

    private static string LongBody(int lines)
    {
        var body = new StringBuilder("var text = customer.Segment;\n");
        for (var i = 0; i < lines; i += 5)
        {
            body.Append("var t").Append(i).Append(" = text + customer.Email;\n")
                .Append("if (customer.Id == ").Append(i).Append(")\n")
                .Append("    text = t").Append(i).Append(".Trim();\n")
                .Append("else\n")
                .Append("    logger.LogInformation(t").Append(i).Append(");\n");
        }

        return body.ToString();
    }
}
