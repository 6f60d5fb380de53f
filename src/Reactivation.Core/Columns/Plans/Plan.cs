using Reactivation.Binding;

namespace Reactivation.Columns.Plans;

/// <summary>A bound policy as steps over the columns of one table. Immutable, shared by all threads.</summary>
/// <remarks>
/// How the engine reads. <em>Plans</em>: every condition becomes a <see cref="Circuit"/> over one kind of question, "is the value at least so
/// great" (<see cref="ColumnQuestions"/>); decisions and bins are literals of it (<see cref="DecisionCircuit"/>, <see cref="ScoreBins"/>), and
/// <see cref="PlaneProgram{TLanes}"/> gives its gates bit planes. Derived facts, which have no column, are computed first
/// (<see cref="CellsCompiler{TLanes, TWide, TNarrow}"/>). <em>Kernels</em>: the steps, each written once over <see cref="Kernels.ILanes"/>, and
/// for derived facts over <see cref="Customers.Formulas.ICells{T}"/>. <em>Driver</em>: threads that take rows and run the steps, chunk by chunk.
/// </remarks>
internal sealed class Plan
{
    internal required BoundPolicy Bound { get; init; }

    /// <summary>The table whose columns the steps read.</summary>
    internal required CustomerTable Table { get; init; }

    /// <summary>The steps, in their order.</summary>
    internal required Step[] Steps { get; init; }

    /// <summary>The bit planes that a workspace holds.</summary>
    internal required int PlaneCount { get; init; }

    /// <summary>The bytes of the cells that a workspace holds for a block of customers.</summary>
    internal required int BlockBytes { get; init; }

    /// <summary>The characteristics whose points a workspace holds.</summary>
    internal required int PointCount { get; init; }

    /// <summary>The bit planes of the result: definitions, priority rows, cause rows, segments.</summary>
    internal int OutputPlanes => Bound.Definitions.Length + Bound.Priorities.Length + Bound.Causes.Length + Bound.Segments.Length;
}
