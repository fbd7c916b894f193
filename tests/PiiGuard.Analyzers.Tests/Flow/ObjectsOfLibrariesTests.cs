using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>Objects whose types are only known from metadata: what their constructors are given is in the properties of those names.</summary>
public sealed class ObjectsOfLibrariesTests
{
    private const string Library =
        """
        public abstract class Update<T>(int group, T data)
        {
            public int Group { get; } = group;
            public T Data { get; } = data;
            public abstract string Kind { get; }
        }

        public sealed class Joined(int group, string data) : Update<string>(group, data)
        {
            public override string Kind => "joined";
        }

        public class Envelope<T>(T data) : Letter
        {
            public T Data { get; } = data;
        }

        public class Letter
        {
            public Guid Id { get; set; }
        }

        public class Session
        {
            public string Id { get; init; } = "";
            [Pii(PiiCategory.OnlineIdentifier)] public string UserName { get; init; } = "";
            public IController[] Controllers { get; set; } = [];
        }

        public class Entry
        {
            public Entry(string name, string kind) { Name = name; Kind = kind; }
            public Entry(string name, int size) { Name = name + size; }
            public string Name { get; set; }
            public string Kind { get; set; } = "";
            public int Size { get; set; }
            [Pii(PiiCategory.Name)] public string Owner { get; } = "";
            public Entry(string owner) { Owner = owner; Name = ""; }
            public Entry(string kind, object name) { Kind = kind; Name = name.ToString()!; }
        }

        public record Row(string Text, int Count);

        public interface IPost { Task SendUpdate<T>(string session, Update<T> update); }
        public interface IController { Task SendMessage<T>(Guid id, T data); }
        public interface IConnection { Task Send<T>(Envelope<T> message); }
        """;

    private const string Pipeline =
        """
        public sealed class Group(IPost post, List<string> others)
        {
            public Task Join(Session session) => SendToAll(new Joined(3, session.UserName));

            public Task Leave(Session session) => SendToAll(new Joined(3, session.Id));

            private Task SendToAll<T>(Update<T> update)
            {
                IEnumerable<Task> Tasks()
                {
                    foreach (var other in others)
                    {
                        yield return post.SendUpdate(other, update);
                    }
                }

                return Task.WhenAll(Tasks());
            }
        }

        public sealed class Post(Dictionary<string, Session> sessions) : IPost
        {
            public async Task SendUpdate<T>(string session, Update<T> update) => await SendToSession(sessions[session], update).ConfigureAwait(false);

            private static async Task SendToSession<T>(Session session, T data)
            {
                var id = Guid.NewGuid();
                foreach (var controller in session.Controllers)
                {
                    await controller.SendMessage(id, data).ConfigureAwait(false);
                }
            }
        }

        public sealed class Controller(List<IConnection> connections) : IController
        {
            public Task SendMessage<T>(Guid id, T data)
            {
                var open = connections.Where(connection => connection is not null).MaxBy(connection => 1);
                return open is null ? Task.CompletedTask : open.Send(new Envelope<T>(data) { Id = id });
            }
        }

        public sealed class Connection(System.Net.WebSockets.WebSocket socket) : IConnection
        {
            public async Task Send<T>(Envelope<T> message)
            {
                var json = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(message);
                await socket.SendAsync(json, System.Net.WebSockets.WebSocketMessageType.Text, true, default).ConfigureAwait(false);
            }
        }
        """;

    [Theory]
    [InlineData("Console.WriteLine(new Joined(3, session.UserName).Data);", "PII2006: new Joined(3, session.UserName).Data")]
    [InlineData("Console.WriteLine(new Joined(3, session.UserName).Group);", "")]
    [InlineData("Console.WriteLine(new Joined(3, session.UserName).Kind);", "")]
    [InlineData("Console.WriteLine(new Joined(3, session.Id).Data);", "")]
    [InlineData("Console.WriteLine(new Envelope<string>(session.UserName).Data);", "PII2006: new Envelope<string>(session.UserName).Data")]
    public async Task APropertyThatABaseDeclares_HoldsWhatTheConstructorIsGiven(string statement, string expected) =>
        Assert.Equal(expected, string.Join("; ", await FoundAsync("class C { void M(Session session) { " + statement + " } }")));

    [Theory]
    [InlineData("_ = new Entry(session.UserName, \"x\");", "PII1002: session.UserName")]
    [InlineData("_ = new Entry(kind: session.UserName, name: \"x\");", "PII1002: session.UserName")]
    [InlineData("_ = new Entry(session.UserName, 1);", "PII1002: session.UserName")]
    [InlineData("_ = new Row(session.UserName, 1);", "PII1002: session.UserName")]
    [InlineData("_ = new Entry(session.Id, \"x\");", "")]
    [InlineData("_ = new Entry(\"x\", session.UserName.Length);", "")]
    [InlineData("_ = new Entry(session.UserName);", "")]
    [InlineData("_ = new Entry(\"x\", (object)session.UserName);", "")]
    [InlineData("_ = new System.Net.Cookie(\"x\", \"y\", session.UserName);", "")]
    [InlineData("Entry e = new(session.UserName, \"x\"); Console.WriteLine(e.Name);", "PII1002: session.UserName; PII2006: e.Name")]
    [InlineData("Entry e = new(session.UserName, \"x\"); Console.WriteLine(e.Kind);", "PII1002: session.UserName")]
    public async Task WhatAConstructorKeepsInAnUntaggedProperty_LosesItsTag(string statement, string expected) =>
        Assert.Equal(expected, string.Join("; ", await FoundAsync("class C { void M(Session session) { " + statement + " } }", "PII1002")));

    [Fact]
    public async Task AMessageThatGoesThroughManyHands_IsReportedWhereItIsMade() =>
        Assert.Equal(["PII5003: new Joined(3, session.UserName)"], await FoundAsync(Pipeline));

    private static async Task<string[]> FoundAsync(string source, string? also = null)
    {
        var compilation = TestCompilation.Create(source, TestCompilation.Create(Library).ToMetadata());
        var found = await compilation.WithAnalyzers([new FlowAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return found.Where(diagnostic => diagnostic.Id.StartsWith("PII", StringComparison.Ordinal) && (diagnostic.Id[3] is not ('0' or '1') || diagnostic.Id == also))
            .Select(diagnostic => diagnostic.Id + ": " + diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan))
            .Order(StringComparer.Ordinal).ToArray();
    }
}
