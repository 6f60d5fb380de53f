using FluentValidation;
using Reactivation.Messages;

namespace Reactivation.Validation.Tests;

/// <summary>What a host takes in, with rules of its own and ours composed.</summary>
internal sealed record Request(string Name, Customer? Customer, IReadOnlyList<CustomerEvent> Events, Offer? Offer = null, Sender? Sender = null, ReactivationPolicy? Policy = null);

internal sealed class RequestValidator : AbstractValidator<Request>
{
    public RequestValidator(Language? language = null)
    {
        RuleFor(r => r.Name).NotEmpty();
        RuleFor(r => r.Customer!).SetValidator(new CustomerValidator { Language = language });
        RuleForEach(r => r.Events).SetValidator(new CustomerEventValidator(Source.Nothing.Records(EventKind.Purchase, EventKind.ContractEnd)) { Language = language });
        RuleFor(r => r.Offer!).SetValidator(new OfferValidator(LegalProfile.Japan) { Language = language });
        RuleFor(r => r.Sender!).SetValidator(new SenderValidator(LegalProfile.Japan) { Language = language });
        RuleFor(r => r.Policy!).SetValidator(new ReactivationPolicyValidator { Language = language });
    }
}
