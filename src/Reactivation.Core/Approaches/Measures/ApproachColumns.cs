using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Approaches;

/// <summary>What rows of an approach policy read, as of a day: the facts of the assessments' source, <c>stage</c> and what was decided.</summary>
internal sealed class ApproachColumns
{
    private readonly BoundPolicy _bound;
    private readonly Source _source;
    private readonly ColumnBinder _columns;
    private readonly ConditionBinder _conditions;

    internal ApproachColumns(BoundPolicy bound)
    {
        _bound = bound;
        _source = bound.Source.Gives(ApproachFacts.All);
        _columns = new ColumnBinder(_source, bound.AsOf, bound.Policy.Scales);
        _conditions = new ConditionBinder(_columns, bound.AsOf, r => bound.Policy.Find(r)!.Value);
        _columns.AddStage(Bind(bound.Policy.Stages.Rows), bound.Policy.Stages.Otherwise.Then);
    }

    internal ImmutableArray<BoundRow<T>> Bind<T>(ImmutableArray<Row<T>> rows) => [.. rows.Select(r => new BoundRow<T>(r, _conditions.Bind(r.When)))];

    /// <summary>The column of a fact; negative for one that is not recorded.</summary>
    internal int Resolve(Fact fact) => _columns.Resolve(fact);

    internal long[] Cells(Assessment assessment)
    {
        var cells = new long[_columns.Columns.Count];
        RowCells.Fill(_columns.Columns, _bound.AsOf, Given(assessment), assessment.History, cells);
        return cells;
    }

    internal RowProof Proofs(long[] cells) => new(_bound.Policy, _source, _bound.AsOf, f => _columns.Indexes.GetValueOrDefault(f, ColumnBinder.NotRecorded), cells);

    private long[] Given(Assessment assessment)
    {
        var given = new long[_source.Given.Length];
        for (var i = 0; i < assessment.Given.Length; i++)
            given[_source.OrdinalOf(_bound.Source.Given[i].Fact)] = assessment.Given[i];
        foreach (var fact in ApproachFacts.All)
            given[_source.OrdinalOf(fact)] = ApproachFacts.CellOf(fact, assessment);
        return given;
    }
}
