using Reactivation.Approaches;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What is planned for one customer.</summary>
/// <param name="TemplateId">The template.</param>
/// <param name="Channel">The channel, which has the address.</param>
/// <param name="Form">The form that the channel takes.</param>
internal sealed record PlannedMessage(string TemplateId, Channel Channel, MessageForm Form);
