using Reactivation.Customers;

namespace Reactivation.Tests.Columns;

/// <summary>Tables of all that derived facts read, as columns of every storage type, with every kind of value: missing, usual, at the edges of days, counts and amounts.</summary>
internal sealed class DerivedInputs
{
    public const string Page = "pricing";

    private static readonly CountFact[] Counts =
    [
        Facts.PurchaseDays, .. Enum.GetValues<Season>().Select(s => Facts.PurchaseCount.InSeason(s)),
        .. new[] { Facts.PurchaseCount, EventKind.Login.Count }.SelectMany(c => new[] { c.In(90).Days(), c.In(90).DaysBeforeTheLast(90) }),
    ];

    private static readonly AmountFact[] Amounts = [Facts.Revenue.In(90).Days(), Facts.Revenue.In(90).DaysBeforeTheLast(90)];

    private static readonly ChoiceFact[] Choices = [Facts.ContractStatus, Facts.LeavingReason, Facts.LastSurveyReason, Facts.LastComplaintReason];

    private readonly Dictionary<Fact, long[]> _cells = [];
    private readonly Random _random;
    private readonly int _asOf;

    /// <param name="rows">How many customers.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="seed">Decides everything else.</param>
    /// <param name="recorded">Of a hundred facts so many are recorded.</param>
    public DerivedInputs(int rows, DateOnly asOf, int seed, int recorded = 85)
    {
        (_random, _asOf, Rows) = (new Random(seed), asOf.DayNumber, rows);
        Table = CustomerTable.Of(b =>
        {
            b.Ids(Enumerable.Range(0, rows).Select(i => (long)i).ToArray());
            foreach (var fact in Days.Where(_ => _random.Next(100) < recorded))
                _ = _random.Next(2) == 0 ? b.Days(fact, Fill(fact, int.MinValue, AnyDay)) : b.Days(fact, Fill(fact, short.MinValue, () => (short)_random.Next(-800, 60), origin: _asOf), asOf);
            foreach (var fact in Counts.Where(_ => _random.Next(100) < recorded))
                _ = _random.Next(2) == 0 ? b.Counts(fact, Fill(fact, int.MinValue, () => Some(0, 1, 2, 3, int.MaxValue, _random.Next(200)))) : b.Counts(fact, Fill(fact, short.MinValue, () => (short)_random.Next(12)));
            foreach (var fact in Amounts.Where(_ => _random.Next(100) < recorded))
                _ = _random.Next(2) == 0 ? b.Amounts(fact, Fill(fact, long.MinValue, () => Some(9_000_000_000_000_000_000, -9_000_000_000_000_000_000, 0, 1, -1, _random.NextInt64(20)))) : b.WholeAmounts(fact, Fill(fact, int.MinValue, () => _random.Next(-3, 9) * Some(1, 100_000_000), unit: Cell.AmountScale));
            foreach (var fact in Choices.Where(_ => _random.Next(100) < recorded))
                b.Codes(fact, Fill(fact, sbyte.MinValue, () => (sbyte)_random.Next(fact.Codes.Length)));
            return b;
        });
    }

    public static DayFact[] Days { get; } =
    [
        Facts.RegisteredOn, Facts.ContractStartedOn, Facts.ContractEndedOn, Facts.FirstPurchaseOn, Facts.LastPurchaseOn, Facts.PreviousPurchaseOn, Facts.LeavingReasonOn,
        Facts.LastSurveyReasonOn, Facts.LastComplaintReasonOn, Facts.OwnerChangedOn, Facts.LastWebVisitOn, Facts.LastWebVisitOn.WithDetail(Page), Facts.LastInquiryOn,
    ];

    public int Rows { get; }

    public CustomerTable Table { get; }

    public bool Records(Fact fact) => _cells.ContainsKey(fact);

    /// <summary>What a customer's record says; null for nothing.</summary>
    public long? Of(Fact fact, int row) => _cells.TryGetValue(fact, out var cells) && cells[row] != Cell.Missing ? cells[row] : null;

    /// <summary>A day that has come by then.</summary>
    public long? Seen(Fact fact, int row) => Of(fact, row) is { } day && day <= _asOf ? day : null;

    private int AnyDay() => _random.Next(3) == 0 ? Some(0, 1, _asOf - 1, _asOf, _asOf + 1, DateOnly.MaxValue.DayNumber) : _asOf - _random.Next(-30, 900);

    private T Some<T>(params T[] of) => of[_random.Next(of.Length)];

    /// <summary>Values of a storage type, a fourth of them missing, and the same as cells.</summary>
    private T[] Fill<T>(Fact fact, T none, Func<T> next, long origin = 0, long unit = 1)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        T[] values = [.. Enumerable.Range(0, Rows).Select(_ => _random.Next(4) == 0 ? none : next())];
        _cells[fact] = [.. values.Select(v => v == none ? Cell.Missing : origin + (unit * long.CreateChecked(v)))];
        return values;
    }
}
