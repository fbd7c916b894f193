// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.FilledAnswers;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Build().MapControllers();
    }
}

public interface IShop
{
    Customer Get(int id);
}

/// <summary>Nobody knows what it does.</summary>
public interface IUnknown
{
    void Fill(AddressModel model);
}

public class AddressModel
{
    public string Mail { get; set; } = "";

    public string Segment { get; set; } = "";
}

public class OrderModel
{
    public AddressModel Billing { get; set; } = new();
}

/// <summary>What methods put into an object that they are passed is in it.</summary>
public sealed class FilledController(IShop shop, IUnknown unknown) : Controller
{
    public IActionResult Filled(int id) // leak PII4004
    {
        var model = new AddressModel();
        Fill(model, shop.Get(id));
        return View(model);
    }

    public IActionResult FilledWithText(int id) // leak PII4004
    {
        var model = new AddressModel();
        FillMail(model, shop.Get(id).Email);
        return View(model);
    }

    public IActionResult FilledMember(int id) // leak PII4004
    {
        var model = new OrderModel();
        Fill(model.Billing, shop.Get(id));
        return View(model);
    }

    public IActionResult FilledThroughTwo(int id) // leak PII4004
    {
        var model = new OrderModel();
        FillOrder(model, shop.Get(id));
        return View(model);
    }

    public IActionResult Nested(int id) => View(Made(shop.Get(id))); // leak PII4004

    public IActionResult Sent(AddressModel model, int id) // leak PII4004: what was put into it isn't the caller's
    {
        Fill(model, shop.Get(id));
        return View(model);
    }

    public async Task<IActionResult> FilledLater(int id) // leak PII4004
    {
        var model = new AddressModel();
        await FillAsync(model, shop.Get(id));
        return View(model);
    }

    public IActionResult FilledWithSegment(int id) // ok
    {
        var model = new AddressModel();
        FillSegment(model, shop.Get(id));
        return View(model);
    }

    public IActionResult FilledWithOwn(string mail) // ok: the caller's own
    {
        var model = new AddressModel();
        FillMail(model, mail);
        return View(model);
    }

    public IActionResult FilledWithMasked(int id) // ok
    {
        var model = new AddressModel();
        FillMail(model, Protect.Hide(shop.Get(id).Email));
        return View(model);
    }

    public IActionResult FilledAfterwards(int id) // ok: another one
    {
        var model = new AddressModel();
        var other = new AddressModel();
        Fill(other, shop.Get(id));
        model.Segment = other.Segment;
        return View(model);
    }

    public IActionResult Replaced(int id) // ok: it is put into one that nobody sees
    {
        var model = new AddressModel();
        FillNew(model, shop.Get(id));
        return View(model);
    }

    public IActionResult SentBack(AddressModel model) // ok: the caller's own
    {
        unknown.Fill(model);
        Mark(model);
        return View(model);
    }

    public IActionResult FilledInAll(int id) // leak PII4004
    {
        var model = new AddressModel();
        FillUnless(model, shop.Get(id), exclude: false);
        return View(model);
    }

    public IActionResult FilledButFor(int id) // ok: the call rules out the branch that puts it in
    {
        var model = new AddressModel();
        FillUnless(model, shop.Get(id), exclude: true);
        return View(model);
    }

    public IActionResult FilledByDefault(int id) // ok
    {
        var model = new AddressModel();
        FillIf(model, shop.Get(id));
        return View(model);
    }

    public IActionResult FilledWhenAsked(int id, bool all) // leak PII4004: nobody knows what is asked
    {
        var model = new AddressModel();
        FillIf(model, shop.Get(id), all);
        return View(model);
    }

    public IActionResult FilledThroughFlags(int id) // ok: the constant is handed on
    {
        var model = new OrderModel();
        FillBilling(model, shop.Get(id), plain: true);
        return View(model);
    }

    public IActionResult FilledThroughOtherFlags(int id) // leak PII4004
    {
        var model = new OrderModel();
        FillBilling(model, shop.Get(id), plain: false);
        return View(model);
    }

    public IActionResult FilledInTheEnd(int id) // leak PII4004: the flag is another by then
    {
        var model = new AddressModel();
        FillAnyway(model, shop.Get(id), all: false);
        return View(model);
    }

    public IActionResult ChosenWhole(int id) // leak PII4004
    {
        var model = new AddressModel();
        FillByChoice(model, shop.Get(id), whole: true);
        return View(model);
    }

    public IActionResult ChosenInPart(int id) // ok
    {
        var model = new AddressModel();
        FillByChoice(model, shop.Get(id), whole: false);
        return View(model);
    }

    public IActionResult LeftBefore(int id) // ok: the method leaves before
    {
        var model = new AddressModel();
        FillBehindGuard(model, shop.Get(id), plain: true);
        return View(model);
    }

    public IActionResult WentOn(int id) // leak PII4004
    {
        var model = new AddressModel();
        FillBehindGuard(model, shop.Get(id), plain: false);
        return View(model);
    }

    public IActionResult SentBackMarked(AddressModel model) // ok: a constant is nobody's data
    {
        MarkIf(model, isNew: true);
        return View(model);
    }

    public IActionResult GivenBack(int id) => View(MadeOf(shop.Get(id), whole: true)); // leak PII4004

    public IActionResult GivenBackInPart(int id) => View(MadeOf(shop.Get(id), whole: false)); // ok

    private static void FillBehindGuard(AddressModel model, Customer customer, bool plain)
    {
        if (plain)
        {
            model.Segment = customer.Segment;
            return;
        }

        model.Mail = customer.Email;
    }

    private static void FillByChoice(AddressModel model, Customer customer, bool whole) => model.Mail = whole ? customer.Email : customer.Segment;

    private static void MarkIf(AddressModel model, bool isNew) => model.Segment = isNew ? "new" : isNew.ToString();

    private static void FillUnless(AddressModel model, Customer customer, bool exclude)
    {
        model.Segment = customer.Segment;
        if (!exclude)
        {
            model.Mail = customer.Email;
        }
    }

    private static void FillIf(AddressModel model, Customer customer, bool all = false)
    {
        if (all && customer.Id > 0)
        {
            model.Mail = customer.Email;
        }
    }

    private static void FillBilling(OrderModel model, Customer customer, bool plain) => FillUnless(model.Billing, customer, plain);

    private static void FillAnyway(AddressModel model, Customer customer, bool all)
    {
        all |= customer.Id > 0;
        if (all)
        {
            model.Mail = customer.Email;
        }
    }

    private static AddressModel MadeOf(Customer customer, bool whole)
    {
        if (whole)
        {
            return new AddressModel { Mail = customer.Email };
        }

        return new AddressModel { Segment = customer.Segment };
    }

    private static void Fill(AddressModel model, Customer customer) => model.Mail = customer.Email;

    private static Task FillAsync(AddressModel model, Customer customer)
    {
        model.Mail = customer.Email;
        return Task.CompletedTask;
    }

    private static void FillMail(AddressModel model, string mail) => model.Mail = mail;

    private static void FillSegment(AddressModel model, Customer customer) => model.Segment = customer.Segment;

    private static void FillOrder(OrderModel model, Customer customer) => Fill(model.Billing, customer);

    private static void FillNew(AddressModel model, Customer customer)
    {
        var copy = new AddressModel { Segment = model.Segment };
        copy.Mail = customer.Email;
    }

    private static OrderModel Made(Customer customer)
    {
        var model = new OrderModel();
        Fill(model.Billing, customer);
        return model;
    }

    private static void Mark(AddressModel model) => model.Segment = "new";
}
