using FsCheck.Fluent;
using Reactivation.Customers;
using Reactivation.Tests.Cases;
using Reactivation.Tests.Generators;
using Reactivation.Tests.Policies;

namespace Reactivation.Tests.Columns;

/// <summary>Row and table agree, customer by customer, at every width.</summary>
public class RowAndTableTests
{
    private static readonly ReactivationEngine Default = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void EverySharedCase_GetsTheSameAnswerFromATable()
    {
        foreach (var one in SharedCase.All())
        {
            var customer = one.Customer();
            RowByRow.Agree(Default, [customer], customer.Source, one.AsOf);
        }
    }

    [Fact]
    public void RandomPolicies_OverRandomCustomers() => Always.Holds(
        from asOf in Worlds.AsOf
        from policy in TableGens.PolicyAsOf(asOf)
        from source in Worlds.SourceAsOf(asOf)
        from customers in Worlds.CustomerOf(source, asOf).Several(0, 12)
        select (asOf, policy, source, customers),
        300,
        one => RowByRow.Agree(ReactivationEngine.Create(one.policy), [.. one.customers.Select((c, i) => c.ToCustomer(one.source, $"c{i}"))], one.source, one.asOf));

    [Fact]
    public void RandomPoliciesOfEveryKind_OverWholeLives() => Always.Holds(
        from asOf in Worlds.AsOf
        from policy in PolicyGens.Any
        from customers in Lives.AsOf(asOf).Several(1, 5)
        select (asOf, policy, customers),
        100,
        one => RowByRow.Agree(ReactivationEngine.Create(one.policy), [.. one.customers.Select((c, i) => c.ToCustomer(Lives.Everything, $"c{i}"))], Lives.Everything, one.asOf));

    /// <summary>The default policy over lives with every fact, at sizes around the borders of words, chunks and morsels.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    public void EverySize(int size)
    {
        var asOf = new DateOnly(2026, 11, 22);
        var lives = Always.Draw(Lives.AsOf(asOf), 97);
        RowByRow.Agree(Default, [.. Enumerable.Range(0, size).Select(i => lives[i * 31 % 97].ToCustomer(Lives.Everything, $"c{i}"))], Lives.Everything, asOf);
    }
}
