using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Messages;
using Reactivation.Cli.Input.Templates;
using Reactivation.Cli.Runs;
using Reactivation.Messages;
using Reactivation.Priorities;

namespace Reactivation.Cli.Commands;

/// <summary>The options that say what messages are asked for: by whom, saying what, in which form, to whom of the list.</summary>
internal sealed class MessageRequestOptions
{
    private static readonly ImmutableHashSet<PriorityTier> Listed = [PriorityTier.High, PriorityTier.Medium, PriorityTier.Low];

    private readonly Option<FileInfo?> _sender = new("--sender")
    {
        Description = "JSON of who writes: company, person, department, postal_address, contact, opt_out_email, opt_out_link, information_link; another one in each language under en and ja. In links {customer_id} stands for the customer's id.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<FileInfo?> _values = new("--values")
    {
        Description = "JSON of what only you know: of each template its own values, its offer, product and link (see: reactivation templates values).",
        HelpName = "FILE",
    };

    private readonly Option<FileInfo?> _offer = new("--offer")
    {
        Description = "JSON of the offer for every template that makes one and has none of its own: kind, value, valid_until, code, conditions, link, currency, includes_tax.",
        HelpName = "FILE",
    };

    private readonly Option<DirectoryInfo?> _templates = MessageOptions.Templates();
    private readonly Option<string?> _template = new("--template") { Description = "The template for everybody; without it, the one that answers each customer's cause.", HelpName = "ID" };
    private readonly Option<MessageForm?> _form = MessageOptions.Form();
    private readonly Option<FileInfo?> _plan = new("--plan") { Description = "CSV of a plan: customer_id, template and channel of each message. Only its customers are written to.", HelpName = "FILE" };
    private readonly Option<string[]> _use = new("--use") { Description = "A template to use in place of a planned one, such as discount=price. May be given several times.", HelpName = "PLANNED=ID", AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _leaveOut = new("--leave-closed-offers-out") { Description = "Leaves an offer that a guard rail closes out of the message, where the template can do without one. Without it, there is no message then." };
    private readonly Option<PriorityTier[]> _tier = new("--tier") { Description = "The tiers to write to; without it, the whole list (high, medium, low), or everybody of the plan.", HelpName = "TIER[,TIER]", AllowMultipleArgumentsPerToken = true, CustomParser = Tiers };
    private readonly Option<Language?> _contactLanguage = CommonOptions.Language("--contact-lang", "The language of contacts whose row names none.");
    private readonly Option<SmsCarrier?> _carrier = new("--carrier") { Description = "What the carrier of SMS takes: standard (255 parts), japan (10 parts, 16 bits), single (1 part).", HelpName = "NAME", CustomParser = Carrier };
    private readonly Option<decimal?> _cost = new("--cost-per-part") { Description = "What one part of an SMS costs.", HelpName = "AMOUNT", CustomParser = Cost };

    internal void AddTo(Command command)
    {
        _form.Description = "The form; without it, email.";
        _template.CompletionSources.Add([.. MessageCatalogue.Default.Templates.Select(t => t.Id).Distinct()]);
        _carrier.CompletionSources.Add([.. Carriers.Select(c => c.Name)]);
        _tier.CompletionSources.Clear();
        _tier.CompletionSources.Add([.. Listed.Select(Codes.Of)]);
        foreach (var option in new Option[] { _sender, _values, _offer, _templates, _template, _form, _plan, _use, _tier, _leaveOut, _contactLanguage, _carrier, _cost })
            command.Add(option);
        command.Validators.Add(result => CommonOptions.RefuseBoth(result, _plan, _template));
        command.Validators.Add(result => CommonOptions.RefuseBoth(result, _plan, _form));
        command.Validators.Add(result =>
        {
            if (result.GetResult(_use) is not null && result.GetResult(_plan) is null)
                result.AddError($"{_use.Name} was found, expected {_plan.Name} with it.");
        });
    }

    /// <summary>Reads what is asked for; the problems of all files at once.</summary>
    /// <exception cref="InputException">It cannot be used.</exception>
    internal MessageRequest Read(ParseResult parsed, Terminal terminal, DateOnly asOf)
    {
        var problems = new ProblemList();
        var folder = problems.Try(() => TemplateFolder.ReadWhole(parsed.GetValue(_templates)));
        var catalogue = folder?.Catalogue ?? MessageCatalogue.Default;
        var ids = catalogue.Templates.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var sender = problems.Try(() => SenderFile.Read(Resolved(_sender)!));
        var values = problems.Try(() => Resolved(_values) is { } file ? ValuesFile.Read(file, catalogue, asOf) : ValuesFile.Nothing);
        var offer = problems.Try(() => Resolved(_offer) is { } file ? new OfferFile(file.Name, OfferReader.Read(file, asOf)) : OfferFile.None);
        var plan = Resolved(_plan) is not { } planned ? null : problems.Try(() => PlanFile.Read(planned, ApproachPolicy.Default.Channels, Used(parsed.GetValue(_use) ?? [], ids), ids, terminal.Progress));
        var form = parsed.GetValue(_form) ?? MessageForm.Email;
        problems.Add(TemplateProblems(catalogue, parsed.GetValue(_template), form));
        problems.ThrowIfAny();
        return new MessageRequest
        {
            Sender = sender!,
            Contents = new MessageContents(values!, offer!),
            Catalogue = catalogue,
            Carrier = (parsed.GetValue(_carrier) ?? SmsCarrier.Standard) with { CostAPart = parsed.GetValue(_cost) },
            Form = form,
            TemplateId = parsed.GetValue(_template),
            Plan = plan,
            Tiers = parsed.GetValue(_tier) is [_, ..] tiers ? [.. tiers] : plan is null ? Listed : [.. Enum.GetValues<PriorityTier>()],
            LeavesClosedOffersOut = parsed.GetValue(_leaveOut),
            Language = parsed.GetValue(_contactLanguage),
        };

        FileInfo? Resolved(Option<FileInfo?> option) => parsed.GetValue(option) is { } file ? terminal.StandardInput.Resolve(file) : null;
    }

    private static ImmutableArray<SmsCarrier> Carriers { get; } = [SmsCarrier.Standard, SmsCarrier.Japan, SmsCarrier.SinglePart];

    private IEnumerable<Problem> TemplateProblems(MessageCatalogue catalogue, string? id, MessageForm form)
    {
        if (id is null)
            yield break;
        var same = catalogue.Templates.Where(t => t.Id == id).ToList();
        if (same.Count == 0)
            yield return new Problem { Source = _template.Name, Found = Shown.Text(id), Expected = $"one of {string.Join(", ", catalogue.Templates.Select(t => t.Id).Distinct())}", Fix = Shown.Near(id, catalogue.Templates.Select(t => t.Id)) };
        else if (same.TrueForAll(t => !t.Forms.Contains(form)))
            yield return new Problem { Source = _form.Name, Found = $"{Codes.Of(form)}, in which {id} is not written", Expected = $"one of {string.Join(", ", same.SelectMany(t => t.Forms).Distinct().Select(Codes.Of))}" };
    }

    private Dictionary<string, string> Used(string[] pairs, HashSet<string> templates)
    {
        InputException.ThrowIfAny([
            .. pairs.Select(p => p.Split('=')).Where(p => p is [[_, ..], [_, ..] id] && !templates.Contains(id)).Select(p => new Problem { Source = _use.Name, Found = $"the template {Shown.Text(p[1])}", Expected = $"one of {string.Join(", ", templates.Order(StringComparer.Ordinal))}" }),
            .. pairs.Where(p => p.Split('=') is not [[_, ..], [_, ..]]).Select(p => new Problem { Source = _use.Name, Found = Shown.Text(p), Expected = "a planned template and the one to use, such as discount=price" }),
        ]);
        return pairs.Select(p => p.Split('=')).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
    }

    private static PriorityTier[] Tiers(ArgumentResult result)
    {
        var tiers = new List<PriorityTier>();
        foreach (var code in result.Tokens.SelectMany(t => t.Value.Split(',')))
        {
            if (Codes.Find<PriorityTier>(code) is { } tier && Listed.Contains(tier))
                tiers.Add(tier);
            else
                CommonOptions.Refuse(result, code, "high, medium, low, or several of them with commas");
        }

        return [.. tiers];
    }

    private static SmsCarrier? Carrier(ArgumentResult result)
    {
        if (Carriers.FirstOrDefault(c => c.Name == result.Tokens[0].Value) is { } carrier)
            return carrier;
        return CommonOptions.Refuse<SmsCarrier?>(result, $"one of {string.Join(", ", Carriers.Select(c => c.Name))}");
    }

    private static decimal? Cost(ArgumentResult result)
    {
        if (decimal.TryParse(result.Tokens[0].Value, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var cost))
            return cost;
        return CommonOptions.Refuse<decimal?>(result, "an amount such as 3.5");
    }
}
