using Endpoints = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Export.EndpointAnalyzer>;
using Queries = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Export.QueryAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Export;

/// <summary>What endpoints answer with and queries select behind a protection is as good as <c>piiguard_accepted</c> says.</summary>
public sealed class AcceptedProtectionTests
{
    private const string Context =
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;

        public sealed class Db : DbContext
        {
            public DbSet<Customer> Customers { get; set; }
        }

        public static class Texts { [PiiSanitizer(PiiProtection.Redacted)] public static string Short(string text) => text.Substring(0, 1); }


        """;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("piiguard_accepted.export = redacted", "", "")]
    [InlineData("piiguard_accepted.export = encrypted", "{|PII4003:", "|}")]
    [InlineData("piiguard_accepted.response = encrypted", "", "")]
    public Task AQuery_AsksForExport(string options, string open, string close) => Queries.CheckAsync(
        Context +
        $$"""
        public sealed class Reader(Db db)
        {
            public List<string> Read() => {{open}}db.Customers.Select(c => Texts.Short(c.Name)){{close}}.ToList();
        }
        """,
        options);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("piiguard_accepted.response = redacted", "", "")]
    [InlineData("piiguard_accepted.response = encrypted", "{|PII4004:", "|}")]
    [InlineData("piiguard_accepted.export = encrypted", "", "")]
    public Task AnAnswer_AsksForResponse(string options, string open, string close) => Endpoints.CheckAsync(
        Context +
        $$"""
        [AllowAnonymous]
        public sealed class CustomersController(Db db) : ControllerBase
        {
            public string {{open}}One{{close}}(int id) => Texts.Short(db.Customers.Single(c => c.Id == id).Name);
        }
        """,
        options);
}
