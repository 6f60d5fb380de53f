using System.Globalization;
using Reactivation.Approaches;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Runs.Planning;
using Reactivation.Decisions;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>What a manager wants to see of a plan: what becomes of everyone, what it costs and brings, and why others are left out.</summary>
internal sealed class PlanView(IAnsiConsole view, Language language, ContactPlan plan, PlanTally tally)
{
    internal void Write(IReadOnlyList<PlannedRow> top)
    {
        var customers = plan.Run.Order.Length;
        view.MarkupLineInterpolated($"[bold]{In($"Plan as of {plan.Terms.At.Short()} for {plan.Terms.Days:N0} {(plan.Terms.Days == 1 ? "day" : "days")}: {plan.Count(PlanVerdict.Planned):N0} of {customers:N0} customers are contacted", $"{plan.Terms.At.Short()} 時点の計画（{plan.Terms.Days:N0} 日間）：顧客 {customers:N0} 人中 {plan.Count(PlanVerdict.Planned):N0} 人に連絡")}[/]");
        view.WriteLine();
        view.Write(Tables.Counts(In(PlanWords.Verdict), In(Words.Customers), In(Words.Share), customers, Enum.GetValues<PlanVerdict>().Where(v => plan.Count(v) > 0).OrderBy(v => v == PlanVerdict.NoMeasure).Select(v => (Short(v), plan.Count(v)))));
        if (tally.Channels.Count > 0)
        {
            view.Write(Channels());
            view.Write(Measures());
        }

        if (tally.Refusals.Count > 0)
            view.Write(Tables.Counts(In(PlanWords.Refusal), In(Words.Customers), In(Words.Share), customers, tally.Refusals.OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => (In(PlanWords.OfRefusal(r.Key)), r.Value))));
        Money();
        Top(top);
    }

    /// <summary>A verdict up to its first sign.</summary>
    private string Short(PlanVerdict verdict) => In(PlanWords.Of(verdict)).Split(':', '（')[0];

    private Table Channels()
    {
        var table = plan.Spending is null ? Tables.Of(In(PlanWords.Channel), In(PlanWords.Contacts)) : Tables.Of(In(PlanWords.Channel), In(PlanWords.Contacts), In(PlanWords.Cost), In(PlanWords.Value));
        foreach (var (channel, (contacts, cost, value)) in tally.Channels.OrderByDescending(c => c.Value.Contacts).ThenBy(c => c.Key.Name, StringComparer.Ordinal))
            _ = plan.Spending is null ? table.Add(channel.Name, Tables.Number(contacts)) : table.Add(channel.Name, Tables.Number(contacts), Amount(cost), Amount(value));
        return table;
    }

    private Table Measures()
    {
        var table = Tables.Of(In(PlanWords.Measure), In(PlanWords.Contacts)).AddColumn("");
        foreach (var (id, (measure, contacts)) in tally.Measures.OrderByDescending(m => m.Value.Contacts).ThenBy(m => m.Key, StringComparer.Ordinal))
            table.Add(id, Tables.Number(contacts), In(measure.Measure.What));
        return table;
    }

    private void Money()
    {
        if (plan.Spending is not { } spending)
        {
            view.Indented(0, In(new(
                "Nobody told what a contact costs (--cost email=2 …): the plan goes by tier and score, and says nothing of money.",
                "1件あたりの費用が指定されていないため（--cost email=2 など）、優先度とスコアの順で計画し、金額は計算していません。")), hang: 0);
            view.WriteLine();
            return;
        }

        var budget = plan.Terms.Budget is { } total ? In($"Cost {Amount(tally.Cost)} of a budget of {Amount(total)}", $"費用 {Amount(tally.Cost)}（予算 {Amount(total)}）") : In($"Cost {Amount(tally.Cost)}, no budget set", $"費用 {Amount(tally.Cost)}（予算の指定なし）");
        view.Indented(0, budget + In($"; expected {Amount(tally.ExpectedValue)}, less cost {Amount(tally.ExpectedValue - tally.Cost)}.", $"、期待額 {Amount(tally.ExpectedValue)}、差し引き {Amount(tally.ExpectedValue - tally.Cost)}。"), hang: 0);
        view.Indented(0, In(
            $"No plan within these terms brings more than {Amount(spending.UpperBound)}: this one is at most {decimal.Round(tally.GapPercent(spending.UpperBound), 2, MidpointRounding.ToPositiveInfinity)} % below.",
            $"この条件での上限は {Amount(spending.UpperBound)} で、この計画との差は最大 {decimal.Round(tally.GapPercent(spending.UpperBound), 2, MidpointRounding.ToPositiveInfinity)} % です。"), hang: 0);
        if (plan.Terms.Budget is not null)
            view.Indented(0, In($"The next {Amount(SpendingDefaults.NextBudget)} of budget would bring {Amount(spending.NextBudgetBrings)}, its cost taken off.", $"予算を {Amount(SpendingDefaults.NextBudget)} 増やすと、費用を差し引いて {Amount(spending.NextBudgetBrings)} の上積みが見込めます。"), hang: 0);
        if (!plan.Terms.Chances.IsWhole)
            view.Indented(0, In(new("The chances of return are a first guess by tier (high 5 %, medium 2 %, low 0.5 %) where --chance says no other: state what your own campaigns measured.", "復帰の見込みは、--chance の指定がない優先度では仮の値（高 5 %、中 2 %、低 0.5 %）です。自社の実績を指定してください。")), hang: 0);
        view.WriteLine();
    }

    private void Top(IReadOnlyList<PlannedRow> top)
    {
        if (top.Count == 0)
            return;
        view.MarkupLineInterpolated($"[bold]{In($"The first {top.Count} contacts", $"最初の {top.Count} 件")}[/]");
        foreach (var row in top)
        {
            view.MarkupLineInterpolated($"[bold]{row.Case.Assessment.CustomerId}[/]  {row.When.Short()}  {row.Option.Channel}  {row.Measure.Measure.Template}");
            foreach (var reason in PlanColumns.Reasons(row, language))
                view.Indented(2, reason);
        }

        view.WriteLine();
    }

    private static string Amount(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);

    private string In(Wording wording) => wording.In(language);

    private string In(FormattableString english, FormattableString japanese) => FormattableString.Invariant(language == Language.Japanese ? japanese : english);
}
