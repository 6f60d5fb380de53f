using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Values;
using Reactivation.Cli.Runs;

namespace Reactivation.Cli.Commands;

/// <summary>The options that say who is written to or called, and what is on record of it.</summary>
/// <param name="asksRecords">Whether the records are asked for too; a command that only addresses people reads none, so that nobody takes it for the gate.</param>
internal sealed class ContactOptions(bool asksRecords = true)
{
    private readonly Option<FileInfo> _contacts = new("--contacts")
    {
        Description = "CSV of contacts, plain or .gz, one row a customer: customer_id, person, company, department, title, language, zone, jurisdiction, audience, a column with the address per channel (email, phone, letter, …) and its state (email_state).",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<FileInfo[]> _logs = new("--contact-log")
    {
        Description = "CSV of records, plain or .gz: customer_id,kind,at and by kind channel, campaign, purpose, withdrawn_at, answered_at, confirmed_at, who, how, wording. Kinds: consent, opt_out, sent, opened, complaint, business_relation, address_handed_over, published_address, closed, deceased, moved, mail_returned. May be given several times.",
        HelpName = "FILE",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<TimeZoneInfo?> _zone = new("--zone")
    {
        Description = "The time zone of contacts whose row names none.",
        HelpName = "ZONE",
        CustomParser = Zone,
    };

    private readonly Option<string?> _jurisdiction = new("--jurisdiction")
    {
        Description = "The jurisdiction (JP, US, EU, or one of your own contact rules) of contacts whose row names none.",
        HelpName = "CODE",
    };

    internal void AddTo(Command command)
    {
        command.Add(_contacts);
        if (asksRecords)
            command.Add(_logs);
        command.Add(_zone);
        command.Add(_jurisdiction);

        // Rules of contact may be the user's own; what stands at the end of a message is known of these alone.
        if (!asksRecords)
        {
            _jurisdiction.Description = $"The jurisdiction ({Laws}) of contacts whose row names none.";
            _jurisdiction.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: var code }] && MessageRequest.Laws.All(l => l.Jurisdiction != code))
                    CommonOptions.Refuse(result, code, $"one of {Laws}");
            });
        }
    }

    /// <summary>The zone that is stated; null for none.</summary>
    internal TimeZoneInfo? Zone(ParseResult parsed) => parsed.GetValue(_zone);

    /// <summary>The files, with those of contacts.</summary>
    internal InputFiles AddTo(InputFiles files, ParseResult parsed, StandardInput input, ImmutableArray<Channel> channels, DateTimeOffset? moment) => files with
    {
        Contacts = input.Resolve(parsed.GetValue(_contacts)!),
        ContactLogs = [.. (parsed.GetValue(_logs) ?? []).Select(input.Resolve)],
        Channels = channels,
        Moment = moment,
        Zone = parsed.GetValue(_zone),
        Jurisdiction = parsed.GetValue(_jurisdiction),
    };

    private static string Laws => string.Join(", ", MessageRequest.Laws.Select(l => l.Jurisdiction));

    private static TimeZoneInfo? Zone(ArgumentResult result)
    {
        return Zones.TryFind(result.Tokens[0].Value, out var zone) ? zone : CommonOptions.Refuse<TimeZoneInfo>(result, Zones.Expected);
    }
}
