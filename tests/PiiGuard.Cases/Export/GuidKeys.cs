// judges: PII4003
using Microsoft.EntityFrameworkCore;

namespace Cases.GuidKeys;

public sealed class Guest
{
    public int Id { get; set; }

    public Guid Guid { get; set; }

    public Guid? Badge { get; set; }

    public Guid Group { get; set; }

    public string Code { get; set; } = "";

    public Host? Host { get; set; }

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";
}

public sealed class Host
{
    public Guid Reference { get; set; }
}

public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    public DbSet<Guest> Guests => Set<Guest>();
}

/// <summary>A column of Guids is a key in all but name.</summary>
public sealed class Guests(Db db)
{
    public static readonly Guid House = new("5f0b5f3f-3a4e-4a55-9f0f-0f4f2f1c3b11");

    public List<Guest> One(Guid guid) => db.Guests.Where(g => g.Guid == guid).ToList(); // ok

    public List<Guest> Turned(Guid guid) => db.Guests.Where(g => guid == g.Guid).ToList(); // ok

    public List<Guest> Equal(Guid guid) => db.Guests.Where(g => g.Guid.Equals(guid)).ToList(); // ok

    public List<Guest> Nullable(Guid guid) => db.Guests.Where(g => g.Badge == guid).ToList(); // ok

    public List<Guest> Value(Guid guid) => db.Guests.Where(g => g.Badge!.Value == guid).ToList(); // ok

    public List<Guest> Parsed(string text) => db.Guests.Where(g => g.Guid == Guid.Parse(text)).ToList(); // ok

    public List<Guest> Read(byte[] bytes) => db.Guests.Where(g => g.Guid == new Guid(bytes)).ToList(); // ok

    public List<Guest> OfHost(Guid host) => db.Guests.Where(g => g.Host!.Reference == host).ToList(); // ok

    public List<Guest> Many(List<Guid> guids) => db.Guests.Where(g => guids.Contains(g.Guid)).ToList(); // ok

    public List<Guest> Others(Guid guid) => db.Guests.Where(g => g.Guid != guid).ToList(); // leak PII4003

    public List<Guest> Either(Guid guid) => db.Guests.Where(g => g.Guid == guid || g.Code == "x").ToList(); // leak PII4003

    public List<Guest> None() => db.Guests.Where(g => g.Group == Guid.Empty).ToList(); // leak PII4003

    public List<Guest> Default() => db.Guests.Where(g => g.Group == default).ToList(); // leak PII4003

    public List<Guest> Made() => db.Guests.Where(g => g.Group == new Guid()).ToList(); // leak PII4003

    public List<Guest> Unknown() => db.Guests.Where(g => g.Badge == null).ToList(); // leak PII4003

    public List<Guest> Housed() => db.Guests.Where(g => g.Group == House).ToList(); // leak PII4003: the same for everybody

    public List<Guest> Own() => db.Guests.Where(g => g.Guid == g.Group).ToList(); // leak PII4003

    public List<Guest> Text(Guid guid) => db.Guests.Where(g => g.Code == guid.ToString()).ToList(); // leak PII4003
}
