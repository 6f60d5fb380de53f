using Reactivation.Customers;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>5.11: a history names everything that is wrong with its events at once.</summary>
public class EventHistoryTests
{
    [Fact]
    public void EveryProblem_IsNamed()
    {
        CustomerEvent[] events =
        [
            Bought(1), default, Bought(2, 0.00001m), Did(EventKind.Login, 3), Did(EventKind.ContractEnd, 4, "expired"), Did(EventKind.ContractEnd, 5, "lapsed"), Bought(6, 900_000_000_000_001m),
        ];

        FluentActions.Invoking(() => EventHistory.Of(events, Source.Nothing.Records(EventKind.Purchase, EventKind.ContractEnd))).Should().Throw<ArgumentException>().WithMessage(
            "event 1, Kind: found no kind, expected the kind of the event; "
            + "event 2, Amount: found an amount with more than four decimals, or beyond ±900,000,000,000,000, expected an amount that can be kept exactly; "
            + "event 3, Kind: found the kind login, expected one of the recorded kinds (contract_end, purchase); "
            + "event 4, Detail: found a detail that says nothing of the end of a contract, expected cancelled, lapsed or none; "
            + "event 6, Amount: found an amount with more than four decimals, or beyond ±900,000,000,000,000, expected an amount that can be kept exactly.*");
    }

    [Fact]
    public void WithoutARecord_TheKindsThatOccurAreRecorded()
    {
        EventHistory.Of(Bought(1), Did(EventKind.Login, 3), Bought(4)).Records.Should().Be(Source.Nothing.Records(EventKind.Login, EventKind.Purchase));
        EventHistory.Of().Records.Should().Be(Source.Nothing);
        FluentActions.Invoking(() => EventHistory.Of(Bought(1), default)).Should().Throw<ArgumentException>().WithMessage("event 1, Kind: found no kind, expected the kind of the event.*");
    }

    [Fact]
    public void GivenFacts_StandOnTheCustomer() =>
        FluentActions.Invoking(() => EventHistory.Of([], Source.Nothing.Gives(Facts.RegisteredOn))).Should().Throw<ArgumentException>();

    [Fact]
    public void TheCallersArray_MayChangeAfterwards()
    {
        CustomerEvent[] events = [Bought(200), Did(EventKind.Login, 1)];
        var history = EventHistory.Of(events);
        events[0] = Bought(1);

        history.Count.Should().Be(2);
        Facts.LastPurchaseOn.AtLeast(200).DaysAgo().Holds(new Customer("c") { History = history }).Should().BeTrue();
    }
}
