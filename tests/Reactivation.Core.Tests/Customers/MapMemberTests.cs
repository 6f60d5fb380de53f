using System.Linq.Expressions;
using Reactivation.Customers;
using Reactivation.Dormancy;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Customers;

/// <summary>Members as entities have them: nested, null on the way, instants of a zone, numbers of every width, enumerations, texts of their own.</summary>
public class MapMemberTests
{
    private static readonly AmountFact Budget = Fact.Amount("budget");
    private static readonly CountFact Seats = Fact.Count("seats");
    private static readonly ChoiceFact Plan = Fact.Choice("plan", "small", "mid-size", "big");
    private static readonly TimeZoneInfo Tokyo = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    private enum Size
    {
        Small,
        MidSize,
        Large,
    }

    [Flags]
    private enum Bits
    {
        Small = 1,
        Big = 2,
    }

    [Fact]
    public void ANestedMember_IsRead_AndNullOnTheWayIsNone()
    {
        var (full, without, empty) = (new Deal { Account = new() { Owner = new() { ChangedOn = AsOf, Name = "Aoi" }, Seats = 3, Discount = 0.5m } }, new Deal { Account = new() }, new Deal());

        Read(Facts.OwnerChangedOn, (m, f) => m.Fact(f, d => d.Account!.Owner!.ChangedOn), full, without, empty).Should().Equal("2026-11-22", "", "");
        Read(Seats, (m, f) => m.Fact(f, d => d.Account!.Seats), full, without, empty).Should().Equal("3", "0", "");
        Read(Seats, (m, f) => m.Fact(f, d => d.Account!.Owner!.Name.Length), full, without, empty).Should().Equal("3", "", "");
        Read(Budget, (m, f) => m.Fact(f, d => d.Account!.Discount!.Value), full, without, empty).Should().Equal("0.5", "", "");
        Read(Budget, (m, f) => m.Fact(f, d => (decimal)d.Account!.Discount!), full, without, empty).Should().Equal("0.5", "", "");
        Read(Facts.CompetitorAlongside, (m, f) => m.Fact(f, d => d.Account!.Discount.HasValue), full, without, empty).Should().Equal("yes", "no", "");
    }

    [Fact]
    public void AComputedFact_IsNoneWhereWhatItReadsIsNull()
    {
        var (two, none, unknown) = (new Deal { Lines = [new(3m), new(4.5m)], Account = new() { Seats = 1 } }, new Deal { Lines = [] }, new Deal());

        Read(Budget, (m, f) => m.Fact(f, d => d.Lines!.Sum(l => l.Total)), two, none, unknown).Should().Equal("7.5", "0", "");
        Read(Seats, (m, f) => m.Fact(f, d => d.Lines!.Count()), two, none, unknown).Should().Equal("2", "0", "");
        Read(Seats, (m, f) => m.Fact(f, d => d.Lines!.Length + d.Account!.Seats), two, none, unknown).Should().Equal("3", "", "");
        Read(Seats, (m, f) => m.Fact(f, d => d.Account!.Owner!.Level ?? 7), two, none, unknown).Should().Equal("7", "7", "7");
        Read(Seats, (m, f) => m.Fact(f, d => (d.Account!.Owner!.Level ?? 7) + 1), two, none, unknown).Should().Equal("8", "8", "8");
        Read(Seats, (m, f) => m.Fact(f, d => d.Lines == null ? 9 : d.Account!.Seats), two, none, unknown).Should().Equal("1", "", "9");
        Read(Facts.CompetitorAlongside, (m, f) => m.Fact(f, d => d.Account != null && d.Account.Seats > 0), two, none, unknown).Should().Equal("yes", "no", "no");
        Read(Facts.CompetitorAlongside, (m, f) => m.Fact(f, d => d.Account!.Seats > 0), two, none, unknown).Should().Equal("yes", "", "");
    }

