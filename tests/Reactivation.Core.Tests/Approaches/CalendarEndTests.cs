using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Customers;

namespace Reactivation.Tests.Approaches;

/// <summary>At the ends of the calendar: what lies beyond has no day, and what cannot be told is told so.</summary>
public class CalendarEndTests
{
    private static readonly DateOnly First = DateOnly.MinValue;

    private static readonly DateOnly Last = DateOnly.MaxValue;

    [Fact]
    public void A6_Timing_EndsWithTheCalendar()
    {
        var dates = new CustomerDates { LastPurchaseOn = Last.AddDays(-60), BornOn = new(1990, 12, 31), RelationSince = First, UsualSeason = Season.Winter };
        var policy = TimingPolicy.Default with { Events = [new(TimingOccasion.Sale, Last, "s"), new(TimingOccasion.Release, Last, "r")] };

        var moments = ContactTiming.Next(policy, dates, Last).ToImmutableDictionary(m => m.Rule.Id);

        moments.Keys.Should().BeEquivalentTo("after-purchase", "birthday", "season", "sale", "release");
        moments.Values.Should().OnlyContain(m => m.On == Last && m.Until == Last);
        ContactTiming.Next(policy, dates with { LastPurchaseOn = Last.AddDays(-10) }, Last).Should().NotContain(m => m.Rule.Id == "after-purchase", "its 30th day never comes");
        ContactTiming.Next(policy with { Calendar = new() { Holidays = [Last] }, Rules = [policy.Rules.Single(r => r.Id == "sale") with { OnBusinessDays = true }] }, dates, Last).Should().BeEmpty();
        ContactTiming.Next(TimingPolicy.Default, new() { BornOn = First, LastPurchaseOn = First, UsualSeason = Season.Spring }, First).Select(m => m.Rule.Id).Should().Equal("budget", "after-purchase", "season", "birthday");
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A6_AMomentAtTheCalendarsEnd_HasNoClock(string day)
    {
        var moment = new TimingMoment(TimingPolicy.Default.Rules[0], Ask.Day(day), Ask.Day(day), Ask.Day(day), new("w", "w"));

        FluentActions.Invoking(() => moment.At(10, TimeZoneInfo.Utc)).Should().Throw<InvalidOperationException>().WithMessage("*calendar's end*");
        FluentActions.Invoking(() => (moment with { On = Ask.AsOf }).At(24, TimeZoneInfo.Utc)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("hour");
        (moment with { On = new(9998, 12, 31) }).At(23, TimeZoneInfo.Utc).Year.Should().Be(9998);
    }

    [Fact]
    public void A6_TheHour_IsReadOffAnyMoment()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(9), "x", "x");

        OpeningHour.Of([DateTimeOffset.MaxValue, DateTimeOffset.MaxValue], zone, 1).Hour.Should().Be(8);
        OpeningHour.Of([DateTimeOffset.MinValue], TimeZoneInfo.CreateCustomTimeZone("y", TimeSpan.FromHours(-9), "y", "y"), 1).Hour.Should().Be(15);
    }

    [Fact]
    public void A7_ASequence_IsDueOnTheLastDayAtTheLatest()
    {
        var machine = SequenceMachine.Create(new("s", [new("a", 30, Channel.Email, "news"), new("b", 0, Channel.Email, "news")]));
        var state = machine.Start(Last.AddDays(-1));

        machine.DueOn(state).Should().Be(Last);
        machine.Advance(state, Last).Actions.Should().BeEmpty("the thirtieth day never comes");
    }

    [Fact]
    public void A8_TheGate_TellsWhichMomentsItKnows()
    {
        foreach (var at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new DateTimeOffset(9981, 1, 1, 0, 0, 0, TimeSpan.Zero) })
        {
            FluentActions.Invoking(() => ContactGate.Default.Check(Contacts.Good, at)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("at");
            FluentActions.Invoking(() => ContactGate.Default.Check(Contacts.Good with { Person = Contacts.GoodPerson with { Sent = [new(Channel.Email, at)] } }, Contacts.At)).Should().Throw<ArgumentException>().WithParameterName("request");
        }

        var longest = ContactGate.Create(ContactRules.Default with { Caps = [new("c", 1, TimeSpan.FromDays(3_660))] });
        var end = new DateTimeOffset(9980, 12, 31, 23, 0, 0, TimeSpan.Zero);
        longest.Check(Contacts.Good with { Person = Contacts.GoodPerson with { Sent = [new(Channel.Email, end)] } }, end).Verdict.Should().Be(GateVerdict.Wait);
        ContactGate.Default.Check(Contacts.Good, new DateTimeOffset(2, 1, 1, 0, 0, 0, TimeSpan.Zero)).Verdict.Should().Be(GateVerdict.Refuse, "no consent was given yet");
    }

    [Fact]
    public void P11_APlanBeyondTheCalendar_IsTold()
    {
        var budget = new SpendingBudget(10m, Last, [ChannelSupply.Daily(Channel.Email, 1m, 1, 2)]);

        budget.Check().Select(p => p.ToString()).Should().Equal("first day: found 9999-12-31 and 2 days, expected a last day within the calendar");
        (budget with { FirstDay = Last.AddDays(-1) }).Check().Should().BeEmpty();
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void A_PlansAreMadeOnAnyDay(string day)
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var customer = new Customer("c") { Purchases = new() { LastOn = First, Count = 2, Sum = 1m } };

        ApproachPlanner.Create(engine).Plan(engine.Assess(customer, Ask.Day(day))).AsOf.Should().Be(Ask.Day(day));
    }
}
