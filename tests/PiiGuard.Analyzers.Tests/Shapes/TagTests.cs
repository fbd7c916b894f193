using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>Every form that a tag has, in source and through metadata.</summary>
public sealed class TagTests
{
    private const string Forms =
        """
        public class Customer
        {
            [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
            [Pii] public string Other { get; set; } = "";
            [NotPii("made up")] public string Alias { get; set; } = "";
            public string Id { get; set; } = "";
            [Pii(PiiCategory.Phone)] public string Phone = "";
            [field: Pii(PiiCategory.Health)] public string Diagnosis { get; set; } = "";
            public string Iban { [return: Pii(PiiCategory.BankAccount)] get; set; } = "";
            [return: Pii(PiiCategory.Name)] public string FullName() => "";
            public string Code() => "";
            public void Write([Pii(PiiCategory.Location)] string place, string other) { }
            [Pii(PiiCategory.Activity)] public string this[int index] { get => ""; set { } }
            public string UsrEml { get; set; } = "";
        }

        public record Person([Pii(PiiCategory.Name)] string Name, [property: Pii(PiiCategory.Email)] string Email, string Id);
        public record struct Point([Pii(PiiCategory.Location)] double X, double Y);
        public readonly record struct Seat([Pii(PiiCategory.Name)] string Guest, int Row) { public override string ToString() => "a seat"; }
        public class NoRecord { public NoRecord([Pii] string Name) { this.Name = Name; } public string Name { get; } }

        public abstract class Contact
        {
            [Pii(PiiCategory.Email)] public abstract string Mail { get; }
            [Pii(PiiCategory.Phone)] public virtual string Phone => "";
            public virtual void Send([Pii(PiiCategory.Communication)] string text) { }
            [return: Pii(PiiCategory.Name)] public virtual string Greeting() => "";
        }

        public class WorkContact : Contact
        {
            public override string Mail => "";
            [NotPii("the switchboard")] public override string Phone => "";
            public override void Send(string body) { }
            public override string Greeting() => "";
        }

        public interface IHasMail
        {
            [Pii(PiiCategory.Email)] string Mail { get; }
            void Notify([Pii(PiiCategory.Communication)] string text);
        }

        public interface IHasAccount { [Pii(PiiCategory.BankAccount)] string Mail { get; } }
        public class Implicit : IHasMail { public string Mail => ""; public void Notify(string what) { } public string Other => ""; }
        public class Both : IHasMail, IHasAccount { public string Mail => ""; public void Notify(string text) { } }
        public class Own : IHasAccount { [Pii(PiiCategory.Location)] public string Mail => ""; }
        public record Positional(string Mail) : IHasMail { public void Notify(string text) { } }

        public class Entity { public int Key { get; set; } }

        [Pii(PiiCategory.PostalAddress)]
        public class Address : Entity
        {
            public string Street { get; set; } = "";
            [NotPii("a country is no address")] public string Country { get; set; } = "";
            [Pii(PiiCategory.EntryCode)] public string DoorCode { get; set; } = "";
            public static string Default { get; set; } = "";
            public string Format() => "";
        }

        public class Villa : Address { public string Pool { get; set; } = ""; }
        [NotPii("of the company")] public class Office : Address { public string Floor { get; set; } = ""; }
        [Pii(PiiCategory.Name)] public interface IPerson { string First { get; } }
        public class Employee : IPerson { public string First => ""; public string Badge => ""; }
        [Pii(PiiCategory.Gender)] public enum Sex { Female, Male }
        [Pii(PiiCategory.Name)] public struct Initials { public char A; }
        public class Page<T> { [Pii(PiiCategory.Name)] public T Item { get; set; } = default!; public void Fill<U>(U value) where U : Address { } }
        """;

    private static readonly Lazy<CSharpCompilation> Library = new(() => TestCompilation.Create(Forms));
    private static readonly Lazy<ShapesOf> InSource = new(() => new ShapesOf(Library.Value));
    private static readonly Lazy<ShapesOf> InMetadata = new(() => ShapesOf.Metadata(Forms));
    private static readonly Lazy<ShapesOf> Alone = new(() => ShapesOf.MetadataAlone(Forms));

