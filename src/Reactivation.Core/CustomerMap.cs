using System.Globalization;
using System.Linq.Expressions;
using Reactivation.Customers;

namespace Reactivation;

/// <summary>Begins a map over an entity of your own.</summary>
/// <remarks>
/// <example><code>
/// var map = CustomerMap.For&lt;Lead&gt;(m => m
///     .Id(l => l.Id)
///     .Fact(Facts.LastPurchaseOn, l => l.LastOrderedOn)
///     .Fact(Facts.PurchaseCount, l => l.Orders));
/// Assessment a = engine.Assess(lead, map, asOf);
/// </code></example>
/// </remarks>
public static class CustomerMap
{
    /// <summary>Makes a map.</summary>
    /// <typeparam name="T">The entity.</typeparam>
    /// <param name="build">Names the id and the facts.</param>
    /// <returns>The map.</returns>
    /// <exception cref="ArgumentException">The id is not mapped, or a fact is mapped twice or recorded as events too.</exception>
    public static CustomerMap<T> For<T>(Func<CustomerMapBuilder<T>, CustomerMapBuilder<T>> build) => build(new CustomerMapBuilder<T>()).Build();
}

/// <summary>How the facts of an entity are read, in place. Immutable and thread-safe; make it once.</summary>
/// <remarks>A fact that is not mapped is not recorded; a mapped member that is <c>null</c> is recorded and none.</remarks>
/// <typeparam name="T">The entity.</typeparam>
public sealed class CustomerMap<T>
{
    private const string NoId = "without an id";

    private readonly Func<T, string?>? _textId;
    private readonly Func<T, long?>? _numberId;
    private readonly Func<T, EventHistory?>? _history;
    private readonly Func<T, long>[] _given;

    internal CustomerMap(Source source, Func<T, string?>? textId, Func<T, long?>? numberId, Func<T, EventHistory?>? history, IReadOnlyDictionary<Fact, LambdaExpression> members, Func<T, long>[] given) =>
        (Source, _textId, _numberId, _history, Members, _given) = (source, textId, numberId, history, members, given);

    /// <summary>What is recorded: the mapped facts, and the event kinds of the history.</summary>
    public Source Source { get; }

    /// <summary>The members as they were mapped, by fact.</summary>
    public IReadOnlyDictionary<Fact, LambdaExpression> Members { get; }

    internal (string Id, long? Number) ReadId(T entity)
    {
        if (_numberId?.Invoke(entity) is { } number)
            return (number.ToString(CultureInfo.InvariantCulture), number);
        var id = _textId?.Invoke(entity);
        return string.IsNullOrEmpty(id) ? throw new ArgumentException("The map reads an empty id.", nameof(entity)) : (id, null);
    }

    internal long[] ReadGiven(T entity)
    {
        var cells = new long[_given.Length];
        ReadGiven(entity, cells);
        return cells;
    }

    /// <summary>Reads the given facts into cells, one for each.</summary>
    internal void ReadGiven(T entity, Span<long> cells)
    {
        var i = 0;
        try
        {
            for (; i < cells.Length; i++)
                cells[i] = _given[i](entity);
        }
        catch (Exception e) when (e is ArgumentException or NullReferenceException or InvalidOperationException)
        {
            throw new ArgumentException($"{Source.Given[i].Fact} of customer {IdText(entity)} cannot be read: {(e is NullReferenceException ? "the map reads through a member that is null." : e.Message.Split(" (Parameter", 2)[0])}", e);
        }
    }

    /// <summary>The id for a message, which must not fail in its turn.</summary>
    private string IdText(T entity)
    {
        try
        {
            return _numberId?.Invoke(entity)?.ToString(CultureInfo.InvariantCulture) ?? _textId?.Invoke(entity) ?? NoId;
        }
        catch (Exception e) when (e is ArgumentException or NullReferenceException or InvalidOperationException)
        {
            return NoId;
        }
    }

    internal EventHistory? ReadHistory(T entity)
    {
        var history = _history?.Invoke(entity);
        if (history?.Records.Kinds.Keys.FirstOrDefault(k => !Source.Has(k)) is { } kind)
            throw new ArgumentException($"The history of customer {IdText(entity)} holds events of kind {kind}, which the map does not record{(Source.Kinds.ContainsKey(kind) ? " with these traits" : "")}.", nameof(entity));
        return history;
    }
}
