using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Runs.Planning;

/// <summary>Whom to contact by which channel on which day: everyone is looked at once to decide, and once more to be written, so that only verdicts are kept.</summary>
internal sealed class ContactPlan
{
    private readonly AssessmentRun _run;
    private readonly ContactCases _cases;
    private readonly PlanVerdict[] _verdicts;
    private readonly Dictionary<int, (Channel Channel, int Day)> _chosen = [];

    private ContactPlan(AssessmentRun run, PlanTerms terms)
    {
        (_run, Terms, _cases) = (run, terms, new ContactCases(run, terms));
        _verdicts = new PlanVerdict[run.Order.Length];
    }

    internal PlanTerms Terms { get; }

    internal AssessmentRun Run => _run;

    /// <summary>How the budget is spent; null where nobody told what contacts cost.</summary>
    internal SpendingPlan? Spending { get; private set; }

    /// <summary>Decides.</summary>
    /// <param name="run">The assessed customers, with contacts.</param>
    /// <param name="terms">What the plan is made by.</param>
    /// <param name="progress">Takes note of how much is done.</param>
    internal static ContactPlan Of(AssessmentRun run, PlanTerms terms, Progress progress)
    {
        var plan = new ContactPlan(run, terms);
        if (terms.HasCosts)
            plan.Spend(progress);
        else
            plan.Rank(progress);
        return plan;
    }

    /// <summary>How many customers have a verdict; whole once the plan was written.</summary>
    internal int Count(PlanVerdict verdict) => _verdicts.Count(v => v == verdict);

    /// <summary>The contacts, by day, then in the list's order. Whom the gate puts off to another day when it is asked at the moment itself is not among them: they wait.</summary>
    internal IEnumerable<PlannedRow> Planned()
    {
        foreach (var day in Enumerable.Range(0, Terms.Days))
        {
            foreach (var (position, row) in Select(_chosen.Where(c => c.Value.Day == day).Select(c => c.Key).Order().ToList(), Plan))
            {
                _verdicts[position] = row.Verdict;
                if (row.Planned is { } planned)
                    yield return planned;
            }
        }
    }

    /// <summary>Those for whom something is to be done, but not in this plan; asked for after <see cref="Planned"/>.</summary>
    internal IEnumerable<WaitingRow> Waiting() =>
        Select(Positions(PlanVerdict.WaitsForMoment, PlanVerdict.WaitsForCustomer, PlanVerdict.NotChosen, PlanVerdict.NotWorthIt, PlanVerdict.ValueUnknown), Wait).Select(w => w.Row);

    /// <summary>Those to whom nothing may be sent.</summary>
    internal IEnumerable<ContactCase> Refused() => Select(Positions(PlanVerdict.Refused), Refuse).Select(c => c.Row);

    private void Spend(Progress progress)
    {
        var channels = Terms.Approaches.Channels.Where(c => c.CostPerContact is not null).Select(c => c.Channel).ToList();
        var supplies = channels.Select(c => new ChannelSupply(c, Terms.Profile(c)!.CostPerContact!.Value, [.. Enumerable.Range(0, Terms.Days).Select(d => Terms.Capacity(c, d))])).ToImmutableArray();
        var dearest = supplies.Max(s => s.CostPerContact);
        var budget = new SpendingBudget(Terms.Budget ?? Math.Min(Customers.Cell.MaxAmount, dearest * _run.Order.Length), Terms.FirstDay, supplies);
        var offers = new SpendingOffers(budget);
        var offered = new Dictionary<string, int>(StringComparer.Ordinal);
        var free = new List<(int Position, List<(Channel Channel, int Day)> Options)>();
        var (days, values) = (new int[channels.Count], new decimal?[channels.Count]);
        foreach (var (position, row) in Looked(progress))
        {
            if (row.Open.IsEmpty)
                continue;
            values.AsSpan().Clear();
            foreach (var (channel, day, value) in row.Open)
                (days[channels.IndexOf(channel)], values[channels.IndexOf(channel)]) = (day, value);
            offers.Add(row.Id, days, values);
            offered.Add(row.Id, position);
            if (row.Open.Where(o => o.Value == 0 && Terms.Profile(o.Channel)!.CostPerContact == 0).Select(o => (o.Channel, o.Day)).ToList() is { Count: > 0 } options)
                free.Add((position, options));
        }

        Spending = SpendingPlanner.Plan(budget, offers);
        foreach (var contact in Spending.Contacts)
            Choose(offered[contact.CustomerId], contact.Channel, contact.On.DayNumber - Terms.FirstDay.DayNumber);

        // What costs and brings nothing is not the planner's affair: it takes, by rank, the room that is left.
        var left = new RankedDays(Terms, _chosen.Values);
        foreach (var (position, options) in free.Where(f => !_chosen.ContainsKey(f.Position)))
        {
            if (left.Take(options) is var (channel, day))
                Choose(position, channel, day);
        }
    }

