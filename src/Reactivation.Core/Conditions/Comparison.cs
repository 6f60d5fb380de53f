namespace Reactivation.Conditions;

/// <summary>How a number is compared. There is no 'unequal': <c>not x = 5</c> is true for a customer without a value, <c>x &lt; 5 or x &gt; 5</c> is not.</summary>
public enum Comparison
{
    /// <summary><c>=</c>.</summary>
    Equal,

    /// <summary><c>&gt;=</c>, inclusive.</summary>
    AtLeast,

    /// <summary><c>&gt;</c>, exclusive.</summary>
    MoreThan,

    /// <summary><c>&lt;=</c>, inclusive.</summary>
    AtMost,

    /// <summary><c>&lt;</c>, exclusive.</summary>
    LessThan,
}
