using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests.Canaries;

/// <summary>A request to a shop and its answer. The route is the pattern that the shop maps.</summary>
internal sealed record Exchange(string Route, bool IsLoggedIn, int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}

/// <summary>A shop in a process of its own, with a data folder of its own, and a visitor who uses it.</summary>
internal sealed partial class RunningShop : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly Dictionary<string, string> cookies = [];
    private readonly List<Exchange> exchanges = [];
    private readonly HttpClient http;

    private RunningShop(Shop shop, string data, OutsideWorld world, string[] settings)
    {
        Data = Directory.CreateDirectory(data).FullName;
        var url = $"http://127.0.0.1:{OutsideWorld.FreePort()}";
        process = new Process
        {
            StartInfo = DotNet.Start(
                Data, [shop.Program, "--urls", url, $"--Shop:DataFolder={Data}", $"--Payments:Url={world.Url}", $"--Shop:Archive={world.Url}shop/archive", $"--Shop:Assistant={world.Url}", .. settings]),
        };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectCallback = Connect }) { BaseAddress = new Uri(url), Timeout = Limit };
    }

    public string Data { get; }

    /// <summary>What the process wrote to its standard output and error.</summary>
    public IEnumerable<string> Output => output;

    public IReadOnlyList<Exchange> Exchanges => exchanges;

    /// <summary>Starts the shop and waits until it answers.</summary>
    public static async Task<RunningShop> Start(Shop shop, string data, OutsideWorld world, params string[] settings)
    {
        var running = new RunningShop(shop, data, world, settings);
        try
        {
            running.process.Start();
            running.process.BeginOutputReadLine();
            running.process.BeginErrorReadLine();
            await running.Until(() => running.Answers(), "the shop answers");
            return running;
        }
        catch
        {
            running.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request; the values take the places of the route's parameters.</summary>
    public async Task<Exchange> Send(string route, object[]? values = null, string query = "", object? body = null)
    {
        var path = route[(route.IndexOf(' ') + 1)..];
        foreach (var value in values ?? [])
        {
            path = Parameter().Replace(path, value.ToString()!, 1);
        }

        using var request = new HttpRequestMessage(new HttpMethod(route[..route.IndexOf(' ')]), path + query);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (cookies.Count > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var isLoggedIn = cookies.ContainsKey(".AspNetCore.Cookies");
        using var response = await http.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value))).ToList();
        Keep(headers);
        var exchange = new Exchange(route, isLoggedIn, (int)response.StatusCode, headers, await response.Content.ReadAsStringAsync());
        exchanges.Add(exchange);
        return exchange;
    }

    /// <summary>As <see cref="Send"/>, and fails if the answer isn't the expected one.</summary>
    public async Task<Exchange> Expect(int status, string route, object[]? values = null, string query = "", object? body = null)
    {
        var exchange = await Send(route, values, query, body);
        Assert.True(exchange.Status == status, $"{route} answered {exchange.Status} and not {status}:\n{exchange.Body}\n{string.Join('\n', output)}");
        return exchange;
    }

    public async Task Until(Func<Task<bool>> condition, string what)
    {
        for (var clock = Stopwatch.StartNew(); !await condition(); await Task.Delay(100))
        {
            Assert.True(clock.Elapsed < Limit && !process.HasExited, $"not even after {Limit}: {what}\n{string.Join('\n', output)}");
        }
    }

    /// <summary>Ends the process, so that everything it had to write is written.</summary>
    public void Stop()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        // Only the call without a limit waits for the last lines of the output.
        if (process.WaitForExit(Limit))
        {
            process.WaitForExit();
        }
    }

    public void Dispose()
    {
        try
        {
            Stop();
        }
        catch (InvalidOperationException)
        {
            // It was never started.
        }

        http.Dispose();
        process.Dispose();
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var response = await http.GetAsync("/");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var cookie in headers.Where(header => header.Key == "Set-Cookie").Select(header => header.Value.Split(';')[0].Split('=', 2)))
        {
            cookies.Remove(cookie[0]);
            if (cookie[1] != "")
            {
                cookies[cookie[0]] = cookie[1];
            }
        }
    }

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(Flock.Address.Text), 0));
        await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
