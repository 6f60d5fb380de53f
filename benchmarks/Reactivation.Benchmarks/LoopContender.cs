using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Benchmarks;

/// <summary>What a careful user would write by hand for W: one loop over plain arrays, rules and bins spelt out.</summary>
internal sealed class LoopContender(Workload w)
{
    private const short Never = short.MinValue;

    private static readonly int[][] Points = [.. Workload.Policy.Scorecard.Characteristics.Select(c => c.Points.ToArray())];
    private static readonly int[] Purchases = [.. ((NumberBins)Workload.Policy.Scorecard.Characteristics[0].Rows).From.Select(f => (int)f)];
    private static readonly int[] Silence = [.. ((DayBins)Workload.Policy.Scorecard.Characteristics[0].Columns!).Within.Select(s => -s.Count)];
    private static readonly int[] Signal = [.. ((DayBins)Workload.Policy.Scorecard.Characteristics[1].Rows).Within.Select(s => -s.Count)];
    private static readonly int[] Revenue = [.. ((NumberBins)Workload.Policy.Scorecard.Characteristics[2].Rows).From.Select(f => (int)(f / Cell.AmountScale))];
    private static readonly int Untold = Workload.Policy.Scorecard.Characteristics[3].MissingPoints;

    public byte[] Stages { get; } = new byte[w.Count];

    public byte[] Tiers { get; } = new byte[w.Count];

    public ushort[] Scores { get; } = new ushort[w.Count];

    public ushort[] Rules { get; } = new ushort[w.Count];

    public Answer Run()
    {
        var (registered, purchase, visit, mail, inquiry, talk, followUp) = (w.Days[0], w.Days[1], w.Days[2], w.Days[3], w.Days[4], w.Days[5], w.Days[6]);
        var threeMonths = Workload.AsOf.AddMonths(-3).DayNumber - Workload.AsOf.DayNumber;
        var twoYears = Workload.AsOf.AddYears(-2).DayNumber - Workload.AsOf.DayNumber;
        var (high, medium, low, points) = (0L, 0L, 0L, 0L);
        for (var i = 0; i < w.Count; i++)
        {
            var rules = 0;
            var signal = Math.Max(visit[i], Math.Max(mail[i], inquiry[i]));
            if (registered[i] != Never && registered[i] <= -90 && visit[i] < -30)
                rules |= 1;
            if (registered[i] != Never && registered[i] <= threeMonths && Math.Max(purchase[i], signal) < threeMonths)
                rules |= 2;
            if (talk[i] != Never && talk[i] < threeMonths && followUp[i] < threeMonths)
                rules |= 4;
            if (purchase[i] != Never && purchase[i] <= -181)
                rules |= 8;
            var stage = purchase[i] >= -180 ? 2 : rules != 0 ? 5 : 0;
            var tier = 0;
            if (stage == 5)
            {
                var reason = w.Reasons[i];
                var lately = signal >= -30;
                if (lately && purchase[i] < -30)
                    rules |= 16;
                if (reason == 0 && w.Advantage[i] == 1)
                    rules |= 32;
                if (reason is 20 or 21 or 22)
                    rules |= 64;
                if (reason == 2 && !lately)
                    rules |= 128;
                if (w.Purchases[i] >= 2 && purchase[i] != Never && purchase[i] <= twoYears)
                    rules |= 256;
                if (w.Alongside[i] == 1)
                    rules |= 512;
                if (reason is 3 or 8 or 4 or 5)
                    rules |= 1024;
                tier = (rules & 48) != 0 ? 3 : (rules & 192) != 0 ? 1 : (rules & 1792) != 0 ? 2 : 1;
            }

            var score = 0;
            if (purchase[i] != Never)
                score += Points[0][(Bin(Purchases, w.Purchases[i]) * 14) + Ago(Silence, purchase[i])];
            if (signal != Never)
                score += Points[1][Ago(Signal, signal)];
            score += Points[2][Bin(Revenue, w.Revenue[i])];
            score += w.Reasons[i] < 0 ? Untold : Points[3][w.Reasons[i]];
            (Stages[i], Tiers[i], Scores[i], Rules[i]) = ((byte)stage, (byte)tier, (ushort)score, (ushort)rules);
            points += score;
            high += tier == 3 ? 1 : 0;
            medium += tier == 2 ? 1 : 0;
            low += tier == 1 ? 1 : 0;
        }

        return new(high, medium, low, points);
    }

    private static int Bin(int[] from, int value)
    {
        var bin = 0;
        while (bin < from.Length && value >= from[bin])
            bin++;
        return bin;
    }

    private static int Ago(int[] within, int day)
    {
        var bin = 0;
        while (bin < within.Length && day < within[bin])
            bin++;
        return bin;
    }
}
