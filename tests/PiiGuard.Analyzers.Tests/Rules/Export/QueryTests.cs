using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Export;
using PiiGuard.Analyzers.Tests.Cases;
using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Export.QueryAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Export;

/// <summary>PII4003; tests/PiiGuard.Cases/Export/Queries.cs has the chains.</summary>
public sealed class QueryTests
{
    private const string Context =
        """
        using Microsoft.EntityFrameworkCore;
        using System.Threading.Tasks;

        public sealed class Db : DbContext
        {
            public DbSet<Customer> Customers { get; set; }
        }


        """;

    [Fact]
    public Task AQueryOfEverybody_IsReportedAndBounded() => Verify.CheckFixAsync(
        Context +
        """
        public sealed class Reader(Db db)
        {
            public async Task<int> Read()
            {
                var all = await {|PII4003:db.Customers|}.ToListAsync();
                var names = await {|PII4003:db.Customers.OrderBy(c => c.Id).Select(c => c.Name)|}.ToListAsync();
                var active = ({|PII4003:from c in db.Customers where c.Segment == "a" select c|}).ToArray();
                foreach (var customer in {|PII4003:db.Customers|})
                {
                    names.Add(customer.Segment);
                }

                await foreach (var customer in {|PII4003:db.Customers.AsAsyncEnumerable()|})
                {
                    names.Add(customer.Segment);
                }

                return all.Count + names.Count + active.Length;
            }
        }
        """,
        Context +
        """
        public sealed class Reader(Db db)
        {
            public async Task<int> Read()
            {
                var all = await db.Customers.Take(100).ToListAsync();
                var names = await db.Customers.OrderBy(c => c.Id).Select(c => c.Name).Take(100).ToListAsync();
                var active = (from c in db.Customers where c.Segment == "a" select c).Take(100).ToArray();
                foreach (var customer in db.Customers.Take(100))
                {
                    names.Add(customer.Segment);
                }

                await foreach (var customer in db.Customers.Take(100).AsAsyncEnumerable())
                {
                    names.Add(customer.Segment);
                }

                return all.Count + names.Count + active.Length;
            }
        }
        """,
        "take");

    [Theory]
    [InlineData("db.Set<Customer>()", "Customer")]
    [InlineData("set()", "Db.Customers")]
    [InlineData("all", "Db.Customers")]
    [InlineData("Load()", "Load")]
    [InlineData("Found()", "Reader.Found")]
    public async Task TheMessage_NamesWhatTheQueryIsMadeOn(string query, string named)
    {
        var compilation = CaseCompilation.Of(
            "/Reader.cs",
            "using Cases;\n" + Context + $$"""
            public sealed class Reader(Db db)
            {
                private System.Func<DbSet<Customer>> Found { get; } = () => db.Customers;

                private DbSet<Customer> Load() => db.Customers;

                public Task<List<Customer>> Read()
                {
                    System.Func<DbSet<Customer>> set = () => db.Customers;
                    var all = db.Customers.OrderBy(c => c.Segment);
                    return {{query}}.ToListAsync();
                }
            }
            """);

        var findings = await compilation.WithAnalyzers([new QueryAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.StartsWith($"The query on '{named}' reads", Assert.Single(findings).GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public Task AQueryThatAnEndpointAnswersWith_IsNotReportedTwice() => Verify.CheckAsync(
        Context +
        """
        public sealed class CustomersController(Db db) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Task<List<Customer>> All() => db.Customers.ToListAsync();

            private Task<List<Customer>> Inner() => {|PII4003:db.Customers|}.ToListAsync();
        }
        """);

    [Theory]
    [InlineData("piiguard_severity.PII4003 = none")]
    [InlineData("dotnet_diagnostic.PII4003.severity = none")]
    public Task WhatPolicySilences_IsNotReported(string option) => Verify.CheckAsync(
        Context +
        """
        public sealed class Reader(Db db)
        {
            public Task<List<Customer>> Read() => db.Customers.ToListAsync();
        }
        """,
        option);

    [Fact]
    public Task TheLastOfManyQueries_IsReportedToo() => Verify.CheckAsync(
        Context +
        $$"""
        public sealed class Reader(Db db)
        {
            public void Read()
            {
                {{string.Concat(Enumerable.Repeat($"_ = db.Customers{string.Concat(Enumerable.Repeat(".Distinct()", 40))}.Take(10).ToList(); ", 200))}}
                _ = {|PII4003:db.Customers.OrderBy(c => c.Id)|}.ToList();
            }
        }
        """);

    [Fact]
    public Task BrokenCode_IsNotReported_AndDoesNoHarm() => Verify.CheckAsync(
        Context +
        """
        public sealed class Reader(Db db)
        {
            public object Read() => db.Customers.{|CS1061:Filter|}(c => c.Name).ToListAsync();

            public object Half() => db.{|CS1061:Missing|}.ToList();
        }
        """);
}
