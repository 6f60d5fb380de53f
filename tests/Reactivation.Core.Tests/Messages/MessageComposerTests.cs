using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Messages;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Messages;

/// <summary>Composing: salutations, offers and dates in the reader's language, headers, what the law asks for, guard rails.</summary>
public class MessageComposerTests
{
    private static readonly MessageComposer Composer = new(LegalProfile.Japan);

    [Theory]
    [InlineData(Language.Japanese, "株式会社みほん", null, "佐藤 花子", null, "株式会社みほん\n佐藤 花子 様")]
    [InlineData(Language.Japanese, "株式会社みほん", "総務部", "佐藤 花子", null, "株式会社みほん 総務部\n佐藤 花子 様")]
    [InlineData(Language.Japanese, "株式会社みほん", null, null, null, "株式会社みほん 御中")]
    [InlineData(Language.Japanese, "株式会社みほん", "総務部", null, null, "株式会社みほん 総務部 御中")]
    [InlineData(Language.Japanese, null, null, "佐藤 花子", null, "佐藤 花子 様")]
    [InlineData(Language.Japanese, null, null, "佐藤様", null, "佐藤様")]
    [InlineData(Language.Japanese, null, null, null, null, "お客様各位")]
    [InlineData(Language.English, "Example Works", null, "Smith", "Ms.", "Dear Ms. Smith,")]
    [InlineData(Language.English, null, null, "Taro Yamada", null, "Dear Taro Yamada,")]
    [InlineData(Language.English, "Example Works", "Sales", null, null, "Dear Example Works team,")]
    [InlineData(Language.English, null, null, null, null, "Dear customer,")]
    public void TheSalutation_FitsTheReader(Language language, string? company, string? department, string? person, string? title, string expected) =>
        Composer.Compose(Order(language) with { Recipient = new Recipient(language) { Company = company, Department = department, Person = person, Title = title } }).Text.Should().StartWith(expected + "\n\n");

    [Theory]
    [InlineData(OfferKind.PercentOff, 20d, Language.Japanese, "20%割引")]
    [InlineData(OfferKind.PercentOff, 12.5, Language.English, "12.5% off")]
    [InlineData(OfferKind.AmountOff, 1500d, Language.Japanese, "1,500円（税込）割引")]
    [InlineData(OfferKind.AmountOff, 1500d, Language.English, "JPY 1,500 (tax included) off")]
    [InlineData(OfferKind.FreeTrial, 30d, Language.Japanese, "30日間の無料体験")]
    [InlineData(OfferKind.FreeTrial, null, Language.English, "a free trial")]
    [InlineData(OfferKind.FreeShipping, null, Language.Japanese, "送料無料")]
    [InlineData(OfferKind.Gift, 500d, Language.Japanese, "500円分のギフト")]
    public void TheOffer_IsSaidInTheReadersLanguage(OfferKind kind, double? value, Language language, string expected)
    {
        var order = Order(language) with { Recipient = new Recipient(language) { Person = "Sato" }, Offer = SampleOrders.Discount(language) with { Kind = kind, Value = (decimal?)value } };

        var message = Composer.Compose(order);

        message.Subject.Should().Contain(expected);
        message.Text.Should().Contain(expected).And.Contain(language == Language.Japanese ? "2026年12月31日（木）" : "Thursday, 31 December 2026");
    }

