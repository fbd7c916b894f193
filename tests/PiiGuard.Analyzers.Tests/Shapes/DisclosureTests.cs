using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>What an object gives away whole: each row of the measured table.</summary>
public sealed class DisclosureTests
{
    private const string Types =
        """
        using System.Text.Json.Serialization;

        public class Plain { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; public int Id { get; set; } }
        public struct PlainStruct { [Pii(PiiCategory.Email)] public string Email { get; set; } }
        public record Rec([Pii(PiiCategory.Email)] string Email, int Id);
        public record struct RecStruct([Pii(PiiCategory.Email)] string Email);
        public record Derived([Pii(PiiCategory.Phone)] string Phone, string Email) : Rec(Email, 1);
        public record WithClass(Plain Plain, [Pii(PiiCategory.Name)] string Name);
        public record WithTaggedClass([Pii(PiiCategory.Name)] Plain Plain);
        public record WithRecord(Rec Inner);
        public record WithList(List<Rec> List, [Pii(PiiCategory.Phone)] List<string> Phones, [Pii(PiiCategory.Phone)] IEnumerable<string> More);
        public record WithTask([Pii(PiiCategory.Name)] Task<string> Later);
        public record WithField(int Id) { [Pii(PiiCategory.Name)] public string Field = ""; [Pii(PiiCategory.Health)] internal string Hidden = ""; }
        public record WithStatic(int Id) { [Pii] public static string Shared { get; set; } = ""; [Pii] public string this[int i] => ""; }
        public abstract record Shape { [Pii(PiiCategory.Email)] public abstract string Mail { get; } }
        public record Round(string Text) : Shape { public override string Mail => Text; }

        public class Ignoring
        {
            [JsonIgnore, Pii(PiiCategory.Email)] public string Hidden { get; set; } = "";
            [JsonIgnore(Condition = JsonIgnoreCondition.Always), Pii(PiiCategory.Email)] public string Always { get; set; } = "";
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Pii(PiiCategory.Phone)] public string Shown { get; set; } = "";
            [Newtonsoft.Json.JsonIgnore, Pii(PiiCategory.Name)] public string Other { get; set; } = "";
            [System.Runtime.Serialization.IgnoreDataMember, Pii(PiiCategory.Name)] public string Data { get; set; } = "";
            [JsonInclude, Pii(PiiCategory.Health)] public string Field = "";
            [Pii(PiiCategory.Location)] public string Silent = "";
            [Pii(PiiCategory.Location)] internal string Inner { get; set; } = "";
            [Pii(PiiCategory.Location)] public string WriteOnly { set { } }
            [Pii(PiiCategory.Location)] public string HalfOpen { private get; set; } = "";
        }

        public class Own { [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; public override string ToString() => Email; }
        public class OwnDerived : Own { [Pii(PiiCategory.Phone)] public string Phone { get; set; } = ""; }
        public class Formatted : IFormattable
        {
            [Pii(PiiCategory.Email)] public string Email { get; set; } = "";
            public string ToString(string? format, IFormatProvider? provider) => Email;
        }

        public record OwnRecord([Pii(PiiCategory.Email)] string Email) { public sealed override string ToString() => "a record"; }
        public record OwnMembers([Pii(PiiCategory.Email)] string Email) { protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false; }
        public record OwnBase([Pii(PiiCategory.Phone)] string Phone, string Email) : OwnMembers(Email);
        public record Holding(Own Own, int Id);

        [Pii(PiiCategory.PostalAddress)] public class Address { public string Street { get; set; } = ""; [NotPii("x")] public string Country { get; set; } = ""; }
        [Pii(PiiCategory.Name)] public record Name(string First, [Pii(PiiCategory.Gender)] string Title);
        [Pii(PiiCategory.Gender)] public enum Sex { Female, Male }
        [Pii(PiiCategory.Email)] public readonly struct Mail(string text) { public override string ToString() => text; }
        public record Parcel(Address To, Mail Contact, Sex Sex, Name Recipient, [NotPii("ours")] Name Sender);
        public class Order { public Address ShipTo { get; set; } = new(); public List<Plain> Buyers { get; } = new(); public Dictionary<string, Rec> ByKey { get; } = new(); }

        public class Node { public Node? Next { get; set; } public List<Node> Children { get; } = new(); [Pii(PiiCategory.Name)] public string Name { get; set; } = ""; }
        public class Page<T> { public List<T> Items { get; } = new(); public int Total { get; set; } }
        public record Result<T>(T Value, string? Error);
        public class Base { [Pii(PiiCategory.Name)] public virtual string Name { get; set; } = ""; [Pii(PiiCategory.Email)] public string Email { get; set; } = ""; }
        public class Child : Base { [NotPii("a title")] public override string Name { get; set; } = ""; public new string Email { get; set; } = ""; }
        public interface INamed { [Pii(PiiCategory.Name)] string Name { get; } }
        public interface IPerson : INamed { [Pii(PiiCategory.Email)] string Email { get; } }
        public record Generic<T>(T Item) where T : Plain;
        public record Constrained<T>(T Item) where T : Rec;
        """;

