namespace Reactivation;

/// <summary>The order of a list (5.10): the higher tier first, then the higher score, then the id — text by code point, integers numerically.</summary>
public sealed class AssessmentOrder : IComparer<Assessment>
{
    private AssessmentOrder()
    {
    }

    /// <summary>The one instance.</summary>
    public static AssessmentOrder ByPriority { get; } = new();

    /// <inheritdoc/>
    public int Compare(Assessment? x, Assessment? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = y.Priority.Tier.CompareTo(x.Priority.Tier);
        if (order == 0)
            order = y.Priority.Score.Points.CompareTo(x.Priority.Score.Points);
        if (order != 0)
            return order;
        return x.CustomerNumber is { } a && y.CustomerNumber is { } b ? a.CompareTo(b) : CompareByCodePoint(x.CustomerId, y.CustomerId);
    }

    /// <summary>UTF-16 order, but with the characters beyond the basic plane after all others, as code points demand.</summary>
    internal static int CompareByCodePoint(string x, string y)
    {
        var length = Math.Min(x.Length, y.Length);
        for (var i = 0; i < length; i++)
        {
            if (x[i] != y[i])
                return char.IsSurrogate(x[i]) == char.IsSurrogate(y[i]) ? x[i].CompareTo(y[i]) : char.IsSurrogate(x[i]) ? 1 : -1;
        }

        return x.Length.CompareTo(y.Length);
    }
}
