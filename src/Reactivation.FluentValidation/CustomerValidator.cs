namespace Reactivation.Validation;

/// <summary>What <see cref="Customer.Check"/> says of a customer record.</summary>
/// <remarks>
/// <example><code>
/// RuleFor(r => r.Customer).SetValidator(new CustomerValidator());          // customer.purchases.count
/// </code></example>
/// </remarks>
public sealed class CustomerValidator() : CoreValidator<Customer>(customer => customer.Check());
