using Reactivation.Conditions;
using Reactivation.Customers.Formulas;
using Reactivation.Decisions;

namespace Reactivation.Customers;

/// <summary>Where a fact comes from: its name and how the binder finds its column.</summary>
internal abstract class FactOrigin(string name, Better better)
{
    internal string Name { get; } = name;

    internal Better Better { get; } = better;

    /// <summary>What people call a fact of one's own; null for a fact of the domain, whose names stand in the resource files, and for one without.</summary>
    internal Wording? Label { get; private set; }

    /// <summary>Whether a day of this fact may lie after asOf and still count (only derived due days).</summary>
    internal virtual bool MayLieAhead => false;

    /// <summary>What is wrong with a filter on this fact, or null.</summary>
    internal virtual string? ProblemWith(FactFilter filter) => filter.IsNone ? null : $"{Name} takes nothing in brackets";

    /// <summary>The filter that a bare name stands for, where it needs one.</summary>
    internal virtual FactFilter? Implied => null;

    internal FactOrigin Labelled(Wording label)
    {
        if (this is not (GivenOrigin or DerivedOrigin) || FactCatalogue.Default.Find(Name) is not null)
            throw new InvalidOperationException($"{Name} is not a fact of your own: a fact of the domain has its names already, and the facts of an event kind are named by the kind.");
        var labelled = (FactOrigin)MemberwiseClone();
        labelled.Label = label.Checked();
        return labelled;
    }

    internal FactFilter Checked(FactFilter filter) => ProblemWith(filter) is { } problem
        ? throw new ArgumentException(problem + ".", nameof(filter))
        : filter;
}

/// <summary>Given by the customer record.</summary>
internal sealed class GivenOrigin : FactOrigin
{
    internal GivenOrigin(string name, Better better)
        : base(name, better)
    {
        if (!Identifier.IsFactName(name))
            throw new ArgumentException($"'{name}' is no name for a fact: lower-case letters, digits and underscores, beginning with a letter, at most {Identifier.MaxLength}.", nameof(name));
    }
}

/// <summary>What is measured over the events of a kind.</summary>
public enum EventMeasure
{
    /// <summary>The first day with an event.</summary>
    First,

    /// <summary>The last day with an event.</summary>
    Last,

    /// <summary>The last day with an event before the last day with one.</summary>
    Previous,

    /// <summary>The number of events.</summary>
    Count,

    /// <summary>The number of distinct days with an event.</summary>
    Days,

    /// <summary>The sum of the amounts.</summary>
    Sum,

    /// <summary>The largest amount.</summary>
    Largest,

    /// <summary>The reason code of the last event whose detail is one; of several on one day the first in the domain's order.</summary>
    LastReason,

    /// <summary>The last day with an event whose detail is a reason code.</summary>
    LastReasonOn,
}

/// <summary>Aggregated from events of one kind, or of any kind (<see cref="Kind"/> null; only the first day, for known_on).</summary>
internal sealed class EventOrigin(string name, Better better, EventKind? kind, EventMeasure measure) : FactOrigin(name, better)
{
    internal EventKind? Kind { get; } = kind;

    internal EventMeasure Measure { get; } = measure;

    internal override string? ProblemWith(FactFilter filter) =>
        filter.Times is not null ? $"{Name} takes a window, a detail, a category or 'amount >=' in brackets, not a bare number"
        : filter.Before is { } before && (filter.Window is not { } window || !FactFilter.CanShift(window, before)) ? $"{Name}: a window before another needs both in days, or both in months or years, and not more than {CalendarSpan.MaxYears} years together"
        : null;
}

/// <summary>Which contract fact: given columns win over contract events (K).</summary>
internal enum ContractPart
{
    Status,
    StartedOn,
    EndedOn,

    /// <summary>The day of the event that made the status what it is; only from events.</summary>
    StatusOn,
}

