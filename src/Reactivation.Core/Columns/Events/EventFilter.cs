using System.Runtime.CompilerServices;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Customers.Formulas;

namespace Reactivation.Columns.Events;

/// <summary>Which events of a label a column counts; written once over <see cref="ICells{T}"/>, for one event or a register of them.</summary>
internal readonly struct EventFilter(EventColumn column)
{
    private readonly long _before = column.From - 1L;
    private readonly long _after = column.To + 1L;
    private readonly long _least = column.Fact.Filter.AmountAtLeast is { } least ? Math.Max(least, Cell.Missing + 1) : Cell.Missing; // No amount is the least number.
    private readonly long _empty = column.Kind?.Traits.HasFlag(EventTraits.Deal) ?? false ? 0 : Cell.Missing;

    /// <summary>The season of any year; null for all. Events of others have no day: <see cref="EventBlock.DaysOf"/>.</summary>
    internal Season? Season { get; } = column.Fact.Filter.Season;

    /// <summary>Whether events are counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Takes<T>(T day, T amount)
        where T : struct, ICells<T>
        => T.Choose(amount < T.All(_least), T.All(0), (day > T.All(_before)) & (day < T.All(_after)));

    /// <summary>Whether what is counted happened: a return or an empty deal lowers or leaves the sum, and is no deal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Happened<T>(T amount)
        where T : struct, ICells<T>
        => (amount > T.All(_empty)) | T.Equal(amount, T.Missing);

    /// <inheritdoc cref="Takes{T}"/>
    internal bool Takes(long day, long amount) => OneCell.Most(Takes(new OneCell(day), new OneCell(amount))) != 0;

    /// <inheritdoc cref="Happened{T}"/>
    internal bool Happened(long amount) => OneCell.Most(Happened(new OneCell(amount))) != 0;
}