    private void Rank(Progress progress)
    {
        var days = new RankedDays(Terms, []);
        foreach (var (position, row) in Looked(progress))
        {
            if (!row.Open.IsEmpty && days.Take(row.Open.Select(o => (o.Channel, o.Day))) is var (channel, day))
                Choose(position, channel, day);
        }
    }

    private void Choose(int position, Channel channel, int day)
    {
        _chosen.Add(position, (channel, day));
        _verdicts[position] = PlanVerdict.Planned;
    }

    /// <summary>Looks at everyone in the list's order: the verdict as far as it does not depend on others, and what could be chosen.</summary>
    private IEnumerable<(int Position, (string Id, ImmutableArray<(Channel Channel, int Day, decimal? Value)> Open) Row)> Looked(Progress progress)
    {
        var looked = Select(Enumerable.Range(0, _run.Order.Length).ToList(), position =>
        {
            var one = Case(position);
            var open = one.Open.Select(o => (o.Channel, Day: _cases.FirstDay(one, o), o.ExpectedValue)).ToImmutableArray();
            var verdict = Verdict(one);
            return (one.Assessment.CustomerId, verdict, verdict == PlanVerdict.NotChosen ? open : []);
        });
        foreach (var (position, (id, verdict, open)) in progress.Of("Planning", looked, _run.Order.Length))
        {
            _verdicts[position] = verdict;
            yield return (position, (id, open));
        }
    }

    /// <summary>What becomes of a customer, as far as it does not depend on others: whoever could be chosen is not chosen yet.</summary>
    private PlanVerdict Verdict(ContactCase one)
    {
        if (one.Plan.Measures.IsEmpty)
            return PlanVerdict.NoMeasure;
        if (!one.Open.Any())
            return PlanVerdict.Refused;
        if (one.Proposal!.Measure!.Measure.Trigger != MeasureTrigger.Planned)
            return PlanVerdict.WaitsForCustomer;
        var worth = one.Open.Where(IsWorthIt).ToList();
        return worth.Count == 0 ? one.IsValueUnknown ? PlanVerdict.ValueUnknown : PlanVerdict.NotWorthIt : worth.Any(o => _cases.FirstDay(one, o) < Terms.Days) ? PlanVerdict.NotChosen : PlanVerdict.WaitsForMoment;
    }

    /// <summary>Whether a contact may be planned for its value: what costs nothing need bring nothing.</summary>
    private bool IsWorthIt(ChannelOption option) => !Terms.HasCosts || option.Net > 0 || option is { Cost: 0, Net: 0 };

    private (PlanVerdict Verdict, PlannedRow? Planned) Plan(int position)
    {
        var one = Case(position);
        var (channel, day) = _chosen[position];
        var (when, answer) = _cases.MomentOn(one, channel, day);
        if (!answer.IsAllowed)
            return (answer.Verdict == GateVerdict.Refuse ? PlanVerdict.Refused : PlanVerdict.WaitsForMoment, null);
        var on = DateOnly.FromDateTime(when.DateTime);
        return (PlanVerdict.Planned, new PlannedRow(one, one.Open.First(o => o.Channel.Equals(channel)), when, [.. _cases.Occasions(one).Where(m => m.On <= on && on <= m.Until)]));
    }

    private ContactCase Refuse(int position)
    {
        var one = Case(position);
        return _chosen.TryGetValue(position, out var planned) ? one with { AtSending = new(planned.Channel, one.Proposal!.Measure!.Measure.Purpose, _cases.MomentOn(one, planned.Channel, planned.Day).Answer) } : one;
    }

    private WaitingRow Wait(int position)
    {
        var one = Case(position);
        var held = _cases.HeldUntil(one);
        var option = one.Open.OrderBy(o => !IsWorthIt(o)).ThenBy(o => _cases.FirstDay(one, o)).First();
        var opens = _chosen.TryGetValue(position, out var put) && _cases.MomentOn(one, put.Channel, put.Day).Answer.WaitUntil is { } later ? later
            : option.Gate.WaitUntil ?? TimeZoneInfo.ConvertTime(Terms.At, one.Person!.Zone);
        var until = held is not null && held.On > DateOnly.FromDateTime(opens.DateTime) ? WallTime.First(held.On.ToDateTime(TimeOnly.FromTimeSpan(Terms.At.TimeOfDay)), one.Person!.Zone) : opens;
        return new WaitingRow(one, _verdicts[position], option, _verdicts[position] == PlanVerdict.WaitsForMoment ? until : option.Gate.WaitUntil, held);
    }

    private ContactCase Case(int position) => _cases.Of(_run.Verdicts[_run.Order[position]]);

    private List<int> Positions(params PlanVerdict[] verdicts) => [.. Enumerable.Range(0, _verdicts.Length).Where(p => verdicts.Contains(_verdicts[p]))];

    private static IEnumerable<(int Position, T Row)> Select<T>(List<int> positions, Func<int, T> work) => InOrder.Select(positions, p => (p, work(p)));
}
