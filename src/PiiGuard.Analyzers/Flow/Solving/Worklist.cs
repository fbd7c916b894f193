namespace PiiGuard.Analyzers.Flow;

/// <summary>What is still to be done, by small numbers: each once, the least or the greatest first.</summary>
internal sealed class Worklist
{
    private const int Width = 64;

    private ulong[] _bits = new ulong[1];
    private int _count;

    public bool IsEmpty => _count == 0;

    public void Add(int ordinal)
    {
        var word = ordinal / Width;
        if (word >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(word + 1, _bits.Length * 2));
        }

        if (!Contains(ordinal))
        {
            _bits[word] |= Bit(ordinal);
            _count++;
        }
    }

    public void Remove(int ordinal)
    {
        if (Contains(ordinal))
        {
            _bits[ordinal / Width] &= ~Bit(ordinal);
            _count--;
        }
    }

    /// <summary>Takes the least out; there has to be one.</summary>
    public int TakeFirst()
    {
        var word = 0;
        while (_bits[word] == 0)
        {
            word++;
        }

        return Take(word * Width, 1);
    }

    /// <summary>Takes the greatest out; there has to be one.</summary>
    public int TakeLast()
    {
        var word = _bits.Length - 1;
        while (_bits[word] == 0)
        {
            word--;
        }

        return Take((word * Width) + Width - 1, -1);
    }

    private int Take(int ordinal, int step)
    {
        while (!Contains(ordinal))
        {
            ordinal += step;
        }

        Remove(ordinal);
        return ordinal;
    }

    private bool Contains(int ordinal) => ordinal / Width < _bits.Length && (_bits[ordinal / Width] & Bit(ordinal)) != 0;

    private static ulong Bit(int ordinal) => 1UL << (ordinal % Width);
}
