using System.Numerics;

namespace Reactivation.Columns;

/// <summary>One yes or no for every customer of a table: row r is bit r mod 64 of word r / 64, from the lowest. A <c>foreach</c> gives the rows with yes, in order.</summary>
/// <remarks>
/// A plane of an <see cref="AssessmentTable"/> is a view of its run: once the result is being filled anew, or holds no whole run any more, every member
/// but <see cref="Rows"/> throws <see cref="InvalidOperationException"/>. <see cref="And"/>, <see cref="Or"/> and <see cref="Not"/> give planes of their
/// own, which stay as they are.
/// <example><code>
/// foreach (int row in all.Segment("vip").And(all.Definition("r181")))
///     Console.WriteLine(all.Customers.IdOf(row));
/// </code></example>
/// </remarks>
public readonly struct BitPlane
{
    private readonly ulong[]? _words;
    private readonly TableIds? _customers;
    private readonly AssessmentTable? _result;
    private readonly long _run;

    /// <summary>A plane of its own.</summary>
    internal BitPlane(ulong[] words, TableIds? customers) => (_words, _customers, Rows) = (words, customers, customers?.Count ?? 0);

    /// <summary>A plane of the run whose number is given.</summary>
    internal BitPlane(ulong[] words, TableIds customers, AssessmentTable result, long run)
        : this(words, customers) => (_result, _run) = (result, run);

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
        var words = Words;
        var others = WordsOf(other);
        var count = 0;
        for (var i = 0; i < words.Length; i++)
            count += BitOperations.PopCount(words[i] & others[i]);
        return other.Still(Still(count));
    }

    /// <summary>The customers with yes in both planes.</summary>
    /// <param name="other">A plane over the same customers.</param>
    /// <returns>A plane of its own, which stays as it is.</returns>
    /// <exception cref="ArgumentException">The other plane is of another table.</exception>
    /// <exception cref="InvalidOperationException">The result of one of the planes was filled anew, or holds no whole run, since.</exception>
    public BitPlane And(BitPlane other)
    {
        var words = Words.ToArray();
        var others = WordsOf(other);
        for (var i = 0; i < words.Length; i++)
            words[i] &= others[i];
        return other.Still(Still(new BitPlane(words, _customers)));
    }

    /// <summary>The customers with yes in one of the planes, or in both.</summary>
    /// <param name="other">A plane over the same customers.</param>
    /// <returns>A plane of its own, which stays as it is.</returns>
    /// <exception cref="ArgumentException">The other plane is of another table.</exception>
    /// <exception cref="InvalidOperationException">The result of one of the planes was filled anew, or holds no whole run, since.</exception>
    public BitPlane Or(BitPlane other)
    {
        var words = Words.ToArray();
        var others = WordsOf(other);
        for (var i = 0; i < words.Length; i++)
            words[i] |= others[i];
        return other.Still(Still(new BitPlane(words, _customers)));
    }

    /// <summary>The customers without yes.</summary>
    /// <returns>A plane of its own, which stays as it is.</returns>
    /// <exception cref="InvalidOperationException">The result was filled anew, or holds no whole run, since.</exception>
    public BitPlane Not()
    {
        var words = Words.ToArray();
        for (var i = 0; i < words.Length; i++)
            words[i] = ~words[i];
        if (Rows % 64 is not 0 and var last)
            words[^1] &= (1UL << last) - 1;
        return Still(new BitPlane(words, _customers));
    }

    /// <summary>The rows with yes, for <c>foreach</c>; nothing is allocated.</summary>
    /// <returns>The enumerator, before the first row.</returns>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Whether the plane is over the customers of a table.</summary>
    internal bool IsOver(CustomerTable table) => Still(ReferenceEquals(_customers, table.Ids));

    /// <summary>The first row with yes that is not before a row; the number of rows where there is none.</summary>
    internal int Next(int row)
    {
        var words = Words;
        var at = row / 64;
        if (at >= words.Length)
            return Rows;
        var left = words[at] & (ulong.MaxValue << (row % 64));
        while (left == 0)
        {
            if (++at == words.Length)
                return Rows;
            left = words[at];
        }

        return (at * 64) + BitOperations.TrailingZeroCount(left);
    }

    private ReadOnlySpan<ulong> WordsOf(BitPlane other) => other.Rows == Rows ? other.Words : throw new ArgumentException($"The planes have {Rows} and {other.Rows} rows.", nameof(other));

    /// <summary>An answer that was worked out from the words, if they are still those of the run.</summary>
    private T Still<T>(T answer) => _result is null ? answer : _result.Still(_run, answer);

    /// <summary>Goes through the rows with yes, in order.</summary>
    public struct Enumerator
    {
        private readonly BitPlane _plane;

        internal Enumerator(BitPlane plane) => (_plane, Current) = (plane, -1);

        /// <summary>The row, from 0.</summary>
        public int Current { get; private set; }

        /// <summary>Goes to the next row with yes.</summary>
        /// <returns>Whether there is one.</returns>
        /// <exception cref="InvalidOperationException">The result was filled anew, or holds no whole run, since.</exception>
        public bool MoveNext()
        {
            Current = _plane.Next(Current + 1);
            return Current < _plane.Rows;
        }
    }
}
