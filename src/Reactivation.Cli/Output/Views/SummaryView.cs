using Reactivation.Cli.Runs;
using Reactivation.Decisions;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>What a person wants to see after an assessment.</summary>
internal sealed class SummaryView(IAnsiConsole view, Language language, AssessmentRun run, Tally tally)
{
    private static readonly Wording LargestSegments = new("Largest segment", "最大セグメント");

    internal void Write(IReadOnlyList<AssessedCustomer> top)
    {
        view.MarkupLineInterpolated($"[bold]{Heading()}[/]");
        view.WriteLine();
        view.Write(Tables.Beside(
            Counts(Words.Stage, tally.Customers, tally.Stages.Select(c => (Words.Of(c.Key), c.Value))),
            Counts(Words.Priority, tally.Customers, tally.Tiers.Select(c => (Words.Of(c.Key), c.Value))),
            Counts(Words.Cause, tally.Causes.Values.Sum(), tally.Causes.Select(c => (Words.Of(c.Key), c.Value)))));
        view.Write(Definitions());
        view.Write(Segments());
        new TopView(view, language).Write(top);
        NextWeek();
    }

    private string Heading() => In(
        $"{run.List.Length:N0} customers with {run.Input.EventCount:N0} events, as of {run.AsOf.Text()}",
        $"{run.AsOf.Text()} 時点：顧客 {run.List.Length:N0} 人、イベント {run.Input.EventCount:N0} 件");

    private Table Counts(Wording title, int whole, IEnumerable<(Wording Name, int Count)> counts) =>
        Tables.Counts(In(title), In(Words.Customers), In(Words.Share), whole, counts.Select(c => (In(c.Name), c.Count)));

    private Table Definitions()
    {
        var lacking = run.List.IsEmpty ? [] : run.List[0].NotApplicable.Where(n => n.Kind == DecisionKind.Definition).ToDictionary(n => n.Id);
        var table = Tables.Of(In(Words.Definition), In(Words.Customers), In(Words.Share)).AddColumn("");
        foreach (var row in run.Policy.Definitions)
        {
            var count = tally.Definitions[row.Id];
            _ = lacking.TryGetValue(row.Id, out var lacks)
                ? table.Add(row.Id, "–", "–", $"{In(Words.NotApplicable)}: {lacks.Sentence(language)}")
                : table.Add(row.Id, Tables.Number(count), Tables.Share(count, tally.Customers), row.Why.In(language));
        }

        return table;
    }

    /// <summary>The largest segment of each dimension; <c>segments</c> shows them all.</summary>
    private Table Segments()
    {
        var table = Tables.Of(In(Words.Dimension), In(Words.Customers), In(Words.Share)).AddColumn(In(LargestSegments));
        foreach (var dimension in run.Policy.Segments.GroupBy(s => s.Then))
        {
            var largest = dimension.MaxBy(s => tally.Segments[s.Id])!;
            if (tally.Segments[largest.Id] is > 0 and var count)
                table.Add(dimension.Key, Tables.Number(count), Tables.Share(count, tally.Customers), $"{largest.Id}: {largest.Why.In(language)}");
        }

        return table;
    }

    private void NextWeek()
    {
        view.MarkupLineInterpolated($"[bold]{In($"Within the next 7 days {tally.ChangingNextWeek:N0} customers change, if nothing happens", $"今後7日間に、何もなければ {tally.ChangingNextWeek:N0} 人の判定が変わります")}[/]");
        var table = Tables.Of(In(new("What", "内容")), In(Words.Customers));
        foreach (var (change, count) in tally.NextWeek.OrderByDescending(c => c.Value).ThenBy(c => c.Key.ToString(), StringComparer.Ordinal).Take(12))
            table.Add(In(Words.Of(change)), Tables.Number(count));
        if (table.Rows.Count > 0)
            view.Write(table);
    }

    private string In(Wording wording) => wording.In(language);

    private string In(FormattableString english, FormattableString japanese) => FormattableString.Invariant(language == Language.Japanese ? japanese : english);
}
