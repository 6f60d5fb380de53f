using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;

namespace Reactivation.Validation.Tests;

/// <summary>A failure's path is one that the host's own rules would have, by the host's own names.</summary>
public sealed class PathTests : IDisposable
{
    private readonly Settings _settings = new();

    public void Dispose() => _settings.Dispose();

    [Fact]
    public void ByDefault_PathsAreFluentValidationsOwn() => Paths().Should().Equal(
        "Name", "Customer.Contract.Status", "Customer.Leaving.Reason", "Customer.Purchases.Count", "Customer.Purchases.Largest", "Customer.Summaries[store_visit].Days",
        "Events[1].Detail", "Events[2].Amount", "Events[3].Kind", "Events[4].Kind",
        "Offer.Value", "Offer.Link", "Offer.Currency", "Offer.Conditions", "Sender.Company", "Sender.Person", "Sender.OptOutLink", "Sender.OptOutEmail", "Sender.PostalAddress", "Sender.Contact",
        "Policy.Definitions[" + ReactivationPolicy.Default.Definitions.Length + "]", "Policy.Name", "Policy.Causes.Otherwise");

    [Fact]
    public void WithCamelCase_TheyAreTheJsons_TheHostsOwnToo()
    {
        ValidatorOptions.Global.PropertyNameResolver = JsonNames.CamelCase;

        Paths().Should().Equal(
            "name", "customer.contract.status", "customer.leaving.reason", "customer.purchases.count", "customer.purchases.largest", "customer.summaries[store_visit].days",
            "events[1].detail", "events[2].amount", "events[3].kind", "events[4].kind",
            "offer.value", "offer.link", "offer.currency", "offer.conditions", "sender.company", "sender.person", "sender.optOutLink", "sender.optOutEmail", "sender.postalAddress", "sender.contact",
            "policy.definitions[" + ReactivationPolicy.Default.Definitions.Length + "]", "policy.name", "policy.causes.otherwise");
    }

    /// <summary>A host's resolver that looks at the member gets it, with the type that has it.</summary>
    [Fact]
    public void AHostsResolver_IsAskedForEachMember()
    {
        ValidatorOptions.Global.PropertyNameResolver = (type, member, _) => member is null ? null : $"{type.Name}:{JsonNamingPolicy.SnakeCaseLower.ConvertName(member.Name)}";

        Paths().Should().Contain(["Request:customer.Customer:purchases.EventSummary:count", "Request:customer.Customer:summaries[store_visit].EventSummary:days", "Request:events[2].CustomerEvent:amount", "Request:sender.Sender:opt_out_link", "Request:policy.ReactivationPolicy:causes.Decision`1:otherwise"]);
    }

    [Fact]
    public void OverriddenNames_AndIndexers_AreKept()
    {
        var validator = new InlineValidator<Request>();
        validator.RuleFor(r => r.Offer!).SetValidator(new OfferValidator()).OverridePropertyName("reward");
        validator.RuleForEach(r => r.Events).OverrideIndexer((_, _, _, i) => $"<{i}>").SetValidator(new CustomerEventValidator());

        validator.Validate(Samples.Bad).Errors.Select(e => e.PropertyName).Should().Contain(["reward.Value", "Events<2>.Amount"]);
    }

    [Fact]
    public void JsonNames_AreThoseThatTheSerializerWrites()
    {
        ValidatorOptions.Global.PropertyNameResolver = JsonNames.CamelCase;
        var validator = new InlineValidator<Outer>();
        validator.RuleFor(o => o.Inner.PostalAddress).NotEmpty();
        validator.RuleFor(o => o.Inner.Renamed).NotEmpty();
        validator.RuleFor(o => o).Must(_ => false);

        validator.Validate(new Outer(new Inner("", ""))).Errors.Select(e => e.PropertyName).Should().Equal("inner.postalAddress", "inner.other_name", "");
        JsonSerializer.Serialize(new Outer(new Inner("", "")), JsonSerializerOptions.Web).Should().Be("""{"inner":{"postalAddress":"","other_name":""}}""");
    }

    /// <summary>Each path that the core names leads through members that exist.</summary>
    [Fact]
    public void EveryMember_IsFound()
    {
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => "!" + member?.Name;

        foreach (var path in Paths())
            path.Split('.').Should().OnlyContain(p => p.StartsWith('!'), "{0} is resolved part by part", path);
    }

    private static IEnumerable<string> Paths() => new RequestValidator().Validate(Samples.Bad).Errors.Select(e => e.PropertyName);

    private sealed record Outer(Inner Inner);

    private sealed record Inner(string PostalAddress, [property: JsonPropertyName("other_name")] string Renamed);
}
