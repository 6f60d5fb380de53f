using Reactivation.Approaches;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Files;
using Reactivation.Messages;

namespace Reactivation.Cli.Input.Messages;

/// <summary>What <c>reactivation plan</c> wrote: the template and the channel for each customer.</summary>
internal sealed class PlanFile
{
    private readonly Dictionary<string, PlannedMessage> _byId = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>The forms that are planned.</summary>
    internal IEnumerable<MessageForm> Forms => _byId.Values.Select(p => p.Form).Distinct();

    /// <summary>What is planned for a customer; null for nothing.</summary>
    internal PlannedMessage? Find(string customerId) => _byId.GetValueOrDefault(customerId);

    /// <summary>Reads a plan.</summary>
    /// <param name="file">The file.</param>
    /// <param name="channels">Which channel takes which form.</param>
    /// <param name="used">Templates that are used in place of planned ones, by their ids.</param>
    /// <param name="progress">Takes note of how much is read.</param>
    /// <exception cref="InputException">It cannot be used; all problems are named.</exception>
    internal static PlanFile Read(FileInfo file, IReadOnlyList<ChannelProfile> channels, IReadOnlyDictionary<string, string> used, Progress progress)
    {
        using var table = CsvTable.Open(file, TextEncoding.Utf8);
        var columns = ColumnSet.Bind(table, FieldSet.Plan);
        var plan = new PlanFile();
        var problems = new List<Problem>();
        for (var rows = 1; table.Read(out var problem); rows++)
        {
            progress.Count(table.Name, rows);
            if ((problem ?? plan.ReadRow(table, columns, channels, used)) is { } wrong)
                problems.Add(wrong);
        }

        InputException.ThrowIfAny(problems);
        return plan;
    }

    private Problem? ReadRow(CsvTable table, ColumnSet columns, IReadOnlyList<ChannelProfile> channels, IReadOnlyDictionary<string, string> used)
    {
        var (id, template, channel) = (columns.Of(Field.Id).Text(table), columns.Of("template").Text(table), columns.Of("channel").Text(table));
        if (id.Length == 0)
            return table.Problem(Field.Id, "nothing", "the customer's id");
        if (template.Length == 0)
            return table.Problem("template", "nothing", "a template's id");
        if (channels.FirstOrDefault(c => c.Channel.Name == channel) is not { Form: { } form } profile)
            return table.Problem("channel", Shown.Text(channel), $"a channel on which one person is written to or called: {string.Join(", ", channels.Where(c => c.Form is not null).Select(c => c.Channel))}");
        return _byId.TryAdd(id, new PlannedMessage(used.GetValueOrDefault(template, template), profile.Channel, form)) ? null : table.Problem(Field.Id, $"a second row of customer {id}", "one row a customer");
    }
}
