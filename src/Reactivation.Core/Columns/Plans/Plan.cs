using Reactivation.Binding;

namespace Reactivation.Columns.Plans;

/// <summary>A bound policy as steps over the columns of one table. Immutable, shared by all threads.</summary>
internal sealed class Plan
{
    internal required BoundPolicy Bound { get; init; }

    /// <summary>The table whose columns the steps read.</summary>
    internal required CustomerTable Table { get; init; }

    /// <summary>The steps, in their order.</summary>
    internal required Step[] Steps { get; init; }

    /// <summary>The bit planes that a workspace holds.</summary>
    internal required int PlaneCount { get; init; }

    /// <summary>The computed columns that a workspace holds.</summary>
    internal required int CellCount { get; init; }

    /// <summary>The decoded cells that a workspace holds.</summary>
    internal required int InputCells { get; init; }

    /// <summary>The bit planes of the result: definitions, priority rows, cause rows, segments.</summary>
    internal int OutputPlanes => Bound.Definitions.Length + Bound.Priorities.Length + Bound.Causes.Length + Bound.Segments.Length;
}
