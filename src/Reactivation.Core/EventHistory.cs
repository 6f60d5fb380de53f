using Reactivation.Customers;

namespace Reactivation;

/// <summary>The events of one customer, in any order, from which facts as of any day are derived. Immutable.</summary>
public sealed class EventHistory
{
    private readonly Entry[] _entries;
    private readonly Group[] _groups;

    /// <summary>What events say in texts, by number: few say anything, and those say the same again and again.</summary>
    private readonly (string? Detail, string? Category)[] _texts;

    private EventHistory(Source records, Entry[] entries, Group[] groups, (string? Detail, string? Category)[] texts) => (Records, _entries, _groups, _texts) = (records, entries, groups, texts);

    /// <summary>Which event kinds are recorded, and since when.</summary>
    public Source Records { get; }

    /// <summary>The number of events.</summary>
    public int Count => _entries.Length;

    internal ReadOnlySpan<Entry> All => _entries;

    /// <summary>Makes a history whose recorded kinds are those that occur.</summary>
    /// <param name="events">The events, in any order.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">An event has no kind, or an amount that cannot be kept exactly; all such events are named.</exception>
    public static EventHistory Of(params CustomerEvent[] events) => Of(events, Source.Nothing.Records([.. events.Where(e => e.Kind is not null).Select(e => e.Kind).Distinct()]));

    /// <summary>Makes a history.</summary>
    /// <param name="events">The events, in any order; those after the day of a question are not seen by it.</param>
    /// <param name="records">The kinds that are recorded, so that <em>none</em> can be told from <em>not recorded</em>.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">An event has no kind, one that is not recorded, or an amount that cannot be kept exactly; all such events are named.</exception>
    public static EventHistory Of(IEnumerable<CustomerEvent> events, Source records)
    {
        if (!records.Given.IsEmpty)
            throw new ArgumentException("A history records events; given facts stand on the customer.", nameof(records));
        var all = events.ToArray();
        var problems = all.SelectMany((e, i) => e.Check(records).Select(p => p with { Source = $"event {i}", Field = p.Member })).ToList();
        if (problems.Count > 0)
            throw new ArgumentException(string.Join("; ", problems) + ".", nameof(events));
        Array.Sort(all, static (a, b) => string.CompareOrdinal(a.Kind.Name, b.Kind.Name) is var byKind and not 0 ? byKind : a.On.CompareTo(b.On));
        var entries = new Entry[all.Length];
        var groups = new List<Group>();
        var (texts, numbers) = (new List<(string?, string?)>(), new Dictionary<(string?, string?), int>());
        for (var i = 0; i < all.Length; i++)
        {
            var said = (all[i].Detail, all[i].Category);
            if (!numbers.TryGetValue(said, out var number))
            {
                numbers.Add(said, number = texts.Count);
                texts.Add(said);
            }

            entries[i] = new Entry(Cell.OfAmount(all[i].Amount), all[i].On.DayNumber, number);
            if (i == 0 || !all[i].Kind.Equals(all[i - 1].Kind))
                groups.Add(new Group(all[i].Kind, i, 1));
            else
                groups[^1] = groups[^1] with { Length = groups[^1].Length + 1 };
        }

        return new EventHistory(records, entries, [.. groups], [.. texts]);
    }

    /// <summary>Rolls several histories up into one, such as those of an account's contacts (V7): the latest signal of the account is the latest of any contact.</summary>
    /// <remarks>
    /// A kind that any of them records is recorded, since the latest day of those that do. Facts that are no events — consent above all —
    /// are never rolled up: take them from the account or the one contact.
    /// </remarks>
    /// <param name="histories">The histories.</param>
    /// <returns>The joined history.</returns>
    public static EventHistory Join(params EventHistory[] histories)
    {
        var records = histories.SelectMany(h => h.Records.Kinds).Aggregate(Source.Nothing, (all, kind) => all.Records(
            kind.Key, all.Kinds.TryGetValue(kind.Key, out var since) && (since ?? DateOnly.MinValue) > (kind.Value ?? DateOnly.MinValue) ? since : kind.Value));
        return Of(histories.SelectMany(h => h.Events), records);
    }

    /// <summary>The events, by kind and day.</summary>
    public IEnumerable<CustomerEvent> Events =>
        _groups.SelectMany(g => _entries.Skip(g.Start).Take(g.Length).Select(e => new CustomerEvent(
            DateOnly.FromDayNumber(e.Day), g.Kind, e.Amount == Cell.Missing ? null : Cell.ToAmount(e.Amount), DetailOf(e), CategoryOf(e))));

    /// <summary>The events of a kind, by day.</summary>
    internal ReadOnlySpan<Entry> OfKind(EventKind kind)
    {
        foreach (var group in _groups)
        {
            if (group.Kind.Equals(kind))
                return _entries.AsSpan(group.Start, group.Length);
        }

        return default;
    }

    /// <summary>The history as it stands on a day: without the events after it.</summary>
    internal EventHistory UpTo(DateOnly day)
    {
        if (Array.TrueForAll(_entries, e => e.Day <= day.DayNumber))
            return this;
        var entries = new List<Entry>();
        var groups = new List<Group>();
        foreach (var group in _groups)
        {
            var start = entries.Count;
            entries.AddRange(_entries.AsSpan(group.Start, group.Length).ToArray().Where(e => e.Day <= day.DayNumber));
            groups.Add(new Group(group.Kind, start, entries.Count - start));
        }

        return new EventHistory(Records, [.. entries], [.. groups], _texts);
    }

    internal string? DetailOf(in Entry e) => _texts[e.Texts].Detail;

    internal string? CategoryOf(in Entry e) => _texts[e.Texts].Category;

    /// <summary>An event in 16 bytes: a base of a million customers has many.</summary>
    internal readonly record struct Entry(long Amount, int Day, int Texts);

    private readonly record struct Group(EventKind Kind, int Start, int Length);
}
