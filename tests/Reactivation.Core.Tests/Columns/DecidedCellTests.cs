using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Segments;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Columns;

/// <summary>What a policy decides — steps of scales, the stage — is read for a whole table where the policy is known, and nowhere else.</summary>
public class DecidedCellTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly CountFact[] Steps = [Facts.RfmRecency, Facts.RfmFrequency, Facts.RfmMonetary, Facts.RevenueDecile];

    /// <summary>Every row asks one step; the engine of one customer says which rows hold.</summary>
    [Fact]
    public void Steps_AreThoseOfTheEngineOfOneCustomer() => Always.Holds(
        from customers in Worlds.CustomerOf(Purchases, AsOf).Several(1, 25)
        select customers.Select((c, i) => c.ToCustomer(Purchases, $"c{i}")).ToArray(),
        150,
        customers =>
        {
            var table = CustomerTable.From(customers, Purchases);
            var fitted = Asking(ReactivationPolicy.Default).Fit(Population.Of(table, AsOf));
            if (fitted.Scales.Any(s => s.Bounds is null))
                return;
            var engine = ReactivationEngine.Create(fitted);
            var cells = engine.Table(table, AsOf).Cells([.. Steps, Facts.Stage, Facts.LastPurchaseOn, Facts.Employees]);

            for (var row = 0; row < customers.Length; row++)
            {
                var one = engine.Assess(customers[row], AsOf, Purchases);
                Assert.Equal(Steps.Select(s => one.Segments.SingleOrDefault(g => g.StartsWith($"{s}-", StringComparison.Ordinal)) ?? $"{s}-none"), Steps.Select((s, i) => cells[i]![row] == Cell.Missing ? $"{s}-none" : $"{s}-{cells[i]![row]}"));
                Assert.Equal(one.Stage, (Stage)cells[4]![row]);
            }

            Assert.Equal(table.Cells(AsOf, Facts.LastPurchaseOn)[0], cells[5]);
            Assert.Null(cells[6]);
        });

    [Fact]
    public void Steps_NeedNoRuleThatReadsThem()
    {
        var table = CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new[] { 5, 1, int.MinValue, 3, 2, 4 }));
        var policy = ReactivationPolicy.Default.Fit(Population.Of(table, AsOf)) with { Segments = [] };

        ReactivationEngine.Create(policy).Table(table, AsOf).Cells(Facts.RfmFrequency)[0].Should().Equal(5, 1, Cell.Missing, 3, 2, 4);
    }

    [Fact]
    public void WhatTheSourceDoesNotRecord_HasNoSteps() =>
        ReactivationEngine.Create(ReactivationPolicy.Default).Table(CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new[] { 1 })), AsOf).Cells(Facts.RfmRecency, Facts.RfmMonetary).Should().OnlyContain(c => c == null);

    [Fact]
    public void AStepWithoutBounds_IsNotAnEmptyAnswer()
    {
        var all = ReactivationEngine.Create(ReactivationPolicy.Default).Table(CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new[] { 1 })), AsOf);

        all.Invoking(a => a.Cells(Facts.PurchaseCount, Facts.RfmFrequency)).Should().Throw<ArgumentException>().WithMessage("rfm_frequency has no bounds yet: fit the policy*").Which.ParamName.Should().Be("facts");
        all.Invoking(a => a.Cells(new Scale("mine", Facts.Revenue, 4).Fact)).Should().Throw<ArgumentException>().WithMessage("The policy has no scale 'mine'; it has rfm_recency, rfm_frequency, *");
        all.Invoking(a => a.Cells(Facts.Latest(Facts.LastPurchaseOn, Facts.LastWebVisitOn))).Should().Throw<ArgumentException>().WithMessage("latest(*) is no column*");
    }

    [Fact]
    public void ATableAlone_SaysWhereToAsk()
    {
        var table = CustomerTable.Of(b => b.Counts(Facts.PurchaseCount, new[] { 1 }));

        foreach (var fact in Steps.Append<Fact>(Facts.Stage))
            table.Invoking(t => t.Cells(AsOf, Facts.PurchaseCount, fact)).Should().Throw<ArgumentException>().WithMessage($"{fact} is decided by a policy*AssessmentTable.Cells*").Which.ParamName.Should().Be("facts");
    }

    /// <summary>A score that a CRM has worked out is a fact like any other.</summary>
    [Fact]
    public void AStepThatTheSourceGives_IsRead()
    {
        var table = CustomerTable.Of(b => b.Counts(Facts.RfmRecency, new[] { 4, int.MinValue }));

        table.Cells(AsOf, Facts.RfmRecency)[0].Should().Equal(4, Cell.Missing);
        ReactivationEngine.Create(ReactivationPolicy.Default).Table(table, AsOf).Cells(Facts.RfmRecency)[0].Should().Equal(4, Cell.Missing);
    }

    private static Source Purchases { get; } = Source.Nothing.Records(EventKind.Purchase);

    private static ReactivationPolicy Asking(ReactivationPolicy policy) => policy with
    {
        Segments = [.. Steps.SelectMany(s => Enumerable.Range(1, 10).Select(n => new Row<string>($"{s}-{n}", s.Is(n), "asked", default)))],
    };
}
