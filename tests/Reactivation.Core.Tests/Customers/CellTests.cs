using Reactivation.Customers;

namespace Reactivation.Tests.Customers;

/// <summary>5.10: values are kept exactly or refused, never rounded.</summary>
public class CellTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 10_000)]
    [InlineData("0.0001", 1)]
    [InlineData("-0.0001", -1)]
    [InlineData("1.50000000", 15_000)]
    [InlineData("123456789.1234", 1_234_567_891_234)]
    [InlineData("900000000000000", 9_000_000_000_000_000_000)]
    [InlineData("-900000000000000", -9_000_000_000_000_000_000)]
    public void AnAmount_IsKeptInTenThousandths(string amount, long cell)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Cell.OfAmount(value).Should().Be(cell);
        Cell.ToAmount(cell).Should().Be(value);
        Cell.IsAmount(value).Should().BeTrue();
    }

    [Theory]
    [InlineData("0.00001")]
    [InlineData("0.00005")]
    [InlineData("1.23456")]
    [InlineData("900000000000000.0001")]
    [InlineData("-900000000000000.0001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("1234567890.000000000000000001")]
    public void MoreThanFourDecimals_OrTooMuch_IsAnError(string amount)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        Cell.IsAmount(value).Should().BeFalse();
        FluentActions.Invoking(() => Cell.OfAmount(value)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Facts.Revenue >= value).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Facts.Revenue.OfAtLeast(value)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Nothing_IsMissing()
    {
        Cell.OfDay(null).Should().Be(Cell.Missing);
        Cell.OfDateTime(null).Should().Be(Cell.Missing);
        Cell.OfCount(null).Should().Be(Cell.Missing);
        Cell.OfAmount(null).Should().Be(Cell.Missing);
        Facts.ContractStatus.CellOf(null).Should().Be(Cell.Missing);
        Facts.Revenue.ValueText(Cell.Missing).Should().BeEmpty();
    }

    [Fact]
    public void ADay_IsItsNumber_AndATimeIsCutOff()
    {
        Cell.OfDay(DateOnly.MinValue).Should().Be(0);
        Cell.OfDay(new DateOnly(2026, 11, 22)).Should().Be(new DateOnly(2026, 11, 22).DayNumber);
        Cell.OfDateTime(new DateTime(2026, 11, 22, 23, 59, 59, DateTimeKind.Utc)).Should().Be(new DateOnly(2026, 11, 22).DayNumber);
    }

    [Fact]
    public void Values_AreWrittenAlike_WhateverTheCulture()
    {
        Facts.Revenue.ValueText(Cell.OfAmount(-1234567.5000m)).Should().Be("-1234567.5");
        Facts.Revenue.ValueText(Cell.OfAmount(1_000_000m)).Should().Be("1000000");
        Facts.PurchaseCount.ValueText(-3).Should().Be("-3");
        Facts.LastPurchaseOn.ValueText(new DateOnly(999, 1, 2).DayNumber).Should().Be("0999-01-02");
        Facts.ContractStatus.ValueText(3).Should().Be("cancelled");
    }
}
