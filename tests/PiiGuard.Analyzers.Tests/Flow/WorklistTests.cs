using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>The order in which what is left to do is done.</summary>
public sealed class WorklistTests
{
    private static readonly int[] Ordinals = [130, 3, 64, 63, 0, 3, 1000, 64];

    [Fact]
    public void TheLeastComesFirst_EachOnce() => Assert.Equal([0, 3, 63, 64, 130, 1000], Taken(static list => list.TakeFirst()));

    [Fact]
    public void TheGreatestComesFirst_EachOnce() => Assert.Equal([1000, 130, 64, 63, 3, 0], Taken(static list => list.TakeLast()));

    [Fact]
    public void WhatIsRemoved_IsGone_AndMayComeBack()
    {
        var list = Filled();
        list.Remove(3);
        list.Remove(1000);
        list.Remove(5_000);
        Assert.Equal([0, 63, 64, 130], Taken(list, static list => list.TakeFirst()));
        list.Add(3);
        Assert.Equal([3], Taken(list, static list => list.TakeLast()));
    }

    private static List<int> Taken(Func<Worklist, int> take) => Taken(Filled(), take);

    private static List<int> Taken(Worklist list, Func<Worklist, int> take)
    {
        var taken = new List<int>();
        while (!list.IsEmpty)
        {
            taken.Add(take(list));
        }

        return taken;
    }

    private static Worklist Filled()
    {
        var list = new Worklist();
        foreach (var ordinal in Ordinals)
        {
            list.Add(ordinal);
        }

        return list;
    }
}
