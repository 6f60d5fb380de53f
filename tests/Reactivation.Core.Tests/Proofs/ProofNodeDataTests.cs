using Reactivation.Proofs;

namespace Reactivation.Tests.Proofs;

/// <summary>A leaf carries its threshold and what it lacks as data too.</summary>
public class ProofNodeDataTests
{
    public static TheoryData<string, string?, string?> Bounds => new()
    {
        { "last_purchase_on within 30 days", "2026-10-23", "2026-11-22" },
        { "last_purchase_on within 0 days", "2026-11-22", "2026-11-22" },
        { "last_purchase_on at least 181 days ago", null, "2026-05-25" },
        { "last_purchase_on more than 181 days ago", null, "2026-05-24" },
        { "last_purchase_on before 2026-04-01", null, "2026-03-31" },
        { "last_purchase_on on or after 2026-04-01", "2026-04-01", "2026-11-22" },
        { "cadence_due_on[3] on or after 2026-04-01", "2026-04-01", null },
    };

    [Theory]
    [MemberData(nameof(Bounds))]
    public void ATestOfADay_HasTheDaysThatItAsksFor(string condition, string? from, string? to)
    {
        var leaf = SentenceRig.Leaf(condition, "last_purchase_on=2026-05-01");

        leaf.AsOf.Should().Be(Ask.AsOf);
        leaf.Bounds.Should().Be(new DayBounds(Day(from), Day(to)));
    }

    [Theory]
    [InlineData("last_purchase_on is missing")]
    [InlineData("purchase_count >= 3")]
    [InlineData("last_purchase_on before 0001-01-01")]
    public void AnyOtherTest_HasNone(string condition) => SentenceRig.Leaf(condition, "last_purchase_on=2026-05-01").Bounds.Should().BeNull();

    [Fact]
    public void ASpanBeyondTheCalendar_HasNoDayToName()
    {
        var leaf = Early("last_purchase_on at least 200 years ago");

        leaf.Bounds.Should().BeNull();
        leaf.Sentence(Language.English).Should().Be("The last purchase was on 0100-01-01, less than 200 years ago.");
        leaf.Sentence(Language.Japanese).Should().Be("最終購入日は0100年1月1日で、200年以上前ではありません。");
        Early("last_purchase_on within 200 years").Sentence(Language.English).Should().Be("The last purchase was on 0100-01-01, within the last 200 years.");
    }

    [Fact]
    public void ALeafThatCannotBeAnswered_SaysWhatItLacks()
    {
        SentenceRig.Leaf("latest(last_login_on, last_use_on) within 30 days", "seats=1").Lacks.Select(l => l.ToString()).Should().Equal("last_login_on is not recorded", "last_use_on is not recorded");
        SentenceRig.Leaf("seats >= 3", "seats=1").Lacks.Should().BeEmpty();
    }

    private static ProofNode Early(string condition) =>
        Condition.Parse(condition).Proof(SentenceRig.Customer("last_purchase_on=0100-01-01"), asOf: new DateOnly(150, 6, 1)).Tree!;

    private static DateOnly? Day(string? text) => text is null ? null : Ask.Day(text);
}
