using Reactivation.Approaches;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What is planned for one customer.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Channel">The channel, which has the address.</param>
/// <param name="Form">The form that the channel takes.</param>
/// <param name="On">The planned day, where the customer is.</param>
/// <param name="Purpose">What the contact is for, which the gate has allowed; null where the plan does not say.</param>
internal sealed record PlannedMessage(string TemplateId, Channel Channel, MessageForm Form, DateOnly On, string? Purpose)
{
    /// <summary>Whether an offer may be made: a consent to news is none to discounts. A plan without purposes leaves it to the template.</summary>
    internal bool MayOffer => Purpose is null or ContactPurpose.Discount or ContactPurpose.Campaign;
}
