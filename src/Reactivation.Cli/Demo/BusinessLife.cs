namespace Reactivation.Cli.Demo;

/// <summary>A business customer: a contract, a tool that is used, talks with sales, orders of very different size.</summary>
internal static class BusinessLife
{
    internal static void Live(Life life)
    {
        var (dice, customer) = (life.Dice, life.Customer);
        customer.Employees = dice.One([((3, 50), 50), ((50, 300), 30), ((300, 1000), 12), ((1000, 20000), 8)]) is var (least, below) ? dice.Next(least, below) : null;
        customer.FoundedOn = life.DaysAgo(2 * 365, 60 * 365);
        customer.UsesCompetitorAlongside = !life.IsLead && dice.Percent(12);
        customer.HasLongTermAdvantage = dice.Percent(45);
        if (dice.Percent(8))
            customer.OwnerChangedOn = life.DaysAgo(10, 500);
        Talk(life);
        if (!life.IsLead)
        {
            Contract(life);
            Buy(life);
            Use(life);
        }

        Voice.Leave(life);
        Voice.Speak(life);
        Visit(life);
        life.Mails(life.IsLead ? 14 : 24);
    }

    /// <summary>How sales and the customer met, and whether somebody stays in touch.</summary>
    private static void Talk(Life life)
    {
        var dice = life.Dice;
        life.Add(dice.Percent(30) ? EventKind.Application : EventKind.Inquiry, life.From);
        if (life.IsLead && dice.Percent(55))
        {
            life.Add(EventKind.WebVisit, life.After(life.From, 0, 30), detail: dice.Percent(40) ? "pricing" : "product");
            return;
        }

        life.Add(EventKind.SalesTalk, life.After(life.From, 3, 30));
        var isForgotten = dice.Percent(20);
        foreach (var day in life.Rhythm(isForgotten ? 200 : dice.Next(40, 100)))
            life.Add(dice.Percent(30) ? EventKind.SalesTalk : EventKind.FollowUp, day);
    }

    private static void Contract(Life life)
    {
        var dice = life.Dice;
        if (life.Fate != Fate.Left && !dice.Percent(55))
            return;
        life.Add(EventKind.ContractStart, life.After(life.From, 5, 40));
        switch (life.Fate)
        {
            case Fate.Left:
                life.Add(EventKind.ContractEnd, life.Ends, detail: "cancelled");
                break;
            case Fate.Quiet or Fate.Once or Fate.Returned:
                life.Add(dice.Percent(15) ? EventKind.ContractPause : EventKind.ContractEnd, life.After(life.Ends, 20, 80), detail: null);
                break;
        }

        if (life.Fate == Fate.Returned && dice.Percent(70))
            life.Add(EventKind.ContractStart, life.DaysAgo(0, 60));
    }

    private static void Buy(Life life)
    {
        var dice = life.Dice;
        var usual = life.Customer.Employees switch { >= 1000 => 900_000, >= 300 => 400_000, >= 50 => 150_000, _ => 60_000 };
        foreach (var day in life.Rhythm(dice.Next(35, 120)))
        {
            // Budgets are spent before the fiscal year ends.
            var amount = dice.Amount(day.Month == 3 ? usual * 2 : usual, 1000);
            life.Add(EventKind.Purchase, day, amount, category: dice.Percent(70) ? "licence" : "service");
            if (dice.Percent(2))
                life.Add(EventKind.Purchase, life.After(day, 10, 30), -amount);
        }
    }

    /// <summary>Nearly all use what they bought; who never does is easily lost.</summary>
    private static void Use(Life life)
    {
        var dice = life.Dice;
        if (dice.Percent(life.Fate is Fate.Once or Fate.Quiet ? 14 : 2))
            return;
        foreach (var day in life.Rhythm(dice.Next(8, 40)))
        {
            life.Add(EventKind.Login, day);
            if (dice.Percent(60))
                life.Add(EventKind.Use, day, detail: dice.Percent(50) ? "report" : "export");
        }
    }

    private static void Visit(Life life)
    {
        var dice = life.Dice;
        foreach (var day in life.Rhythm(dice.Next(25, 90)))
        {
            life.Add(EventKind.WebVisit, day, detail: dice.Percent(12) ? "pricing" : dice.Percent(50) ? "product" : "news");
            if (dice.Percent(5))
                life.Add(EventKind.Webinar, day);
        }

        if (life.Ends < life.Last && dice.Percent(16))
            life.Add(EventKind.WebVisit, life.DaysAgo(0, 28), detail: dice.Percent(40) ? "pricing" : "product");
    }
}
