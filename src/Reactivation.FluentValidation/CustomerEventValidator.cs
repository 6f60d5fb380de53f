namespace Reactivation.Validation;

/// <summary>What <see cref="CustomerEvent.Check"/> says of an event: before <see cref="EventHistory"/> refuses it.</summary>
/// <remarks>
/// <example><code>
/// RuleForEach(r => r.Events).SetValidator(new CustomerEventValidator());   // events[2].amount
/// </code></example>
/// </remarks>
/// <param name="records">The kinds that are recorded; null where every kind is welcome.</param>
public sealed class CustomerEventValidator(Source? records = null) : CoreValidator<CustomerEvent>(e => e.Check(records));
