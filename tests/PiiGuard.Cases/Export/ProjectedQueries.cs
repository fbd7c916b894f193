// judges: PII4003
using AutoMapper;
using AutoMapper.QueryableExtensions;
using Microsoft.EntityFrameworkCore;

namespace Cases.ProjectedQueries;

public sealed class Db : DbContext
{
    public DbSet<Device> Devices { get; set; }
}

public class Device
{
    public int Id { get; set; }

    public int UserId { get; set; }

    public bool IsActive { get; set; }

    [Pii(PiiCategory.IpAddress)]
    public string IpAddress { get; set; } = "";
}

public sealed class Tablet : Device
{
    [Pii(PiiCategory.Name)]
    public string Owner { get; set; } = "";
}

public sealed class DeviceDto
{
    [Pii(PiiCategory.IpAddress)]
    public string IpAddress { get; set; } = "";
}

public sealed class FlagDto
{
    public bool IsActive { get; set; }
}

/// <summary>What projects a query whose elements it doesn't know the type of goes on with that very query.</summary>
public sealed class Devices(Db db, IConfigurationProvider mappings)
{
    public async Task<int> Mapped(int userId)
    {
        var own = await db.Devices.Where(d => d.UserId == userId).ProjectTo<DeviceDto>(mappings).ToListAsync(); // ok
        var first = await db.Devices.OrderBy(d => d.Id).Take(10).ProjectTo<DeviceDto>(mappings).ToListAsync(); // ok
        var taken = await db.Devices.ProjectTo<DeviceDto>(mappings).Take(10).ToListAsync(); // ok
        var all = await db.Devices.ProjectTo<DeviceDto>(mappings).ToListAsync(); // leak PII4003
        var active = await db.Devices.Where(d => d.IsActive).ProjectTo<DeviceDto>(mappings).ToListAsync(); // leak PII4003
        var flags = await db.Devices.ProjectTo<FlagDto>(mappings).ToListAsync(); // ok: nothing personal is left
        return own.Count + first.Count + taken.Count + all.Count + active.Count + flags.Count;
    }

    public async Task<int> MappedByOwnCode(int userId)
    {
        var own = await db.Devices.Where(d => d.UserId == userId).As<DeviceDto>(mappings).ToListAsync(); // ok
        var all = await db.Devices.As<DeviceDto>(mappings).ToListAsync(); // leak PII4003
        return own.Count + all.Count;
    }

    public async Task<int> OfAType(int userId)
    {
        var own = await db.Devices.Where(d => d.UserId == userId).OfType<Tablet>().ToListAsync(); // ok
        var cast = db.Devices.Where(d => d.UserId == userId).AsEnumerable().Cast<Tablet>().ToList(); // ok
        var all = await db.Devices.OfType<Tablet>().ToListAsync(); // leak PII4003
        return own.Count + cast.Count + all.Count;
    }

    public async Task<int> Untyped(int userId)
    {
        IQueryable own = db.Devices.Where(d => d.UserId == userId);
        IQueryable all = db.Devices;
        var some = await own.ProjectTo<DeviceDto>(mappings).ToListAsync(); // ok
        var every = await all.ProjectTo<DeviceDto>(mappings).ToListAsync(); // leak PII4003
        return some.Count + every.Count;
    }
}

public static class Mapping
{
    public static IQueryable<T> As<T>(this IQueryable query, IConfigurationProvider mappings) => query.ProjectTo<T>(mappings);
}
