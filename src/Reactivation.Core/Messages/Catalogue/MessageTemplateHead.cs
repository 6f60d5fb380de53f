using System.Collections.Immutable;
using Reactivation.Causes;

namespace Reactivation.Messages.Catalogue;

/// <summary>What the head of a template file says.</summary>
internal sealed record MessageTemplateHead(string Id, Language Language, MessagePurpose Purpose, Cause? Cause, ImmutableArray<string> Reasons, string Title);