    private static readonly MetadataReference Newtonsoft = TestCompilation.LibraryOf(typeof(global::Newtonsoft.Json.JsonIgnoreAttribute));

    private static readonly Lazy<CSharpCompilation> Source = new(() => TestCompilation.Create(Types, Newtonsoft));

    private static readonly Lazy<CSharpCompilation> Metadata = new(() => TestCompilation.Create("", Source.Value.ToMetadata(), Newtonsoft));

    private static ShapesOf Holding(string type, CSharpCompilation library)
    {
        var shapes = new ShapesOf(library.With($$"""public class Holder { public {{type}} Field = default!; }"""));
        Assert.NotEqual(TypeKind.Error, shapes.FieldType("Field").TypeKind);
        return shapes;
    }

    private static string Find(string type, string mode, bool enumerates = false)
    {
        var source = Holding(type, Source.Value).Disclosed("Field", mode, enumerates);
        Assert.Equal(source, Holding(type, Metadata.Value).Disclosed("Field", mode, enumerates));
        return source;
    }

    [Theory]
    [InlineData("Plain", "")]
    [InlineData("PlainStruct", "")]
    [InlineData("Rec", ".Email Email")]
    [InlineData("RecStruct", ".Email Email")]
    [InlineData("RecStruct?", ".Email Email")]
    [InlineData("Derived", ".Email Email, .Phone Phone")]
    [InlineData("WithClass", ".Name Name")]
    [InlineData("WithTaggedClass", "")]
    [InlineData("WithRecord", ".Inner.Email Email")]
    [InlineData("WithList", "")]
    [InlineData("WithTask", "")]
    [InlineData("WithField", ".Field Name")]
    [InlineData("WithStatic", "")]
    [InlineData("Round", ".Mail Email")]
    [InlineData("(Rec, int)", ".Item1.Email Email")]
    [InlineData("(int Id, Rec Record)", ".Item2.Email Email")]
    [InlineData("Tuple<Rec, Plain>", ".Item1.Email Email")]
    [InlineData("KeyValuePair<string, Rec>", ".Value.Email Email")]
    [InlineData("KeyValuePair<string, Plain>", "")]
    [InlineData("List<Rec>", "")]
    [InlineData("Rec[]", "")]
    [InlineData("Dictionary<string, Rec>", "")]
    [InlineData("Lazy<Rec>", ".Email Email")]
    [InlineData("ValueTask<Rec>", ".Email Email")]
    [InlineData("Task<Rec>", "")]
    [InlineData("Own", "")]
    [InlineData("OwnRecord", "")]
    [InlineData("OwnBase", ".Phone Phone")]
    [InlineData("Result<Rec>", ".Value.Email Email")]
    [InlineData("Result<Plain>", "")]
    [InlineData("IPerson", "")]
    [InlineData("object", "")]
    [InlineData("string", "")]
    [InlineData("Address", "")]
    [InlineData("Sex", " Gender")]
    [InlineData("Mail", "")]
    [InlineData("Name", " Name, .First Name, .Title Gender")]
    [InlineData("Parcel", ".Contact Email, .Sex Gender, .Recipient Name, .Recipient.First Name, .Recipient.Title Gender")]
    [InlineData("Generic<Plain>", "")]
    [InlineData("Constrained<Rec>", ".Item.Email Email")]
    public void Text_GivesAwayWhatToStringPrints(string type, string expected) => Assert.Equal(expected, Find(type, "Text"));

    [Theory]
    [InlineData("List<Rec>", "[].Email Email")]
    [InlineData("Rec[]", "[].Email Email")]
    [InlineData("IEnumerable<RecStruct>", "[].Email Email")]
    [InlineData("List<Plain>", "")]
    [InlineData("Dictionary<string, Rec>", "[].Value.Email Email")]
    [InlineData("Dictionary<Rec, int>", "[].Key.Email Email")]
    [InlineData("Dictionary<string, Plain>", "")]
    [InlineData("List<Sex>", "[] Gender")]
    [InlineData("WithList", "")]
    [InlineData("string", "")]
    public void TextOfACollectionThatIsEnumerated_GivesAwayWhatItsElementsPrint(string type, string expected) =>
        Assert.Equal(expected, Find(type, "Text", enumerates: true));

