using System.Collections.Immutable;
using NodaTime;
using Reactivation.Approaches;

namespace Reactivation.Time.Tests;

/// <summary>The package's README, compiled and run: each method's body is one block of it, to the letter.</summary>
internal sealed class ReadmeExamples(TextWriter output, IClock clock)
{
    private TextWriter Console { get; } = output;

    public void Days()
    {
        var tokyo = DateTimeZoneProviders.Tzdb["Asia/Tokyo"];
        var map = CustomerMap.For<Lead>(m => m
            .Id(l => l.Id)
            .Fact(Facts.RegisteredOn, l => l.Registered.ToBusinessDay())
            .Fact(Facts.LastPurchaseOn, l => l.LastOrder.ToBusinessDay(tokyo)));
        var lead = new Lead("L-1", new LocalDate(2024, 4, 1), Instant.FromUtc(2026, 5, 24, 15, 0));

        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        Console.WriteLine(engine.Assess(lead, map, clock.AsOf(tokyo)));

        var orders = EventHistory.Of(
            EventKind.Purchase.At(Instant.FromUtc(2026, 5, 24, 15, 0), tokyo, 1_200m),
            EventKind.Purchase.At(Instant.FromUtc(2026, 5, 25, 14, 59), tokyo, 800m));
        foreach (var e in orders.Events)
            Console.WriteLine($"{e.On:yyyy-MM-dd} {e.Kind} {e.Amount}");
    }

    public void Periods()
    {
        Condition silentVip = Facts.LastPurchaseOn.AtLeast(Period.FromMonths(6)).Ago()
            & (Facts.Revenue.In(Period.FromMonths(24)) >= 1_000_000m)
            & !Facts.LastWebVisitOn.Within(Period.FromWeeks(4));
        Console.WriteLine(silentVip);

        try
        {
            Facts.LastPurchaseOn.Within(Period.FromMonths(1) + Period.FromDays(15));
        }
        catch (ArgumentException e)
        {
            Console.WriteLine(e.Message);
        }
    }

    public void Hours()
    {
        var office = SendWindows.Open("office", new LocalTime(9, 0), new LocalTime(18, 0), IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);
        var gate = ContactGate.Create(ContactRules.Default with { Quiet = [office] });
        var person = new ContactPerson
        {
            CustomerId = "C-1042",
            Addresses = ImmutableDictionary<Channel, AddressState>.Empty.Add(Channel.Letter, AddressState.Usable),
            Zone = DateTimeZoneProviders.Tzdb["Pacific/Apia"].ToTimeZoneInfo(),
        };
        var request = new ContactRequest(person, Channel.Letter, ContactPurpose.News);

        // Thursday evening in Samoa; Friday 2011-12-30 was left out when the date line moved.
        GateAnswer answer = gate.Check(request, Instant.FromUtc(2011, 12, 30, 6, 0));
        Console.WriteLine(answer);
        Console.WriteLine(answer.FirstAllowed());
    }

    private sealed record Lead(string Id, LocalDate? Registered, Instant? LastOrder);
}
