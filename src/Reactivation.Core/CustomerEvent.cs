namespace Reactivation;

/// <summary>Something that happened with a customer on a day.</summary>
/// <param name="On">The day, in the business's time zone.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Amount">The amount, at most four decimals; null for none.</param>
/// <param name="Detail">The site or page of a visit, the reason code of a complaint or survey, <c>cancelled</c> or <c>lapsed</c> of a contract's end; null for none.</param>
/// <param name="Category">The category, such as that of the goods; null for none.</param>
public readonly record struct CustomerEvent(DateOnly On, EventKind Kind, decimal? Amount = null, string? Detail = null, string? Category = null);
