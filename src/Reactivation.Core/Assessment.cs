using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Reactivation.Binding;
using Reactivation.Causes;
using Reactivation.Changes;
using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Priorities;
using Reactivation.Proofs;

namespace Reactivation;

/// <summary>What a policy says of one customer as of a day, with the proof of every decision. Immutable.</summary>
public sealed class Assessment
{
    private readonly BoundPolicy _bound;
    private readonly ReactivationEngine _engine;
    private readonly long[] _given;
    private readonly EventHistory? _history;
    private readonly long[] _cells;

    internal Assessment(ReactivationEngine engine, BoundPolicy bound, string customerId, long? customerNumber, long[] given, EventHistory? history)
    {
        (_engine, _bound, CustomerId, CustomerNumber, _given, _history) = (engine, bound, customerId, customerNumber, given, history);
        _cells = RowCells.Fill(bound, given, history);
        var verdict = new Verdict(bound, _cells);
        Stage = verdict.Stage;
        Definitions = verdict.Definitions;
        Cause = verdict.Finding is null ? null : Diagnose(verdict.CauseRow!, verdict.Finding);
        Priority = new Priority(verdict.Tier, verdict.Rows.FirstOrDefault(), verdict.Rows, Score());
    }

    /// <summary>The customer's id.</summary>
    public string CustomerId { get; }

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf => _bound.AsOf;

    /// <summary>The policy that says it.</summary>
    public ReactivationPolicy Policy => _bound.Policy;

    /// <summary>The lifecycle stage (V4).</summary>
    public Stage Stage { get; }

    /// <summary>The ids of the dormancy definitions that hold (D), in the policy's order; they may hold whatever the stage.</summary>
    public ImmutableArray<string> Definitions { get; }

    /// <summary>The ids of the segments that the customer is in (S), in the policy's order. Worked out when asked for.</summary>
    public ImmutableArray<string> Segments => [.. _bound.Segments.Where(s => s.When.Holds(_cells)).Select(s => s.Row.Id)];

    /// <summary>Why (C); null for a customer who is not slipping, dormant or churned.</summary>
    public Diagnosis? Cause { get; }

    /// <summary>Tier, rows and score (P).</summary>
    public Priority Priority { get; }

    /// <summary>The days of silence: since the latest of last purchase and contract's end, for leads since their last own action or registration (5.3); null where none is known.</summary>
    public int? SilentDays => _bound.SilentDays >= 0 && _cells[_bound.SilentDays] is not Cell.Missing and var days ? (int)days : null;

    /// <summary>The definitions and priority rows that could not be asked, because their facts are not recorded, each with what it lacks (5.2). Of segments <see cref="SegmentProofs"/> says so.</summary>
    public ImmutableArray<NotApplicable> NotApplicable => _bound.NotApplicable;

    /// <summary>Why: the proof of the row that decided the stage, of every definition that holds, and, where they were asked, of the row that decided the cause and of every priority row that holds. Made anew at each call.</summary>
    public ImmutableArray<Proof> Reasons => new ProofBuilder(_bound, _cells).Deciding(this);

    /// <summary>The first day on which stage, definitions, rows, tier or cause will differ if nothing happens, and how (5.9); null where never. Computed anew at each call.</summary>
    public NextChange? NextChange => new ChangeSearch(day => _engine.Bind(_bound.Source, day)).Run(_bound, _given, _history, _cells);

    internal long? CustomerNumber { get; }

    internal BoundPolicy Bound => _bound;

    internal ReadOnlySpan<long> Cells => _cells;

    internal ReadOnlySpan<long> Given => _given;

    internal EventHistory? History => _history;

    internal ReactivationEngine Engine => _engine;

    /// <summary>The proof of every row: the stage's rows up to the one that decided, all definitions, and, for slipping, dormant and churned customers, the cause's rows up to the one that decided and all priority rows. Made anew at each call.</summary>
    /// <returns>The proofs, in the policy's order.</returns>
    public ImmutableArray<Proof> Proofs() => new ProofBuilder(_bound, _cells).All(this);

    /// <summary>The proof of every segment: why the customer is in it or is not, or what it lacks, such as a fitted policy. Made anew at each call.</summary>
    /// <returns>The proofs, in the policy's order.</returns>
    public ImmutableArray<Proof> SegmentProofs() => new ProofBuilder(_bound, _cells).Segments();

    /// <summary>Stage and priority.</summary>
    /// <returns>Such as <c>C-1042 as of 2026-11-22: Dormant; High, score 62.50 of 85.00</c>.</returns>
    public override string ToString() => $"{CustomerId} as of {Cell.DayText(AsOf.DayNumber)}: {Stage}; {Priority}";

    private Diagnosis Diagnose(string row, Finding found)
    {
        var reason = found.Reason ?? (found.ReasonFrom is { } told && _bound.ColumnOf(told) is >= 0 and var column && _cells[column] != Cell.Missing ? told.ValueText(_cells[column]) : null);
        return new Diagnosis(found.Cause, reason, found.Evidence, found.ConfidencePercent, row);
    }

    private Score Score()
    {
        var characteristics = _bound.Scorecard.Characteristics;
        var parts = new ScoredCharacteristic[characteristics.Length];
        var points = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            var earned = characteristics[i].Points(_cells);
            points += earned;
            parts[i] = new ScoredCharacteristic(characteristics[i].Characteristic, characteristics[i].IsApplicable ? earned : null);
        }

        return new Score(points, _bound.Scorecard.Attainable, ImmutableCollectionsMarshal.AsImmutableArray(parts));
    }
}
