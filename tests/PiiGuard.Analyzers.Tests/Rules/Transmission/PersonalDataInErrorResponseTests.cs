using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInErrorResponseTests
{
    [Fact]
    public Task PersonalData_IsReportedAndTakenOut() => Verify.CheckAsync(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Service
        {
            public void Run(Customer customer, ProblemDetails problem)
            {
                problem.Detail = {|PII5005:$"The address {customer.Email} is taken"|};
                problem.Title = {|PII5005:"Not found: " + customer.Name|};
            }
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;

        public class Service
        {
            public void Run(Customer customer, ProblemDetails problem)
            {
                problem.Detail = $"The address is taken";
                problem.Title = "Not found";
            }
        }
        """,
        "remove");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Service
        {
            public void Run(Customer customer, ProblemDetails problem)
            {
                problem.Detail = $"Customer {customer.Id} has no order";
                problem.Title = customer.Segment;
                _ = new OkObjectResult(customer);
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.Mvc;

        public class Service
        {
            public void Run(Customer customer, ProblemDetails problem)
            {
                problem.Detail = {|PII5005:$"The address {customer.Email} is taken"|};
                problem.Title = "Not found: " + customer.Name;
            }
        }
        """,
        "piiguard_severity.PII5005.name = none");
}
