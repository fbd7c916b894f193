using System.Globalization;

namespace PiiGuard.Benchmarks;

/// <summary>Compilations without and with PiiGuard, in turn: on a machine that others use too, only what ran side by side compares.</summary>
internal sealed class Comparison
{
    private readonly List<(Cost Without, Cost With)> _pairs = [];

    public void Add(Cost without, Cost with) => _pairs.Add((without, with));

    /// <summary>Medians, with the least and the greatest; of the ratios pair by pair.</summary>
    public void WriteTo(TextWriter writer, string title)
    {
        writer.WriteLine($"{title}, {_pairs.Count} pairs");
        Write(writer, "processor seconds", static cost => cost.Processor);
        Write(writer, "wall seconds", static cost => cost.Wall);
    }

    private void Write(TextWriter writer, string name, Func<Cost, double> figure) => writer.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  {name,-18} without {Range(_pairs.Select(pair => figure(pair.Without)))}  with {Range(_pairs.Select(pair => figure(pair.With)))}  ratio {Range(_pairs.Select(pair => figure(pair.With) / figure(pair.Without)))}"));

    private static string Range(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"{median:0.00} ({sorted[0]:0.00} to {sorted[^1]:0.00})");
    }
}
