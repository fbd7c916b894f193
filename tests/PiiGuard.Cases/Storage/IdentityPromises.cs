// judges: PII3003, PII3008
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.IdentityPromises;

public class Member : IdentityUser
{
    [ProtectedPersonalData]
    public string? Nickname { get; set; } // leak PII3008

    [PersonalData, Pii(PiiCategory.DateOfBirth)]
    public DateTime? Born { get; set; } // leak PII3003: a tag, and no promise

    public int Points { get; set; } // ok
}

public sealed class Members(DbContextOptions<Members> options) : IdentityDbContext<Member>(options);

public static class Setup
{
    public static void Add(WebApplicationBuilder builder)
    {
        builder.Services.AddDbContext<Members>(options => options.UseSqlite("Data Source=members.db")); // ok
        builder.Services.AddIdentityCore<Member>(options => options.User.RequireUniqueEmail = true).AddEntityFrameworkStores<Members>(); // ok
    }
}