    public static TheoryData<string, string?> Expected => new()
    {
        { "Customer::Email", "Email" },
        { "Customer::get_Email", "Email" },
        { "Customer::set_Email/value", "Email" },
        { "Customer::Other", "Unspecified" },
        { "Customer::Alias", null },
        { "Customer::Id", null },
        { "Customer::Phone", "Phone" },
        { "Customer::Iban", "BankAccount" },
        { "Customer::FullName", "Name" },
        { "Customer::Code", null },
        { "Customer::Write/place", "Location" },
        { "Customer::Write/other", null },
        { "Customer::this[]", "Activity" },
        { "Customer::UsrEml", "Email" },
        { "Customer", null },
        { "Person::Name", "Name" },
        { "Person::Email", "Email" },
        { "Person::Id", null },
        { "Person::.ctor/Name", "Name" },
        { "Point::X", "Location" },
        { "Point::Y", null },
        { "Seat::Guest", "Name" },
        { "Seat::Row", null },
        { "NoRecord::Name", null },
        { "WorkContact::Mail", "Email" },
        { "WorkContact::Phone", null },
        { "WorkContact::Send/body", "Communication" },
        { "WorkContact::Greeting", "Name" },
        { "Implicit::Mail", "Email" },
        { "Implicit::Notify/what", "Communication" },
        { "Implicit::Other", null },
        { "Both::Mail", "BankAccount" },
        { "Own::Mail", "Location" },
        { "Positional::Mail", "Email" },
        { "Entity::Key", null },
        { "Address", "PostalAddress" },
        { "Address::Street", "PostalAddress" },
        { "Address::Country", null },
        { "Address::DoorCode", "EntryCode" },
        { "Address::Default", null },
        { "Address::Format", null },
        { "Villa", "PostalAddress" },
        { "Villa::Pool", "PostalAddress" },
        { "Office", null },
        { "Office::Floor", null },
        { "IPerson::First", "Name" },
        { "Employee", "Name" },
        { "Employee::Badge", "Name" },
        { "Sex", "Gender" },
        { "Initials::A", "Name" },
        { "Page`1::Item", "Name" },
    };

    [Theory]
    [MemberData(nameof(Expected))]
    public void TagInSource_IsReadByItsForm(string symbol, string? category) => Assert.Equal(category, InSource.Value.Tag(symbol));