    [Theory]
    [InlineData("Plain", ".Email Email")]
    [InlineData("PlainStruct", ".Email Email")]
    [InlineData("Ignoring", ".Hidden Email, .Always Email, .Shown Phone, .Other Name, .Data Name")]
    [InlineData("Derived", ".Email Email, .Phone Phone")]
    [InlineData("WithClass", ".Name Name, .Plain.Email Email")]
    [InlineData("WithTaggedClass", ".Plain Name, .Plain.Email Email")]
    [InlineData("WithList", ".Phones Phone, .More Phone, .List[].Email Email")]
    [InlineData("WithTask", ".Later Name")]
    [InlineData("Task<Plain>", ".Email Email")]
    [InlineData("(Plain, int)", ".Item1.Email Email")]
    [InlineData("List<Plain>", "[].Email Email")]
    [InlineData("Dictionary<string, Plain>", "[].Value.Email Email")]
    [InlineData("Own", ".Email Email")]
    [InlineData("Address", " PostalAddress, .Street PostalAddress")]
    [InlineData("Order", ".ShipTo PostalAddress, .ShipTo.Street PostalAddress, .Buyers[].Email Email, .ByKey[].Value.Email Email")]
    [InlineData("Node", ".Name Name")]
    [InlineData("Page<Plain>", ".Items[].Email Email")]
    [InlineData("Page<string>", "")]
    [InlineData("Base", ".Name Name, .Email Email")]
    [InlineData("Child", "")]
    [InlineData("IPerson", ".Name Name, .Email Email")]
    public void Destructured_GivesAwayWhatIsPublic(string type, string expected) => Assert.Equal(expected, Find(type, "Destructured"));

    [Theory]
    [InlineData("Plain", ".Email Email")]
    [InlineData("Rec", ".Email Email")]
    [InlineData("Ignoring", ".Shown Phone, .Field Health")]
    [InlineData("(Rec, int)", "")]
    [InlineData("List<Plain>", "[].Email Email")]
    [InlineData("WithClass", ".Name Name, .Plain.Email Email")]
    [InlineData("Own", ".Email Email")]
    public void Json_GivesAwayWhatASerializerWrites(string type, string expected) => Assert.Equal(expected, Find(type, "Json"));

    [Theory]
    [InlineData("Plain", true)]
    [InlineData("List<Plain>", true)]
    [InlineData("Task<Plain>", true)]
    [InlineData("Order", true)]
    [InlineData("Address", true)]
    [InlineData("IPerson", true)]
    [InlineData("Rec", false)]
    [InlineData("List<Rec>", false)]
    [InlineData("Own", false)]
    [InlineData("Page<int>", false)]
    [InlineData("string", false)]
    [InlineData("List<string>", false)]
    public void PlainObject_HoldsPersonalDataThatItsTextHides(string type, bool expected)
    {
        var shapes = Holding(type, Source.Value);
        Assert.Equal(expected, shapes.Shapes.PlainObject(shapes.FieldType("Field")));
    }

    [Theory]
    [InlineData("Own", "Own.ToString()")]
    [InlineData("OwnDerived", "Own.ToString()")]
    [InlineData("Formatted", "Formatted.ToString(string?, System.IFormatProvider?)")]
    [InlineData("OwnRecord", "OwnRecord.ToString()")]
    [InlineData("OwnMembers", "OwnMembers.PrintMembers(System.Text.StringBuilder)")]
    [InlineData("OwnBase", "OwnMembers.PrintMembers(System.Text.StringBuilder)")]
    [InlineData("Holding", ".Own: Own.ToString()")]
    [InlineData("System.Net.Mail.MailAddress", "System.Net.Mail.MailAddress.ToString()")]
    [InlineData("Plain", "")]
    [InlineData("Rec", "")]
    [InlineData("RecStruct", "")]
    [InlineData("Derived", "")]
    [InlineData("(Rec, int)", "")]
    [InlineData("List<Own>", "")]
    [InlineData("int", "")]
    [InlineData("Sex", "")]
    public void HandWrittenText_IsFound(string type, string expected)
    {
        var shapes = Holding(type, Source.Value);
        var field = shapes.FieldType("Field");
        var found = shapes.Shapes.HandWritten(field).Select(text =>
            (text.Path.IsEmpty ? "" : string.Concat(text.Path.Select(part => part.Text)) + ": ") + text.Method.ToDisplayString());

        Assert.Equal(expected, string.Join(", ", found));
        Assert.Equal(expected.Length > 0 && expected[0] != '.', shapes.Shapes.HasOwnToString(field));
    }

