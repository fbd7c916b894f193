// judges: PII4003
using Microsoft.EntityFrameworkCore;

namespace Cases.KeysOfParts;

public sealed class Org
{
    public int Id { get; set; }

    public List<Member> Members { get; set; } = new();
}

public sealed class Member
{
    public int UserId { get; set; }

    public int OrgId { get; set; }

    [Pii(PiiCategory.Email)]
    public string Mail { get; set; } = "";

    public Org? Org { get; set; }
}

public sealed class Db : DbContext
{
    public DbSet<Org> Orgs { get; set; }
}

/// <summary>A key asks for few of all parts, wherever it stands; a page of each element's, or those that belong to it, are many.</summary>
public sealed class Members(Db db)
{
    public Task<List<Member>> OfUser(int id) => db.Orgs.SelectMany(o => o.Members.Where(m => m.UserId == id)).ToListAsync(); // ok

    public Task<List<string>> MailsOfUser(int id) => db.Orgs.SelectMany(o => o.Members.Where(m => m.UserId == id).OrderBy(m => m.OrgId)).Select(m => m.Mail).ToListAsync(); // ok

    public Task<List<string>> WithResult(int id) => db.Orgs.SelectMany(o => o.Members.Where(m => m.UserId == id), (o, m) => m.Mail).ToListAsync(); // ok

    public Task<List<Member>> OfEach() => db.Orgs.SelectMany(o => o.Members.Where(m => m.OrgId == o.Id)).ToListAsync(); // leak PII4003

    public Task<List<Member>> Named(string mail) => db.Orgs.SelectMany(o => o.Members.Where(m => m.Mail != mail)).ToListAsync(); // leak PII4003

    public Task<List<Member>> Few() => db.Orgs.SelectMany(o => o.Members.Take(3)).ToListAsync(); // leak PII4003
}

/// <summary>A filter that is set on the only way on holds.</summary>
public sealed class Guarded(Db db)
{
    public Task<List<Member>> ElseThrows(int? id) // ok
    {
        var query = db.Orgs.SelectMany(o => o.Members);
        if (id.HasValue)
        {
            query = query.Where(m => m.UserId == id);
        }
        else
        {
            throw new ArgumentException("Whose?");
        }

        return query.ToListAsync();
    }

    public async Task<int> ThenLeaves(int? id) // ok
    {
        var query = db.Orgs.SelectMany(o => o.Members);
        if (id is null)
            return 0;
        else
            query = query.Where(m => m.UserId == id);

        return (await query.ToListAsync()).Count;
    }

    public async Task<int> ElseGoesOn(int? id)
    {
        var query = db.Orgs.SelectMany(o => o.Members);
        if (id.HasValue)
        {
            query = query.Where(m => m.UserId == id);
        }
        else
        {
            Console.WriteLine("All.");
        }

        return (await query.ToListAsync()).Count; // leak PII4003
    }

    public async Task<int> InnerBranch(int? id, bool mine)
    {
        var query = db.Orgs.SelectMany(o => o.Members);
        if (id.HasValue)
        {
            if (mine)
            {
                query = query.Where(m => m.UserId == id);
            }
        }
        else
        {
            throw new ArgumentException("Whose?");
        }

        return (await query.ToListAsync()).Count; // leak PII4003
    }
}
