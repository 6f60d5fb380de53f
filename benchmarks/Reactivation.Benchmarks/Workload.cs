using System.Text;
using Reactivation.Customers;

namespace Reactivation.Benchmarks;

/// <summary>The workload W: customers of a B2B CRM as columns that the caller has, always the same for the same number.</summary>
internal sealed class Workload
{
    public static readonly DateOnly AsOf = new(2026, 11, 22);

    public static readonly ReactivationPolicy Policy = ReactivationPolicy.FromJson(Resource("w.policy.json"));

    private static readonly DayFact[] DayFacts =
        [Facts.RegisteredOn, Facts.LastPurchaseOn, Facts.LastWebVisitOn, Facts.LastMailOpenOn, Facts.LastInquiryOn, Facts.LastSalesTalkOn, Facts.LastFollowUpOn];

    public Workload(int count)
    {
        Count = count;
        var random = new Random(20261122);
        Days = [.. DayFacts.Select((_, i) => new short[count])];
        (Revenue, Purchases, Reasons, Advantage, Alongside) = (new int[count], new short[count], new sbyte[count], new sbyte[count], new sbyte[count]);
        for (var row = 0; row < count; row++)
        {
            for (var i = 0; i < Days.Length; i++)
                Days[i][row] = i > 0 && random.Next(100) < 30 ? short.MinValue : (short)-random.Next(1, i == 0 ? 3_000 : 1_400);
            Purchases[row] = Days[1][row] == short.MinValue ? (short)0 : (short)random.Next(1, 30);
            Revenue[row] = Purchases[row] * random.Next(1, 1_000_000);
            Reasons[row] = random.Next(100) < 70 ? sbyte.MinValue : (sbyte)random.Next(LeavingReason.All.Length);
            Advantage[row] = random.Next(100) < 20 ? sbyte.MinValue : (sbyte)random.Next(2);
            Alongside[row] = random.Next(100) < 20 ? sbyte.MinValue : (sbyte)random.Next(2);
        }

        Table = CustomerTable.Of(b =>
        {
            for (var i = 0; i < DayFacts.Length; i++)
                b.Days(DayFacts[i], Days[i], AsOf);
            return b.WholeAmounts(Facts.Revenue, Revenue).Counts(Facts.PurchaseCount, Purchases)
                .Codes(Facts.LeavingReason, Reasons).Codes(Facts.LongTermAdvantage, Advantage).Codes(Facts.CompetitorAlongside, Alongside);
        });
    }

    public int Count { get; }

    /// <summary>Days after asOf: registration, last purchase, web visit, opened mail, inquiry, sales talk, follow-up.</summary>
    public short[][] Days { get; }

    /// <summary>Whole units of money.</summary>
    public int[] Revenue { get; }

    public short[] Purchases { get; }

    public sbyte[] Reasons { get; }

    public sbyte[] Advantage { get; }

    public sbyte[] Alongside { get; }

    public CustomerTable Table { get; }

    /// <summary>The same with days as 32-bit day numbers, which is how most callers have them.</summary>
    public CustomerTable WideTable() => CustomerTable.Of(b =>
    {
        for (var i = 0; i < DayFacts.Length; i++)
            b.Days(DayFacts[i], Array.ConvertAll(Days[i], d => d == short.MinValue ? int.MinValue : AsOf.DayNumber + d));
        return b.WholeAmounts(Facts.Revenue, Revenue).Counts(Facts.PurchaseCount, Array.ConvertAll(Purchases, p => (int)p))
            .Codes(Facts.LeavingReason, Reasons).Codes(Facts.LongTermAdvantage, Advantage).Codes(Facts.CompetitorAlongside, Alongside);
    });

    private static string Resource(string name)
    {
        using var stream = typeof(Workload).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
