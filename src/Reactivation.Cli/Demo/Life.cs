namespace Reactivation.Cli.Demo;

/// <summary>What the lives of all generated customers have in common.</summary>
internal sealed class Life
{
    private static readonly int[] MailMonths = [1, 3, 4, 6, 7, 9, 11, 12];

    private readonly DateOnly _asOf;

    internal Life(Dice dice, DemoCustomer customer, Fate fate, DateOnly asOf)
    {
        (Dice, Customer, Fate, _asOf) = (dice, customer, fate, asOf);
        var begin = asOf.Year > DemoBase.Years ? asOf.AddYears(-DemoBase.Years) : DateOnly.MinValue;
        From = customer.RegisteredOn > begin ? customer.RegisteredOn : begin;
        Ends = Ending();
    }

    internal Dice Dice { get; }

    internal DemoCustomer Customer { get; }

    internal Fate Fate { get; }

    /// <summary>The first day with events.</summary>
    internal DateOnly From { get; }

    /// <summary>The day on which the habit breaks off; the last day for those whose habit does not.</summary>
    internal DateOnly Ends { get; }

    internal DateOnly Last => _asOf;

    internal bool IsLead => Fate == Fate.Lead;

    /// <summary>Adds an event, unless it lies outside of the time that is recorded.</summary>
    internal void Add(EventKind kind, DateOnly day, decimal? amount = null, string? detail = null, string? category = null)
    {
        if (day >= From && day <= _asOf)
            Customer.Events.Add(new CustomerEvent(day, kind, amount, detail, category));
    }

    /// <summary>A day some days later; never beyond the last day by more than the calendar allows.</summary>
    internal DateOnly After(DateOnly day, int from, int below) => DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + Dice.Next(from, below)));

    internal DateOnly DaysAgo(int from, int below) => DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, _asOf.DayNumber - Dice.Next(from, below)));

    /// <summary>The days of a habit: from the beginning to its end, further apart toward the end where it fades, and again after a return.</summary>
    /// <param name="interval">The usual days between two.</param>
    internal IEnumerable<DateOnly> Rhythm(int interval)
    {
        var day = After(From, 0, Math.Max(2, Math.Min(interval, 30)));
        while (day <= Ends && day < DateOnly.MaxValue)
        {
            yield return day;
            var slower = Fate == Fate.Fading && _asOf.DayNumber - day.DayNumber < 150 ? 3 : 1;
            day = After(day, Math.Max(1, interval * slower / 2), Math.Max(2, interval * slower * 3 / 2));
        }

        if (Fate != Fate.Returned)
            yield break;
        for (day = DaysAgo(0, 60); day <= _asOf && day < DateOnly.MaxValue; day = After(day, Math.Max(1, interval / 2), interval + 1))
            yield return day;
    }

    /// <summary>The mails that we send to everyone who agreed, and what becomes of them: opened while the relation lives, seldom afterwards.</summary>
    internal void Mails(int opens)
    {
        for (var month = new DateOnly(From.Year, From.Month, 1); month <= _asOf; month = month.AddMonths(1))
        {
            if (MailMonths.Contains(month.Month))
                Mail(month.AddDays(9), opens);
            if (month.Year == DateOnly.MaxValue.Year && month.Month == 12)
                break;
        }
    }

    private void Mail(DateOnly day, int opens)
    {
        Add(EventKind.MailSent, day, detail: "newsletter");
        if (!Dice.Percent(day <= Ends ? opens : Math.Max(1, opens / 8)))
            return;
        var opened = After(day, 0, 5);
        Add(EventKind.MailOpen, opened);
        if (Dice.Percent(22))
            Add(EventKind.MailClick, opened);
    }

    /// <summary>When the habit breaks off.</summary>
    private DateOnly Ending()
    {
        var known = Math.Max(1, _asOf.DayNumber - From.DayNumber);
        return Fate switch
        {
            Fate.Quiet or Fate.Left => From.AddDays(Dice.Next(known / 6, Math.Max(known / 6 + 1, known * 5 / 6))),
            Fate.Returned => From.AddDays(Dice.Next(0, Math.Max(1, known / 2))),
            Fate.Once => From,
            _ => _asOf,
        };
    }
}
