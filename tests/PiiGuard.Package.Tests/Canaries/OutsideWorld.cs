using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PiiGuard.Package.Tests.Canaries;

/// <summary>What a shop sent to somebody else.</summary>
internal sealed record OutgoingRequest(string Path, string Url, string Headers, string Body);

/// <summary>Whoever a shop talks to, played on one free port of this machine: the payment gateway, the archive, the language model.</summary>
internal sealed class OutsideWorld : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<OutgoingRequest> requests = new();

    public OutsideWorld()
    {
        Url = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        _ = Listen();
    }

    public string Url { get; }

    public IReadOnlyCollection<OutgoingRequest> Requests => requests;

    /// <summary>Whether cards are refused.</summary>
    public bool Declines { get; set; }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => listener.Close();

    private async Task Listen()
    {
        while (listener.IsListening)
        {
            try
            {
                await Answer(await listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over, or the shop went away.
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var path = context.Request.Url!.AbsolutePath;
        requests.Enqueue(new OutgoingRequest(path, context.Request.RawUrl!, context.Request.Headers.ToString()!, await reader.ReadToEndAsync()));

        var isCharge = path.StartsWith("/charges", StringComparison.Ordinal);
        context.Response.StatusCode = isCharge && Declines ? 402 : isCharge || path == "/chat" ? 200 : 201;
        context.Response.Headers["ETag"] = "\"1\"";
        context.Response.Headers["Last-Modified"] = DateTime.UtcNow.ToString("R");
        context.Response.ContentType = "application/json";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(isCharge ? """{"authorization":"AUTH-1"}""" : ""));
        context.Response.Close();
    }
}
