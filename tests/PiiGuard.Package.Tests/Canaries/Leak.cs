using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests.Canaries;

/// <summary>
/// Which findings name the place where a canary was found in the leaky shop. A finding has to be of a rule for that kind of place, in the file whose code
/// writes there, and about the canary's category: what any finding anywhere would excuse is no proof.
/// </summary>
internal sealed partial class Leak(Shop shop)
{
    private static readonly string[] Logging = ["PII2001", "PII2002", "PII2008"];

    private static readonly Dictionary<string, string> Entities = new() { ["Customers"] = "Customer", ["Addresses"] = "DeliveryAddress", ["Payments"] = "Payment" };

    private readonly Dictionary<string, string> code = Directory.EnumerateFiles(shop.Folder, "*.cs", SearchOption.AllDirectories)
        .ToDictionary(file => Findings.Relative(file, shop.Folder), File.ReadAllText);

    private readonly Dictionary<Finding, string[]> templates = [];

    public IEnumerable<Finding> Named(Trace trace, Canary canary) => trace.Kind switch
    {
        TraceKind.Output => Of(canary, ["PII2006"]),
        TraceKind.File when trace.Where.StartsWith("exports/customers", StringComparison.Ordinal) => Of(canary, ["PII4001"], "Services/CustomerExport.cs"),
        TraceKind.File when trace.Where.StartsWith("exports/tour", StringComparison.Ordinal) => Of(canary, ["PII3001"], "Services/DeliveryPlanner.cs"),

        // A mail's text is one piece of data to the analysis, whatever was put into it.
        TraceKind.File when trace.Where.StartsWith("mail/", StringComparison.Ordinal) => Of("communication", ["PII5003"], "Services/OrderMailer.cs"),

        // Rows that were deleted or overwritten, indexes and logs of a database hold what its columns held.
        TraceKind.File when trace.Where.StartsWith("shop.db", StringComparison.Ordinal) => Of(canary, ["PII3002", "PII3003"]),
        TraceKind.Column => Column(trace.Where.Split('.')[0], trace.Where.Split('.')[1]),
        TraceKind.Cookie => Of(canary, [canary.IsReadableIn(trace.Text) ? "PII3005" : "PII3007"], "Endpoints/AccountEndpoints.cs"),
        TraceKind.Header when trace.Where.StartsWith("Location ", StringComparison.Ordinal) => Of(canary, ["PII5001"], FileOf(trace.Exchange!.Route)),
        TraceKind.Answer => Answer(trace.Exchange!, canary),
        TraceKind.OutgoingUrl => Of(canary, ["PII5001"], "Services/PaymentGateway.cs"),
        TraceKind.OutgoingBody => trace.Where switch
        {
            "/charges" => Of(canary, ["PII5002", "PII5003"], "Services/PaymentGateway.cs"),
            "/chat" => Of(canary, ["PII5004"], "Services/ReceiptArchive.cs"),
            _ when trace.Where.StartsWith("/shop/archive/receipts/", StringComparison.Ordinal) => Of(canary, ["PII3006"], "Services/ReceiptArchive.cs"),
            _ => [],
        },
        _ => [],
    };

