using System.Collections.Immutable;
using FluentValidation;
using FluentValidation.Results;
using Reactivation.Linting;
using Reactivation.Messages;

namespace Reactivation.Validation.Tests;

/// <summary>The validators state the core's own rules: nothing more, nothing less, nothing else.</summary>
public class ValidatorTests
{
    [Fact]
    public void WhatIsGood_HasNoFailure()
    {
        new RequestValidator().Validate(Samples.Good).Errors.Should().BeEmpty();
        new RequestValidator().Validate(new Request("n", null, [])).Errors.Should().BeEmpty("what is not there is the host's own rule to ask for");
    }

    [Fact]
    public void TheFailures_AreTheCoresProblems()
    {
        Same(new CustomerValidator().Validate(Samples.BadCustomer), Samples.BadCustomer.Check(), 5);
        Same(new OfferValidator().Validate(Samples.BadOffer), Samples.BadOffer.Check(), 3);
        Same(new SenderValidator().Validate(Samples.BadSender), Samples.BadSender.Check(), 4);
        Same(new ReactivationPolicyValidator().Validate(Samples.BadPolicy), Samples.BadPolicy.Check(), 3);
        Same(new OfferValidator(LegalProfile.Japan).Validate(Samples.BadOffer), [.. Samples.BadOffer.Check(), .. LegalProfile.Japan.Check(Samples.BadOffer, toConsumer: true)], 4);
        Same(new SenderValidator(LegalProfile.Japan, MessageForm.Sms).Validate(Samples.BadSender), [.. Samples.BadSender.Check(), .. LegalProfile.Japan.Check(Samples.BadSender, MessageForm.Sms)], 6);
        foreach (var e in Samples.Events)
            Same(new CustomerEventValidator().Validate(e), e.Check(), e.Check().Length);

        static void Same(ValidationResult result, ImmutableArray<Problem> problems, int count)
        {
            problems.Should().HaveCount(count);
            result.Errors.Select(e => e.CustomState).Should().Equal(problems);
            result.Errors.Select(e => e.ErrorCode).Should().Equal(problems.Select(p => p.Code)).And.NotContainNulls();
            result.Errors.Select(e => e.PropertyName).Should().Equal(problems.Select(p => p.Member ?? ""));
            result.Errors.Should().NotContain(e => e.Severity != Severity.Error || e.AttemptedValue != null);
        }
    }

    /// <summary>What the core throws on is what the validator tells, and the other way round.</summary>
    [Fact]
    public void WhatPasses_TheCoreTakes_WhatFails_TheCoreRefuses()
    {
        FluentActions.Invoking(() => Samples.BadCustomer.Source).Should().Throw<ArgumentException>().Which.Message.Should().ContainAll(new CustomerValidator().Validate(Samples.BadCustomer).Errors.Select(e => e.CustomState.ToString()));
        FluentActions.Invoking(() => ReactivationEngine.Create(Samples.BadPolicy)).Should().Throw<Decisions.PolicyException>().Which.Problems.Should().Equal(new ReactivationPolicyValidator().Validate(Samples.BadPolicy).Errors.Select(e => (Problem)e.CustomState));
        FluentActions.Invoking(() => Samples.GoodCustomer.Source).Should().NotThrow();
        foreach (var e in Samples.Events)
        {
            var history = () => EventHistory.Of([e], Source.Nothing.Records(EventKind.Purchase, EventKind.ContractEnd));
            if (new CustomerEventValidator(Source.Nothing.Records(EventKind.Purchase, EventKind.ContractEnd)).Validate(e).IsValid)
                history.Should().NotThrow();
            else
                history.Should().Throw<ArgumentException>();
        }

        var composer = new MessageComposer(LegalProfile.Japan);
        composer.TryCompose(new MessageOrder(new Recipient(Language.Japanese), Samples.BadSender, MessageForm.Email) { TemplateId = "recontact", Offer = Samples.BadOffer }, out _, out var problems);
        problems.Select(p => p.Member).Should().Contain(new SenderValidator(LegalProfile.Japan).Validate(Samples.BadSender).Errors.Select(e => "Sender." + e.PropertyName))
            .And.Contain(new OfferValidator(LegalProfile.Japan).Validate(Samples.BadOffer).Errors.Select(e => "Offer." + e.PropertyName));
    }

    [Fact]
    public void WhatAMessagePrints_IsThere_AndIsOneLine()
    {
        new SenderValidator().Validate(Samples.GoodSender with { Person = null!, Company = null! }).Errors.Select(e => (e.PropertyName, e.ErrorCode)).Should().Equal(("Company", "text.line"), ("Person", "text.line"));
        new OfferValidator().Validate(Samples.GoodOffer with { Code = "A\nB", Conditions = "1回限り\r\nBcc: x" }).Errors.Select(e => (e.PropertyName, e.ErrorCode)).Should().Equal(("Code", "text.line"), ("Conditions", "text.line"));
        new SenderValidator().Validate(Samples.GoodSender with { Department = null }).Errors.Should().BeEmpty("nobody needs a department");
    }

    [Fact]
    public void Lint_IsAskedFor_AndTellsBySeverity()
    {
        var policy = ReactivationPolicy.Default;
        var odd = policy with { Definitions = policy.Definitions.Add(policy.Definitions[0] with { Id = "never", When = Condition.Parse("purchase_count >= 5 and purchase_count < 5") }) };

        new ReactivationPolicyValidator().Validate(odd).IsValid.Should().BeTrue();
        var failures = new ReactivationPolicyValidator(new()) { Language = Language.Japanese }.Validate(odd).Errors;
        failures.Select(f => ((PolicyRemark)f.CustomState).Text).Should().Equal(odd.Lint().Select(r => r.Text));
        failures.Select(f => f.Severity).Should().Equal(odd.Lint().Select(r => r.IsWarning ? Severity.Warning : Severity.Info));
        failures.Should().Contain(f => f.ErrorCode == "lint.NeverHolds" && f.PropertyName == $"Definitions[{policy.Definitions.Length}]" && f.Severity == Severity.Warning && f.ErrorMessage == "休眠の定義 never は、どの顧客にも当てはまりません。");
        new ReactivationPolicyValidator(new()).Validate(policy).Errors.Select(f => (f.Severity == Severity.Warning, f.ErrorMessage)).Should().Equal(policy.Lint().Select(r => (r.IsWarning, r.Text.English)));
        new ReactivationPolicyValidator(new()).Validate(Samples.BadPolicy).Errors.Should().OnlyContain(f => f.Severity == Severity.Error, "only a policy that can be used is looked through");
    }

    [Fact]
    public async Task Asynchronous_IsTheSame()
    {
        var result = await new RequestValidator().ValidateAsync(Samples.Bad, TestContext.Current.CancellationToken);

        result.Errors.Select(e => (e.PropertyName, e.ErrorMessage)).Should().Equal(new RequestValidator().Validate(Samples.Bad).Errors.Select(e => (e.PropertyName, e.ErrorMessage)));
    }
}
