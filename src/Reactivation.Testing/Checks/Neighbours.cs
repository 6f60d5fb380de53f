using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>Makes customers whose values lie at the thresholds of a policy and beside them, as of a day, for a source. The same seed makes the same customers.</summary>
internal sealed class Neighbours
{
    private static readonly string?[] ContractEnds = [null, "cancelled", "lapsed"];

    private readonly BoundPolicy _bound;
    private readonly Thresholds _thresholds;
    private readonly Random _random;
    private readonly ImmutableArray<EventKind> _kinds;

    internal Neighbours(BoundPolicy bound, int seed)
    {
        (_bound, _thresholds, _random) = (bound, new Thresholds(bound), new Random(seed));
        _kinds = [.. bound.Source.Kinds.Keys];
    }

    internal Sketch Next(int number) => new(_bound.Source, [.. _bound.Source.Given.Select(g => Cell(g.Fact))], [.. _kinds.SelectMany(Events)]) { Id = $"generated-{number}" };

    /// <summary>A value of a fact: beside one of its thresholds, none, or any.</summary>
    internal long Cell(Fact fact)
    {
        if (_random.Next(100) < 20)
            return Customers.Cell.Missing;
        var own = _thresholds.Of(fact);
        return fact switch
        {
            DayFact => Math.Clamp(own.Count > 0 && _random.Next(100) < 60 ? One(own) : Day(), 0, DateOnly.MaxValue.DayNumber),
            ChoiceFact choice => _random.Next(choice.Codes.Length),
            CountFact => Math.Clamp(own.Count > 0 ? One(own) : _random.Next(12), 0, int.MaxValue),
            _ => Amount(own),
        };
    }

    /// <summary>An event of a kind, on a day beside a threshold or on any.</summary>
    internal CustomerEvent Event(EventKind kind)
    {
        var columns = _bound.Columns.OfType<EventColumn>().Where(c => kind.Equals(c.Kind)).Select(c => c.Fact).ToList();
        List<long> amounts = [.. columns.OfType<AmountFact>().SelectMany(_thresholds.Of), .. columns.Select(f => f.Filter.AmountAtLeast).OfType<long>().SelectMany(a => new[] { a - 1, a })];
        var details = kind.Equals(EventKind.ContractEnd) ? ContractEnds : [null, .. columns.Select(f => f.Filter.Detail).OfType<string>()];
        string?[] categories = [null, .. columns.Select(f => f.Filter.Category).OfType<string>()];
        decimal? amount = _random.Next(100) < 15 ? null : Customers.Cell.ToAmount(Amount(amounts));
        return new CustomerEvent(DateOnly.FromDayNumber((int)Day()), kind, amount, details[_random.Next(details.Length)], categories[_random.Next(categories.Length)]);
    }

    private IEnumerable<CustomerEvent> Events(EventKind kind)
    {
        var most = _random.Next(4) switch { 0 => 0, 1 => 1, 2 => 3, _ => 5 };
        for (var i = 0; i < most; i++)
            yield return Event(kind);
    }

    private long Day() => _random.Next(100) < 70 && !_thresholds.Days.IsEmpty
        ? _thresholds.Days[_random.Next(_thresholds.Days.Length)]
        : Math.Clamp(_bound.AsOf.DayNumber - _random.Next(-40, 1_400), 0, DateOnly.MaxValue.DayNumber);

    private long Amount(IReadOnlyCollection<long> own) => own.Count > 0 && _random.Next(100) < 70
        ? Math.Clamp(One(own), -(long)Customers.Cell.MaxAmount * Customers.Cell.AmountScale, (long)Customers.Cell.MaxAmount * Customers.Cell.AmountScale)
        : _random.NextInt64(-1, 2_000_000) * Customers.Cell.AmountScale;

    private long One(IReadOnlyCollection<long> values) => values.ElementAt(_random.Next(values.Count));
}
