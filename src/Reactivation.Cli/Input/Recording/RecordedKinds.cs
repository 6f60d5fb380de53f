using Reactivation.Customers;

namespace Reactivation.Cli.Input.Recording;

/// <summary>The event kinds that are recorded, each with the place that says so: an option, or the file in which it occurs first.</summary>
internal sealed class RecordedKinds
{
    private readonly Dictionary<EventKind, (DateOnly? Since, string Where)> _kinds = [];

    internal RecordedKinds(IEnumerable<StatedKind> stated)
    {
        foreach (var (kind, since) in stated)
            _kinds.Add(kind, (since, $"--records {kind}"));
    }

    /// <summary>A kind that occurs is recorded; since when, only an option can say.</summary>
    internal void Occurs(EventKind kind, string where) => _kinds.TryAdd(kind, (null, where));

    internal Source ToSource() => _kinds.Aggregate(Source.Nothing, (source, kind) => source.Records(kind.Key, kind.Value.Since));

    /// <summary>Says which recorded kinds a given fact contradicts: one of a last purchase on record and the purchases themselves must go.</summary>
    internal IEnumerable<(EventKind Kind, string Where)> Contradicting(Fact given) => _kinds.Where(k => Contradicts(given, k.Key)).Select(k => (k.Key, k.Value.Where));

    private static bool Contradicts(Fact given, EventKind kind)
    {
        try
        {
            Source.Nothing.Records(kind).Gives(given);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
