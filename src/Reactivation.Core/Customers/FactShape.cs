namespace Reactivation.Customers;

/// <summary>The four closed shapes of a fact (design 5.1). Text is never testable: names and addresses are for messages.</summary>
public enum FactShape
{
    /// <summary>A calendar day in the business's own time zone.</summary>
    Day,

    /// <summary>A whole number (32 bits).</summary>
    Count,

    /// <summary>An amount of money in the source's one currency, exact to four decimals.</summary>
    Amount,

    /// <summary>One code of a fixed list; a flag is the choice of <c>no</c> and <c>yes</c>.</summary>
    Choice,
}
