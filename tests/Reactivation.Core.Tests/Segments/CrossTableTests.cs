using Reactivation.Segments;

namespace Reactivation.Tests.Segments;

/// <summary>S10: counts of two dimensions; nobody is lost, and totals count each customer once.</summary>
public class CrossTableTests
{
    private static readonly ReactivationPolicy Policy = ReactivationPolicy.Default;

    [Fact]
    public void S10_CountsEveryCombination()
    {
        var list = ReactivationEngine.Create(Policy).AssessAll(
            [Of("a", 10, "paused"), Of("b", 300, "paused"), Of("c", 300, "paused"), Of("d", 300, "none"), Of("e", 10, null)], Ask.AsOf);

        var table = CrossTable.Of(list, Policy, "stage", SegmentDimensions.Subscription);

        table["dormant", "subscription-paused"].Should().Be(2);
        table["dormant", "without-subscription"].Should().Be(1);
        table["new", "subscription-paused"].Should().Be(1);
        table["new", CrossTable.None].Should().Be(1);
        (table.Total, table.RowTotal("dormant"), table.ColumnTotal("subscription-paused")).Should().Be((5, 3, 3));
        table.Rows.Should().Equal("lead", "new", "active", "reactivated", "slipping", "dormant", "churned", "none");
        table.Columns.Should().Equal("subscription-paused", "without-subscription", "subscription-cancelled", "first-time-only", "none");
    }

    [Fact]
    public void ACustomerInSeveralMembers_CountsInEach_AndOnceInTotal()
    {
        var list = ReactivationEngine.Create(Policy).AssessAll([Of("b", 300, null)], Ask.AsOf);

        var table = CrossTable.Of(list, Policy, "definition", "tier");

        table.Rows.Where(r => table[r, "low"] == 1).Should().Equal("no-action", "r181", "no-deal-6m");
        (table.Total, table.ColumnTotal("low")).Should().Be((1, 1));
    }

    [Fact]
    public void WhatIsNotThere_IsNoZero()
    {
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);
        var list = engine.AssessAll([new Customer("c") { RegisteredOn = Ask.AsOf }], Ask.AsOf);
        var table = CrossTable.Of(list, engine.Policy, "stage", "tier");

        FluentActions.Invoking(() => table["dorment", "high"]).Should().Throw<ArgumentException>().WithMessage("The dimension has no member 'dorment'; it has lead*");
        FluentActions.Invoking(() => table.RowTotal("high")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => table.ColumnTotal("lead")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CrossTable.Of(list, ReactivationPolicy.Default with { Name = "another" }, "stage", "tier")).Should().Throw<ArgumentException>().WithMessage("Customer c was assessed by another policy.*");
    }

    [Fact]
    public void AnUnknownDimension_IsNamed_WithThoseThatThereAre() =>
        FluentActions.Invoking(() => CrossTable.Of([], Policy, "stages", "tier")).Should().Throw<ArgumentException>().WithMessage("*no dimension 'stages'*stage, definition, cause, tier, relation*");

    private static Customer Of(string id, int daysAgo, string? subscription) => new Customer(id) { History = EventHistory.Of(Ask.Bought(daysAgo)) }.With(Facts.Subscription, subscription);
}
