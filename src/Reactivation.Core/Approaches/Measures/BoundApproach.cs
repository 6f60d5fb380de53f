using System.Collections.Immutable;
using Reactivation.Binding;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs;

namespace Reactivation.Approaches;

/// <summary>An approach policy as of a day, for a source: that of the assessments with what they decided.</summary>
internal sealed class BoundApproach
{
    private const int ReactionMonths = 12;

    private readonly BoundPolicy _bound;
    private readonly ApproachColumns _columns;
    private readonly ImmutableArray<BoundRow<Measure>> _measures;
    private readonly ImmutableArray<BoundRow<Closure>> _rails;
    private readonly ImmutableArray<BoundRow<ReturnRule>> _returns;
    private readonly ImmutableArray<(Channel Channel, int[] Columns)> _reactions;
    private readonly ImmutableArray<NotApplicable> _notApplicable;
    private readonly int _preferred;
    private readonly (int Bought, int Born, int First, int Contract, int Known, int Season) _dates;

    internal BoundApproach(BoundPolicy bound, ApproachPolicy approach)
    {
        _bound = bound;
        _columns = new ApproachColumns(bound);
        _measures = _columns.Bind(approach.Measures);
        _rails = _columns.Bind(approach.GuardRails);
        _returns = _columns.Bind<ReturnRule>([.. approach.Returns.Where(r => !r.Then.Kinds.IsEmpty).Select(r => r with { When = r.When & r.Then.HasBeenQuiet })]);
        _preferred = _columns.Resolve(Facts.PreferredChannel);
        _dates = (
            _columns.Resolve(Facts.LastPurchaseOn), _columns.Resolve(Facts.BornOn), _columns.Resolve(Facts.FirstPurchaseOn),
            _columns.Resolve(Facts.ContractStartedOn), _columns.Resolve(Facts.RegisteredOn), _columns.Resolve(Facts.PurchaseSeason));
        _reactions = [.. approach.Channels.Select(c => (c.Channel, c.Reactions.Select(k => _columns.Resolve(k.Count.In(ReactionMonths).Months())).Where(i => i >= 0).ToArray()))];
        _notApplicable = [.. Never(DecisionKind.Measure, _measures), .. Never(DecisionKind.GuardRail, _rails), .. Never(DecisionKind.Return, _returns)];

        static IEnumerable<NotApplicable> Never<T>(DecisionKind kind, ImmutableArray<BoundRow<T>> rows) => rows.Where(r => r.When.IsNever).Select(r => new NotApplicable(kind, r.Row.Id, r.When.Lacks()));
    }

    internal ImmutableArray<ReturnAlert> Alerts(Reaction reaction)
    {
        var cells = _columns.Cells(reaction.Before);
        var proofs = _columns.Proofs(cells);
        return
        [
            .. _returns.Where(r => r.Row.Then.Kinds.Contains(reaction.Event.Kind) && r.When.Holds(cells))
                .Select(r => new ReturnAlert(r.Row.Id, proofs.Of(DecisionKind.Return, r), reaction.Event, r.Row.Then.NextStep)),
        ];
    }

    internal ApproachPlan Plan(Assessment assessment)
    {
        var cells = _columns.Cells(assessment);
        var rails = GuardRailFinder.Holding(_rails, cells);
        var proofs = _columns.Proofs(cells);
        return new ApproachPlan(assessment.CustomerId, _bound.AsOf, [.. _measures.Where(m => m.When.Holds(cells)).Select(m => Planned(m, rails, proofs))], rails, _notApplicable)
        {
            PreferredChannel = _preferred >= 0 && cells[_preferred] is not Cell.Missing and var code ? new Channel(Facts.PreferredChannel.Codes[(int)code]) : null,
            Dates = Dates(assessment, cells),
            Reactions = _reactions.ToImmutableDictionary(r => r.Channel, r => (int)Math.Min(int.MaxValue, r.Columns.Sum(c => Math.Max(0, cells[c])))),
        };
    }

    private static PlannedMeasure Planned(BoundRow<Measure> row, ImmutableArray<GuardRail> rails, RowProof proofs)
    {
        var measure = row.Row.Then;
        return new PlannedMeasure(
            row.Row.Id, measure, proofs.Of(DecisionKind.Measure, row),
            [.. measure.Channels.Where(c => !rails.Any(r => r.Closure.Closes(c, measure.Purpose)))],
            [.. rails.Where(r => measure.Channels.Any(c => r.Closure.Closes(c, measure.Purpose)))]);
    }

    private CustomerDates Dates(Assessment assessment, long[] cells)
    {
        return new CustomerDates
        {
            LastPurchaseOn = Day(_dates.Bought),
            BornOn = Day(_dates.Born),
            RelationSince = Day(_dates.First) ?? Day(_dates.Contract) ?? Day(_dates.Known),
            UsualSeason = _dates.Season >= 0 && cells[_dates.Season] is not Cell.Missing and var season ? (Season)season : null,
            Categories = [.. (assessment.History?.Events ?? []).Where(e => e.Kind.Equals(EventKind.Purchase) && e.On <= _bound.AsOf).Select(e => e.Category).OfType<string>()],
        };

        DateOnly? Day(int column) => column >= 0 && cells[column] is >= 0 and var day && day <= _bound.AsOf.DayNumber ? DateOnly.FromDayNumber((int)day) : null;
    }
}