    // The compiler reads no private members of other assemblies, so there the tag of a backing field is out of sight.
    [Fact]
    public void TagOfABackingField_IsReadInSourceOnly()
    {
        Assert.Equal("Health", InSource.Value.Tag("Customer::Diagnosis"));
        Assert.Null(InMetadata.Value.Tag("Customer::Diagnosis"));
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void TagInMetadata_IsReadByItsForm(string symbol, string? category) =>
        Assert.Equal(category, InMetadata.Value.Tag(symbol));

    [Theory]
    [MemberData(nameof(Expected))]
    public void TagInMetadataWithoutTheAnnotations_CountsWithoutItsCategory(string symbol, string? category)
    {
        // A model line's category doesn't come from an attribute's argument.
        var expected = category is null || symbol == "Customer::UsrEml" ? category : "Unspecified";
        Assert.Equal(expected, Alone.Value.Tag(symbol));
    }

    [Fact]
    public void BackingField_HasItsPropertysTag()
    {
        var field = InSource.Value.Type("Customer").GetMembers().OfType<IFieldSymbol>().Single(member => member.AssociatedSymbol?.Name == "Email");
        Assert.Equal(InSource.Value.Symbol("Customer::Email"), InSource.Value.Shapes.TagOf(field)?.Symbol, SymbolEqualityComparer.Default);
    }

    [Fact]
    public void MemberOfAConstructedType_HasItsDefinitionsTag()
    {
        var constructed = InSource.Value.Type("Page`1").Construct(InSource.Value.Type("Customer"));
        Assert.Equal(InSource.Value.Symbol("Page`1::Item"), InSource.Value.Shapes.TagOf(constructed.Member("Item"))?.Symbol, SymbolEqualityComparer.Default);
    }

    [Fact]
    public void UntaggedBaseMemberOfATaggedObject_IsTagged()
    {
        var shapes = InSource.Value;
        var key = shapes.Symbol("Entity::Key");

        Assert.Equal(PiiCategory.PostalAddress, shapes.Shapes.TagOf(key, shapes.Type("Villa"))?.Category);
        Assert.Null(shapes.Shapes.TagOf(key, shapes.Type("Office")));
        Assert.Null(shapes.Shapes.TagOf(key, shapes.Type("Entity")));
        Assert.Null(shapes.Shapes.TagOf(shapes.Symbol("Address::Country"), shapes.Type("Villa")));
    }

    [Theory]
    [InlineData("Task<Address>", "PostalAddress")]
    [InlineData("ValueTask<Lazy<Address>>", "PostalAddress")]
    [InlineData("Initials?", "Name")]
    [InlineData("Sex?", "Gender")]
    [InlineData("List<Address>", null)]
    [InlineData("Address[]", null)]
    [InlineData("System.Runtime.CompilerServices.ConfiguredTaskAwaitable<Address>", "PostalAddress")]
    [InlineData("Customer", null)]
    [InlineData("string", null)]
    public void TagOfAType_MeansWhatAWrapperHolds(string type, string? category)
    {
        var shapes = new ShapesOf(Library.Value.With($$"""public class Holder { public {{type}} Field = default!; }"""));
        Assert.NotEqual(TypeKind.Error, shapes.FieldType("Field").TypeKind);
        Assert.Equal(category, shapes.Shapes.TagOfType(shapes.FieldType("Field"))?.Category.ToString());
    }

    [Fact]
    public void TypeParameter_HasItsConstraintsTag()
    {
        var fill = (IMethodSymbol)InSource.Value.Symbol("Page`1::Fill");
        Assert.Equal(PiiCategory.PostalAddress, InSource.Value.Shapes.TagOfType(fill.TypeParameters[0])?.Category);
        Assert.Null(InSource.Value.Shapes.TagOfType(InSource.Value.Type("Page`1").TypeParameters[0]));
    }

    [Fact]
    public void ReducedExtensionMethod_HasItsParametersTags()
    {
        var shapes = ShapesOf.Source(
            """
            public static class Extensions
            {
                public static void Send(this object receiver, [Pii(PiiCategory.Email)] string mail, string text) { }
            }
            """);
        var reduced = ((IMethodSymbol)shapes.Symbol("Extensions::Send")).ReduceExtensionMethod(shapes.Type("System.Object"))!;

        Assert.Equal(PiiCategory.Email, shapes.Shapes.TagOf(reduced.Parameters[0])?.Category);
        Assert.Null(shapes.Shapes.TagOf(reduced.Parameters[1]));
    }

    [Fact]
    public void PartialMethods_HaveTheTagsOfEitherPart()
    {
        var shapes = ShapesOf.Source(
            """
            public partial class Parts
            {
                public partial void Send([Pii(PiiCategory.Phone)] string number, string other);
                [return: Pii(PiiCategory.Name)] public partial string Name();
            }

            public partial class Parts
            {
                public partial void Send(string number, [Pii(PiiCategory.Name)] string other) { }
                public partial string Name() => "";
            }
            """);
        var send = (IMethodSymbol)shapes.Symbol("Parts::Send");

        Assert.Equal("Name", shapes.Tag("Parts::Name"));
        foreach (var part in new[] { send, send.PartialImplementationPart! })
        {
            Assert.Equal(PiiCategory.Phone, shapes.Shapes.TagOf(part.Parameters[0])?.Category);
            Assert.Equal(PiiCategory.Name, shapes.Shapes.TagOf(part.Parameters[1])?.Category);
        }
    }

    // Older compilers have neither.
    [Fact]
    public void MembersOfNewerLanguages_HaveTheirTags()
    {
        if ((int)LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() < 1400)
        {
            return;
        }

        var shapes = ShapesOf.Source(
            """
            public partial class Parts { [Pii(PiiCategory.Email)] public partial string Mail { get; } }
            public partial class Parts { public partial string Mail => ""; }
            public class Trimming { [Pii(PiiCategory.Name)] public string Name { get => field; set => field = value.Trim(); } = ""; }
            public static class Extensions
            {
                extension([Pii(PiiCategory.Phone)] string number)
                {
                    public string Area => number.Substring(0, 3);
                    public void Call([Pii(PiiCategory.Location)] string place) { }
                }
            }
            """);

        Assert.Equal("Email", shapes.Tag("Parts::Mail"));
        Assert.Equal("Name", shapes.Tag("Trimming::Name"));
        Assert.Equal("Location", shapes.Tag("Extensions::Call/place"));
        Assert.Superset(new HashSet<string> { "Mail", "Name", "number", "Call", "place" }, shapes.Shapes.SourceNames.ToHashSet());
    }

    [Fact]
    public void ContradictionOfAnInheritedTag_IsSeenFromBothSides()
    {
        var shapes = InSource.Value;
        var phone = shapes.Symbol("WorkContact::Phone");

        Assert.False(shapes.Shapes.OwnMarkOf(phone)!.IsPersonal);
        Assert.Equal(PiiCategory.Phone, shapes.Shapes.InheritedMarkOf(phone)!.Category);
        Assert.Null(shapes.Shapes.OwnMarkOf(shapes.Symbol("WorkContact::Mail")));
        Assert.Null(shapes.Shapes.InheritedMarkOf(shapes.Symbol("Customer::Email")));
    }

    [Fact]
    public void CodeWithErrors_IsReadAsFarAsItGoes()
    {
        var compilation = TestCompilation.CreateBare(
            """
            using PiiGuard;
            class Broken : Missing, Broken
            {
                [Pii(] public string Email { get; set; }
                [Pii(PiiCategory.Nothing)] public Missing<Broken> Other { get; set; }
                [Unknown] public string { get; }
                public override string Name => field;
                public Broken([Pii] ) { }
            }
            record R([Pii(PiiCategory.Email)] string Email, string Email) : R;
            class Odd { [Pii((PiiCategory)999)] public string Name => ""; }
            class Loop<T> : Loop<Loop<T>> where T : T { T Value; }
            """,
            TestCompilation.Annotations);
        var shapes = new ShapesOf(compilation);

        foreach (var type in new[] { "Broken", "R", "Loop`1" }.Select(shapes.Type))
        {
            foreach (var member in type.GetMembers().Prepend(type))
            {
                shapes.Shapes.TagOf(member);
            }

            foreach (var mode in Enum.GetValues<PiiGuard.Analyzers.Catalogue.Disclosure>())
            {
                shapes.Shapes.Disclosed(type, mode, true);
            }

            shapes.Shapes.PlainObject(type);
        }

        Assert.Equal("Unspecified", shapes.Tag("Odd::Name"));
    }
}
