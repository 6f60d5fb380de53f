using Reactivation.Segments;

namespace Reactivation.Causes;

/// <summary>A trait or behaviour and how many of those who have it were lost (C5).</summary>
/// <param name="Dimension">The dimension of the segment.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Lost">Lost customers in the segment.</param>
/// <param name="Customers">All customers in the segment, leads left out.</param>
/// <param name="Share">The lost among them.</param>
/// <param name="Base">The lost among all customers.</param>
public sealed record ChurnPattern(string Dimension, string Segment, int Lost, int Customers, Interval Share, double Base)
{
    /// <summary>How many times the overall share of lost customers the segment's is; 1 is neither more nor less.</summary>
    public double Lift => Base == 0 ? 1 : Share.Estimate / Base;

    /// <summary>Whether the whole interval lies above the overall share: over-represented among the lost.</summary>
    public bool IsOverRepresented => Share.Low > Base;
}
