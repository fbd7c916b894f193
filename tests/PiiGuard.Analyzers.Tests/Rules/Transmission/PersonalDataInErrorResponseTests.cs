using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInErrorResponseTests
{
    private static readonly StatementVerifier Verify = new("ProblemDetails problem", "Microsoft.AspNetCore.Mvc");

    [Fact]
    public Task PersonalData_IsReportedAndTakenOut() => Verify.CheckAsync(
        """
        problem.Detail = {|PII5005:$"The address {customer.Email} is taken"|};
        problem.Title = {|PII5005:"Not found: " + customer.Name|};
        """,
        """
        problem.Detail = "The address is taken";
        problem.Title = "Not found";
        """,
        "remove");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        problem.Detail = $"Customer {customer.Id} has no order";
        problem.Title = customer.Segment;
        _ = new OkObjectResult(customer);
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        problem.Detail = {|PII5005:$"The address {customer.Email} is taken"|};
        problem.Title = "Not found: " + customer.Name;
        """,
        "piiguard_severity.PII5005.name = none");
}
