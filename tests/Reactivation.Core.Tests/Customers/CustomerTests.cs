using Reactivation.Customers;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>The customer record: every member reaches its fact, contradictions are named.</summary>
public class CustomerTests
{
    [Fact]
    public void EveryMember_ReachesItsFact()
    {
        var customer = new Customer("c")
        {
            RegisteredOn = DaysAgo(1),
            OwnerChangedOn = DaysAgo(2),
            LongTermAdvantage = true,
            CompetitorAlongside = false,
            Contract = new() { Status = ContractStatus.Paused, StartedOn = DaysAgo(40), EndedOn = DaysAgo(4) },
            Leaving = new() { Reason = LeavingReason.Bored, On = DaysAgo(5) },
            Purchases = Summary(6),
            WebVisits = Summary(7),
            MailOpens = Summary(8),
            MailClicks = Summary(9),
            Inquiries = Summary(10),
            Logins = Summary(11),
            SalesTalks = Summary(12),
            FollowUps = Summary(13),
        };

        On(Facts.RegisteredOn, 1);
        On(Facts.OwnerChangedOn, 2);
        On(Facts.ContractStartedOn, 40);
        On(Facts.ContractEndedOn, 4);
        On(Facts.LeavingReasonOn, 5);
        Facts.LongTermAdvantage.IsYes.Holds(customer).Should().BeTrue();
        Facts.CompetitorAlongside.Is("no").Holds(customer).Should().BeTrue();
        Facts.ContractStatus.Is("paused").Holds(customer).Should().BeTrue();
        Facts.LeavingReason.Is(LeavingReason.Bored).Holds(customer).Should().BeTrue();
        Summed(EventKind.Purchase, 6);
        Summed(EventKind.WebVisit, 7);
        Summed(EventKind.MailOpen, 8);
        Summed(EventKind.MailClick, 9);
        Summed(EventKind.Inquiry, 10);
        Summed(EventKind.Login, 11);
        Summed(EventKind.SalesTalk, 12);
        Summed(EventKind.FollowUp, 13);
        customer.Summaries.Should().HaveCount(8).And.Contain(EventKind.Login, customer.Logins!);

        void On(DayFact fact, int daysAgo) => (fact.Within(daysAgo).Days() & fact.AtLeast(daysAgo).DaysAgo()).Holds(customer).Should().BeTrue("{0} is {1} days ago", fact, daysAgo);

        void Summed(EventKind kind, int n)
        {
            On(kind.LastOn, n);
            On(kind.PreviousOn, n + 100);
            On(kind.FirstOn, n + 200);
            (kind.Count.Is(n) & kind.Days.Is(n + 1) & kind.Sum.Is(n + 0.5m) & kind.Largest.Is(n + 0.25m)).Holds(customer).Should().BeTrue("{0} is summed up", kind);
        }

        static EventSummary Summary(int n) => new() { LastOn = DaysAgo(n), PreviousOn = DaysAgo(n + 100), FirstOn = DaysAgo(n + 200), Count = n, Days = n + 1, Sum = n + 0.5m, Largest = n + 0.25m };
    }

    [Fact]
    public void With_GivesAnyFact_TheLastCallCounts()
    {
        var size = Fact.Choice("company_size", "small", "large");
        var customer = new Customer("c").With(Fact.Day("birthday_on"), DaysAgo(3)).With(Fact.Count("employees"), 5).With(Fact.Amount("income"), 1.5m).With(size, "small").With(size, "large");

        customer.Source.ToString().Should().Be("birthday_on, company_size, employees, income");
        size.Is("large").Holds(customer).Should().BeTrue();
        Fact.Count("employees").Is(5).Holds(customer.With(Fact.Amount("income"), null)).Should().BeTrue();
        Fact.Amount("income").IsMissing.Holds(customer.With(Fact.Amount("income"), null)).Should().BeTrue();
        FluentActions.Invoking(() => customer.With(size, "middling")).Should().Throw<ArgumentException>().WithMessage("'middling' is no code of company_size; its codes are small, large.*");
        FluentActions.Invoking(() => customer.With(size, "smal")).Should().Throw<ArgumentException>().WithMessage("*did you mean 'small'?*");
        FluentActions.Invoking(() => customer.With(Fact.Amount("income"), 0.00001m)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void TheOriginal_IsNotChanged()
    {
        var one = new Customer("c") { RegisteredOn = DaysAgo(1) };
        _ = one.Source;
        var other = one with { RegisteredOn = DaysAgo(5), OwnerChangedOn = null };

        one.Source.ToString().Should().Be("registered_on");
        other.Source.ToString().Should().Be("owner_changed_on, registered_on");
        Facts.RegisteredOn.Within(1).Days().Holds(one).Should().BeTrue();
        Facts.RegisteredOn.Within(1).Days().Holds(other).Should().BeFalse();
    }

    [Fact]
    public void AFactGivenTwice_IsNamed()
    {
        var customer = new Customer("c") { RegisteredOn = DaysAgo(1) }.With(Facts.RegisteredOn, DaysAgo(2));

        FluentActions.Invoking(() => customer.Source).Should().Throw<ArgumentException>().WithMessage("found registered_on, which is given twice, expected each fact once.");
        FluentActions.Invoking(() => customer.Assess()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void AFactGiven_AndItsEventsToo_IsNamed()
    {
        var customer = new Customer("c")
        {
            Purchases = new() { Count = 3, LastOn = null },
            WebVisits = new() { LastOn = null },
            History = EventHistory.Of(Bought(1), Did(EventKind.Login, 3)),
        };

        FluentActions.Invoking(() => customer.Source).Should().Throw<ArgumentException>()
            .WithMessage("Purchases.LastOn: found last_purchase_on given, and events of kind purchase recorded too, expected one of them: only one can count; Purchases.Count: found purchase_count given, and events of kind purchase recorded too, *");
    }

    [Fact]
    public void Latest_CannotBeGiven() =>
        FluentActions.Invoking(() => new Customer("c").With(Facts.Latest(Facts.LastPurchaseOn, Facts.LastLoginOn), DaysAgo(1)).Source).Should().Throw<ArgumentException>().WithMessage("*which is computed*");

    [Fact]
    public void Customers_AreEqualWhenTheyAreTheSame_AndShowNoFacts()
    {
        var customer = new Customer("C-1") { RegisteredOn = DaysAgo(1) };

        customer.Equals(new Customer("C-1") { RegisteredOn = DaysAgo(1) }).Should().BeFalse();
        customer.ToString().Should().Be("Customer C-1");
        FluentActions.Invoking(() => new Customer("")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new Customer(null!)).Should().Throw<ArgumentException>();
    }
}
