using System.Numerics;

namespace Reactivation.Columns;

/// <summary>One yes or no for every customer of a table: row r is bit r mod 64 of word r / 64, from the lowest.</summary>
public readonly struct BitPlane
{
    private readonly ReadOnlyMemory<ulong> _words;

    internal BitPlane(ReadOnlyMemory<ulong> words, int rows) => (_words, Rows) = (words, rows);

    /// <summary>How many customers.</summary>
    public int Rows { get; }

    /// <summary>The words; bits behind the last customer are zero.</summary>
    public ReadOnlySpan<ulong> Words => _words.Span;

    /// <summary>The answer for a customer.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Whether it is yes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public bool this[int row] => (uint)row < (uint)Rows ? (Words[row / 64] >> (row % 64) & 1) != 0 : throw new ArgumentOutOfRangeException(nameof(row), row, $"The table has {Rows} rows.");

    /// <summary>The customers with yes.</summary>
    /// <returns>How many.</returns>
    public int Count()
    {
        var count = 0;
        foreach (var word in Words)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The customers with yes in both planes.</summary>
    /// <param name="other">A plane over the same customers.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">The other plane is of another table.</exception>
    public int CountWith(BitPlane other)
    {
        if (other.Rows != Rows)
            throw new ArgumentException($"The planes have {Rows} and {other.Rows} rows.", nameof(other));
        var words = Words;
        var others = other.Words;
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            count += BitOperations.PopCount(words[i] & others[i]);
        return count;
    }
}
