// judges: PII4002, PII4003, PII4004
using Grpc.Core;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace Cases.HubsAndServices;

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }
}

public static class Program
{
    public static void Run(WebApplication app)
    {
        app.MapHub<DeskHub>("/desk");
        app.MapHub<StaffHub>("/staff");
        app.MapHub<WiredHub>("/wired").RequireAuthorization();
        app.MapGrpcService<Directory>();
        app.MapGrpcService<StaffDirectory>().RequireAuthorization();
    }
}

public sealed class DeskHub(Db db) : Hub
{
    public Task<List<Customer>> All() => db.Customers.ToListAsync(); // leak PII4002 PII4004

    public async Task<string> NameOf(int id) => (await db.Customers.SingleAsync(c => c.Id == id)).Name; // leak PII4004

    public async Task<int> Count() => await db.Customers.CountAsync(); // ok

    public override Task OnConnectedAsync() => base.OnConnectedAsync(); // ok
}

[Authorize]
public sealed class StaffHub(Db db) : Hub
{
    public IAsyncEnumerable<Customer> Stream() => db.Customers.AsAsyncEnumerable(); // leak PII4002

    public async Task<string> NameOf(int id) => (await db.Customers.SingleAsync(c => c.Id == id)).Name; // ok

    public Task<List<string>> Some() => db.Customers.Take(5).Select(c => c.Name).ToListAsync(); // ok
}

public sealed class WiredHub(Db db) : Hub
{
    public Customer First() => db.Customers.First(); // ok
}

/// <summary>As the compiler of .proto files writes it.</summary>
public static class DirectoryContract
{
    [BindServiceMethod(typeof(DirectoryContract), "BindService")]
    public abstract class DirectoryBase
    {
        public virtual Task<Entry> Find(Key request, ServerCallContext context) => throw new RpcException(new Status(StatusCode.Unimplemented, ""));

        public virtual Task<Entries> List(Key request, ServerCallContext context) => throw new RpcException(new Status(StatusCode.Unimplemented, ""));

        public virtual Task Follow(Key request, IServerStreamWriter<Entry> replies, ServerCallContext context) => throw new RpcException(new Status(StatusCode.Unimplemented, ""));
    }
}

public sealed class Key
{
    public int Id { get; set; }
}

public sealed class Entry
{
    public string Text { get; set; } = "";
}

public sealed class Entries
{
    public List<Entry> Items { get; } = [];
}

public sealed class Directory(Db db) : DirectoryContract.DirectoryBase
{
    public override async Task<Entry> Find(Key request, ServerCallContext context) => // leak PII4004
        new() { Text = (await db.Customers.SingleAsync(c => c.Id == request.Id)).Name };

    public override async Task<Entries> List(Key request, ServerCallContext context) // leak PII4004
    {
        var reply = new Entries();
        reply.Items.AddRange(await db.Customers.Select(c => new Entry { Text = c.Email }).ToListAsync()); // leak PII4002 PII4003
        return reply;
    }

    public override async Task Follow(Key request, IServerStreamWriter<Entry> replies, ServerCallContext context) // ok
    {
        await foreach (var segment in db.Customers.Select(c => c.Segment).AsAsyncEnumerable()) // ok
        {
            await replies.WriteAsync(new Entry { Text = segment }); // ok
        }
    }
}

public sealed class StaffDirectory(Db db) : DirectoryContract.DirectoryBase
{
    public override async Task<Entry> Find(Key request, ServerCallContext context) => // ok
        new() { Text = (await db.Customers.SingleAsync(c => c.Id == request.Id)).Name };

    public override async Task Follow(Key request, IServerStreamWriter<Entry> replies, ServerCallContext context)
    {
        await foreach (var customer in db.Customers.AsAsyncEnumerable()) // leak PII4003
        {
            await replies.WriteAsync(new Entry { Text = customer.Name }); // leak PII4002
        }
    }
}
