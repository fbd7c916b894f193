using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInDatabaseTests
{
    private static readonly StatementVerifier Verify = new(
        "SqlCommand command, IDataProtector protector",
        "Microsoft.AspNetCore.DataProtection", "Microsoft.Data.SqlClient");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        command.Parameters.AddWithValue("@mail", {|PII3002:customer.Email|});
        command.Parameters.Add(new SqlParameter("@name", {|PII3002:customer.Name|}));
        """,
        """
        command.Parameters.AddWithValue("@mail", protector.Protect(customer.Email));
        command.Parameters.Add(new SqlParameter("@name", protector.Protect(customer.Name)));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        command.Parameters.AddWithValue("@id", customer.Id);
        var query = new SqlCommand("SELECT 1 FROM customers WHERE mail = @mail");
        query.Parameters.AddWithValue("@mail", customer.Email);
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        command.Parameters.AddWithValue("@mail", {|PII3002:customer.Email|});
        command.Parameters.Add(new SqlParameter("@name", customer.Name));
        """,
        "piiguard_severity.PII3002.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        command.Parameters.AddWithValue("@mail", {|PII3002:protector.Protect(customer.Email)|});
        """,
        "piiguard_accepted.database = anonymized");
}
