namespace Reactivation.Tests.Customers;

/// <summary>V7: purchases and contract belong to the account, signals to its contacts; the account's latest signal is the latest of any contact.</summary>
public class RollUpTests
{
    [Fact]
    public void V7_TheLatestSignalOfAnyContact_CountsForTheAccount()
    {
        var account = EventHistory.Of(Ask.Bought(300), Ask.Bought(400));
        var quiet = EventHistory.Of([Ask.Did(EventKind.WebVisit, 200)], Source.Nothing.Records(EventKind.WebVisit, EventKind.MailOpen));
        var lively = EventHistory.Of([Ask.Did(EventKind.MailOpen, 5)], Source.Nothing.Records(EventKind.WebVisit, EventKind.MailOpen));

        var joined = new Customer("account") { History = EventHistory.Join(account, quiet, lively) };

        joined.Assess().Priority.DecidedBy.Should().Be("P2");
        (joined with { History = EventHistory.Join(account, quiet) }).Assess().Priority.DecidedBy.Should().Be("P0");
    }

    [Fact]
    public void V7_NoEventIsLost_AndEachKindIsCoveredSinceTheLatestDay()
    {
        var one = EventHistory.Of([new(Ask.DaysAgo(3), EventKind.Purchase, 12.3456m, "d", "c")], Source.Nothing.Records(EventKind.Purchase).Records(EventKind.WebVisit, Ask.DaysAgo(50)));
        var two = EventHistory.Of([Ask.Did(EventKind.WebVisit, 7)], Source.Nothing.Records(EventKind.WebVisit, Ask.DaysAgo(20)));

        foreach (var joined in new[] { EventHistory.Join(one, two), EventHistory.Join(two, one) })
        {
            joined.Events.Should().BeEquivalentTo(one.Events.Concat(two.Events));
            joined.Records.Should().Be(Source.Nothing.Records(EventKind.Purchase).Records(EventKind.WebVisit, Ask.DaysAgo(20)));
        }
    }
}
