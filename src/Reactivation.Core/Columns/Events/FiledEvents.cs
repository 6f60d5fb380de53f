namespace Reactivation.Columns.Events;

/// <summary>Events that were added one by one, as columns in pieces, each twice as long as the one before up to a limit: nothing is copied when more come.</summary>
internal sealed class FiledEvents
{
    private const int ShortestPiece = 64;
    private const int LongestPiece = 1 << 16;

    private readonly List<EventSlice> _full = [];
    private Piece _open = new(ShortestPiece);
    private int _count;

    internal void Add(long customer, int day, long amount, int label)
    {
        if (_count == _open.Customers.Length)
        {
            _full.Add(_open.Slice);
            (_open, _count) = (new Piece(Math.Min(2 * _count, LongestPiece)), 0);
        }

        (_open.Customers[_count], _open.Days[_count], _open.Amounts[_count], _open.Labels[_count]) = (customer, day, amount, label);
        _count++;
    }

    internal IEnumerable<EventSlice> Slices => _full.Append(_open.Slice.Part(0, _count));

    private readonly struct Piece(int length)
    {
        internal long[] Customers { get; } = new long[length];

        internal int[] Days { get; } = new int[length];

        internal long[] Amounts { get; } = new long[length];

        internal int[] Labels { get; } = new int[length];

        internal EventSlice Slice => new(Customers, Days, Amounts, Labels, 0);
    }
}
