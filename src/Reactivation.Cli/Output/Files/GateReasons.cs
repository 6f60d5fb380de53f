using System.Text.Json;
using Reactivation.Approaches;
using Reactivation.Cli.Runs.Planning;
using Reactivation.Cli.Wordings;

namespace Reactivation.Cli.Output.Files;

/// <summary>The gate's reasons, as lists and views write them.</summary>
internal static class GateReasons
{
    /// <summary>The code of who has no contact on record.</summary>
    internal const string NoContact = "no_contact";

    /// <summary>The code of who has records that could not be read.</summary>
    internal const string Unreadable = "unreadable_record";

    internal static string Code(GateReasonKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    /// <summary>A reason with what it rests on, and until when.</summary>
    internal static string Line(GateReason reason, Language language) => language == Language.Japanese
        ? $"{reason.Why.Japanese}（{Told.Text(reason.Source, language)}）{(reason.Until is { } until ? $"、{until.Short()} まで" : "")}"
        : $"{reason.Why.English} ({reason.Source}){(reason.Until is { } end ? $", until {end.Short()}" : "")}";

    /// <summary>Every reason why nothing may be sent to a customer, each once with the channels that it closes.</summary>
    internal static IEnumerable<string> Refusals(ContactCase one, Language language)
    {
        if (one.Proposal is not { } proposal)
            return one.Unreadable.Count == 0 ? [language == Language.Japanese ? "連絡先が登録されていません" : "no contact is on record", .. one.Stops.Select(s => Told.Text(s, language))] : one.Unreadable.Select(p => Told.Line(p, language));
        return Reasons(one, proposal)
            .Select(r => (r.Channel.Name, Line: Line(r.Reason, language)))
            .Distinct().GroupBy(r => r.Line, r => r.Name).Select(r => $"{string.Join(", ", r)}: {r.Key}");
    }

    /// <summary>The codes of those reasons that stay, each once.</summary>
    internal static IEnumerable<string> Codes(ContactCase one) =>
        one.Proposal is not { } proposal ? [one.Unreadable.Count == 0 ? NoContact : Unreadable]
        : Reasons(one, proposal).Where(r => r.Reason.Until is null).Select(r => r.Reason.Kind).Distinct().Order().Select(Code);

    private static IEnumerable<(Channel Channel, GateReason Reason)> Reasons(ContactCase one, ContactProposal proposal) =>
        proposal.Options.SelectMany(o => o.Option.Gate.Reasons.Select(r => (o.Option.Channel, r)))
            .Concat(one.AtSending?.Answer.Reasons.Select(r => (one.AtSending.Channel, r)) ?? []);
}
