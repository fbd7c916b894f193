extern alias annotations;

using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;
using Pii = annotations::PiiGuard.PiiAttribute;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>The table against what .NET really prints: the value that stands for personal data is there exactly where shapes say so.</summary>
public sealed class MeasuredDisclosureTests
{
    private const string Secret = "secret-value";

    private static readonly Samples Objects = new();

    private static readonly Lazy<ShapesOf> Shapes = new(() =>
        new ShapesOf(TestCompilation.CreateBare("", MetadataReference.CreateFromFile(typeof(MeasuredDisclosureTests).Assembly.Location))));

    public static TheoryData<string> Names => [.. typeof(Samples).GetFields().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text_HoldsWhatIsPrinted(string name)
    {
        var printed = $"{typeof(Samples).GetField(name)!.GetValue(Objects)}";
        Assert.Equal(printed.Contains(Secret, StringComparison.Ordinal), Discloses(name, Disclosure.Text, false));
    }

    // A logger prints the elements of a collection that it is given.
    [Theory]
    [MemberData(nameof(Names))]
    public void EnumeratedText_HoldsWhatIsPrinted(string name)
    {
        var value = typeof(Samples).GetField(name)!.GetValue(Objects);
        var printed = value is System.Collections.IEnumerable elements ? string.Join(", ", elements.Cast<object>()) : $"{value}";
        Assert.Equal(printed.Contains(Secret, StringComparison.Ordinal), Discloses(name, Disclosure.Text, true));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_HoldsWhatIsSerialized(string name)
    {
        var field = typeof(Samples).GetField(name)!;
        var written = JsonSerializer.Serialize(field.GetValue(Objects), field.FieldType);
        Assert.Equal(written.Contains(Secret, StringComparison.Ordinal), Discloses(name, Disclosure.Json, false));
    }

    private static bool Discloses(string name, Disclosure mode, bool enumerates)
    {
        var holder = Shapes.Value.Type(typeof(Samples).FullName!);
        return !Shapes.Value.Shapes.Disclosed(((IFieldSymbol)holder.Member(name)).Type, mode, enumerates).IsEmpty;
    }

    public sealed class Samples
    {
        public Plain Class = new();
        public PlainStruct Struct = new() { Value = Secret };
        public Rec Record = new(Secret);
        public RecStruct RecordStruct = new(Secret);
        public RecStruct? NullableRecordStruct = new(Secret);
        public Child DerivedRecord = new(Secret, 1);
        public RecordOfClass RecordOfClass = new(new Plain());
        public RecordOfRecord RecordOfRecord = new(new Rec(Secret));
        public RecordOfList RecordOfList = new([new Rec(Secret)], [Secret]);
        public RecordWithField RecordWithField = new();
        public RecordWithInternal RecordWithInternal = new();
        public Ignoring Ignoring = new();
        public IgnoringNever IgnoringNever = new();
        public FieldOnly FieldOnly = new();
        public IncludedField IncludedField = new();
        public List<Rec> ListOfRecords = [new Rec(Secret)];
        public List<Plain> ListOfClasses = [new Plain()];
        public Rec[] ArrayOfRecords = [new Rec(Secret)];
        public Dictionary<string, Rec> DictionaryOfRecords = new() { ["a"] = new Rec(Secret) };
        public Dictionary<string, Plain> DictionaryOfClasses = new() { ["a"] = new Plain() };
        public KeyValuePair<int, Rec> Pair = new(1, new Rec(Secret));
        public (Rec, int) ValueTuple = (new Rec(Secret), 1);
        public Tuple<Rec, int> Tuple = new(new Rec(Secret), 1);
        public Lazy<Rec> Lazy = Created();
        public Task<Rec> Task = System.Threading.Tasks.Task.FromResult(new Rec(Secret));
        public ValueTask<Rec> ValueTask = new(new Rec(Secret));
        public Generic<Rec> GenericOfRecord = new(new Rec(Secret));
        public Generic<Plain> GenericOfClass = new(new Plain());

        private static Lazy<Rec> Created()
        {
            var lazy = new Lazy<Rec>(() => new Rec(Secret));
            _ = lazy.Value;
            return lazy;
        }
    }

    public class Plain
    {
        [Pii]
        public string Value { get; set; } = Secret;
    }

    public struct PlainStruct
    {
        [Pii]
        public string Value { get; set; }
    }

    public record Rec([Pii] string Value);

    public record struct RecStruct([Pii] string Value);

    public record Child(string Value, int Id) : Rec(Value);

    public record RecordOfClass(Plain Inner);

    public record RecordOfRecord(Rec Inner);

    public record RecordOfList(List<Rec> Records, [Pii] List<string> Values);

    public record RecordWithField
    {
        [Pii]
        public string Value = Secret;
    }

    public record RecordWithInternal
    {
        [Pii]
        internal string Value { get; set; } = Secret;
    }

    public class Ignoring
    {
        [Pii, JsonIgnore]
        public string Value { get; set; } = Secret;
    }

    public class IgnoringNever
    {
        [Pii, JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string Value { get; set; } = Secret;
    }

    public class FieldOnly
    {
        [Pii]
        public string Value = Secret;
    }

    public class IncludedField
    {
        [Pii, JsonInclude]
        public string Value = Secret;
    }

    public record Generic<T>(T Item);
}
