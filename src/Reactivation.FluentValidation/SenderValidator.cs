using Reactivation.Messages;

namespace Reactivation.Validation;

/// <summary>What <see cref="Sender.Check"/> says of a sender and, where a legal profile is given, what that asks a message to tell of it.</summary>
/// <param name="legal">The profile; null for none.</param>
/// <param name="form">The form of the messages.</param>
public sealed class SenderValidator(LegalProfile? legal = null, MessageForm form = MessageForm.Email)
    : CoreValidator<Sender>(sender => [.. sender.Check(), .. legal?.Check(sender, form) ?? []]);
