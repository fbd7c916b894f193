using System.Security.Claims;
using LeakyShop.Contracts;
using LeakyShop.Data;
using LeakyShop.Models;
using LeakyShop.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using PiiGuard;
using Serilog;

namespace LeakyShop.Controllers;

[ApiController]
[Route("api/customers")]
[Authorize]
public sealed class CustomersController(ShopDb db, CustomerDirectory directory, IDiagnosticContext diagnostics, ILogger<CustomersController> logger) : ControllerBase
{
    [HttpGet]
    public async Task<IEnumerable<CustomerView>> List()
    {
        logger.LogInformation("{Reader} reads all customers", User.FindFirstValue(ClaimTypes.Email)); // PII2001
        var customers = await db.Customers.ToListAsync(); // PII4003
        return customers.Select(CustomerView.Of); // PII4002
    }

    [HttpGet("{id:int}")]
    public async Task<ActionResult<CustomerView>> Get(int id)
    {
        var customer = await directory.Find(id);
        if (customer is null)
        {
            logger.LogInformation("No customer {CustomerId}", id);
            return NotFound();
        }

        diagnostics.Set("Customer", customer); // PII2002
        return customer;
    }

    [HttpGet("search")]
    public async Task<IActionResult> Search([FromQuery] string email) // PII1001
    {
        logger.LogInformation("Search for {Email}", email); // PII2008
        var found = await db.Customers.SingleOrDefaultAsync(c => c.Email == email);
        return found is null ? NotFound($"Nobody has the address {email}") : Redirect($"/welcome?id={found.Id}&email={found.Email}"); // PII5001
    }

    [HttpPost]
    [AllowAnonymous]
    public async Task<ActionResult<CustomerView>> Register(RegisterRequest request) // PII4004
    {
        logger.LogInformation($"Registration: {request}"); // PII2002
        try
        {
            var customer = await directory.Register(request);
            directory.ReportState();
            return CreatedAtAction(nameof(Get), new { id = customer.Id }, CustomerView.Of(customer));
        }
        catch (DuplicateCustomerException duplicate)
        {
            return Conflict(duplicate.Message);
        }
    }

    [HttpPut("{id:int}/phone")]
    public async Task<IActionResult> ChangePhone(int id, [FromBody, Pii(PiiCategory.Phone)] string? phone) =>
        await directory.ChangePhone(id, phone) ? NoContent() : NotFound($"There is no customer {id} to take the number {phone}"); // PII5005

    [HttpPost("{id:int}/addresses")]
    public async Task<IActionResult> AddAddress(int id, AddressRequest request)
    {
        var address = new DeliveryAddress
        {
            CustomerId = id,
            Recipient = request.Recipient,
            Street = request.Street,
            PostalCode = request.PostalCode,
            City = request.City,
            EntryCode = request.EntryCode,
            CourierNote = request.CourierNote,
        };
        db.Addresses.Add(address);
        await db.SaveChangesAsync();

        var entry = (request.Street, request.EntryCode);
        logger.LogInformation("Address {AddressId} added: {Entry}", address.Id, entry); // PII2002
        return CreatedAtAction(nameof(Get), new { id }, address.Id);
    }

    [HttpDelete("{id:int}")]
    public async Task<IActionResult> Delete(int id)
    {
        try
        {
            await directory.Remove(id);
            return NoContent();
        }
        catch (InvalidOperationException refused)
        {
            return Problem(refused.Message);
        }
    }
}
