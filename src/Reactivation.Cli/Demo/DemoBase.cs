using System.Collections.Immutable;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Demo;

/// <summary>A generated customer base: the same seed gives the same customers. Half is mail order, half is business to business.</summary>
/// <remarks>
/// Each customer is given a rhythm and a fate, and two years of events follow from them: purchases with their seasons and returns, the mails
/// that we sent and what became of them, visits, log-ins, talks, contracts, complaints, surveys. What is recorded before the two years is
/// only the day of registration, as in most exports.
/// </remarks>
internal static class DemoBase
{
    /// <summary>For how many years events are there.</summary>
    internal const int Years = 2;

    private static readonly ImmutableArray<(Fate, int)> Fates = [(Fate.Lead, 9), (Fate.Once, 11), (Fate.Steady, 42), (Fate.Fading, 7), (Fate.Quiet, 18), (Fate.Returned, 4), (Fate.Left, 9)];

    internal static IEnumerable<DemoCustomer> Generate(int count, int seed, DateOnly asOf)
    {
        // Contacts throw their own dice: the lives stay what they were before there were contacts.
        var (dice, contactDice) = (new Dice(seed), new Dice(~seed));
        for (var number = 1; number <= count; number++)
        {
            var customer = Registered(number, dice, asOf);
            var fate = dice.One(Fates);
            var life = new Life(dice, customer, fate, asOf);
            if (number % 2 == 0)
                BusinessLife.Live(life);
            else
                MailOrderLife.Live(life);
            if (HasContacts(asOf))
                customer.Contact = ContactLife.Of(customer, contactDice, asOf);
            yield return customer;
        }
    }

    /// <summary>Whether contacts are there: their log is read within some centuries only.</summary>
    internal static bool HasContacts(DateOnly asOf) => asOf.Year is > MomentReader.FirstYear + 10 and < MomentReader.LastYear;

    /// <summary>Most have been known for years; some came lately.</summary>
    private static DemoCustomer Registered(int number, Dice dice, DateOnly asOf)
    {
        var days = dice.One([((1, 90), 9), ((90, 365), 17), ((365, 365 * 3), 38), ((365 * 3, 365 * 8), 36)]);
        var day = Math.Max(DateOnly.MinValue.DayNumber, asOf.DayNumber - dice.Next(days.Item1, days.Item2));
        return new DemoCustomer(FormattableString.Invariant($"{(number % 2 == 0 ? 'B' : 'M')}{number:00000}"), DateOnly.FromDayNumber(day));
    }
}
