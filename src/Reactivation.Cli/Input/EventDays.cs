namespace Reactivation.Cli.Input;

/// <summary>How many events lie on each day: what is still asked of all events together once every customer has their history.</summary>
internal sealed class EventDays
{
    private readonly Dictionary<int, int> _counts = [];

    internal int Count { get; private set; }

    /// <summary>The last day; null where there is no event.</summary>
    internal int? LastDay => _counts.Count == 0 ? null : _counts.Keys.Max();

    internal int CountAfter(int day) => _counts.Where(c => c.Key > day).Sum(c => c.Value);

    internal void Add(int day)
    {
        Count++;
        _counts[day] = _counts.GetValueOrDefault(day) + 1;
    }
}