    /// <summary>Findings for what a log entry's message holds: at the call whose template the message follows, or at the one that leads to it.</summary>
    public IEnumerable<Finding> NamedInMessage(LogEntry entry, Canary canary) => shop.Findings.Where(finding => finding.Rule switch
    {
        "PII2007" => entry.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal),
        "PII2009" => Templates(finding).Any(template => Follows(entry.Message, template)),
        _ => Logging.Contains(finding.Rule) && IsAbout(finding, canary.Category) && Templates(finding).Any(template => Follows(entry.Message, template)),
    });

    /// <summary>Findings for a property that something around the log call has added: a scope, a context, a diagnostic value.</summary>
    public IEnumerable<Finding> NamedInProperty(string property, Canary canary) => Of(canary, Logging).Where(finding =>
        Regex.IsMatch(Statement(finding.File, finding.Line), $@"(PushProperty|\.Set)\(""{property}""|BeginScope\("".*{{{property}}}")
        || (property == "Scope" && Statement(finding.File, finding.Line).Contains("BeginScope(", StringComparison.Ordinal)));

    /// <summary>Findings for an exception's text: at the place that its stack trace begins with.</summary>
    public IEnumerable<Finding> NamedInException(string exception, Canary canary) =>
        Of(canary, ["PII2004"]).Where(finding => Frame().Match(exception).Groups["file"].Value == Path.Combine(shop.Folder, finding.File));

    // Whoever is logged in and asks for one record gets it; the rest of the answers have rules.
    private IEnumerable<Finding> Answer(Exchange exchange, Canary canary)
    {
        var file = FileOf(exchange.Route);
        return exchange switch
        {
            { Status: >= 400 } => Of(canary, ["PII5005", "PII1001"], file).Concat(Of(canary, ["PII2004"]).Where(finding => Templates(finding).Any(template => Holds(exchange.Body, template)))),
            { IsLoggedIn: false } => Of(canary, ["PII4004"], file),
            _ when exchange.Route == "POST /api/admin/export" => Of(canary, ["PII4001"]),
            _ => Of(canary, ["PII4002"], file),
        };
    }

    private IEnumerable<Finding> Column(string table, string column)
    {
        var member = $"{Entities.GetValueOrDefault(table)}.{column}";
        return shop.Findings.Where(finding => finding.Rule is "PII3003" or "PII3008" && finding.Message.Contains($"'{member}'", StringComparison.Ordinal));
    }

    private IEnumerable<Finding> Of(Canary canary, string[] rules, params string[] files) => Of(canary.Category, rules, files);

    private IEnumerable<Finding> Of(string category, string[] rules, params string[] files) => shop.Findings.Where(finding =>
        rules.Contains(finding.Rule)
        && IsAbout(finding, category)
        && (files.Length == 0 || files.Contains(finding.File)));

    private static string FileOf(string route) => route.Split(' ')[1] switch
    {
        var path when path.StartsWith("/api/customers", StringComparison.Ordinal) => "Controllers/CustomersController.cs",
        var path when path.StartsWith("/api/account", StringComparison.Ordinal) => "Endpoints/AccountEndpoints.cs",
        _ => "Endpoints/OrderEndpoints.cs",
    };

    // The texts in the call that the finding stands at, in the one that its way ends at, and in the declaration of the log method that is called.
    private string[] Templates(Finding finding)
    {
        if (templates.TryGetValue(finding, out var known))
        {
            return known;
        }

        var calls = new List<string>();
        if (finding.File.EndsWith(".cs", StringComparison.Ordinal))
        {
            calls.Add(Statement(finding.File, finding.Line));
        }

        if (LastStep().Match(finding.Properties.GetValueOrDefault("pii.path", "")) is { Success: true } step)
        {
            calls.AddRange(code.Keys.Where(file => Path.GetFileName(file) == step.Groups["file"].Value).Select(file => Statement(file, int.Parse(step.Groups["line"].Value))));
        }

        var method = Method().Match(finding.Properties.GetValueOrDefault("pii.sink", "")).Groups["name"].Value;
        var declaration = method == "Define" ? @"LoggerMessage\.Define.*" : $@"(\[LoggerMessage\(.*\n)?.*\bvoid {method}\(.*";
        calls.AddRange(code.Values.SelectMany(text => Regex.Matches(text, declaration)).Select(found => found.Value));
        return templates[finding] = [.. calls.SelectMany(call => Literal().Matches(call)).Select(literal => literal.Groups["text"].Value)];
    }

    // The line and those above it that belong to the same statement.
    private string Statement(string file, int line)
    {
        var lines = code[file].Split('\n');
        var first = line - 1;
        while (first > 0 && lines[first - 1].TrimEnd() is not ("" or [.., ';' or '{' or '}']))
        {
            first--;
        }

        return string.Join('\n', lines[first..line]);
    }

    // What is added to a template follows its text.
    private static bool Follows(string message, string template) => Regex.IsMatch(message.TrimStart(), "^" + Pattern(template), RegexOptions.Singleline);

    private static bool Holds(string text, string template) => Regex.IsMatch(text, Pattern(template));

    private static string Pattern(string template) => Hole().Replace(Regex.Escape(template.Replace("\\n", "\n", StringComparison.Ordinal)), ".*");

    private static bool IsAbout(Finding finding, string category) => finding.Properties["pii.category"].Split(',').Contains(category);

    [GeneratedRegex(@" in (?<file>.+?):line \d+")]
    private static partial Regex Frame();

    [GeneratedRegex(@"(?<file>\w+(\.\w+)*\.cs):(?<line>\d+)$")]
    private static partial Regex LastStep();

    [GeneratedRegex(@"\.(?<name>\w+)(``\d+)?\(")]
    private static partial Regex Method();

    [GeneratedRegex("\"(?<text>(?=[^\"]*[A-Za-z]{3})[^\"]+)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\\\{[^{}]*\}")]
    private static partial Regex Hole();
}
