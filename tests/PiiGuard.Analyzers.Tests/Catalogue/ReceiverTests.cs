using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>Lines about what a type only inherits: they hold for receivers of that type.</summary>
public sealed class ReceiverTests
{
    private const string Hash = "System.Security.Cryptography.HashAlgorithm";
    private const string Keyed = "System.Security.Cryptography.KeyedHashAlgorithm";

    private static readonly IMethodSymbol Compute = Models.Bcl.Method(Hash, "ComputeHash", "buffer");

    [Theory]
    [InlineData("System.Security.Cryptography.HMACSHA256", "this ~> return Pseudonymized; p0 ~> return Pseudonymized")]
    [InlineData(Keyed, "this ~> return Pseudonymized; p0 ~> return Pseudonymized")]
    [InlineData("System.Security.Cryptography.SHA256", "this ~> return Hashed; p0 ~> return Hashed")]
    [InlineData(Hash, "this ~> return Hashed; p0 ~> return Hashed")]
    public void TheReceiversType_DecidesWhatAnInheritedMethodDoes(string receiver, string says)
    {
        var models = Models.Of($"weak {Hash}::ComputeHash return hashed\nclean {Keyed}::ComputeHash return\nsanitizer {Keyed}::ComputeHash return pseudonymized");

        Assert.Equal(says, models.Says(Compute, Models.Bcl.Type(receiver)));
    }

    [Fact]
    public void ASinkOfTheReceiversType_AddsToWhatTheMethodDoes()
    {
        var models = Models.Of("flow System.IO.TextWriter::Write value -> this\nsink System.IO.StringWriter::Write(value:System.Object) value log");
        var write = Models.Bcl.Type("System.IO.TextWriter").GetMembers("Write").OfType<IMethodSymbol>()
            .First(method => method.Parameters.Length == 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_Object);

        Assert.Equal("p0 -> this; p0 to Log as Text", models.Says(write, Models.Bcl.Type("System.IO.StringWriter")));
        Assert.Equal("p0 -> this", models.Says(write, Models.Bcl.Type("System.IO.StreamWriter")));
        Assert.Equal("p0 -> this", models.Says(write));
    }

    [Fact]
    public void AnInterfacesLine_HoldsForWhatItInherits()
    {
        var compilation = TestCompilation.Create(
            """
            public interface IWriter { void Write(string text); }
            public interface IAudit : IWriter;
            public interface IAuditTrail : IAudit;
            public interface IOther : IWriter;
            """);
        var models = Models.Of("sink IAudit::Write text log", compilation);
        var write = compilation.Method("IWriter", "Write", "text");

        Assert.Equal("p0 to Log as Value", models.Says(write, compilation.Type("IAudit")));
        Assert.Equal("p0 to Log as Value", models.Says(write, compilation.Type("IAuditTrail")));
        Assert.Equal("unknown", models.Says(write, compilation.Type("IOther")));
        Assert.Empty(ModelCheck.Problems(Models.Lines("sink IAudit::Write text log")[0], compilation));
    }
}
