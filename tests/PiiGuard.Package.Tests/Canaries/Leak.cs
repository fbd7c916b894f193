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

    /// <summary>Findings for what a log entry's message holds.</summary>
    public IEnumerable<Finding> NamedInMessage(LogEntry entry, Canary canary) =>
        entry.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            ? shop.Findings.Where(finding => finding.Rule == "PII2007")
            : Of(canary, Logging, [.. LoggersOf(entry.Category)]).Concat(shop.Findings.Where(finding => finding.Rule == "PII2009" && IsTextOf(finding, entry.Message)));

    /// <summary>Findings for a property that something around the log call has added: a scope, a context, a diagnostic value.</summary>
    public IEnumerable<Finding> NamedInProperty(string property, Canary canary) => Of(canary, Logging).Where(finding =>
    {
        var line = code[finding.File].Split('\n')[finding.Line - 1];
        return finding.Properties.GetValueOrDefault("pii.sink", "").Contains(".BeginScope(", StringComparison.Ordinal)
            ? property == "Scope" || line.Contains($"{{{property}}}", StringComparison.Ordinal)
            : Regex.IsMatch(line + code[finding.File].Split('\n')[finding.Line - 2], $"(PushProperty|Set)\\(\"{property}\"");
    });

    /// <summary>Findings for an exception's text: at the place that its stack trace begins with.</summary>
    public IEnumerable<Finding> NamedInException(string exception, Canary canary) =>
        Of(canary, ["PII2004"]).Where(finding => Frame().Match(exception).Groups["file"].Value == Path.Combine(shop.Folder, finding.File));

    // Whoever is logged in and asks for one record gets it; the rest of the answers have rules.
    private IEnumerable<Finding> Answer(Exchange exchange, Canary canary)
    {
        var file = FileOf(exchange.Route);
        return exchange switch
        {
            { Status: >= 400 } => Of(canary, ["PII5005", "PII1001"], file).Concat(Of(canary, ["PII2004"])),
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
        && finding.Properties["pii.category"].Split(',').Contains(category)
        && (files.Length == 0 || files.Contains(finding.File)));

    private static string FileOf(string route) => route.Split(' ')[1] switch
    {
        var path when path.StartsWith("/api/customers", StringComparison.Ordinal) => "Controllers/CustomersController.cs",
        var path when path.StartsWith("/api/account", StringComparison.Ordinal) => "Endpoints/AccountEndpoints.cs",
        _ => "Endpoints/OrderEndpoints.cs",
    };

    // Who asks for a logger of this category; the static logger has none.
    private IEnumerable<string> LoggersOf(string category)
    {
        var type = Generic().Replace(category, "").Split('.')[^1];
        var mentions = category == "" ? "Log\\.(Debug|Information|Warning)\\(" : $"ILogger<{type}\\b|\"{Regex.Escape(category)}\"";

        // The partner's journal is a log in the model file: who writes into it is named.
        return type == "Journal" ? ["Loyalty/LoyaltyDesk.cs"] : code.Where(file => Regex.IsMatch(file.Value, mentions)).Select(file => file.Key);
    }

    // The template stands in the attribute above the method that the finding is about.
    private bool IsTextOf(Finding finding, string message)
    {
        var template = Template().Match(code[finding.File].Split('\n')[finding.Line - 2]).Groups["text"].Value;
        return template != "" && Regex.IsMatch(message.Trim(), $"^{Regex.Replace(Regex.Escape(template), @"\\\{\w+}", ".*")}$");
    }

    [GeneratedRegex(@" in (?<file>.+?):line \d+")]
    private static partial Regex Frame();

    [GeneratedRegex("[<`].*$")]
    private static partial Regex Generic();

    [GeneratedRegex("\"(?<text>.*)\"")]
    private static partial Regex Template();
}
