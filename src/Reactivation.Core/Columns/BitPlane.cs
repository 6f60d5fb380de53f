using System.Numerics;

namespace Reactivation.Columns;

/// <summary>One yes or no for every customer of a table: row r is bit r mod 64 of word r / 64, from the lowest. A <c>foreach</c> gives the rows with yes, in order.</summary>
/// <remarks>
/// A plane of an <see cref="AssessmentTable"/> is a view of its run: once the result is being filled anew, or holds no whole run any more, every member
/// but <see cref="Rows"/> throws <see cref="InvalidOperationException"/>. What is kept beyond the run is copied from <see cref="Words"/>.
/// <example><code>
/// foreach (int row in all.Segment("vip"))
///     Console.WriteLine(all.Customers.IdOf(row));
/// </code></example>
/// </remarks>
public readonly struct BitPlane
{
    private readonly ulong[]? _words;
    private readonly AssessmentTable? _result;
    private readonly long _run;

    /// <summary>A plane of its own.</summary>
    internal BitPlane(ulong[] words, int rows) => (_words, Rows) = (words, rows);

    /// <summary>A plane of the run whose number is given.</summary>
    internal BitPlane(ulong[] words, int rows, AssessmentTable result, long run)
        : this(words, rows) => (_result, _run) = (result, run);

    /// <summary>How many customers the table has.</summary>
    public int Rows { get; }

    /// <summary>The words; bits behind the last customer are zero. A view, good until the next run into the result: copy what is kept longer.</summary>
    /// <exception cref="InvalidOperationException">The result was filled anew, or holds no whole run, since.</exception>
    public ReadOnlySpan<ulong> Words
    {
        get
        {
            _result?.ThrowUnlessStill(_run);
            return _words;
        }
    }

    /// <summary>The answer for a customer.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>Whether it is yes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="InvalidOperationException">The result was filled anew, or holds no whole run, since.</exception>
    public bool this[int row] => (uint)row < (uint)Rows ? (Words[row / 64] >> (row % 64) & 1) != 0 : throw new ArgumentOutOfRangeException(nameof(row), row, $"The table has {Rows} rows.");

    /// <summary>The customers with yes.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="InvalidOperationException">The result was filled anew, or holds no whole run, since.</exception>
    public int Count()
    {
        var count = 0;
        foreach (var word in Words)
            count += BitOperations.PopCount(word);
        return Still(count);
    }

    /// <summary>The customers with yes in both planes.</summary>
    /// <param name="other">A plane over the same customers.</param>
    /// <returns>How many.</returns>
    /// <exception cref="ArgumentException">The other plane is of another table.</exception>
    /// <exception cref="InvalidOperationException">The result of one of the planes was filled anew, or holds no whole run, since.</exception>
    public int CountWith(BitPlane other)
    {
        if (other.Rows != Rows)
            throw new ArgumentException($"The planes have {Rows} and {other.Rows} rows.", nameof(other));
        var words = Words;
        var others = other.Words;
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            count += BitOperations.PopCount(words[i] & others[i]);
        return other.Still(Still(count));
    }

    /// <summary>An answer that was worked out from the words, if they are still those of the run.</summary>
    private T Still<T>(T answer) => _result is null ? answer : _result.Still(_run, answer);
}