/// <summary>Given, or else derived from the events contract_start, contract_pause and contract_end.</summary>
internal sealed class ContractOrigin(string name, ContractPart part) : FactOrigin(name, Better.None)
{
    internal ContractPart Part { get; } = part;
}

/// <summary>The greatest of several days; the binder expands it, it is no column.</summary>
internal sealed class LatestOrigin() : FactOrigin("latest", Better.Later)
{
}

/// <summary>Computed from other facts; recorded when all required inputs are, or, without required ones, when any input is.</summary>
internal sealed class DerivedOrigin(string name, Better better, Derivation compute, Func<FactFilter, Fact[]> required, Fact[] optional) : FactOrigin(name, better)
{
    internal DerivedOrigin(string name, Better better, Derivation compute, Fact[] required, Fact[] optional)
        : this(name, better, compute, _ => required, optional)
    {
    }

    internal Derivation Compute { get; } = compute;

    /// <summary>The inputs without which there is nothing to compute, given what stands in brackets.</summary>
    internal Func<FactFilter, Fact[]> Required { get; } = required;

    internal Fact[] Optional { get; } = optional;

    /// <summary>Takes every recorded day and every event as an optional input too (known_on).</summary>
    internal bool ReadsEveryDay { get; init; }

    /// <summary>Takes every given day and count of purchases as an optional input too (ever_bought).</summary>
    internal bool ReadsPurchases { get; init; }

    /// <summary>Takes the last day of every recorded own action as an optional input too (silent_days).</summary>
    internal bool ReadsOwnActions { get; init; }

    /// <summary>Whether the value grows by one from day to day while nothing happens (silent_days).</summary>
    internal bool GrowsDaily { get; init; }

    /// <summary>What it takes in brackets.</summary>
    internal DerivedArgument Argument { get; init; }

    internal override bool MayLieAhead => Argument == DerivedArgument.Times;

    internal override FactFilter? Implied => Argument == DerivedArgument.Times ? FactFilter.None with { Times = (int)(Dormancy.DormancyDefaults.CadenceTimes * 100) } : null;

    internal override string? ProblemWith(FactFilter filter) => Argument switch
    {
        DerivedArgument.Times when filter != (FactFilter.None with { Times = filter.Times }) || filter.Times is not (> 0 and <= 100_00) =>
            $"{Name} takes one number in brackets, more than 0 and at most 100, with at most two decimals, such as {Name}[1.5]",
        DerivedArgument.Page when filter.Detail is null || filter != (FactFilter.None with { Detail = filter.Detail }) =>
            $"{Name} takes one page in brackets, such as {Name}[\"pricing\"]",
        DerivedArgument.Decline when !filter.IsNone && (filter != (FactFilter.None with { Times = filter.Times, Window = filter.Window }) || filter.Times is not (>= 100 and <= 100_00) || filter.Times % 100 != 0 || filter.Window is not { Unit: SpanUnit.Days, Count: >= 1 and <= 36_500 }) =>
            $"{Name} takes a least number of events, 1 to 100, and a window of 1 to 36500 days in brackets, such as {Name}[3, 90 days], or nothing",
        DerivedArgument.None => base.ProblemWith(filter),
        _ => null,
    };
}

/// <summary>What a derived fact takes in brackets.</summary>
internal enum DerivedArgument
{
    None,

    /// <summary>A number of times: <c>cadence_due_on[3]</c>.</summary>
    Times,

    /// <summary>A least number of events and a window of days: <c>login_falling[3, 90 days]</c>; nothing for the defaults.</summary>
    Decline,

    /// <summary>A page, handed on to the required inputs: <c>page_seen_since_purchase["pricing"]</c>.</summary>
    Page,
}

/// <summary>The stage that the policy's own table decides.</summary>
internal sealed class StageOrigin() : FactOrigin("stage", Better.None)
{
}

/// <summary>A step of a scale of the policy, fitted on a population (5.8).</summary>
internal sealed class ScaleOrigin(string name) : FactOrigin(name, Better.More)
{
}