    [Fact]
    public void AnEmail_HasHeadersForOneClick()
    {
        Composer.Compose(Order()).Headers.Should().Equal(("List-Unsubscribe", "<https://example.com/stop?id=1>, <mailto:stop@example.com>"), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        Composer.Compose(Order() with { Sender = SampleOrders.Sender with { OptOutLink = null } }).Headers.Should().Equal(("List-Unsubscribe", "<mailto:stop@example.com>"));
        Composer.Compose(Order() with { Sender = SampleOrders.Sender with { OptOutLink = "http://example.com/stop" } }).Headers.Select(h => h.Name).Should().Equal(["List-Unsubscribe"], "one click needs https");
    }

    [Fact]
    public void M5_Html_SaysWhatTheTextSays_Escaped()
    {
        var message = Composer.Compose(Order() with { Recipient = new Recipient(Language.Japanese) { Person = "<script>alert(1)</script> {{ x }} & \"co\"" } });

        message.Text.Should().Contain("<script>alert(1)</script> {{ x }} & \"co\" 様");
        message.Html.Should().Contain("<p>&lt;script&gt;alert(1)&lt;/script&gt; {{ x }} &amp; &quot;co&quot; 様</p>").And.NotContain("<script");
        message.Html.Should().Contain("<li>送料を無料に</li>").And.Contain("<a href=\"https://example.com/shop?a=1&amp;b=2\">https://example.com/shop?a=1&amp;b=2</a>").And.Contain("<a href=\"https://example.com/stop?id=1\">");
        message.Html.Should().StartWith("<!DOCTYPE html>\n<html lang=\"ja\">").And.EndWith("</body></html>\n");
    }

    [Fact]
    public void M5_YourOwnHtml_GetsTheFooterToo()
    {
        const string file = "id: own\nlanguage: en\npurpose: campaign\ntitle: t\nuses: sender_company\n--- email subject\nHello from {{ sender_company }}\n--- email text\nHello\n--- email html\n<html><body><b>{{ sender_company | html.escape }}</b></body></html>";
        var composer = new MessageComposer(LegalProfile.EuropeanUnion, MessageCatalogue.Empty.With(MessageTemplate.Parse(file)));

        var message = composer.Compose(new MessageOrder(new Recipient(Language.English), SampleOrders.EnglishSender with { Company = "A & B" }, MessageForm.Email) { TemplateId = "own" });

        message.Subject.Should().Be("Hello from A & B");
        message.Html.Should().StartWith("<html><body><b>A &amp; B</b><div style=\"margin-top:32px").And.Contain("unsubscribe here: <a href=").And.EndWith("</p>\n</div>\n</body></html>\n");
    }

    [Theory]
    [InlineData("JP", MessageForm.Email, "Name PostalAddress OptOut ComplaintContact")]
    [InlineData("US", MessageForm.Email, "Name PostalAddress OptOut")]
    [InlineData("EU", MessageForm.Email, "Name OptOut ComplaintContact")]
    [InlineData("JP", MessageForm.Sms, "Name PostalAddress OptOut ComplaintContact")]
    [InlineData("JP", MessageForm.Letter, "")]
    public void L2_WithoutTheSendersDuties_NothingIsComposed(string profile, MessageForm form, string missing)
    {
        var legal = new[] { LegalProfile.Japan, LegalProfile.UnitedStates, LegalProfile.EuropeanUnion }.Single(p => p.Jurisdiction == profile);

        new MessageComposer(legal).TryCompose(Order() with { Form = form, Sender = new Sender("", "x") }, out var message, out var problems);

        message.Should().BeNull("the template needs the company too");
        problems.Where(p => p.Source == profile).Select(p => p.Field).Should().Equal(missing.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void L2_EveryEmail_TellsWhatTheLawAsksFor() =>
        Composer.Compose(Order()).Text.Should().Contain("送信者：みほん商店").And.Contain("所在地：〒000-0000 みほん県みほん市1-2-3").And.Contain("お問い合わせ・苦情の受付：03-0000-0000").And.Contain("配信停止：https://example.com/stop?id=1");

    [Fact]
    public void L2_AnSms_MayLeaveAddressAndContactToAPage_ButNotTheWayToStop()
    {
        var sms = Order() with { Form = MessageForm.Sms, Values = TemplateValues.Empty };

        Composer.Compose(sms).Text.Should().StartWith("みほん商店です。").And.EndWith("\n配信停止 https://example.com/stop?id=1\n送信者情報 https://example.com/info");
        Composer.Compose(sms with { Sender = sms.Sender with { InformationLink = sms.Sender.OptOutLink } }).Text.Should().EndWith("\n配信停止・送信者情報 https://example.com/stop?id=1");
        Composer.TryCompose(sms with { Sender = sms.Sender with { OptOutLink = null } }, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.ToString()).Should().Equal(["JP, OptOut: found nothing, expected Sender.OptOutLink"], "nobody mails from an SMS");
        Composer.TryCompose(sms with { Sender = sms.Sender with { InformationLink = null } }, out _, out problems).Should().BeFalse();
        problems.Select(p => p.ToString()).Should().Equal("JP, PostalAddress: found nothing, expected Sender.InformationLink, a page that tells it", "JP, ComplaintContact: found nothing, expected Sender.InformationLink, a page that tells it");
        problems.Select(p => p.Member).Should().AllBe("Sender.InformationLink");
        new MessageComposer(LegalProfile.Japan with { OnLinkedPage = [] }).TryCompose(sms, out _, out problems).Should().BeFalse();
        problems.Select(p => p.Code).Should().Equal("legal.no_place", "legal.no_place");
    }

    [Fact]
    public void L2_OffersStateTheirConditions_AndConsumersSeeTheTax()
    {
        var offer = SampleOrders.Discount(Language.Japanese) with { Conditions = null, Kind = OfferKind.AmountOff, Value = 500, IncludesTax = false };

        Composer.TryCompose(Order() with { Recipient = new Recipient(Language.Japanese) { Person = "佐藤" }, Offer = offer }, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.Field).Should().Equal("Conditions", "Tax");
        Composer.TryCompose(Order() with { Offer = offer with { Conditions = "1回限り" } }, out _, out _).Should().BeTrue("a company reads");
    }

    /// <summary>An SMS has no page for what an offer is bound to: conditions and last day stand in the text itself.</summary>
    [Fact]
    public void L2_AnSmsWithAnOffer_TellsItsConditionsAndItsLastDay()
    {
        foreach (var template in MessageCatalogue.Default.Templates.Where(t => t.Forms.Contains(MessageForm.Sms) && t.NamesFor(MessageForm.Sms).Contains("offer")))
        {
            var order = SampleOrders.For(template, MessageForm.Sms);

            Composer.Compose(order).Text.Should().Contain(order.Offer!.Conditions).And.Contain(template.Language == Language.Japanese ? $"2026年12月{order.Offer.ValidUntil.Day}日" : $"{order.Offer.ValidUntil.Day} December 2026", "{0} makes an offer", template);
        }
    }

    [Fact]
    public void L2_AnSmsOfYourOwn_ThatDoesNotTellTheConditions_IsRefused()
    {
        var own = Own("uses: offer offer_until link\n--- sms\n{{ offer }} {{ offer_until }} {{ link }}");

        own.TryCompose(Order(Language.English) with { TemplateId = "own", Form = MessageForm.Sms, Values = TemplateValues.Empty }, out _, out var problems).Should().BeFalse();

        problems.Select(p => p.ToString()).Should().Equal(
            "offer_code: found an offer's code, which the template does not tell, expected a template that uses offer_code",
            "offer_conditions: found an offer's conditions, which the template does not tell, expected a template that uses offer_conditions");
    }

    /// <summary>That a template names a value does not say that it prints it: what counts is the text.</summary>
    [Theory]
    [InlineData("sms", "--- sms\n{{ offer }} {{ if false }}{{ offer_until }}{{ end }} [offer_conditions] [offer_code] {{ link }}", "sms: offer_until")]
    [InlineData("sms", "--- sms\n{{ offer }} {{ offer_until }} [offer_conditions | string.truncate 8] [offer_code] {{ link }}", "sms: offer_conditions")]
    [InlineData("sms", "--- sms\n{{ offer }} {{ offer_until }} [offer_conditions] [offer_code] {{ link }}", "")]
    [InlineData("email", "--- email subject\n[offer_conditions]\n--- email text\n{{ offer }} {{ offer_until }} [offer_code] {{ link }}", "email text: offer_conditions")]
    [InlineData("email", "--- email subject\nx\n--- email text\n{{ offer }} {{ offer_until }} [offer_conditions] [offer_code] {{ link }}\n--- email html\n<p>{{ offer_until | html.escape }}</p>", "email html: offer_conditions")]
    [InlineData("email", "--- email subject\nx\n--- email text\n{{ offer }} {{ offer_until }} [offer_conditions] [offer_code] {{ link }}\n--- email html\n<p>{{ offer_until | html.escape }}: [offer_conditions | html.escape]</p>", "")]
    public void L2_WhatBindsAnOffer_StandsInEveryText(string form, string parts, string lacking)
    {
        var order = Order(Language.English) with { TemplateId = "own", Form = form == "sms" ? MessageForm.Sms : MessageForm.Email, Values = TemplateValues.Empty };
        order = order with { Offer = order.Offer! with { Conditions = "once per \"customer\" & household" } };
        var rest = "uses: offer offer_until offer_conditions offer_code link\n" + Regex.Replace(parts, @"\[(\w+)(.*?)\]", "{{ if $1 }}{{ $1$2 }}{{ end }}");

        Own(rest).TryCompose(order, out _, out var problems);
        problems.Select(p => $"{p.Field}: {p.Found["a text that does not tell ".Length..]}").Should().Equal(lacking.Length == 0 ? [] : [lacking]);
        new MessageComposer(LegalProfile.Japan with { StatesConditions = false }, MessageCatalogue.Empty.With(MessageTemplate.Parse($"id: own\nlanguage: en\npurpose: campaign\ntitle: t\n{rest}"))).TryCompose(order, out _, out _).Should().BeTrue();
    }

    /// <summary>The letters of a name may stand in another word.</summary>
    [Theory]
    [InlineData("uses: link\n--- sms\nTraining: {{ link }}", "Rain: Training: https://example.com/\n")]
    [InlineData("uses: link sender_company\n--- sms\nTraining by {{ sender_company }}: {{ link }}", "Training by Rain: https://example.com/\n")]
    [InlineData("uses: link sender_company\n--- sms\n{{ if false }}{{ sender_company }}{{ end }}Hello {{ link }}", "Rain: Hello https://example.com/\n")]
    public void L2_AnSms_TellsItsSender_WhateverTheText(string template, string expected)
    {
        var order = Order(Language.English) with { TemplateId = "own", Form = MessageForm.Sms, Offer = null, Link = "https://example.com/", Values = TemplateValues.Empty };

        Own(template.Replace("Training", "Raining", StringComparison.Ordinal)).Compose(order with { Sender = order.Sender with { Company = "Rain" } }).Text.Should().StartWith(expected.Replace("Training", "Raining", StringComparison.Ordinal));
    }

    [Fact]
    public void A8_EveryCall_OffersNotToCallAgain()
    {
        foreach (var template in MessageCatalogue.Default.Templates.Where(t => t.Forms.Contains(MessageForm.Call)))
        {
            Composer.Compose(SampleOrders.For(template, MessageForm.Call)).Text.TrimEnd().Split('\n')[^1].Should().StartWith(
                template.Language == Language.Japanese ? "【今後のお電話】今後のお電話がご不要でしたら" : "[Further calls] If you would rather not be called again", "{0} calls", template);
        }
    }

    [Theory]
    [InlineData(OfferKind.PercentOff, 20d, LeavingReason.NeedsChanged, "forgotten", true)]
    [InlineData(OfferKind.AmountOff, 500d, LeavingReason.LifestyleChanged, "forgotten", true)]
    [InlineData(OfferKind.FreeShipping, null, LeavingReason.NoLongerNeeded, "forgotten", true)]
    [InlineData(OfferKind.Gift, 500d, LeavingReason.NeedsChanged, "forgotten", true)]
    [InlineData(OfferKind.FreeTrial, 30d, LeavingReason.NeedsChanged, "forgotten", false)]
    [InlineData(OfferKind.Gift, 500d, LeavingReason.NeedsChanged, "survey", false)]
    [InlineData(OfferKind.PercentOff, 20d, LeavingReason.PriceCompetition, "forgotten", false)]
    public void C4_WhatAnswersNothing_IsNotOfferedToChangedNeeds(OfferKind kind, double? value, string reason, string template, bool isClosed)
    {
        var order = SampleOrders.For(MessageCatalogue.Default.Find(template, Language.Japanese)!, MessageForm.Email);
        order = order with { Assessment = Left(reason), Offer = order.Offer! with { Kind = kind, Value = (decimal?)value } };

        Composer.TryCompose(order, out _, out var problems).Should().Be(!isClosed);
        problems.Select(p => p.Expected).Should().Equal(isClosed ? ["no discount"] : []);
    }

    [Fact]
    public void C4_ADiscount_IsNotOfferedToChangedNeeds_UnlessAllowed()
    {
        var order = Order() with { Assessment = Left(LeavingReason.NeedsChanged), TemplateId = "forgotten", Values = TemplateValues.Of(("news", ImmutableArray.Create("新商品"))) };

        Composer.TryCompose(order, out _, out var problems).Should().BeFalse();
        problems.Single().Found.Should().Be("a discount against the guard rail no-discount-for-changed-needs: the needs changed: a lower price answers nothing");
        Composer.TryCompose(order with { Offer = null, Link = "https://example.com/" }, out _, out _).Should().BeTrue();
        new MessageComposer(LegalProfile.Japan, approach: ApproachPolicy.Default with { GuardRails = [] }).TryCompose(order, out _, out _).Should().BeTrue();
        Composer.TryCompose(order with { GuardRails = [] }, out _, out _).Should().BeTrue("the order names those that hold");
        Composer.TryCompose(order with { Offer = order.Offer! with { Kind = OfferKind.FreeTrial, Value = 30 } }, out _, out _).Should().BeTrue("a trial lowers no price");
    }

    [Fact]
    public void A2_GuardRailsOfYourOwn_HoldForComposing_AndForOneChannelOnly()
    {
        var rail = new Row<Closure>("no-mail", ApproachFacts.Cause.Is("price"), new Closure { Channels = [Channel.Email] }, new("letters only", "手紙のみ"));
        var composer = new MessageComposer(LegalProfile.Japan, approach: ApproachPolicy.Default with { GuardRails = [rail] });
        var order = Order() with { Assessment = Left(LeavingReason.PriceCompetition) };

        composer.TryCompose(order, out _, out _).Should().BeFalse("nothing says by which channel the e-mail goes");
        composer.TryCompose(order with { Channel = Channel.Email }, out _, out _).Should().BeFalse();
        composer.TryCompose(order with { Channel = Channel.Webinar }, out _, out _).Should().BeTrue("an invitation to a webinar is written as e-mail too, and is open");
        new MessageComposer(LegalProfile.Japan, approach: ApproachPolicy.Default with { Channels = [], GuardRails = [rail with { Then = new Closure() }] })
            .TryCompose(order, out _, out _).Should().BeFalse("a rail for all channels holds without any profile");
        var both = new MessageComposer(LegalProfile.Japan, approach: ApproachPolicy.Default with { GuardRails = [rail with { Then = new Closure { Channels = [Channel.Email, Channel.Webinar] } }] });
        both.TryCompose(order, out _, out var closed).Should().BeFalse();
        closed.Single().Expected.Should().Be("no discount");
        both.TryCompose(order with { Form = MessageForm.Letter }, out _, out _).Should().BeTrue();
    }

    [Fact]
    public void M5_HeadersAreAscii_WhateverTheHost()
    {
        var message = Composer.Compose(Order() with { Sender = SampleOrders.Sender with { OptOutLink = "https://例え.jp/停止?id=1", OptOutEmail = null } });

        message.Headers[0].Value.Should().Be("<https://xn--r8jz45g.jp/%E5%81%9C%E6%AD%A2?id=1>");
        Composer.TryCompose(Order() with { Sender = SampleOrders.Sender with { OptOutEmail = "停止@example.com" } }, out _, out var problems).Should().BeFalse();
        problems.Single().Code.Should().Be("text.email");
    }

    [Theory]
    [InlineData(0.00001)]
    [InlineData(33.33339)]
    public void AnOffer_IsNotRounded(double value)
    {
        Composer.TryCompose(Order() with { Offer = SampleOrders.Discount(Language.Japanese) with { Value = (decimal)value } }, out _, out var problems).Should().BeFalse();
        problems.Single().Code.Should().Be("offer.decimals");
    }

    [Fact]
    public void A2_GuardRailsThatThePolicyCannotAnswer_AreTold()
    {
        var composer = new MessageComposer(LegalProfile.Japan, approach: ApproachPolicy.Default with { GuardRails = [new("unknown", Condition.Segment("nobody-knows"), new(), new("x", "x"))] });

        FluentActions.Invoking(() => composer.TryCompose(Order() with { Assessment = Left(LeavingReason.PriceCompetition) }, out _, out _)).Should().Throw<PolicyException>().Which.Problems.Single().ToString().Should().Contain("nobody-knows");
    }

    [Fact]
    public void A2_AComplaintAboutStaff_GetsTheImprovementFirst()
    {
        var price = Order() with { Assessment = Left(LeavingReason.Staff) };
        var staff = price with { TemplateId = null, Values = TemplateValues.Of(("improvements", ImmutableArray.Create("研修を増やしました"))) };

        Composer.TryCompose(price, out _, out var problems).Should().BeFalse();
        problems.Single().Expected.Should().Be("a template that tells 'improvements' before the offer, or no offer");
        var message = Composer.Compose(staff with { Sender = SampleOrders.Sender with { Person = "店長 山田" } });
        message.Template.Should().Be("staff.ja");
        message.Text.IndexOf("研修", StringComparison.Ordinal).Should().BeInRange(1, message.Text.IndexOf("20%割引", StringComparison.Ordinal));
        message.Text.Should().Contain("みほん商店の店長 山田と申します。\n以前の担当者に代わりまして");
    }

    [Theory]
    [InlineData(21, false)]
    [InlineData(22, true)]
    public void AnEndedOffer_IsNotSent(int lastDay, bool isGood) => Composer.TryCompose(
        Order() with { Assessment = Left(LeavingReason.PriceCompetition), Offer = SampleOrders.Discount(Language.Japanese) with { ValidUntil = new DateOnly(2026, 11, lastDay) } }, out _, out _).Should().Be(isGood);

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void AnOffer_IsHeldAgainstTheDayOfSending_AheadOfTheAssessment(int day, bool isGood)
    {
        var order = Order() with { Assessment = Left(LeavingReason.PriceCompetition), SendOn = new DateOnly(2026, 12, 1).AddDays(day - 1) };

        Composer.TryCompose(order, out _, out var problems).Should().Be(isGood);
        Composer.TryCompose(order with { Assessment = null }, out _, out _).Should().Be(isGood, "the day of sending needs no assessment");
        problems.Select(p => p.ToString()).Should().Equal(isGood ? [] : ["Offer.ValidUntil: found an offer that ended before 2027-01-01, expected a last day not before it"]);
    }

    [Fact]
    public void AnOffer_WithoutAnyDay_IsNotSentUnseen()
    {
        Composer.TryCompose(Order() with { SendOn = null }, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.ToString()).Should().Equal("SendOn: found an offer, and no day on which it is sent, expected MessageOrder.SendOn, or an assessment");
        Composer.TryCompose(Order() with { SendOn = null, TemplateId = "forgotten", Offer = null, Link = "https://example.com/", Values = TemplateValues.Of(("news", ImmutableArray.Create("a"))) }, out _, out _).Should().BeTrue("nothing ends");
    }

    [Fact]
    public void AnUnsoundOrder_IsToldEverything()
    {
        var order = Order() with
        {
            Recipient = new Recipient(Language.Japanese) { Person = "佐藤\r\nBcc: x@example.com" },
            Sender = SampleOrders.Sender with { OptOutLink = "javascript:x", OptOutEmail = "a@b\r\nX: y", Company = "A\nB" },
            Offer = SampleOrders.Discount(Language.Japanese) with { Value = 120, Link = "file:///x", Currency = "yen" },
            Product = "石けん",
            Values = TemplateValues.Of(("points", ImmutableArray.Create("a\nb")), ("salutation", "x"), ("pionts", "y")),
            Link = null,
        };

        Composer.TryCompose(order, out _, out var problems).Should().BeFalse();

        problems.Select(p => p.Field ?? p.Member).Should().Equal(
            "sender_company", "link", "points", "pionts", "Recipient.Person", "Sender.Company", "Sender.OptOutLink", "Sender.OptOutEmail", "Offer.Value", "Offer.Link", "Offer.Currency", "product", "salutation");
    }

    [Fact]
    public void NothingThatAnOrderBrings_IsDroppedSilently()
    {
        var order = Order() with { TemplateId = "recontact", Values = TemplateValues.Of(("topic", "在庫"), ("case_study", "例"), ("material", "手引き")) };

        Composer.TryCompose(order, out _, out var problems).Should().BeFalse();
        problems.Single().ToString().Should().Be("offer: found an offer, which the template does not tell, expected a template that makes an offer, or no offer");
        Composer.TryCompose(order with { Offer = null, Product = "x", LastPurchaseOn = SampleOrders.SendOn }, out _, out problems).Should().BeFalse();
        problems.Select(p => p.Field).Should().Equal("link", "last_purchase", "product");
        problems[0].Expected.Should().StartWith("an absolute http or https address", "the template needs one");
        Composer.TryCompose(order with { TemplateId = "nope" }, out _, out problems).Should().BeFalse();
        problems.Single().Found.Should().Be("no template 'nope' in Japanese");
    }

    [Fact]
    public void ATemplateOfYourOwn_ThatCannotBeRendered_IsToldAsProblems_OfEveryPart_WithPlaces()
    {
        const string file = "id: own\nlanguage: en\npurpose: campaign\ntitle: t\nuses: sender_company\nvalue points list required \"a; b\" what is new\n--- email subject\n{{ points[3] }}\n--- email text\nHello\n\nfrom {{ sender_company / 2 }}\n--- sms\n\n{{ for a in points }}{{ for b in points }}{{ sender_company }}{{ end }}{{ end }}";
        var bounded = new MessageSubset(new TemplateBounds { OutputLength = 20 });
        var composer = new MessageComposer(LegalProfile.Japan, MessageCatalogue.Empty.With(MessageTemplate.Parse(file, engine: bounded)));
        var order = Order(Language.English) with { TemplateId = "own", Offer = null, Link = null, Values = TemplateValues.Of(("points", ImmutableArray.Create("a", "b"))) };

        composer.TryCompose(order, out var message, out var problems).Should().BeFalse();
        message.Should().BeNull();
        problems.Select(p => p.ToString()).Should().Equal(
            "own.en, line 8, column 11, email subject: found the index 3 of 2, expected an index of an item that is there",
            "own.en, line 12, column 24, email text: found '/' with a text, expected '+', or numbers");
        var compose = () => composer.Compose(order with { Form = MessageForm.Sms });
        compose.Should().Throw<ComposeException>().Which.Problems.Single().Should().Match<Problem>(p => p.Source == "own.en" && p.Field == "sms" && p.Line == 15 && p.Found == "more than 20 characters of output");
    }

    [Fact]
    public void ASmsBeyondTheCarrier_IsRefused()
    {
        var order = Order() with { Form = MessageForm.Sms, Values = TemplateValues.Empty };

        new MessageComposer(LegalProfile.Japan, carrier: SmsCarrier.SinglePart).TryCompose(order, out _, out var problems).Should().BeFalse();
        problems.Single().Expected.Should().Be("at most 1 for the carrier 'single'");
        new MessageComposer(LegalProfile.Japan, carrier: SmsCarrier.Japan with { CostAPart = 3m }).Compose(order).Sms!.Cost.Should().BeInRange(6m, 12m);
    }

    [Fact]
    public void WhatAnOrderBrings_AndTheTemplateDoesNotTell_IsToldAllAtOnce()
    {
        var own = Own("uses: offer\n--- letter\n{{ offer }}");
        var order = Order(Language.English) with { TemplateId = "own", Form = MessageForm.Letter, Link = null, Product = "x", LastPurchaseOn = SampleOrders.SendOn, Values = TemplateValues.Empty };

        own.TryCompose(order, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.Field).Should().Equal("offer_until", "offer_code", "offer_conditions", "link", "last_purchase", "product");
        own.TryCompose(order with { Form = MessageForm.Call }, out _, out problems).Should().BeFalse();
        problems.Select(p => p.Found).Should().Equal(["the form call"], "what no form tells is not told twice");
    }

    private static MessageComposer Own(string rest) => new(LegalProfile.Japan, MessageCatalogue.Empty.With(MessageTemplate.Parse($"id: own\nlanguage: en\npurpose: campaign\ntitle: t\n{rest}")));

    private static Assessment Left(string reason) => new Customer("c") { Purchases = new() { LastOn = Day("2026-01-01"), Count = 1, Sum = 1m }, Leaving = new() { Reason = reason, On = Day("2026-03-01") } }.Assess();

    private static MessageOrder Order(Language language = Language.Japanese) => new(SampleOrders.Reader(language), language == Language.Japanese ? SampleOrders.Sender : SampleOrders.EnglishSender, MessageForm.Email)
    {
        TemplateId = "price",
        SendOn = SampleOrders.SendOn,
        Offer = SampleOrders.Discount(language),
        Values = TemplateValues.Of(("points", ImmutableArray.Create(language == Language.Japanese ? "送料を無料に" : "free delivery"))),
    };
}
