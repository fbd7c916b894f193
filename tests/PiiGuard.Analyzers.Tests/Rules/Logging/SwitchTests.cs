using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Logging.SwitchAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Logging;

/// <summary>PII2007; tests/PiiGuard.Cases/Logging/UnsafeSwitches.cs has the conditions around.</summary>
public sealed class SwitchTests
{
    [Fact]
    public Task ASwitch_IsReportedAndTurnedOff() => Verify.CheckFixAsync(
        """
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.EntityFrameworkCore;

        public static class Setup
        {
            public static void Use(DbContextOptionsBuilder options, HubOptions hub, HttpLoggingOptions http)
            {
                options.UseSqlite("Data Source=a.db").{|PII2007:EnableSensitiveDataLogging|}().EnableDetailedErrors();
                options.{|PII2007:EnableSensitiveDataLogging|}();
                {|PII2007:hub.EnableDetailedErrors = true|};
                {|PII2007:http.LoggingFields = HttpLoggingFields.All|};
                Action<DbContextOptionsBuilder> set = builder => builder.{|PII2007:EnableSensitiveDataLogging|}();
                set(options);
            }
        }
        """,
        """
        using Microsoft.AspNetCore.HttpLogging;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.EntityFrameworkCore;

        public static class Setup
        {
            public static void Use(DbContextOptionsBuilder options, HubOptions hub, HttpLoggingOptions http)
            {
                options.UseSqlite("Data Source=a.db").EnableDetailedErrors();
                hub.EnableDetailedErrors = false;
                Action<DbContextOptionsBuilder> set = builder => builder.EnableSensitiveDataLogging(false);
                set(options);
            }
        }
        """,
        "switch-off");

    [Fact]
    public Task WhatIsNeitherOnNorKnown_IsNot() => Verify.CheckAsync(
        """
        using Microsoft.EntityFrameworkCore;

        public static class Setup
        {
            public static void Use(DbContextOptionsBuilder options, bool verbose)
            {
                options.EnableSensitiveDataLogging(verbose);
                options.EnableSensitiveDataLogging(false);
            }
        }
        """);

    [Theory]
    [InlineData("dotnet_diagnostic.PII2007.severity = none")]
    [InlineData("piiguard_severity.PII2007 = none")]
    public Task WhatPolicySilences_IsNotReported(string option) => Verify.CheckAsync(
        """
        using Microsoft.EntityFrameworkCore;

        public static class Setup
        {
            public static void Use(DbContextOptionsBuilder options) => options.EnableSensitiveDataLogging();
        }
        """,
        option);
}
