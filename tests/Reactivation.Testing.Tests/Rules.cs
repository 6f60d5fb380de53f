namespace Reactivation.Testing.Tests;

/// <summary>What the tests of this project share: a day, the default engine.</summary>
internal static class Rules
{
    public static readonly Today Sunday = Today.Is(2026, 11, 22);

    public static readonly ReactivationEngine Engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    /// <summary>An engine with one more definition, called <c>own</c>.</summary>
    public static ReactivationEngine With(Condition condition, Customers.FactCatalogue? catalogue = null) => ReactivationEngine.Create(ReactivationPolicy.Default with
    {
        Catalogue = catalogue ?? Customers.FactCatalogue.Default,
        Definitions = ReactivationPolicy.Default.Definitions.Add(new("own", condition, Dormancy.DormancyEffect.ReportedOnly, new("a rule of our own", "自社の条件"))),
    });

    public static string Failure(Action expectation) => expectation.Should().Throw<ExpectationException>().Which.Message;
}
