using FsCheck.Fluent;
using Reactivation.Messages;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Messages;

/// <summary>SMS: encodings, limits, parts that split no character, what is billed.</summary>
public class SmsTextTests
{
    [Theory]
    [InlineData('a', 0, SmsEncoding.Gsm7, 1)]
    [InlineData('a', 160, SmsEncoding.Gsm7, 1)]
    [InlineData('a', 161, SmsEncoding.Gsm7, 2)]
    [InlineData('a', 306, SmsEncoding.Gsm7, 2)]
    [InlineData('a', 307, SmsEncoding.Gsm7, 3)]
    [InlineData('€', 80, SmsEncoding.Gsm7, 1)]
    [InlineData('€', 81, SmsEncoding.Gsm7, 2)]
    [InlineData('€', 152, SmsEncoding.Gsm7, 2)]
    [InlineData('€', 153, SmsEncoding.Gsm7, 3)]
    [InlineData('あ', 70, SmsEncoding.Ucs2, 1)]
    [InlineData('あ', 71, SmsEncoding.Ucs2, 2)]
    [InlineData('あ', 134, SmsEncoding.Ucs2, 2)]
    [InlineData('あ', 135, SmsEncoding.Ucs2, 3)]
    public void Parts_AreCountedAtTheBoundary(char c, int length, SmsEncoding encoding, int parts)
    {
        var sms = SmsText.Of(new string(c, length));

        (sms.Encoding, sms.Parts.Length).Should().Be((encoding, parts));
    }

    [Theory]
    [InlineData(70, 1, true)]
    [InlineData(71, 2, true)]
    [InlineData(134, 2, true)]
    [InlineData(135, 3, true)]
    [InlineData(201, 3, true)]
    [InlineData(202, 4, true)]
    [InlineData(670, 10, true)]
    [InlineData(671, 11, false)]
    public void Japan_BillsInSteps_UpTo670(int length, int billed, bool fits)
    {
        var sms = SmsText.Of(new string('あ', length), SmsCarrier.Japan with { CostAPart = 3.3m });

        (sms.Parts.Length, sms.Fits, sms.Cost).Should().Be((billed, fits, 3.3m * billed));
    }

    [Fact]
    public void ACarrierWithout7Bits_TakesTwoBytesForEverything() => SmsText.Of(new string('a', 71), SmsCarrier.Japan).Parts.Length.Should().Be(2);

    [Fact]
    public void TheCost_IsUnknownWithoutAPrice() => SmsText.Of("a").Cost.Should().BeNull();

    [Fact]
    public void Parts_AreTheText_FitAndSplitNoCharacter() => Always.Holds(
        Gen.Elements("a", "{", "€", "あ", "😀", "\n", "é", "xyz").Several(0, 250).Select(string.Concat), 1_000, text =>
        {
            var sms = SmsText.Of(text);
            var (single, several) = sms.Encoding == SmsEncoding.Gsm7 ? (160, 153) : (70, 67);

            string.Concat(sms.Parts).Should().Be(text);
            sms.Parts.Should().OnlyContain(p => Units(p, sms.Encoding) <= (sms.Parts.Length == 1 ? single : several));
            sms.Parts.Should().NotContain(p => p.Length > 0 && (char.IsLowSurrogate(p[0]) || char.IsHighSurrogate(p.Last())));
            sms.Units.Should().Be(Units(text, sms.Encoding));
            sms.Encoding.Should().Be(text.Any(c => c is 'あ' or '\uD83D') ? SmsEncoding.Ucs2 : SmsEncoding.Gsm7);
        });

    private static int Units(string text, SmsEncoding encoding) => encoding == SmsEncoding.Ucs2 ? text.Length : text.Sum(c => c is '{' or '€' ? 2 : 1);
}
