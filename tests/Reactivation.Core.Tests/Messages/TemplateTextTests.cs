using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>A template can be shown as it was written, and says which of its values whoever composes must give.</summary>
public class TemplateTextTests
{
    [Fact]
    public void TheText_IsTheFile_AndReadsToTheSameTemplate()
    {
        foreach (var template in MessageCatalogue.Default.Templates)
        {
            var again = MessageTemplate.Parse(template.Text);
            again.ToString().Should().Be(template.ToString());
            again.Values.Should().Equal(template.Values);
        }
    }

    [Fact]
    public void EveryPart_IsInTheFileAsItIsWritten()
    {
        foreach (var template in MessageCatalogue.Default.Templates)
        {
            template.Forms.Should().OnlyContain(f => !template.PartsOf(f).IsEmpty);
            foreach (var part in template.Forms.SelectMany(f => template.PartsOf(f)))
                template.Text.ReplaceLineEndings("\n").Should().Contain($"--- {part}\n{template.TextOf(part)!.TrimEnd('\n')}");
        }
    }

    [Fact]
    public void WhatATemplateDoesNotHave_HasNoText()
    {
        var habit = MessageCatalogue.Default.Find("habit", Language.English)!;

        habit.PartsOf(MessageForm.Sms).Should().BeEmpty();
        habit.PartsOf(MessageForm.Email).Should().Equal("email subject", "email text");
        habit.TextOf("sms").Should().BeNull();
        habit.TextOf("nonsense").Should().BeNull();
    }

    [Theory]
    [InlineData(Language.Japanese, "佐藤 花子 様", "特典（読み手の言語で）")]
    [InlineData(Language.English, "Dear Hanako Sato,", "what is offered, in the reader's language")]
    public void StandardValues_AreMarked_AndSpeakTheTemplatesLanguage(Language language, string salutation, string offer)
    {
        var price = MessageCatalogue.Default.Find("price", language)!;

        price.Values.Single(v => v.Name == "salutation").Example.Should().Be((TemplateValue)salutation);
        price.Values.Single(v => v.Name == "offer").Description.Should().Be(offer);
        price.Values.Where(v => !v.IsStandard).Select(v => v.Name).Should().Equal("points");
    }

    [Fact]
    public void AnOffer_IsCheckedBeforeAnythingIsComposed()
    {
        var offer = SampleOrders.Discount(Language.Japanese);

        offer.Check(SampleOrders.LastDay).Should().BeEmpty("the last day counts");
        offer.Check(SampleOrders.LastDay.AddDays(1)).Single().Member.Should().Be("ValidUntil");
        (offer with { Value = 0, Currency = "yen", Link = "ftp://x" }).Check().Select(p => p.Member).Should().Equal("Value", "Link", "Currency");
    }

    [Fact]
    public void ASender_IsCheckedBeforeAnythingIsComposed()
    {
        SampleOrders.Sender.Check().Should().BeEmpty();
        (SampleOrders.Sender with { Person = "a\nb", OptOutLink = "x", OptOutEmail = "x" }).Check().Select(p => p.Member).Should().Equal("Person", "OptOutLink", "OptOutEmail");
    }
}