    [Fact]
    public void AnonymousType_PrintsItsMembers()
    {
        var compilation = TestCompilation.Create(Types + """public class Holder { public object Make(Rec rec, Plain plain) => new { rec, plain, plain.Id }; }""", Newtonsoft);
        var tree = compilation.SyntaxTrees.First();
        var creation = tree.GetRoot().DescendantNodes().OfType<AnonymousObjectCreationExpressionSyntax>().Single();
        var type = compilation.GetSemanticModel(tree).GetTypeInfo(creation).Type!;
        var shapes = new ShapesOf(compilation).Shapes;

        Assert.Equal([".rec.Email"], Paths(Disclosure.Text));
        Assert.Equal([".rec.Email", ".plain.Email"], Paths(Disclosure.Destructured));
        Assert.Equal([".rec.Email", ".plain.Email"], Paths(Disclosure.Json));

        IEnumerable<string> Paths(Disclosure mode) =>
            shapes.Disclosed(type, mode).Select(disclosed => string.Concat(disclosed.Path.Select(part => part.Text)));
    }

    [Fact]
    public void TypeParameter_GivesAwayWhatItsConstraintsAndClosedTypesDo()
    {
        var compilation = TestCompilation.Create(Types + """public class Holder<T, U> where T : Rec { public T Constrained = default!; public U Open = default!; }""", Newtonsoft);
        var holder = compilation.Type("Holder`2");
        var open = new ShapesOf(compilation).Shapes;
        var closed = new ShapesOf(compilation, parameter => parameter.Name == "U" ? [compilation.Type("Rec"), compilation.Type("Plain")] : []).Shapes;

        Assert.Single(open.Disclosed(holder.TypeParameters[0], Disclosure.Text));
        Assert.Empty(open.Disclosed(holder.TypeParameters[1], Disclosure.Text));
        Assert.Single(closed.Disclosed(holder.TypeParameters[1], Disclosure.Text));
        Assert.Equal(2, closed.Disclosed(holder.TypeParameters[1], Disclosure.Destructured).Length);
        Assert.True(closed.PlainObject(holder.TypeParameters[1]));
        Assert.False(open.PlainObject(holder.TypeParameters[1]));
    }

    [Fact]
    public void MaskedMember_IsHiddenFromDestructuringOnly()
    {
        var shapes = ShapesOf.Source(
            """
            namespace Destructurama.Attributed { public class NotLoggedAttribute : Attribute; public class LogMaskedAttribute : Attribute; }
            public class Card
            {
                [Destructurama.Attributed.NotLogged, Pii(PiiCategory.PaymentCard)] public string Number { get; set; } = "";
                [Destructurama.Attributed.LogMasked, Pii(PiiCategory.PaymentCard)] public string Code { get; set; } = "";
                [Pii(PiiCategory.Name)] public string Owner { get; set; } = "";
            }
            public class Holder { public Card Field = new(); }
            """);

        Assert.Equal(".Owner Name", shapes.Disclosed("Field", "Destructured"));
        Assert.Equal(".Number PaymentCard, .Code PaymentCard, .Owner Name", shapes.Disclosed("Field", "Json"));
    }

    [Fact]
    public void OrderOfFiles_DoesNotMatter()
    {
        const string First = """public partial class Split { [Pii(PiiCategory.Name)] public string A { get; set; } = ""; }""";
        const string Second = """public partial class Split { [Pii(PiiCategory.Email)] public string B { get; set; } = ""; } public class Holder { public Split Field = new(); }""";
        var compilation = TestCompilation.Create([First, Second]);
        var trees = compilation.SyntaxTrees.ToArray();
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Reverse());

        Assert.Equal(".A Name, .B Email", new ShapesOf(compilation).Disclosed("Field", "Destructured"));
        Assert.Equal(".A Name, .B Email", new ShapesOf(reversed).Disclosed("Field", "Destructured"));
    }

    [Fact]
    public void WideAndDeepTypes_AreBounded()
    {
        var members = string.Concat(Enumerable.Range(0, 80).Select(i => $"[Pii] public string P{i} {{ get; set; }} = \"\"; public L<T[]> N{i} {{ get; set; }} = null!; "));
        var shapes = ShapesOf.Source($$"""public class L<T> { {{members}} } public class Holder { public L<int> Field = null!; }""");

        Assert.Equal(50, shapes.Shapes.Disclosed(shapes.FieldType("Field"), Disclosure.Destructured).Length);
    }

    [Fact]
    public void AskedFromManyThreads_TheAnswerIsTheSame()
    {
        var shapes = ShapesOf.Source(Types + "public class Holder { public Order Field = null!; }", Newtonsoft);
        var answers = new string[64];
        Parallel.For(0, answers.Length, i => answers[i] = shapes.Disclosed("Field", i % 2 == 0 ? "Destructured" : "Json"));
        Assert.Single(answers.Distinct());
    }
}
