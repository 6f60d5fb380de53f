using System.Collections.Immutable;

namespace Reactivation.Cli.Demo;

/// <summary>A customer of a mail-order shop: small baskets, gift seasons, a subscription now and then.</summary>
internal static class MailOrderLife
{
    private static readonly ImmutableArray<(string, int)> Categories = [("food", 45), ("gifts", 25), ("household", 20), ("seasonal", 10)];

    internal static void Live(Life life)
    {
        var (dice, customer) = (life.Dice, life.Customer);
        customer.BornOn = life.DaysAgo(19 * 365, 80 * 365);
        customer.Gender = dice.One([("female", 55), ("male", 41), ("other", 4)]);
        customer.Subscription = life.IsLead ? null : Subscription(life);
        if (life.IsLead)
            Look(life);
        else
            Buy(life);
        Visit(life);
        Voice.Leave(life);
        Voice.Speak(life);
        if (dice.Percent(75))
            life.Mails(life.IsLead ? 12 : 30);
    }

    private static string Subscription(Life life) => life.Fate switch
    {
        Fate.Left => "cancelled",
        Fate.Once => life.Dice.One([("none", 80), ("first_only", 20)]),
        Fate.Quiet => life.Dice.One([("none", 80), ("paused", 12), ("cancelled", 8)]),
        _ => life.Dice.One([("none", 75), ("running", 25)]),
    };

    private static void Look(Life life)
    {
        life.Add(EventKind.WebVisit, life.From, detail: "shop");
        if (life.Dice.Percent(40))
            life.Add(EventKind.Inquiry, life.After(life.From, 0, 10));
    }

    /// <summary>Four of five buy on line, which needs a log-in; the others by letter and telephone.</summary>
    private static void Buy(Life life)
    {
        var dice = life.Dice;
        var (interval, basket, isOnline) = (dice.Next(22, 110), dice.Next(25, 160) * 100, dice.Percent(88));
        foreach (var day in life.Rhythm(interval))
        {
            // The gift seasons, summer and the year's end.
            var isSeason = day.Month is 7 or 12;
            if (isOnline)
                life.Add(EventKind.Login, day);
            var amount = dice.Amount(isSeason ? basket * 3 / 2 : basket, 10);
            life.Add(EventKind.Purchase, day, amount, category: isSeason ? "gifts" : dice.One(Categories));
            if (dice.Percent(3))
                life.Add(EventKind.Purchase, life.After(day, 4, 12), -amount);
            if (dice.Percent(4))
                life.Add(EventKind.Use, life.After(day, 2, 20), detail: "points");
        }
    }

    private static void Visit(Life life)
    {
        var dice = life.Dice;
        foreach (var day in life.Rhythm(dice.Next(18, 70)))
            life.Add(EventKind.WebVisit, day, detail: "shop");
        if (life.Ends < life.Last && dice.Percent(15))
            life.Add(EventKind.WebVisit, life.DaysAgo(0, 28), detail: dice.Percent(35) ? "pricing" : "shop");
        if (dice.Percent(6))
            life.Add(EventKind.Inquiry, life.DaysAgo(0, 600));
    }
}
