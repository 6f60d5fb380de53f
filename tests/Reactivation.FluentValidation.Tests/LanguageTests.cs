using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Resources;

namespace Reactivation.Validation.Tests;

/// <summary>Messages are in the language that FluentValidation's own are in, or in a stated one.</summary>
public sealed partial class LanguageTests : IDisposable
{
    private readonly Settings _settings = new();

    public void Dispose() => _settings.Dispose();

    [Theory]
    [InlineData("ja", true)]
    [InlineData("ja-JP", true)]
    [InlineData("en-GB", false)]
    [InlineData("de-DE", false)]
    public void TheUiCulture_Decides(string culture, bool isJapanese)
    {
        CultureInfo.CurrentUICulture = new CultureInfo(culture);

        var messages = Ours();

        messages.Should().OnlyContain(m => Kana().IsMatch(m) == isJapanese);
        messages.Should().HaveCount(22).And.OnlyContain(m => !m.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void TheLanguageManagersCulture_GoesBefore_AndMayBeTurnedOff()
    {
        ValidatorOptions.Global.LanguageManager.Culture = new CultureInfo("ja");
        Ours().Should().OnlyContain(m => Kana().IsMatch(m));
        new RequestValidator().Validate(Samples.Bad).Errors[0].ErrorMessage.Should().MatchRegex(Kana().ToString(), "that is how the host's own rule speaks");

        ValidatorOptions.Global.LanguageManager.Enabled = false;
        Ours().Should().NotContain(m => Kana().IsMatch(m));
    }

    [Fact]
    public void AStatedLanguage_GoesBeforeAll()
    {
        CultureInfo.CurrentUICulture = new CultureInfo("ja");
        Ours(Language.English).Should().NotContain(m => Kana().IsMatch(m));
        CultureInfo.CurrentUICulture = new CultureInfo("en");
        Ours(Language.Japanese).Should().OnlyContain(m => Kana().IsMatch(m));
    }

    [Fact]
    public void BothLanguages_SayTheSameCodesAtTheSamePlaces()
    {
        var english = new RequestValidator(Language.English).Validate(Samples.Bad).Errors;
        var japanese = new RequestValidator(Language.Japanese).Validate(Samples.Bad).Errors;

        japanese.Select(e => (e.PropertyName, e.ErrorCode)).Should().Equal(english.Select(e => (e.PropertyName, e.ErrorCode)));
        english.Should().ContainSingle(e => e.PropertyName == "Offer.Value").Which.ErrorMessage.Should().Be("Found the value 120, expected more than 0 and at most 100 percent.");
        japanese.Should().ContainSingle(e => e.PropertyName == "Offer.Value").Which.ErrorMessage.Should().Be("値「120」になっています。0より大きく100以下のパーセントにしてください。");
    }

    [Fact]
    public void AHostsOwnText_ForACode_ReplacesOurs()
    {
        var own = new LanguageManager();
        own.AddTranslation("en", "offer.percent", "{PropertyName}: {Found}? Please {Expected}.");
        own.AddTranslation("ja", "offer.percent", "割引率は {Expected} で入力してください。");
        ValidatorOptions.Global.LanguageManager = own;

        new OfferValidator().Validate(Samples.BadOffer).Errors[0].ErrorMessage.Should().Be("Value: the value 120? Please more than 0 and at most 100 percent.");
        new OfferValidator { Language = Language.Japanese }.Validate(Samples.BadOffer).Errors[0].ErrorMessage.Should().StartWith("割引率は ");
        new OfferValidator().Validate(Samples.BadOffer).Errors[1].ErrorMessage.Should().Be("Found something that is no web address, expected an absolute http or https address.");
    }

    private static List<string> Ours(Language? language = null) => [.. new RequestValidator(language).Validate(Samples.Bad).Errors.Skip(1).Select(e => e.ErrorMessage)];

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Kana();
}
