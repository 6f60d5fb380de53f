using System.Collections.Immutable;
using Reactivation.Decisions;
using Reactivation.Policies;
using Reactivation.Policies.Forms;

namespace Reactivation.Approaches.Documents;

/// <summary>When to contact, with the user's own calendar.</summary>
internal static class TimingForm
{
    private static readonly Member<TimingPolicy, int> Version = Section.Version<TimingPolicy>();

    private static readonly OptionalMember<TimingPolicy, ImmutableArray<TimingRule>> Rules = Of("rules", "when a contact is sensible", new ListForm<TimingRule>(Rule(), ("id", r => r.Id)), t => t.Rules);

    private static readonly OptionalMember<TimingPolicy, int> EndMonth = Of("fiscal_year_end_month", "the month in which the fiscal year ends", new WholeForm(1, 12), t => t.FiscalYearEndMonth);

    private static readonly OptionalMember<TimingPolicy, int> EndDay = Of("fiscal_year_end_day", "the day on which it ends; beyond a month's end, the month's last", new WholeForm(1, 31), t => t.FiscalYearEndDay);

    private static readonly OptionalMember<TimingPolicy, LeapDay> LeapDays = Of("leap_day", "when a yearly day of 29 February falls in other years", CodeForm.Of<LeapDay>(), t => t.LeapDay);

    private static readonly OptionalMember<TimingPolicy, ImmutableArray<DayOfWeek>> Weekend = Of(
        "weekend", "days of the week without business", new ListForm<DayOfWeek>(CodeForm.Of<DayOfWeek>(), ("day", d => d.ToString())) { IsInline = true }, t => [.. t.Calendar.Weekend.Order()]);

    private static readonly OptionalMember<TimingPolicy, ImmutableArray<DateOnly>> Holidays = Of("holidays", "holidays", new ListForm<DateOnly>(new DateForm(), ("day", d => d.ToString("O", null))), t => [.. t.Calendar.Holidays.Order()]);

    private static readonly OptionalMember<TimingPolicy, ImmutableArray<CalendarEvent>> Events = Of("events", "sales and releases", new ListForm<CalendarEvent>(Event()), t => t.Events);

    internal static Document<TimingPolicy> Document { get; } = new(
        new([Version, Rules, EndMonth, EndDay, LeapDays, Weekend, Holidays, Events], f => new()
        {
            Rules = f.Of(Rules),
            FiscalYearEndMonth = f.Of(EndMonth),
            FiscalYearEndDay = f.Of(EndDay),
            LeapDay = f.Of(LeapDays),
            Calendar = new() { Weekend = [.. f.Of(Weekend)], Holidays = [.. f.Of(Holidays)] },
            Events = f.Of(Events),
        }),
        t => t.Check());

    private static OptionalMember<TimingPolicy, T> Of<T>(string name, string description, Form<T> form, Func<TimingPolicy, T> get) => Section.Of(TimingPolicy.Default, name, description, form, get);

    private static ObjectForm<TimingRule> Rule()
    {
        var id = new Member<TimingRule, string>("id", "the id, once in its list", Texts.Id, r => r.Id);
        var occasion = new Member<TimingRule, TimingOccasion>("occasion", "the occasion", CodeForm.Of<TimingOccasion>(), r => r.Occasion);
        var first = new Member<TimingRule, int>("first_day", "the first day, counted from the occasion; negative for before", new WholeForm(-366, 366), r => r.FirstDay);
        var last = new Member<TimingRule, int>("last_day", "the last day, inclusive", new WholeForm(-366, 366), r => r.LastDay);
        var why = new Member<TimingRule, Wording>("why", "the reason, for people", PolicyForms.Why, r => r.Why);
        var template = new OptionalMember<TimingRule, string?>("template", "the template of what suits the time; any when left away", Texts.Label!, r => r.Template, () => null, t => t is not null);
        var business = new OptionalMember<TimingRule, bool>("on_business_days", "whether only business days count; no when left away", new TruthForm(), r => r.OnBusinessDays, () => false, b => b);
        return new(
            [id, occasion, first, last, why, template, business],
            f => f.Of(last) < f.Of(first) ? f.Problem(last, "a day not before the first")
                : new(f.Of(id), f.Of(occasion), f.Of(first), f.Of(last), f.Of(why)) { Template = f.Of(template), OnBusinessDays = f.Of(business) });
    }

    private static ObjectForm<CalendarEvent> Event()
    {
        var occasion = new Member<CalendarEvent, TimingOccasion>(
            "occasion", "sale or release", CodeForm.Of([.. Enum.GetValues<TimingOccasion>().Except([TimingOccasion.Sale, TimingOccasion.Release])]), e => e.Occasion);
        var on = new Member<CalendarEvent, DateOnly>("on", "the day; of a sale the first", new DateForm(), e => e.On);
        var name = new Member<CalendarEvent, string>("name", "the name, for people", Texts.Label, e => e.Name);
        var category = new OptionalMember<CalendarEvent, string?>("category", "only for who bought in it; everyone when left away", Texts.Any!, e => e.Category, () => null, c => c is not null);
        return new([occasion, on, name, category], f => new(f.Of(occasion), f.Of(on), f.Of(name), f.Of(category))) { IsInline = true };
    }
}
