using Reactivation.Customers;

namespace Reactivation.Cli.Demo;

/// <summary>A generated customer base: the same seed gives the same customers. Nobody in it is real; customers are numbers.</summary>
/// <remarks>
/// Half is mail order (own rhythm, small baskets), half is business to business (contracts, sales talks, larger deals). Each customer
/// is given a habit and a fate, and events follow from them day by day.
/// </remarks>
internal sealed class DemoBase
{
    private readonly Random _random;
    private readonly DateOnly _asOf;

    private DemoBase(int seed, DateOnly asOf) => (_random, _asOf) = (new Random(seed), asOf);

    internal static IEnumerable<DemoCustomer> Generate(int count, int seed, DateOnly asOf)
    {
        var demo = new DemoBase(seed, asOf);
        for (var i = 1; i <= count; i++)
            yield return demo.Make(i);
    }

    private DemoCustomer Make(int number)
    {
        var isBusiness = number % 2 == 0;
        var registered = _asOf.AddDays(-_random.Next(10, 900));
        var customer = new DemoCustomer($"{(isBusiness ? "B" : "M")}{number:00000}", registered);
        if (_random.Next(100) < 12)
        {
            Lead(customer);
            return customer;
        }

        var interval = isBusiness ? _random.Next(40, 160) : _random.Next(20, 110);
        var stops = Stops(registered);
        Purchases(customer, interval, stops, isBusiness);
        if (isBusiness)
            Business(customer, stops);
        Interest(customer, stops);
        return customer;
    }

    /// <summary>When the habit breaks off: for half of them not at all.</summary>
    private DateOnly Stops(DateOnly registered)
    {
        var known = _asOf.DayNumber - registered.DayNumber;
        return _random.Next(2) == 0 ? _asOf : registered.AddDays(_random.Next(1, known + 1));
    }

    private void Lead(DemoCustomer customer)
    {
        Add(customer, EventKind.Inquiry, customer.RegisteredOn.AddDays(_random.Next(0, 20)));
        if (_random.Next(3) == 0)
            Add(customer, EventKind.SalesTalk, customer.RegisteredOn.AddDays(_random.Next(20, 60)));
        if (_random.Next(3) == 0)
            Add(customer, EventKind.WebVisit, _asOf.AddDays(-_random.Next(0, 200)), detail: "shop");
    }

    private void Purchases(DemoCustomer customer, int interval, DateOnly stops, bool isBusiness)
    {
        for (var day = customer.RegisteredOn.AddDays(_random.Next(0, 15)); day <= stops; day = day.AddDays(Math.Max(1, (interval / 2) + _random.Next(interval))))
        {
            var amount = isBusiness ? _random.Next(20, 400) * 1000 * (_random.Next(25) == 0 ? 10 : 1) : _random.Next(15, 180) * 100;
            Add(customer, EventKind.Purchase, day, amount);
            if (_random.Next(40) == 0)
                Add(customer, EventKind.Purchase, day.AddDays(7), -amount);
        }
    }

    private void Business(DemoCustomer customer, DateOnly stops)
    {
        customer.ContractStatus = ContractStatus.Running;
        customer.ContractStartedOn = customer.RegisteredOn;
        if (stops < _asOf)
        {
            customer.ContractEndedOn = stops;
            customer.ContractStatus = (ContractStatus)_random.Next(1, 4);
            if (customer.ContractStatus == ContractStatus.Cancelled)
            {
                customer.LeavingReason = LeavingReason.All[_random.Next(LeavingReason.All.Length)];
                customer.HasLongTermAdvantage = _random.Next(2) == 0;
            }
        }

        customer.UsesCompetitorAlongside = _random.Next(8) == 0;
        for (var talk = customer.RegisteredOn; talk <= stops; talk = talk.AddDays(_random.Next(60, 180)))
            Add(customer, _random.Next(3) == 0 ? EventKind.SalesTalk : EventKind.FollowUp, talk);
    }

    /// <summary>Visits and mails while the habit lasts, and for some a late sign of interest.</summary>
    private void Interest(DemoCustomer customer, DateOnly stops)
    {
        for (var day = customer.RegisteredOn.AddDays(_random.Next(30)); day <= stops; day = day.AddDays(_random.Next(15, 90)))
            Add(customer, _random.Next(3) switch { 0 => EventKind.MailOpen, 1 => EventKind.MailClick, _ => EventKind.WebVisit }, day);
        if (stops < _asOf && _random.Next(6) == 0)
            Add(customer, EventKind.WebVisit, _asOf.AddDays(-_random.Next(0, 25)), detail: _random.Next(2) == 0 ? "shop" : "pricing");
    }

    private void Add(DemoCustomer customer, EventKind kind, DateOnly day, decimal? amount = null, string? detail = null)
    {
        if (day <= _asOf)
            customer.Events.Add(new CustomerEvent(day, kind, amount, detail));
    }
}
