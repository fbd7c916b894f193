using GuardedShop.Contracts;
using GuardedShop.Data;
using GuardedShop.Infrastructure;
using GuardedShop.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GuardedShop.Controllers;

[ApiController]
[Route("api/customers")]
[Authorize]
public sealed class CustomersController(ShopDb db, CustomerDirectory directory) : ControllerBase
{
    [HttpGet]
    [Authorize(Roles = Visitor.Staff)]
    public async Task<IEnumerable<CustomerView>> List(int page = 0)
    {
        var customers = await db.Customers.OrderBy(c => c.Id).Skip(Math.Max(0, page) * Page.Size).Take(Page.Size).ToListAsync();
        return customers.Select(CustomerView.Of);
    }

    [HttpGet("{id:int}")]
    public async Task<ActionResult<CustomerView>> Get(int id)
    {
        if (!User.MayActFor(id))
        {
            return NotFound();
        }

        return await directory.Find(id) is { } customer ? customer : NotFound();
    }

    [HttpPost("search")]
    [Authorize(Roles = Visitor.Staff)]
    public async Task<IActionResult> Search(SearchRequest request)
    {
        var found = await directory.ByEmail(request.Email);
        return found is null ? NotFound() : RedirectToAction(nameof(Get), new { id = found.Id });
    }

    [HttpPost]
    [AllowAnonymous]
    public async Task<IActionResult> Register(RegisterRequest request)
    {
        await directory.Register(request);
        return Accepted();
    }

    [HttpPut("{id:int}/phone")]
    public async Task<IActionResult> ChangePhone(int id, PhoneRequest request) =>
        User.MayActFor(id) && await directory.ChangePhone(id, request.Phone) ? NoContent() : NotFound();

    [HttpPost("{id:int}/addresses")]
    public async Task<ActionResult<int>> AddAddress(int id, AddressRequest request) =>
        User.MayActFor(id) ? await directory.AddAddress(id, request) : NotFound();

    [HttpDelete("{id:int}")]
    public async Task<IActionResult> Delete(int id)
    {
        if (!User.MayActFor(id))
        {
            return NotFound();
        }

        return await directory.Remove(id) ? NoContent() : Conflict("There are open orders");
    }
}
