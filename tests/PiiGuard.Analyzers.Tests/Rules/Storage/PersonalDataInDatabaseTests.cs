using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInDatabaseTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Data.SqlClient;

        public class Service
        {
            public void Run(Customer customer, SqlCommand command, IDataProtector protector)
            {
                command.Parameters.AddWithValue("@mail", {|PII3002:customer.Email|});
                command.Parameters.Add(new SqlParameter("@name", {|PII3002:customer.Name|}));
            }
        }
        """,
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Data.SqlClient;

        public class Service
        {
            public void Run(Customer customer, SqlCommand command, IDataProtector protector)
            {
                command.Parameters.AddWithValue("@mail", protector.Protect(customer.Email));
                command.Parameters.Add(new SqlParameter("@name", protector.Protect(customer.Name)));
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Data.SqlClient;

        public class Service
        {
            public void Run(Customer customer, SqlCommand command, IDataProtector protector)
            {
                command.Parameters.AddWithValue("@id", customer.Id);
                var query = new SqlCommand("SELECT 1 FROM customers WHERE mail = @mail");
                query.Parameters.AddWithValue("@mail", customer.Email);
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Data.SqlClient;

        public class Service
        {
            public void Run(Customer customer, SqlCommand command, IDataProtector protector)
            {
                command.Parameters.AddWithValue("@mail", {|PII3002:customer.Email|});
                command.Parameters.Add(new SqlParameter("@name", customer.Name));
            }
        }
        """,
        "piiguard_severity.PII3002.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Data.SqlClient;

        public class Service
        {
            public void Run(Customer customer, SqlCommand command, IDataProtector protector)
            {
                command.Parameters.AddWithValue("@mail", {|PII3002:protector.Protect(customer.Email)|});
            }
        }
        """,
        "piiguard_accepted.database = anonymized");
}
