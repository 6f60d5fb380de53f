using Reactivation.Approaches;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What <c>reactivation plan</c> wrote: the template and the channel for each customer.</summary>
internal sealed class PlanFile
{
    private readonly Dictionary<string, PlannedMessage> _byId = new(StringComparer.Ordinal);
    private readonly HashSet<string> _planned = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>The forms that are planned.</summary>
    internal IEnumerable<MessageForm> Forms => _byId.Values.Select(p => p.Form).Distinct();

    /// <summary>The templates that may make an offer, each with a form.</summary>
    internal IEnumerable<(string TemplateId, MessageForm Form)> Offering => _byId.Values.Where(p => p.MayOffer).Select(p => (p.TemplateId, p.Form)).Distinct();

    /// <summary>What is planned for a customer; null for nothing.</summary>
    internal PlannedMessage? Find(string customerId) => _byId.GetValueOrDefault(customerId);

    /// <summary>Reads a plan.</summary>
    /// <param name="file">The file.</param>
    /// <param name="channels">Which channel takes which form.</param>
    /// <param name="used">Templates that are used in place of planned ones, by their ids.</param>
    /// <param name="templates">The ids of templates that there are.</param>
    /// <param name="progress">Takes note of how much is read.</param>
    /// <exception cref="InputException">It cannot be used; all problems are named.</exception>
    internal static PlanFile Read(FileInfo file, IReadOnlyList<ChannelProfile> channels, IReadOnlyDictionary<string, string> used, IReadOnlySet<string> templates, Progress progress)
    {
        using var table = CsvTable.Open(file, TextEncoding.Utf8);
        InputException.ThrowIfAny([.. NoPlan(table)]);
        var columns = ColumnSet.Bind(table, FieldSet.Plan);
        var plan = new PlanFile();
        var problems = new List<Problem>();
        for (var rows = 1; table.Read(out var problem); rows++)
        {
            progress.Count(table.Name, rows);
            if ((problem ?? plan.ReadRow(table, columns, channels, used, templates)) is { } wrong)
                problems.Add(wrong);
        }

        problems.AddRange(used.Keys.Where(k => !plan._planned.Contains(k)).Select(k => new Problem { Source = "--use", Found = $"the template {Shown.Text(k)}, which is not planned", Expected = $"one of {string.Join(", ", plan._planned.Order(StringComparer.Ordinal))}" }));
        InputException.ThrowIfAny(problems);
        return plan;
    }

    /// <summary>Who waits and who is refused stands in lists with columns much like the plan's: they are not written to.</summary>
    private static IEnumerable<Problem> NoPlan(CsvTable table)
    {
        if (table.Header is [['{', ..], ..])
            yield return table.HeaderProblem(null, "JSON Lines", "plan.csv, which plan writes without --jsonl");
        else if (table.Header.FirstOrDefault(h => h is "waits_for" or "why") is { } other)
            yield return table.HeaderProblem(other, $"this column, so {table.Name} is no plan", "plan.csv, as plan writes it", "give plan.csv");
        else if (!table.Header.Contains("when"))
            yield return table.HeaderProblem("when", $"no such column, so {table.Name} is no plan", "plan.csv, as plan writes it", "give plan.csv");
    }

    private Problem? ReadRow(CsvTable table, ColumnSet columns, IReadOnlyList<ChannelProfile> channels, IReadOnlyDictionary<string, string> used, IReadOnlySet<string> templates)
    {
        var (id, template, channel) = (columns.Of(Field.Id).Text(table), columns.Of("template").Text(table), columns.Of("channel").Text(table));
        if (id.Length == 0)
            return table.Problem(Field.Id, "nothing", "the customer's id");
        if (template.Length == 0)
            return table.Problem("template", "nothing", "a template's id");
        if (channels.FirstOrDefault(c => c.Channel.Name == channel) is not { Form: { } form } profile)
            return table.Problem("channel", Shown.Text(channel), $"a channel on which one person is written to or called: {string.Join(", ", channels.Where(c => c.Form is not null).Select(c => c.Channel))}");
        _planned.Add(template);
        if (!used.ContainsKey(template) && !templates.Contains(template))
            return table.Problem("template", Shown.Text(template), $"one of {string.Join(", ", templates.Order(StringComparer.Ordinal))}", $"--use {template}=ID takes another one");
        var (when, purpose) = (columns.Of("when").Text(table), columns.Of("purpose").Text(table));
        if (!TryReadDay(when, out var on))
            return table.Problem("when", when.Length == 0 ? "nothing" : Shown.Text(when), "a moment with its offset such as 2026-11-22T10:00:00+09:00, or a day such as 2026-11-22");
        if (columns.Has("purpose") && purpose.Length == 0)
            return table.Problem("purpose", "nothing", "what the contact is for, as plan writes it");
        return _byId.TryAdd(id, new PlannedMessage(used.GetValueOrDefault(template, template), profile.Channel, form, on, columns.Has("purpose") ? purpose : null)) ? null : table.Problem(Field.Id, $"a second row of customer {id}", "one row a customer");
    }

    /// <summary>The day by the customer's own clock, which is the one that the plan's offset is of.</summary>
    private static bool TryReadDay(string text, out DateOnly day)
    {
        if (Days.TryRead(text, out day))
            return true;
        var isMoment = Moments.TryRead(text, out var at);
        day = DateOnly.FromDateTime(at.DateTime);
        return isMoment;
    }
}
