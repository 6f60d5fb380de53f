using FluentValidation;
using Reactivation.Messages;

namespace Reactivation.Validation.Tests;

/// <summary>The package's README, compiled and run: each method's body is one block of it, to the letter.</summary>
internal sealed class ReadmeExamples(TextWriter output)
{
    private TextWriter Console { get; } = output;

    public void Compose()
    {
        ValidatorOptions.Global.PropertyNameResolver = JsonNames.CamelCase;
        var validator = new InlineValidator<Upload>();
        validator.RuleFor(u => u.FileName).NotEmpty().WithName("File name");
        validator.RuleForEach(u => u.Events).SetValidator(new CustomerEventValidator());
        validator.RuleFor(u => u.Offer).SetValidator(new OfferValidator(LegalProfile.Japan));

        var upload = new Upload(
            "",
            [new(new DateOnly(2026, 11, 1), EventKind.Purchase, 1_200m), new(new DateOnly(2026, 11, 2), EventKind.Purchase, 0.00001m)],
            new Offer(OfferKind.PercentOff, 120, ValidUntil: new DateOnly(2026, 12, 31)));
        foreach (var failure in validator.Validate(upload).Errors)
            Console.WriteLine($"{failure.PropertyName} [{failure.ErrorCode}] {failure.ErrorMessage}");
    }

    public void Languages()
    {
        var offer = new Offer(OfferKind.FreeTrial, 2.5m, ValidUntil: new DateOnly(2026, 12, 31));
        Console.WriteLine(new OfferValidator { Language = Language.English }.Validate(offer).Errors[0].ErrorMessage);
        Console.WriteLine(new OfferValidator { Language = Language.Japanese }.Validate(offer).Errors[0].ErrorMessage);
    }

    public void Policies()
    {
        var policy = ReactivationPolicy.Default with { Name = "spring", Conditions = [new("regulars", Condition.Parse("purchase_count >= 5 and purchase_count < 5"))] };
        var result = new ReactivationPolicyValidator(new()).Validate(policy);

        Console.WriteLine(result.Errors.Any(e => e.Severity == Severity.Error));
        foreach (var failure in result.Errors.Where(e => e.ErrorCode == "lint.NeverHolds"))
            Console.WriteLine($"{failure.PropertyName} {failure.Severity}: {failure.ErrorMessage}");
    }

    private sealed record Upload(string FileName, IReadOnlyList<CustomerEvent> Events, Offer Offer);
}
