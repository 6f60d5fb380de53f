using System.Text;
using Reactivation.Causes;
using Reactivation.Customers;
using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>The library's templates: all there, in both languages alike, and each as it was approved.</summary>
public class ShippedTemplateTests
{
    public static TheoryData<string, Language> Templates => new(MessageCatalogue.Default.Templates.Select(t => (t.Id, t.Language)));

    public static TheoryData<string, Language> Texted => new(MessageCatalogue.Default.Templates.Where(t => t.Forms.Contains(MessageForm.Sms)).Select(t => (t.Id, t.Language)));

    [Fact]
    public void A1_A3_A9_A10_A11_A12_M1_M2_M6_TheTemplatesAreThere() => MessageCatalogue.Default.Templates.Where(t => t.Language == Language.Japanese).Select(t => t.Id).Should().Equal(
        "anniversary", "birthday", "campaign", "case-study", "come-back", "cost-benefit", "cost-efficient-plan", "departments", "follow-up", "forgotten", "habit", "introduction", "maintenance", "meeting", "news", "price", "product", "recontact",
        "related", "release", "reorder", "resume", "sale", "season", "second-purchase", "small-start", "staff", "survey", "switch-back", "training", "update", "upgrade", "usage-report", "webinar", "wider-use");

    [Fact]
    public void M3_BothLanguages_SayTheSame() => MessageCatalogue.Default.CheckParity().Should().BeEmpty();

    [Theory]
    [InlineData("price", "Email Sms Letter Call")]
    [InlineData("staff", "Email Sms Letter Call")]
    [InlineData("product", "Email Sms Letter Call")]
    [InlineData("forgotten", "Email Sms Letter Call")]
    [InlineData("recontact", "Email Letter Call")]
    [InlineData("campaign", "Email Letter Call")]
    [InlineData("survey", "Email Sms Call")]
    public void M3_TheyAreWrittenInTheirForms(string id, string forms) =>
        string.Join(' ', MessageCatalogue.Default.Find(id, Language.Japanese)!.Forms).Should().Be(forms);

    [Fact]
    public void M6_TheHabitLetter_AnswersBothDoubts() =>
        MessageCatalogue.Default.Find("habit", Language.Japanese)!.Values.Select(v => v.Name).Should().Contain(["why_this", "why_kind"]);

