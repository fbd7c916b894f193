using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Cases;

/// <summary>What ASP.NET Core Identity says of a registration that it refuses.</summary>
public sealed class IdentityErrors(IdentityErrorDescriber describer, ILogger<IdentityErrors> logger) : ControllerBase
{
    public IActionResult Refused(Customer customer)
    {
        ModelState.AddModelError("mail", describer.DuplicateEmail(customer.Email).Description); // leak PII5005
        ModelState.AddModelError("mail", describer.DuplicateEmail(customer.Email).Code); // ok
        ModelState.AddModelError("mail", describer.InvalidEmail(Protect.Hide(customer.Email)).Description); // ok
        ModelState.AddModelError("role", describer.InvalidRoleName(customer.Segment).Description); // ok
        return BadRequest(ModelState); // ok
    }

    public void Logged(Customer customer, IdentityResult other)
    {
        logger.LogInformation("{Reason}", describer.DuplicateUserName(customer.Name).Description); // leak PII2001
        logger.LogInformation("{Reason}", describer.DuplicateUserName(customer.Name).Code); // ok
        var result = IdentityResult.Failed(describer.InvalidUserName(customer.Name), describer.PasswordTooShort(8));
        logger.LogInformation("{Reason}", string.Join(", ", result.Errors.Select(error => error.Description))); // leak PII2001
        logger.LogInformation("{Reason}", string.Join(", ", result.Errors.Select(error => error.Code))); // ok
        logger.LogInformation("{Reason}", string.Join(", ", other.Errors.Select(error => error.Description))); // ok
    }
}
