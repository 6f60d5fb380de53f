using Reactivation.Customers;
using Reactivation.Dormancy;
using Reactivation.Linting.Search;

namespace Reactivation.Linting.Knowledge;

/// <summary>What is known of derived facts (K) where they are computed from facts that rows read too. It is part of the truth, not all of it.</summary>
internal sealed class DerivedFacts
{
    private readonly LintModel _model;
    private readonly Grants _grants;
    private readonly Circuit _circuit;

    private DerivedFacts(LintModel model, Grants grants) => (_model, _grants, _circuit) = (model, grants, model.Circuit);

    internal static void Grant(LintModel model, Grants grants)
    {
        var facts = new DerivedFacts(model, grants);
        foreach (var axis in model.Axes.ToArray())
        {
            if (axis.Fact.Origin is DerivedOrigin derived)
                facts.Compute(axis, derived);
        }

        if (model.AxisOf(Facts.ContractStatus) is { } status && model.AxisOf(Facts.ContractEndedOn) is { } ended)
            model.Circuit.Require(grants.Add(new("a contract that runs has no end", "契約中の顧客に契約終了日がないこと")) ^ 1, Code(status, (long)ContractStatus.Running) ^ 1, ended.Present ^ 1);
    }

    private void Compute(Axis axis, DerivedOrigin derived)
    {
        var computed = _grants.Computed(axis.Fact);
        var required = derived.Required(axis.Fact.Filter);
        if (derived.Compute == Derivations.Earliest)
            Earliest(axis, computed);
        else if (derived.Compute == Derivations.CadenceDue)
            CadenceDue(axis, computed);
        else if (derived.Compute == Derivations.Gap)
            Gap(axis, computed, required);
        else if (derived.Compute == Derivations.StandingReason || derived.Compute == Derivations.ReasonSincePurchase)
            Equal(axis, _model.AxisOf(required[0]), computed);
        else if (derived.Compute == Derivations.StandingCancellation)
            Flag(axis, computed, _model.AxisOf(Facts.ContractStatus) is { } status ? Code(status, (long)ContractStatus.Cancelled) : null);
        else if (derived.Compute == Derivations.SincePurchase)
            SincePurchase(axis, computed, _model.AxisOf(required[0]));
        else if (derived.Compute == Derivations.Falling)
            Falling(axis, computed, required[2]);
        else if (derived.Compute == Derivations.MostFrequent && required[0].Origin is EventOrigin { Kind: { } kind })
            Require(computed, _grants.Of(kind), axis.Present, _model.AxisOf(kind.Count)?.AtLeast(1), _model.AxisOf(kind.Count));
        else if (derived.Compute == Derivations.SilentDays)
            SilentDays(axis, computed);
        else if (derived.Compute == Derivations.AnyYet)
            EverBought(axis, computed);
    }

    private void Earliest(Axis axis, int computed)
    {
        foreach (var day in _model.Axes.Where(a => a.Fact is DayFact && (a.Fact.Origin is EventOrigin || a.Fact.Equals(Facts.RegisteredOn) || a.Fact.Equals(Facts.ContractStartedOn))))
        {
            _circuit.Require(computed ^ 1, day.Present ^ 1, axis.Present);
            _grants.Orders.Add(axis, day, computed);
        }
    }

    private void CadenceDue(Axis axis, int computed)
    {
        var agree = _grants.Of(EventKind.Purchase);
        var (first, last, days) = (_model.AxisOf(Facts.FirstPurchaseOn), _model.AxisOf(Facts.LastPurchaseOn), _model.AxisOf(Facts.PurchaseDays));
        Require(computed, _circuit.True, axis.Present, first?.Present);
        Require(computed, _circuit.True, axis.Present, last?.Present);
        Require(computed, _circuit.True, axis.Present, days?.AtLeast(3));
        Require(computed, agree, days?.AtLeast(3), axis.Present, axis);
        _grants.Orders.Add(last, axis, _circuit.All(computed, agree), gap: 1);

        // More times the same interval end later.
        if (_model.Axes.Where(a => a.Fact.Name == axis.Fact.Name && a.Fact.Filter.Times > axis.Fact.Filter.Times).MinBy(a => a.Fact.Filter.Times) is { } later)
        {
            var both = _circuit.All(computed, _grants.Computed(later.Fact));
            _circuit.Same(both, axis.Present, later.Present);
            _grants.Orders.Add(axis, later, _circuit.All(both, agree));
        }
    }