    [Theory]
    [MemberData(nameof(Templates))]
    public void M3_EveryTemplate_IsAsApproved(string id, Language language)
    {
        var template = MessageCatalogue.Default.Find(id, language)!;
        var composer = new MessageComposer(LegalProfile.Japan);
        var text = new StringBuilder();
        foreach (var form in template.Forms)
        {
            var message = composer.Compose(SampleOrders.For(template, form));
            text.Append($"##### {form}{(message.Sms is { } sms ? $", {sms.Encoding}, {sms.Units} units, {sms.Parts.Length} parts" : "")}\n");
            if (message.Subject is { } subject)
                text.Append($"Subject: {subject}\n\n");
            text.Append(message.Text.TrimEnd()).Append("\n\n");
        }

        Golden.ShouldBe($"{template}.txt", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void M3_WithoutALastPurchase_NobodyIsToldThatItHasBeenLong(string id, Language language)
    {
        var template = MessageCatalogue.Default.Find(id, language)!;
        var composer = new MessageComposer(LegalProfile.Japan);

        var texts = template.Forms.Select(f => composer.Compose(SampleOrders.For(template, f) with { LastPurchaseOn = null })).Select(m => $"{m.Subject}\n\n{m.Text.TrimEnd()}\n").ToList();

        texts.Should().OnlyContain(t => !t.Contains("ご無沙汰") && !t.Contains("しばらく") && !t.Contains("久しぶり") && !t.Contains("a while") && !t.Contains("some time since") && !t.Contains("some time ago"));
    }

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void M3_TheHtmlOfAnEmail_IsAsApproved(Language language)
    {
        var template = MessageCatalogue.Default.Find("price", language)!;

        Golden.ShouldBe($"{template}.html", new MessageComposer(LegalProfile.Japan).Compose(SampleOrders.For(template, MessageForm.Email)).Html!);
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void M4_WithoutWhatMayBeMissing_NoGapIsLeft(string id, Language language)
    {
        var template = MessageCatalogue.Default.Find(id, language)!;
        var composer = new MessageComposer(LegalProfile.Japan with { StatesConditions = false });
        foreach (var form in template.Forms)
        {
            var order = SampleOrders.For(template, form, withOptional: false);
            var isOptional = template.Values.Any(v => v is { Name: "offer", IsRequired: false });
            var bare = composer.Compose(order with { LastPurchaseOn = null, Offer = isOptional ? null : order.Offer is { } offer ? offer with { Code = null, Conditions = null } : null });

            bare.Text.Should().NotContain("\n\n\n").And.NotContain("  \n").And.NotContain("{{").And.NotContain("()").And.NotContain(": \n").And.NotContain("「」");
        }
    }

    [Theory]
    [InlineData(Cause.Price, LeavingReason.PriceCompetition, "price")]
    [InlineData(Cause.Price, LeavingReason.CostReduction, "cost-benefit")]
    [InlineData(Cause.Price, LeavingReason.CompetitorCheaper, "switch-back")]
    [InlineData(Cause.Staff, LeavingReason.Support, "staff")]
    [InlineData(Cause.Product, LeavingReason.BelowExpectation, "product")]
    [InlineData(Cause.Product, LeavingReason.NoEffect, "training")]
    [InlineData(Cause.Product, LeavingReason.OtherBrand, "switch-back")]
    [InlineData(Cause.Forgotten, LeavingReason.LeftOver, "habit")]
    [InlineData(Cause.Forgotten, LeavingReason.NoFollowUp, "forgotten")]
    [InlineData(Cause.Other, LeavingReason.ContactReplaced, "introduction")]
    [InlineData(Cause.Other, LeavingReason.Reorganisation, "introduction")]
    [InlineData(Cause.Other, LeavingReason.BudgetAdjusted, "cost-efficient-plan")]
    [InlineData(Cause.Other, LeavingReason.NeedsChanged, "news")]
    [InlineData(Cause.Unknown, null, "forgotten")]
    public void C1_C2_TheReasonChoosesTheTemplate(Cause cause, string? reason, string id) =>
        MessageCatalogue.Default.For(new Diagnosis(cause, reason, Evidence.Stated, 90, "x"), Language.English, MessageForm.Email)!.Id.Should().Be(id);

    /// <summary>Ids decide nothing: what was added last goes first, the library's last.</summary>
    [Theory]
    [InlineData("a-first", "z-last")]
    [InlineData("z-last", "a-first")]
    public void M4_OfSeveralThatAnswerAlike_TheOneAddedLastIsTaken(string earlier, string later)
    {
        var catalogue = MessageCatalogue.Default.With(Answer(earlier));

        Chosen(catalogue).Should().Be(earlier);
        Chosen(catalogue.With(Answer(later))).Should().Be(later);
        Chosen(MessageCatalogue.Default.With(Answer(earlier), Answer(later))).Should().Be(earlier, "of one addition the first");
        Chosen(catalogue.With(Answer(later)).With(Answer(earlier))).Should().Be(earlier, "what takes its place is added then");

        static string Chosen(MessageCatalogue catalogue) => catalogue.For(new Diagnosis(Cause.Price, null, Evidence.Stated, 90, "x"), Language.English, MessageForm.Call)!.Id;
        static MessageTemplate Answer(string id) => MessageTemplate.Parse($"id: {id}\nlanguage: en\npurpose: win_back\ncause: price\ntitle: t\n--- call\nHello.\n");
    }

    [Fact]
    public void C1_WhereTheReasonHasNoTemplateForTheChannel_TheCauseHasOne() =>
        MessageCatalogue.Default.For(new Diagnosis(Cause.Price, LeavingReason.CostReduction, Evidence.Stated, 90, "x"), Language.English, MessageForm.Sms)!.Id.Should().Be("price");

    [Theory]
    [MemberData(nameof(Texted))]
    public void M3_Sms_FitsWhatJapaneseCarriersTake(string id, Language language) =>
        new MessageComposer(LegalProfile.Japan, carrier: SmsCarrier.Japan).Compose(SampleOrders.For(MessageCatalogue.Default.Find(id, language)!, MessageForm.Sms)).Sms!.Units.Should().BeLessThan(300);
}
