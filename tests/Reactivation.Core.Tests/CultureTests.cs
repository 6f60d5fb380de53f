using System.Globalization;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests;

/// <summary>The machine's culture decides nothing: neither calendars, nor commas, nor the Turkish i.</summary>
public class CultureTests
{
    [Theory]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ja-JP")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void ReadingWritingAndProving_AreTheSameEverywhere(string culture)
    {
        const string text = "last_inquiry_on at least 181 days ago and purchase_sum[24 months] >= 1234.5 and not last_mail_click_on before 2026-04-01 and cadence_due_on[1.5] is missing";
        var customer = new Customer("c") { Purchases = new() { LastOn = Day("2026-05-01"), Sum = 1234.5m, Count = 1 } };
        var expected = customer.Assess().Proofs().Select(p => p.ToString()).ToList();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Condition.Parse(text).ToString().Should().Be(text);
            Condition.Parse("LAST_INQUIRY_ON IS MISSING").Should().Be(Facts.LastInquiryOn.IsMissing);
            Condition.Compose("I AND NOT J", ("i", Facts.LastInquiryOn.IsMissing), ("j", Facts.LastLoginOn.IsMissing)).ToString().Should().Be("last_inquiry_on is missing and not last_login_on is missing");
            customer.Assess().Proofs().Select(p => p.ToString()).Should().Equal(expected);
            customer.Assess().ToString().Should().Be("c as of 2026-11-22: Dormant; Low, score 19.50 of 70.00");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
