// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.FactoryAnswers;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Build().MapControllers();
    }
}

public class LogInModel
{
    public bool ByName { get; set; }

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";

    [Pii(PiiCategory.Credential)]
    public string Password { get; set; } = "";

    public DetailsModel Details { get; set; } = new();
}

public class DetailsModel
{
    [Pii(PiiCategory.Phone)]
    public string Phone { get; set; } = "";
}

public sealed class Page<T>
{
    public T? Item { get; set; }
}

/// <summary>Nobody knows what it does.</summary>
public interface IUnknown
{
    LogInModel Get(int id);

    DetailsModel Details(int id);

    string Token(int id);

    void Fill(LogInModel model);

    void FillDetails(DetailsModel model);
}

public interface IFactory
{
    Task<LogInModel> PrepareAsync(bool byName);

    Task<LogInModel> PrepareAsync(LogInModel model, bool byName);
}

public sealed class Factory : IFactory
{
    public async Task<LogInModel> PrepareAsync(bool byName)
    {
        await Task.Yield();
        var model = new LogInModel { ByName = byName };
        return model;
    }

    public Task<LogInModel> PrepareAsync(LogInModel model, bool byName)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ByName = byName;
        return Task.FromResult(model);
    }
}

/// <summary>What methods make is as empty, or as full, as what the action makes itself.</summary>
public sealed class EmptyController(IFactory factory, IUnknown unknown) : Controller
{
    public IActionResult Made() => View(New()); // ok

    public async Task<IActionResult> Later() => View(await NewLater()); // ok

    public async Task<IActionResult> Prepared() => View(await factory.PrepareAsync(true)); // ok

    public async Task<IActionResult> PreparedVariable() // ok
    {
        var model = await factory.PrepareAsync(true);
        return View(model);
    }

    public async Task<IActionResult> Passed() // ok
    {
        var model = new LogInModel();
        model = await factory.PrepareAsync(model, true);
        return View(model);
    }

    public async Task<IActionResult> Post(LogInModel model) => View(await factory.PrepareAsync(model, true)); // ok: the caller's own

    public IActionResult Nested() => View(Marked(Marked(New()))); // ok

    public IActionResult Chosen(int id) => View(id > 0 ? New() : null); // ok

    public IActionResult NestedMember() => View(WithDetails()); // ok

    public IActionResult Loaded(int id) => View(Load(id)); // leak PII4004

    public IActionResult MarkedOther(int id) => View(Marked(unknown.Get(id))); // leak PII4004

    public IActionResult Either(int id) => View(NewOrLoaded(id)); // leak PII4004

    public IActionResult FilledByOthers() => View(Handed()); // leak PII4004

    public IActionResult FilledInside() => View(HandedInside()); // leak PII4004

    public IActionResult Replaced() => View(Exchanged(new LogInModel())); // leak PII4004

    public IActionResult PutInside(int id) => View(WithOthersDetails(id)); // leak PII4004

    public IActionResult PutFilledInside() => View(WithHandedDetails()); // leak PII4004

    public IActionResult Tokened(int id) => View(WithToken(id)); // leak PII4004

    public IActionResult Generic(int id) => View(Wrap(unknown.Get(id))); // leak PII4004

    private static LogInModel New() => new() { ByName = true };

    private static Task<LogInModel> NewLater() => Task.FromResult(new LogInModel { ByName = true });

    private static LogInModel Marked(LogInModel model)
    {
        model.ByName = true;
        return model;
    }

    private static LogInModel WithDetails()
    {
        var details = new DetailsModel();
        return new LogInModel { Details = details };
    }

    private LogInModel Load(int id) => unknown.Get(id);

    private LogInModel NewOrLoaded(int id) => id == 0 ? new LogInModel() : unknown.Get(id);

    private LogInModel Handed()
    {
        var model = new LogInModel();
        unknown.Fill(model);
        return model;
    }

    private LogInModel HandedInside()
    {
        var model = new LogInModel();
        unknown.FillDetails(model.Details);
        return model;
    }

    private LogInModel Exchanged(LogInModel model)
    {
        model = unknown.Get(1);
        return model;
    }

    private LogInModel WithOthersDetails(int id) => new() { Details = unknown.Details(id) };

    private LogInModel WithHandedDetails()
    {
        var details = new DetailsModel();
        unknown.FillDetails(details);
        var model = new LogInModel();
        model.Details = details;
        return model;
    }

    private LogInModel WithToken(int id)
    {
        var model = New();
        model.Password = unknown.Token(id);
        return model;
    }

    private static Page<T> Wrap<T>(T item) => new() { Item = item };
}
