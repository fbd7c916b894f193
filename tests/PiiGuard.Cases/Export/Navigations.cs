// judges: PII4002, PII4003, PII4004
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Navigations;

public sealed class Editor
{
    public int Id { get; set; }

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";
}

public sealed class Article
{
    public int Id { get; set; }

    public string Title { get; set; } = "";

    public Editor? Writer { get; set; }

    public List<Editor> Readers { get; set; } = [];
}

public sealed class Draft
{
    public int Id { get; set; }

    [NotMapped]
    public Editor? Owner { get; set; }
}

public sealed record ArticleView(int Id, Article Article);

public sealed record EditorView(int Id, Editor Editor);

public sealed class Db : DbContext
{
    public DbSet<Article> Articles { get; set; }

    public DbSet<Editor> Editors { get; set; }

    public DbSet<Draft> Drafts { get; set; }
}

public interface IStore<T>
{
    IQueryable<T> Query();
}

public interface IDrafts
{
    Draft Find(int id);
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Build().MapControllers();
    }
}

/// <summary>What an entity's navigation leads to is read and sent only where the query loads it.</summary>
public sealed class ArticlesController(Db db, IStore<Article> articles, IStore<Editor> editors, IDrafts drafts) : ControllerBase
{
    public Article One(int id) => db.Articles.Single(a => a.Id == id); // ok

    public Article WithWriter(int id) => db.Articles.Include(a => a.Writer).Single(a => a.Id == id); // leak PII4004

    public Draft WithOwner(int id) // leak PII4004: what isn't mapped was put there by hand
    {
        var draft = drafts.Find(id);
        return draft;
    }

    public async Task<List<Article>> All() => await db.Articles.ToListAsync(); // ok

    public async Task<List<Article>> AllWithReaders() // leak PII4004
        => await db.Articles.Include(a => a.Readers).ToListAsync(); // leak PII4002

    public IActionResult Stored() => Ok(articles.Query().ToList()); // ok

    public IActionResult StoredEditors() // leak PII4004
        => Ok(editors.Query().ToList()); // leak PII4002

    public ArticleView View(int id) // ok
    {
        var article = articles.Query().First(a => a.Id == id);
        return new ArticleView(id, article);
    }

    public EditorView Editor(int id) // leak PII4004
    {
        var editor = editors.Query().First(a => a.Id == id);
        return new EditorView(id, editor);
    }
}
