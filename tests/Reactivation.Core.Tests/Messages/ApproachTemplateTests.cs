using System.Collections.Immutable;
using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Messages;
using Reactivation.Tests.Approaches;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Messages;

/// <summary>Whatever the approaches plan can be written: every template that they name is there, in the form of every channel that is to take it.</summary>
public class ApproachTemplateTests
{
    private static readonly MessageCatalogue Shipped = MessageCatalogue.Default;

    private static readonly ApproachPolicy WithProducts = ApproachPolicy.From(new() { Products = [new("pump", "pumps", "pumps-page")] });

    private static readonly ImmutableArray<string> Choices = ["update", "upgrade", "related", "maintenance"];

    [Fact]
    public void A1_A2_A3_A7_A9_A10_A12_A13_EverythingThatIsPlanned_CanBeWritten()
    {
        Shipped.Check(WithProducts).Should().BeEmpty();
        Shipped.Check(TimingPolicy.Default).Should().BeEmpty("a timing carries its content (A11)");
        foreach (var owned in Choices)
            Shipped.Check(ApproachPolicy.From(new() { Products = [new("pump", "pumps") { OwnedTemplate = owned }] })).Should().BeEmpty("A10 offers {0}", owned);
    }

    [Fact]
    public void A_TheCheck_LooksAtEveryMeasure_WhatFollowsIt_Returns_StepsAndTimings()
    {
        var policy = WithProducts;
        string[] expected =
        [
            .. policy.Measures.Select(m => $"measures.{m.Id}"), .. policy.Measures.Where(m => m.Then.Then is not null).Select(m => $"measures.{m.Id}.then"),
            .. policy.Returns.Select(r => $"returns.{r.Id}"), .. policy.Sequences.SelectMany(s => s.Steps.Select(p => $"sequences.{s.Id}.{p.Id}")),
        ];

        MessageCatalogue.Empty.Check(policy).Select(p => p.Source).Should().BeEquivalentTo(expected).And.Contain(["measures.A3-D3.then", "measures.A10-viewed-pump", "sequences.win-back.letter"]);
        MessageCatalogue.Empty.Check(TimingPolicy.Default).Select(p => p.Source).Should().Equal("rules.budget", "rules.birthday", "rules.anniversary", "rules.season", "rules.sale", "rules.release");
        MessageCatalogue.Empty.Check(TimingPolicy.Default)[0].ToString().Should().Be("rules.budget: found no template 'cost-efficient-plan' in en, ja, expected a template of the catalogue, which has none; add it to the catalogue");
    }

    [Fact]
    public void A4_M3_AFormThatAChannelTakes_IsThere_OneByOne()
    {
        foreach (var (template, channel) in WithProducts.Measures.SelectMany(m => new[] { m.Then, m.Then.Then }).OfType<Measure>().SelectMany(m => m.Channels.Select(c => (m.Template, c))))
        {
            if (ApproachPolicy.Default.Channels.Single(c => c.Channel.Equals(channel)).Form is { } form)
                Shipped.Find(template, Language.Japanese)!.Forms.Should().Contain(form, "{0} goes by {1}", template, channel);
        }
    }

    [Fact]
    public void A_AMisspeltTemplate_IsNamedWithItsMeasureAndTheOneMeant() =>
        Problems(Own("stff", Channel.Letter, Channel.Phone) with { Then = Own("frgotten", Channel.Email) }).Select(p => p[..p.IndexOf(", expected", StringComparison.Ordinal)] + p[p.IndexOf("; ", StringComparison.Ordinal)..]).Should().Equal(
            "measures.mine, letter, phone: found no template 'stff' in en, ja; did you mean 'staff'?",
            "measures.mine.then, email: found no template 'frgotten' in en, ja; did you mean 'forgotten'?");

    [Fact]
    public void M3_AFormThatIsMissing_IsNamedWithItsChannel() => Problems(Own("usage-report", Channel.Email, Channel.OnlineMeeting, Channel.Sms)).Should().Equal(
        "measures.mine, online_meeting: found no part 'call' in usage-report.en, usage-report.ja, expected the part that online_meeting takes, beside email text, letter; write the part, name another template, or leave online_meeting out",
        "measures.mine, sms: found no part 'sms' in usage-report.en, usage-report.ja, expected the part that sms takes, beside email text, letter; write the part, name another template, or leave sms out");

