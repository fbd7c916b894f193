using System.Text.RegularExpressions;
using PiiGuard.Package.Tests.Canaries;
using Xunit.Abstractions;

namespace PiiGuard.Package.Tests;

/// <summary>
/// Both samples at run time: they are driven with data that is unmistakable, and everything that they leave behind is searched for it. What the
/// leaky one gives away, findings have to name; the guarded one gives away nothing.
/// </summary>
[Collection(Packed.Name)]
public sealed partial class CanaryTests(PackedSolution packed, ITestOutputHelper output)
{
    private const string DeskPassword = "Shrike-4408-Quill";

    /// <summary>
    /// The rules without which a canary would be somewhere that nothing names; if one is missing here, the search has gone blind. Telemetry, claims and caches in
    /// memory leave nothing to search, and what is written by SQL is in a column that PII3003 names, too.
    /// </summary>
    private static readonly string[] Provable =
    [
        "PII1001", "PII2001", "PII2002", "PII2004", "PII2006", "PII2007", "PII2008", "PII2009", "PII3001", "PII3003", "PII3005", "PII3006", "PII3007",
        "PII3008", "PII4001", "PII4002", "PII4004", "PII5001", "PII5002", "PII5003", "PII5004", "PII5005",
    ];

    [Fact]
    public async Task CanariesInTheLeakyShop_AreWhereFindingsSay()
    {
        var shop = await packed.BuildShop("LeakyShop");
        var leak = new Leak(shop);
        var (traces, routes) = await Drive(shop, Visit.Leaky);

        var log = string.Join('\n', traces.Where(IsLog).Select(trace => trace.Text));
        var entries = LogEntry.Read(log).Concat(traces.Where(trace => trace.Kind == TraceKind.Output).SelectMany(trace => LogEntry.Read(trace.Text))).ToList();
        var places = traces.Where(trace => !IsLog(trace) && !IsLogged(trace) && !IsOwnRecord(trace)).ToList();
        var named = new List<(string Where, Canary Canary, List<Finding> By)>();
        foreach (var canary in Flock.All)
        {
            foreach (var entry in entries)
            {
                Look(canary, $"message of {entry.Category}: ", entry.Message, () => leak.NamedInMessage(entry, canary));
                Look(canary, $"exception logged by {entry.Category}: ", entry.Exception, () => leak.NamedInException(entry.Exception, canary));
                foreach (var (name, value) in entry.Properties)
                {
                    Look(canary, $"property {name}: ", value, () => leak.NamedInProperty(name, canary));
                }
            }

            foreach (var trace in places)
            {
                Look(canary, $"{trace.Kind} {trace.Where}: ", IsMail(trace) ? Recipients().Replace(trace.Text, "") : trace.Text, () => leak.Named(trace, canary));
            }
        }

        var unseen = shop.Findings.Except(named.SelectMany(place => place.By)).Select(finding => $"{finding.Place}: {finding.Message}").ToList();
        output.WriteLine($"{named.Count} sightings; {unseen.Count} of {shop.Findings.Count} findings name a place where none was:\n{string.Join('\n', unseen)}");
        None(named.Where(place => place.By.Count == 0).Select(place => $"{place.Canary} is in {place.Where}, and no finding names the place"));
        var alone = named.Select(place => place.By.Select(finding => finding.Rule).Distinct().ToList()).Where(rules => rules.Count == 1).Select(rules => rules[0]).Distinct();
        Assert.Equal(string.Join(' ', Provable), string.Join(' ', alone.Order(StringComparer.Ordinal)));
        AllDriven(shop, routes);

        void Look(Canary canary, string where, string text, Func<IEnumerable<Finding>> findings)
        {
            if (canary.IsIn(text))
            {
                named.Add((where + text.Trim(), canary, [.. findings()]));
            }
        }

        // The console shows the log's entries; what stands below their first line is told from what others print by the log.
        bool IsLogged(Trace trace) => trace.Kind == TraceKind.Output && (LogEntry.Read(trace.Text).Count > 0 || log.Contains(trace.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CanariesInTheGuardedShop_AreOnlyInAnswersToThoseWhoMay()
    {
        var shop = await packed.BuildShop("GuardedShop");
        var (traces, routes) = await Drive(shop, (running, world) => Visit.Guarded(running, world, DeskPassword), $"--Shop:DeskPassword={DeskPassword}");

        var leaks = from trace in traces
                    where !IsOwnRecord(trace) && !IsPage(trace)
                    from canary in Flock.All
                    where canary.IsIn(trace.Text)
                    select $"{canary} is in {trace}";

        None(leaks);
        Assert.Contains(traces, trace => IsPage(trace) && Flock.Name.IsIn(trace.Text));
        Assert.Contains(traces, trace => trace.Where == "Customers.Email" && trace.Text.StartsWith("CfDJ8", StringComparison.Ordinal));
        AllDriven(shop, routes);
    }

    private async Task<(IReadOnlyList<Trace> Traces, IReadOnlyCollection<string> Routes)> Drive(Shop shop, Func<RunningShop, OutsideWorld, Task> visit, params string[] settings)
    {
        using var world = new OutsideWorld();
        using var running = await RunningShop.Start(shop, Path.Combine(packed.Root, $"{shop.Name}-data"), world, settings);
        await visit(running, world);
        running.Stop();
        return (Traces.Of(running, world), running.Exchanges.Select(exchange => Parameter().Replace(exchange.Route, "{}")).ToHashSet());
    }

    // All of them: whoever mends a leak wants to see the next one, too.
    private static void None(IEnumerable<string> problems) => Assert.True(!problems.Any(), string.Join('\n', problems.Distinct()));

    private static void AllDriven(Shop shop, IEnumerable<string> routes)
    {
        var mapped = Routes(shop);
        Assert.InRange(mapped.Count, 18, 40);
        Assert.Empty(mapped.Except(routes));
    }

    private static bool IsLog(Trace trace) => trace.Where.StartsWith("logs/", StringComparison.Ordinal);

    // Whoever delivers a mail has to know for whom it is.
    private static bool IsMail(Trace trace) => trace.Where.StartsWith("mail/", StringComparison.Ordinal);

    // One record, asked for by somebody who is logged in.
    private static bool IsOwnRecord(Trace trace) =>
        trace is { Kind: TraceKind.Answer, Exchange: { IsLoggedIn: true, Status: < 300 } answer } && !answer.Body.StartsWith('[') && answer.Headers.Any(header => header.Value.StartsWith("application/json", StringComparison.Ordinal));

    // A list for somebody who is logged in, no longer than a page.
    private static bool IsPage(Trace trace) =>
        trace is { Kind: TraceKind.Answer, Exchange: { IsLoggedIn: true, Status: 200 } answer } && answer.Body.StartsWith('[') && answer.Json.GetArrayLength() <= 50;

    /// <summary>The routes that the shop's code maps.</summary>
    private static IReadOnlyList<string> Routes(Shop shop)
    {
        var code = string.Join('\n', Directory.EnumerateFiles(shop.Folder, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var groups = Group().Matches(code).ToDictionary(group => group.Groups["name"].Value, group => group.Groups["path"].Value);
        var mapped = Map().Matches(code).Select(map => $"{map.Groups["verb"].Value.ToUpperInvariant()} {groups.GetValueOrDefault(map.Groups["on"].Value)}{map.Groups["path"].Value}");
        var actions = Action().Matches(code).Select(action => $"{action.Groups["verb"].Value.ToUpperInvariant()} /api/customers/{action.Groups["path"].Value}");
        return [.. mapped.Concat(actions).Select(route => Parameter().Replace(route.EndsWith(" /", StringComparison.Ordinal) ? route : route.TrimEnd('/'), "{}"))];
    }

    [GeneratedRegex(@"^(X-Receiver|To):.*$", RegexOptions.Multiline)]
    private static partial Regex Recipients();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"var (?<name>\w+) = app\.MapGroup\(""(?<path>[^""]*)""\)")]
    private static partial Regex Group();

    [GeneratedRegex(@"(?<on>\w+)\.Map(?<verb>Get|Post|Put|Delete)\(""(?<path>[^""]*)""")]
    private static partial Regex Map();

    [GeneratedRegex(@"\[Http(?<verb>Get|Post|Put|Delete)(\(""(?<path>[^""]*)""\))?\]")]
    private static partial Regex Action();
}
