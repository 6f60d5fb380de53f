using Reactivation.Columns;
using Reactivation.Columns.Events;

namespace Reactivation;

/// <content>Assesses tables: the same rules over columns.</content>
public sealed partial class ReactivationEngine
{
    /// <summary>Assesses all customers of a table.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <param name="options">Threads and vectors; null for the defaults.</param>
    /// <param name="cancellation">Ends the run early, also while events are aggregated.</param>
    /// <returns>The answers, in the order of the table.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Less than one thread is asked for, or a width that there is not.</exception>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public AssessmentTable Assess(CustomerTable table, DateOnly asOf, TableOptions? options = null, CancellationToken cancellation = default)
    {
        var result = new AssessmentTable();
        Assess(table, asOf, result, options, cancellation);
        return result;
    }

    /// <summary>Assesses all customers of a table into a result that the caller keeps; a run over the same table and day allocates nothing.</summary>
    /// <param name="table">The customers.</param>
    /// <param name="asOf">The day of the question, in the business's time zone.</param>
    /// <param name="result">Takes the answers, of one run at a time. What it held before is gone, also where the run ends early; it is then not complete.</param>
    /// <param name="options">Threads and vectors; null for the defaults.</param>
    /// <param name="cancellation">Ends the run early, also while events are aggregated.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one thread is asked for, or a width that there is not.</exception>
    /// <exception cref="InvalidOperationException">The result is being filled by another run, which goes on undisturbed.</exception>
    /// <exception cref="OverflowException">A customer's amounts add up beyond what can be kept; the row is named.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Assess(CustomerTable table, DateOnly asOf, AssessmentTable result, TableOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(result);
        var (width, threads) = (options?.Width ?? VectorWidth.Widest, options?.DegreeOfParallelism ?? 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, nameof(options));
        if (width is < VectorWidth.Widest or > VectorWidth.Scalar)
            throw new ArgumentOutOfRangeException(nameof(options), width, $"There is no such {nameof(VectorWidth)}.");
        result.Fill(this, table, Bind(table.Source, asOf), width == VectorWidth.Widest ? VectorWidths.Widest : width, new Workers(threads, cancellation));
    }
}
