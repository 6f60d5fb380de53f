namespace Reactivation.Customers;

/// <summary>Narrows event facts; the same fact narrowed twice keeps both parts, the later one wins where they collide.</summary>
public static class FactFilters
{
    /// <summary>Begins a window: <c>Facts.Revenue.In(24).Months()</c> is <c>purchase_sum[24 months]</c>.</summary>
    /// <typeparam name="TFact">The fact's type.</typeparam>
    /// <param name="fact">An event fact.</param>
    /// <param name="count">How many units.</param>
    /// <returns>The builder that asks for the unit.</returns>
    public static WindowBuilder<TFact> In<TFact>(this TFact fact, int count)
        where TFact : Fact => new(fact, count);

    /// <summary>Only events with this detail: <c>Facts.LastWebVisitOn.WithDetail("shop")</c> is <c>last_web_visit_on["shop"]</c>.</summary>
    /// <typeparam name="TFact">The fact's type.</typeparam>
    /// <param name="fact">An event fact.</param>
    /// <param name="detail">The detail, compared by code point.</param>
    /// <returns>The narrowed fact.</returns>
    /// <exception cref="ArgumentException">The fact takes no such filter.</exception>
    public static TFact WithDetail<TFact>(this TFact fact, string detail)
        where TFact : Fact => (TFact)fact.With(fact.Filter with { Detail = detail });

    /// <summary>Only events of this category.</summary>
    /// <typeparam name="TFact">The fact's type.</typeparam>
    /// <param name="fact">An event fact.</param>
    /// <param name="category">The category, compared by code point.</param>
    /// <returns>The narrowed fact.</returns>
    /// <exception cref="ArgumentException">The fact takes no such filter.</exception>
    public static TFact InCategory<TFact>(this TFact fact, string category)
        where TFact : Fact => (TFact)fact.With(fact.Filter with { Category = category });

    /// <summary>Only events of at least this amount: <c>last_purchase_on[amount >= 1000000]</c>; an event without an amount never is.</summary>
    /// <typeparam name="TFact">The fact's type.</typeparam>
    /// <param name="fact">An event fact.</param>
    /// <param name="amount">The least amount, inclusive.</param>
    /// <returns>The narrowed fact.</returns>
    /// <exception cref="ArgumentException">The fact takes no such filter, or the amount has more than four decimals.</exception>
    public static TFact OfAtLeast<TFact>(this TFact fact, decimal amount)
        where TFact : Fact => (TFact)fact.With(fact.Filter with { AmountAtLeast = Cell.OfAmount(amount) });

    /// <summary>Only events in a season of any year: <c>purchase_count[season = winter]</c>.</summary>
    /// <typeparam name="TFact">The fact's type.</typeparam>
    /// <param name="fact">An event fact.</param>
    /// <param name="season">The season.</param>
    /// <returns>The narrowed fact.</returns>
    /// <exception cref="ArgumentException">The fact takes no such filter.</exception>
    public static TFact InSeason<TFact>(this TFact fact, Season season)
        where TFact : Fact => (TFact)fact.With(fact.Filter with { Season = season });
}
