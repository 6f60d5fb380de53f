using System.Runtime.CompilerServices;
using Reactivation.Cli.Input;
using Reactivation.Customers;

namespace Reactivation.Cli.Tests.Input;

/// <summary>The store gives every customer their own events, however many there are and in whatever order they came.</summary>
public sealed class EventStoreTests
{
    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(9_000, 40_000)]
    [InlineData(10_000, 0)]
    public void EveryCustomer_GetsTheirOwnEvents_InTheOrderOfTheFiles(int customers, int count)
    {
        var dice = new Random(20261122);
        var (store, expected) = (new EventStore(), Enumerable.Range(0, customers).Select(_ => new List<CustomerEvent>()).ToArray());
        for (var i = 0; i < count; i++)
        {
            var (customer, day, amount) = (dice.Next(customers), dice.Next(700_000, 800_000), dice.Next(3) == 0 ? (decimal?)null : dice.Next(-500, 5000) / 100m);
            var (kind, detail) = dice.Next(2) == 0 ? (EventKind.Purchase, "") : (EventKind.WebVisit, $"page {dice.Next(5)}");
            store.Add(customer, day, kind, Cell.OfAmount(amount), detail, "");
            expected[customer].Add(new CustomerEvent(DateOnly.FromDayNumber(day), kind, amount, detail.Length == 0 ? null : detail));
        }

        var taken = store.Take(customers).ToList();

        taken.Should().HaveCount(customers);
        taken.Zip(expected).Should().OnlyContain(c => c.First.SequenceEqual(c.Second));
    }

    [Fact]
    public void AnEvent_Takes20Bytes() => Unsafe.SizeOf<StoredEvent>().Should().Be(20);

    [Fact]
    public void TextsThatRepeat_AreKeptOnce()
    {
        var (texts, again) = (new RepeatedTexts(), new string("web form".ToCharArray()));
        var first = texts.Of("web form");

        texts.Of(again).Should().BeSameAs(first);
    }
}