    /// <summary>Days between two days, the later one first.</summary>
    private void Gap(Axis axis, int computed, Fact[] required)
    {
        var (late, early) = (_model.AxisOf(required[0]), _model.AxisOf(required[1]));
        Require(computed, _circuit.True, axis.Present, late?.Present);
        Require(computed, _circuit.True, axis.Present, early?.Present);
        if (late is not null && early is not null)
            _circuit.Require(computed ^ 1, late.Present ^ 1, early.Present ^ 1, axis.Present);
        var isPrevious = required[1].Origin is EventOrigin { Measure: EventMeasure.Previous };
        Require(computed, _grants.Of(EventKind.Purchase), axis.Present, axis.AtLeast(isPrevious ? 1 : 0));
        Require(computed, _grants.Of(EventKind.Purchase), axis.Present, _model.AxisOf(Facts.PurchaseCount)?.AtLeast(isPrevious ? 2 : 1), _model.AxisOf(Facts.PurchaseCount));
        if (!isPrevious)
            Require(computed, _grants.Of(EventKind.Purchase), late?.Present, axis.Present, axis);
    }

    private void SincePurchase(Axis axis, int computed, Axis? day)
    {
        Flag(axis, computed, day?.Present);
        _grants.Orders.Add(_model.AxisOf(Facts.LastPurchaseOn), day, _circuit.All(computed, Yes(axis)));
    }

    /// <summary>The window before held some events, so there are some, and the last of them is no older than that window.</summary>
    private void Falling(Axis axis, int computed, Fact eventsBefore)
    {
        var least = ((axis.Fact.Filter.Times ?? 100 * DormancyDefaults.FallingLeastEvents) + 99) / 100;
        var kind = ((EventOrigin)eventsBefore.Origin).Kind!;
        var (count, last) = (_model.AxisOf(kind.Count), _model.AxisOf(kind.LastOn));
        Flag(axis, computed, _model.AxisOf(eventsBefore)?.AtLeast(least));
        Require(computed, _grants.Of(kind), Yes(axis), count?.AtLeast(least), count);
        Require(computed, _grants.Of(kind), Yes(axis), last?.AtLeast(eventsBefore.Filter.DaysAsOf(_model.Bound.AsOf).From), last);
    }

    /// <summary>By whichever day or count of purchases there is; they all tell the same where they agree.</summary>
    private void EverBought(Axis axis, int computed)
    {
        Flag(axis, computed, null);
        foreach (var fact in _model.Axes.Where(a => a.Fact.Shape is FactShape.Day or FactShape.Count && EventKind.Purchase.Equals((a.Fact.Origin as EventOrigin)?.Kind)))
        {
            var some = fact.Fact.Shape == FactShape.Day ? fact.Present : fact.AtLeast(1);
            Require(computed, _grants.Of(EventKind.Purchase), some, Yes(axis), axis);
            if (fact.Fact.Filter.IsNone && fact.Fact.Origin is not EventOrigin { Measure: EventMeasure.Previous })
                Require(computed, _grants.Of(EventKind.Purchase), Yes(axis), some, fact);
        }
    }

    /// <summary>Not longer silent than since the last purchase.</summary>
    private void SilentDays(Axis axis, int computed)
    {
        _circuit.Require(computed ^ 1, axis.Present ^ 1, axis.AtLeast(0));
        if (_model.AxisOf(Facts.LastPurchaseOn) is not { } last)
            return;
        _circuit.Require(computed ^ 1, last.Present ^ 1, axis.Present);
        foreach (var cut in axis.Cuts)
            _circuit.Require(computed ^ 1, axis.AtLeast(cut) ^ 1, last.AtLeast(_model.Bound.AsOf.DayNumber - cut + 1) ^ 1);
    }

    /// <summary>A flag is never missing; yes needs something.</summary>
    private void Flag(Axis axis, int computed, int? needs)
    {
        Require(computed, _circuit.True, axis.Recorded, axis.Present);
        Require(computed, _circuit.True, Yes(axis), needs);
    }

    /// <summary>Where there is a value it is that of another choice.</summary>
    private void Equal(Axis axis, Axis? from, int computed)
    {
        if (from is null)
            return;
        var same = _circuit.All(computed, axis.Present);
        _circuit.Imply(same, from.Present);
        foreach (var cut in axis.Cuts.Union(from.Cuts).ToArray())
            _circuit.Same(same, axis.AtLeast(cut), from.AtLeast(cut));
    }

    /// <summary>The one needs the other; where that is a value of a fact which it is not computed from, only if that fact is recorded.</summary>
    private void Require(int computed, int agree, int? condition, int? consequence, Axis? of = null)
    {
        if (condition is { } left && consequence is { } right)
            _circuit.Require(computed ^ 1, agree ^ 1, left ^ 1, right, of is null ? right : of.Recorded ^ 1);
    }

    private static int Yes(Axis flag) => flag.AtLeast(1);

    private static int Code(Axis axis, long code) => axis.Inside(code, code);
}
