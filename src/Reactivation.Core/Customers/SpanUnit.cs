namespace Reactivation.Customers;

/// <summary>The unit of a <see cref="CalendarSpan"/>.</summary>
public enum SpanUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Calendar months.</summary>
    Months,

    /// <summary>Years, counted as twelve calendar months each.</summary>
    Years,
}