    /// <summary>What no rule of the guard reaches is an error that says so, never a wrong value.</summary>
    [Fact]
    public void WhatCannotBeGuarded_IsAnError() =>
        FluentActions.Invoking(() => Read(Seats, (m, f) => m.Fact(f, d => 1 + (d.Number > 0 ? 0 : d.Account!.Seats)), new Deal())).Should().Throw<ArgumentException>()
            .WithMessage("seats of customer D-1 cannot be read: the map reads through a member that is null.");

    [Fact]
    public void TheExpression_StaysAsWritten()
    {
        var map = CustomerMap.For<Deal>(m => m.Id(d => d.Id).Fact(Facts.OwnerChangedOn, d => d.Account!.Owner!.ChangedOn).Fact(Plan, d => d.Size, (Size.Large, "big")));

        map.Members[Facts.OwnerChangedOn].ToString().Should().Be("d => Convert(d.Account.Owner.ChangedOn, Nullable`1)");
        map.Members[Plan].Body.Should().BeAssignableTo<MemberExpression>();
    }

    [Theory]
    [InlineData("2026-11-21T14:59:59Z", "2026-11-21")]
    [InlineData("2026-11-21T15:00:00Z", "2026-11-22")]
    [InlineData("2026-11-22T09:00:00-08:00", "2026-11-23")]
    public void AnInstant_IsTheDayOfTheStatedZone(string instant, string day)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.At, Tokyo), new Deal { At = at }, new Deal()).Should().Equal(day, "");
        Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.Utc, Tokyo), new Deal { Utc = at.UtcDateTime }).Should().Equal(day);
    }

    /// <summary>Samoa had no 30 December 2011; São Paulo had no midnight on 4 November 2018.</summary>
    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    [InlineData("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03")]
    [InlineData("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04")]
    public void AZoneThatLeavesTimeOut_HasTheDayThatItsClocksShowed(string zone, string instant, string day) =>
        Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.At, TimeZoneInfo.FindSystemTimeZoneById(zone)), new Deal { At = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture) }).Should().Equal(day);

    [Fact]
    public void AnInstantWithoutAZone_AndATimeWithoutAKind_AreErrors()
    {
        var (utc, local, plain) = (new DateTime(2026, 11, 21, 15, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 22, 1, 0, 0, DateTimeKind.Local), new DateTime(2026, 11, 22, 1, 0, 0));

        Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.Utc), new Deal { Utc = plain }, new Deal()).Should().Equal("2026-11-22", "");
        FluentActions.Invoking(() => Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.Utc), new Deal { Utc = utc })).Should().Throw<ArgumentException>()
            .WithMessage("registered_on of customer D-1 cannot be read: 2026-11-21T15:00:00 Utc is an instant, and its day depends on the time zone: state the business's zone as the last argument.");
        FluentActions.Invoking(() => Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.Utc), new Deal { Utc = local })).Should().Throw<ArgumentException>().WithMessage("*Local is an instant*");
        FluentActions.Invoking(() => Read(Facts.RegisteredOn, (m, f) => m.Fact(f, d => d.Utc, Tokyo), new Deal { Utc = plain })).Should().Throw<ArgumentException>().WithMessage("*does not say of which zone it is*");
    }

    [Fact]
    public void NumbersOfEveryWidth_AreRead()
    {
        var one = new Deal { Byte = 200, Short = -3, Unsigned = 4_000_000_000, Number = 5, Float = 0.25f, Double = 1234.5678 };

        Read(Seats, (m, f) => m.Fact(f, d => d.Byte), one).Should().Equal("200");
        Read(Seats, (m, f) => m.Fact(f, d => d.Short), one).Should().Equal("-3");
        Read(Seats, (m, f) => m.Fact(f, d => d.Number), one).Should().Equal("5");
        Read(Budget, (m, f) => m.Fact(f, d => d.Byte), one).Should().Equal("200");
        Read(Budget, (m, f) => m.Fact(f, d => d.Short), one).Should().Equal("-3");
        Read(Budget, (m, f) => m.Fact(f, d => d.Unsigned), one).Should().Equal("4000000000");
        Read(Budget, (m, f) => m.Fact(f, d => d.Number), one).Should().Equal("5");
        Read(Budget, (m, f) => m.Fact(f, d => d.Float), one).Should().Equal("0.25");
        Read(Budget, (m, f) => m.Fact(f, d => d.Double), one, new Deal()).Should().Equal("1234.5678", "");
    }

    [Fact]
    public void ANumberThatDoesNotFit_IsAnError_NeverRounded()
    {
        FluentActions.Invoking(() => Read(Seats, (m, f) => m.Fact(f, d => d.Unsigned), new Deal { Unsigned = 4_000_000_000 })).Should().Throw<ArgumentException>().WithMessage("seats of customer D-1 cannot be read: 4000000000 is too great for a count.");
        FluentActions.Invoking(() => Read(EventKind.Purchase.Count, (m, f) => m.Fact(f, d => d.Number), new Deal { Number = -1 })).Should().Throw<ArgumentException>().WithMessage("*is not negative*");
        foreach (var wrong in new[] { 0.1 + 0.2, 0.00001, double.NaN, double.PositiveInfinity, 1e300, -1e18 })
            FluentActions.Invoking(() => Read(Budget, (m, f) => m.Fact(f, d => d.Double), new Deal { Double = wrong })).Should().Throw<ArgumentException>().WithMessage("budget of customer D-1 cannot be read: *four decimals*");
    }

    [Fact]
    public void AnEnumeration_IsReadByNameOrByStatedCode()
    {
        Read(Plan, (m, f) => m.Fact(f, d => d.Size, (Size.Large, "big")), new Deal { Size = Size.MidSize }, new Deal { Size = Size.Large }).Should().Equal("mid-size", "big");
        Read(Plan, (m, f) => m.Fact(f, d => d.MaybeSize, (Size.Large, null)), new Deal { MaybeSize = Size.Small }, new Deal { MaybeSize = Size.Large }, new Deal()).Should().Equal("small", "", "");
        Read(Facts.ContractStatus, (m, f) => m.Fact(f, d => d.Status), new Deal { Status = ContractStatus.Lapsed }).Should().Equal("lapsed");
        Read(Plan, (m, f) => m.Fact(f, d => d.Account!.Size, (Size.Large, "big")), new Deal { Account = new() { Size = Size.Large } }, new Deal()).Should().Equal("big", "");
    }

    [Fact]
    public void AnEnumerationThatDoesNotFit_IsRefused_WithAllThatIsWrong()
    {
        FluentActions.Invoking(() => CustomerMap.For<Deal>(m => m.Id(d => d.Id).Fact(Plan, d => d.Size))).Should().Throw<ArgumentException>()
            .WithMessage("The map over Deal cannot be used: Size.Large names no code of plan (small, mid-size, big): state one, or null for none.");
        FluentActions.Invoking(() => CustomerMap.For<Deal>(m => m.Id(d => d.Id).Fact(Plan, d => d.Size, (Size.Large, "bgi"), (Size.Small, "small"), (Size.Small, "big")))).Should().Throw<ArgumentException>()
            .WithMessage("The map over Deal cannot be used: 'bgi', stated for Size.Large, is no code of plan; its codes are small, mid-size, big; Size.Small is stated twice for plan.");
        FluentActions.Invoking(() => Read(Plan, (m, f) => m.Fact(f, d => d.Bits), new Deal { Bits = Bits.Small | Bits.Big })).Should().Throw<ArgumentException>().WithMessage("plan of customer D-1 cannot be read: Small, Big is no member of Bits.");
    }

    [Fact]
    public void TextsOfTheEntitysOwn_MeanTheirCodes()
    {
        (string, string?)[] words = [("小", "small"), ("大", "big"), ("", null)];

        Read(Plan, (m, f) => m.Fact(f, d => d.Text, words), new Deal { Text = "小" }, new Deal { Text = "大" }, new Deal { Text = "" }, new Deal(), new Deal { Text = "mid-size" }).Should().Equal("small", "big", "", "", "mid-size");
        FluentActions.Invoking(() => Read(Plan, (m, f) => m.Fact(f, d => d.Text, words), new Deal { Text = "中" })).Should().Throw<ArgumentException>().WithMessage("plan of customer D-1 cannot be read: '中' is no code of plan*");
        FluentActions.Invoking(() => CustomerMap.For<Deal>(m => m.Id(d => d.Id).Fact(Plan, d => d.Text, ("小", "smal"), ("大", "big"), ("大", "small")))).Should().Throw<ArgumentException>()
            .WithMessage("*'smal', stated for '小', is no code of plan; its codes are small, mid-size, big; '大' is stated twice for plan.");
    }

    [Fact]
    public void ANestedId_ThatIsNull_IsAnEmptyId()
    {
        var byText = CustomerMap.For<Deal>(m => m.Id(d => d.Account!.Owner!.Name).Fact(Facts.RegisteredOn, d => d.On));
        var byNumber = CustomerMap.For<Deal>(m => m.Id(d => d.Account!.Seats).Fact(Facts.RegisteredOn, d => d.On));
        var engine = ReactivationEngine.Create(ReactivationPolicy.Default);

        engine.Assess(new Deal { Account = new() { Seats = 12 } }, byNumber, AsOf).CustomerId.Should().Be("12");
        FluentActions.Invoking(() => engine.Assess(new Deal(), byText, AsOf)).Should().Throw<ArgumentException>().WithMessage("The map reads an empty id.*");
        FluentActions.Invoking(() => engine.Assess(new Deal(), byNumber, AsOf)).Should().Throw<ArgumentException>().WithMessage("The map reads an empty id.*");
    }

    /// <summary>5.2: what the map does not mention is not recorded, and every answer that needs it says so.</summary>
    [Fact]
    public void AFactThatIsNotMapped_IsNotRecorded()
    {
        var map = CustomerMap.For<Deal>(m => m.Id(d => d.Id).Fact(Facts.LastPurchaseOn, d => d.On));
        var a = ReactivationEngine.Create(ReactivationPolicy.Default).Assess(new Deal { On = DaysAgo(200) }, map, AsOf);

        a.Stage.Should().Be(Stage.Dormant);
        a.NotApplicable.Single(n => n.Id == "no-web-visit").ToString().Should().Contain("last_web_visit_on is not recorded");
        a.Proofs().Single(p => p.Id == "no-web-visit").ToString().Should().Contain("last_web_visit_on not recorded");
    }

    private static string[] Read<TFact>(TFact fact, Func<CustomerMapBuilder<Deal>, TFact, CustomerMapBuilder<Deal>> map, params Deal[] deals)
        where TFact : Fact =>
        [.. CustomerTable.From(deals, CustomerMap.For<Deal>(m => map(m.Id(d => d.Id), fact))).Cells(AsOf, fact)[0]!.Select(fact.ValueText)];

    private sealed record Owner
    {
        public DateOnly ChangedOn { get; init; }

        public string Name { get; init; } = "";

        public int? Level { get; init; }
    }

    private sealed record Account
    {
        public Owner? Owner { get; init; }

        public int Seats { get; init; }

        public decimal? Discount { get; init; }

        public Size Size { get; init; }
    }

    private sealed record Line(decimal Total);

    private sealed record Deal
    {
        public string Id { get; init; } = "D-1";

        public DateOnly? On { get; init; }

        public Account? Account { get; init; }

        public Line[]? Lines { get; init; }

        public DateTimeOffset? At { get; init; }

        public DateTime? Utc { get; init; }

        public byte Byte { get; init; }

        public short Short { get; init; }

        public uint Unsigned { get; init; }

        public long Number { get; init; }

        public float Float { get; init; }

        public double? Double { get; init; }

        public Size Size { get; init; }

        public Size? MaybeSize { get; init; }

        public ContractStatus? Status { get; init; }

        public Bits Bits { get; init; }

        public string? Text { get; init; }
    }
}
