using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Customers;

/// <summary>A map and a customer record are two doors to one assessment.</summary>
public class MapAndCustomerTests
{
    private static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void AMap_AndACustomer_GiveTheSameAssessment() => Always.Holds(
        from asOf in Worlds.AsOf
        from source in Worlds.SourceAsOf(asOf)
        let always = RecordedAlways(source)
        from sample in Worlds.CustomerOf(always, asOf)
        select (asOf, always, sample),
        150,
        one =>
        {
            var records = one.always.Kinds.Keys.Aggregate(Source.Nothing, (s, k) => s.Records(k));
            var map = CustomerMap.For<Sample>(m => one.always.Given.Select(g => g.Fact).Aggregate(m.Id(s => "sample").History(records, s => EventHistory.Of(s.Events, records)), Map));

            Assert.Equal(one.always, map.Source);
            Assert.Equal(Everything(Engine.Assess(one.sample.ToCustomer(one.always), one.asOf, one.always)), Everything(Engine.Assess(one.sample, map, one.asOf)));
        });

    private static CustomerMapBuilder<Sample> Map(CustomerMapBuilder<Sample> map, Fact fact) => fact switch
    {
        DayFact day => map.Fact(day, s => (DateOnly?)s.Given[fact]),
        CountFact count => map.Fact(count, s => (int?)s.Given[fact]),
        AmountFact amount => map.Fact(amount, s => (decimal?)s.Given[fact]),
        ChoiceFact choice => map.Fact(choice, s => (string?)s.Given[fact]),
        _ => throw new InvalidOperationException($"{fact} has no shape"),
    };

    /// <summary>The same facts and kinds, recorded always: a map's facts are.</summary>
    private static Source RecordedAlways(Source source) => Source.Nothing.Gives([.. source.Given.Select(g => g.Fact)]).Records([.. source.Kinds.Keys]);

    private static string Everything(Assessment a) => string.Join(
        '\n', a.ToString(), a.SilentDays, string.Join(',', a.Definitions), string.Join(',', a.Priority.Rows), string.Join(',', a.NotApplicable), string.Join('\n', a.Proofs()));
}