    [Fact]
    public void M3_ALanguageThatIsMissing_IsNamed_UnlessNobodyWritesInIt()
    {
        var catalogue = Shipped.With(MessageTemplate.Parse("id: vip\nlanguage: en\npurpose: campaign\ntitle: t\n--- call\nHello.\n"));

        catalogue.Check(Mine(Own("vip", Channel.Phone))).Single().ToString().Should().StartWith("measures.mine, phone: found no template 'vip' in ja, expected one of anniversary, ").And.EndWith("; translate vip.en");
        catalogue.Check(Mine(Own("vip", Channel.Phone)), Language.English).Should().BeEmpty();
        catalogue.Check(Mine(Own("vip", Channel.Letter)), Language.English, Language.English).Should().ContainSingle("a language is asked about once");
        Shipped.With().Check(Mine(Own("nothing-like-it", Channel.Phone))).Single().Fix.Should().Be("add it to the catalogue");
    }

    [Fact]
    public void A4_AnAd_NeedsNoTemplate_AndAChannelOfYourOwn_TellsItsForm()
    {
        var (fax, own) = (new Channel("fax"), Own("usage-report", new Channel("fax")));
        var policy = Mine(own);

        Problems(Own("banner", Channel.Ads)).Should().BeEmpty();
        Problems(Own("banner", Channel.Ads, Channel.Email)).Should().ContainSingle(p => p.StartsWith("measures.mine, email: found no template 'banner'"));
        Problems(own).Single().Should().Be("measures.mine, fax: found a channel without a profile, expected one that tells its form: email, phone, online_meeting, letter, sms, webinar, ads, social; add it to the channels of the approach policy");
        Problems(Own("news", new Channel("e_mail"))).Single().Should().EndWith("did you mean 'email'?");
        Shipped.Check(policy with { Channels = [new(fax, new("offices", "事務所")) { Form = MessageForm.Letter }] }).Should().BeEmpty();
        Shipped.Check(policy with { Channels = [new(fax, new("offices", "事務所")) { Form = MessageForm.Sms }] }).Single().Field.Should().Be("fax");
    }

    /// <summary>The measure that is planned and the template that composing takes by itself are one.</summary>
    [Fact]
    public void A2_C2_WhatIsPlanned_IsWhatComposingChooses()
    {
        foreach (var reason in LeavingReason.All)
        {
            var customer = new Customer("c") { Purchases = new() { LastOn = DaysAgo(200), Count = 2 }, Leaving = new() { Reason = reason } };
            var planned = MeasureTests.Plan(customer).Measures.Single(m => m.Id.StartsWith("A2-", StringComparison.Ordinal)).Measure;
            foreach (var form in planned.Channels.Select(c => ApproachPolicy.Default.Channels.Single(p => p.Channel.Equals(c)).Form!.Value).Distinct())
                Shipped.For(customer.Assess().Cause, Language.Japanese, form)!.Id.Should().Be(planned.Template, "the reason is {0}, the form {1}", reason, form);
        }
    }

    /// <summary>A purpose says what is asked of consents and guard rails: it must not be milder than what is said.</summary>
    [Fact]
    public void L1_ATemplateThatCannotDoWithoutAnOffer_IsSentAsAnOffer()
    {
        foreach (var measure in WithProducts.Measures.SelectMany(m => new[] { m.Then, m.Then.Then }).OfType<Measure>())
        {
            var offer = Shipped.Find(measure.Template, Language.English)!.Values.SingleOrDefault(v => v.Name == "offer");
            (offer?.IsRequired == true).Should().Be(measure.Template is "price" or "product");
            if (offer is { IsRequired: true })
                measure.Purpose.Should().BeOneOf([ContactPurpose.Discount, ContactPurpose.Campaign], "{0} makes an offer", measure.Template);
            if (measure.Purpose == ContactPurpose.Discount)
                offer.Should().NotBeNull("{0} is a discount", measure.Template);
        }
    }

    [Fact]
    public void A10_M2_WhatNoDefaultNames_IsForYouToChoose()
    {
        var named = MessageCatalogue.Empty.Check(WithProducts).Concat(MessageCatalogue.Empty.Check(TimingPolicy.Default)).Select(p => p.Found.Split('\'')[1]).ToHashSet();

        Shipped.Templates.Select(t => t.Id).Distinct().Except(named).Should().Equal("campaign", "maintenance", "survey", "update", "upgrade");
    }

    private static Measure Own(string template, params Channel[] channels) => new(template, new("w", "w"), ContactPurpose.Personal, [.. channels]);

    private static ApproachPolicy Mine(Measure measure) => ApproachPolicy.Default with { Measures = [new("mine", Condition.Definition("r181"), measure, new("w", "w"))], Returns = [], Sequences = [] };

    private static IEnumerable<string> Problems(Measure measure) => Shipped.Check(Mine(measure)).Select(p => p.ToString());
}
