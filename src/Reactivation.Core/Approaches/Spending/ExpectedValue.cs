using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Approaches;

/// <summary>What one contact is expected to bring (P11): chance of return times amount. Both are yours to replace.</summary>
/// <param name="ChanceOfReturn">The chance that a contact on a channel brings the customer back, in ten-thousandths, 0 to 10,000.</param>
/// <param name="Amount">What a return brings: 0 or more; null where nothing tells, and then nothing is expected.</param>
public sealed record ExpectedValue(Func<Assessment, Channel, int> ChanceOfReturn, Func<Assessment, decimal?> Amount)
{
    /// <summary>A chance by priority tier, times the average purchase: to begin with, until your own campaigns tell better.</summary>
    public static ExpectedValue Default { get; } = new(ChanceByTier, AveragePurchase);

    /// <summary>The average amount of a customer's purchases, returns taken off, rounded down to four decimals.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <returns>The amount, 0 or more; null where sum or number of purchases is not recorded, or there is none.</returns>
    public static decimal? AveragePurchase(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var columns = new ColumnBinder(assessment.Bound.Source, assessment.AsOf, []);
        var (sum, count) = (columns.Resolve(Facts.Revenue), columns.Resolve(Facts.PurchaseCount));
        if (sum < 0 || count < 0)
            return null;
        var cells = new long[columns.Columns.Count];
        RowCells.Fill(columns.Columns, assessment.AsOf, assessment.Given, assessment.History, cells);
        return cells[sum] == Cell.Missing || cells[count] <= 0 ? null : Cell.ToAmount(Math.Max(0, cells[sum]) / cells[count]);
    }

    /// <summary>A chance by priority tier, the same on every channel; a customer without a tier has none.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The chance, in ten-thousandths.</returns>
    public static int ChanceByTier(Assessment assessment, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(channel);
        return assessment.Priority.Tier switch
        {
            PriorityTier.High => SpendingDefaults.HighChance,
            PriorityTier.Medium => SpendingDefaults.MediumChance,
            PriorityTier.Low => SpendingDefaults.LowChance,
            _ => 0,
        };
    }

    /// <summary>The expected value of one contact, rounded down to four decimals.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="channel">The channel.</param>
    /// <returns>The value, in the currency of the amount.</returns>
    /// <exception cref="InvalidOperationException">The chance is none.</exception>
    public decimal Of(Assessment assessment, Channel channel)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(channel);
        var chance = ChanceOfReturn(assessment, channel);
        if (chance is < 0 or > 10_000)
            throw new InvalidOperationException($"A chance of {chance} ten-thousandths for {assessment.CustomerId} on {channel}: it lies within 0 and 10,000.");
        return Math.Floor((Amount(assessment) ?? 0) * chance) / Cell.AmountScale;
    }
}
