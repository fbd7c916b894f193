using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Reporting;

/// <summary>How messages name what data meets.</summary>
public sealed class FlowReportTests
{
    [Fact]
    public async Task AWay_BeginsAtTheVeryMember_NotAtAnothersOfTheSameName()
    {
        var compilation = CaseCompilation.Of("/src/Source.cs",
            """
            public class Shop { public string Email { get; set; } = ""; }

            public class Desk
            {
                public void Show(Cases.Customer c, Shop shop, ILogger logger)
                {
                    var mail = c.Email;
                    var own = shop.Email;
                    logger.LogInformation("{Mail} {Own}", mail, own);
                }
            }
            """);
        var found = Assert.Single(await compilation.WithAnalyzers([new FlowAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync());
        Assert.Equal(["c.Email", "mail"], found.AdditionalLocations.Select(step => step.SourceTree!.GetRoot().FindNode(step.SourceSpan) is { Parent: Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax whole } ? whole.ToString()
            : step.SourceTree.GetText().ToString(step.SourceSpan)));
    }

    [Theory]
    [InlineData("c.Email + c.Name", "", "Email 'Customer.Email' is logged by 'LogInformation' unprotected; so is Name 'Customer.Name'", "P:Cases.Customer.Name")]
    [InlineData("c.Email + Weak(c.Phone)", "", "Email 'Customer.Email' is logged by 'LogInformation' unprotected", "P:Cases.Customer.Phone")]
    [InlineData("Weak(c.Email + c.Phone)", "", "Email 'Customer.Email' is logged by 'LogInformation' with only a weak hash; so is Phone 'Customer.Phone'", "P:Cases.Customer.Phone")]
    [InlineData("c.Email + c.Name", "piiguard_severity.name = none", "Email 'Customer.Email' is logged by 'LogInformation' unprotected", null)]
    [InlineData("c.Email + c.Name", "piiguard_severity.PII2001.email = none", "Name 'Customer.Name' is logged by 'LogInformation' unprotected", null)]
    public async Task WhatElseThereIs_IsNamedWhereItIsReported_AndInTheSentenceWhereItIsAsUnprotected(string value, string options, string message, string? also)
    {
        var compilation = CaseCompilation.Of("/src/Source.cs",
            $$"""
            public class Desk
            {
                public void Show(Cases.Customer c, ILogger logger) => logger.LogInformation("{Text}", {{value}});

                private static string Weak(string text) => Convert.ToHexString(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(text)));
            }
            """);
        var found = Assert.Single(await compilation.WithAnalyzers([new FlowAnalyzer()], TestOptions.Create(options)).GetAnalyzerDiagnosticsAsync());
        Assert.Equal(message, found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(also, found.Properties.GetValueOrDefault("pii.also"));
    }

    [Fact]
    public async Task AnObjectThatIsLoggedWhole_IsSoInTheMessage()
    {
        var compilation = CaseCompilation.Of("/src/Source.cs",
            """
            public record Visit([property: Pii(PiiCategory.Email)] string Mail, [property: Pii(PiiCategory.Phone)] string Phone);

            public class Desk { public void Show(Visit visit, ILogger logger) => logger.LogInformation("{Visit}", visit); }
            """);
        var found = await compilation.WithAnalyzers([new FlowAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(
            ["Email 'Visit.Mail' is logged by 'LogInformation' unprotected, as part of a whole object; so is Phone 'Visit.Phone'"],
            found.Where(finding => finding.Id == "PII2002").Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("logger.LogInformation(\"{Mail}\", c.Email);", "Email 'Customer.Email' is logged by 'LogInformation' unprotected")]
    [InlineData("temp[\"mail\"] = c.Email;", "Email 'Customer.Email' is put into a cache or session by 'temp' unprotected")]
    [InlineData("temp!['m'.ToString()] = c.Email;", "Email 'Customer.Email' is put into a cache or session by 'IDictionary' unprotected")]
    [InlineData("own[1] = c.Email;", "Email 'Customer.Email' is written to the console by 'WriteLine' unprotected")]
    [InlineData("session.SetString(\"mail\", c.Email);", "Email 'Customer.Email' is put into a cache or session by 'SetString' unprotected")]
    [InlineData("mail.Subject = c.Email;", "Email 'Customer.Email' is sent to another party by 'MailMessage.Subject' unprotected")]
    [InlineData("_ = new System.Net.Http.StringContent(c.Email);", "Email 'Customer.Email' is sent to another party by 'StringContent' unprotected")]
    public async Task AMethodStandsByItsName_APropertyWithItsType_WhatIsIndexedAsTheCodeCallsIt(string statement, string expected)
    {
        var compilation = CaseCompilation.Of("/src/Source.cs",
            $$"""
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc.ViewFeatures;

            public class Desk
            {
                public string this[int key] { set => System.Console.WriteLine(value); }

                public void Show(Cases.Customer c, Desk own, ILogger logger, ITempDataDictionary temp, ISession session, System.Net.Mail.MailMessage mail) { {{statement}} }
            }
            """);
        var found = await compilation.WithAnalyzers([new FlowAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
        Assert.Contains(expected, found.Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task ATagWithoutACategory_IsCalledPersonalData()
    {
        var compilation = CaseCompilation.Of("/src/Source.cs",
            """
            public class Visit { [Pii] public string Note { get; set; } = ""; [Pii] public string Remark { get; set; } = ""; }

            public class Desk { public void Show(Visit visit, ILogger logger) => logger.LogInformation("{Text}", visit.Note + visit.Remark); }
            """);
        var found = Assert.Single(await compilation.WithAnalyzers([new FlowAnalyzer()], new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync());
        Assert.Equal(
            "PersonalData 'Visit.Note' is logged by 'LogInformation' unprotected; so is PersonalData 'Visit.Remark'", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("unspecified", found.Properties["pii.category"]);
    }
}
