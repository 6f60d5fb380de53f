using System.Text.Json;
using Reactivation.Cli.Runs.Planning;

namespace Reactivation.Cli.Output.Files;

/// <summary><c>plan.summary.json</c>: what was planned by which terms, and what becomes of everyone. The same question gives the same bytes.</summary>
internal static class PlanSummaryFile
{
    internal static void Write(Stream stream, ContactPlan plan, PlanTally tally, IEnumerable<(string Name, string Sha256)> outputs) =>
        SummaryFile.Write(stream, plan.Run, plan.Run.Files.All.Concat(plan.Terms.Files), outputs, json =>
        {
            WriteTerms(json, plan.Terms);
            WriteMoney(json, plan, tally);
            WriteCounts(json, plan, tally);
        });

    private static void WriteTerms(Utf8JsonWriter json, PlanTerms terms)
    {
        json.WriteStartObject("terms");
        json.WriteString("at", terms.At.Text());
        json.WriteNumber("days", terms.Days);
        json.WriteString("campaign", terms.Campaign);
        WriteAmount(json, "budget", terms.Budget);
        WriteAmount(json, "amount", terms.Amount);
        json.WriteBoolean("chances_stated", terms.Chances.IsWhole);
        json.WriteStartObject("channels");
        foreach (var channel in terms.Approaches.Channels.Where(c => c.CostPerContact is not null || c.CapacityPerDay is not null))
        {
            json.WriteStartObject(channel.Channel.Name);
            WriteAmount(json, "cost_per_contact", channel.CostPerContact);
            WriteAmount(json, "capacity_per_day", channel.CapacityPerDay);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Null where nobody told what contacts cost: the plan is by tier and score.</summary>
    private static void WriteMoney(Utf8JsonWriter json, ContactPlan plan, PlanTally tally)
    {
        if (plan.Spending is not { } spending)
        {
            json.WriteNull("money");
            return;
        }

        json.WriteStartObject("money");
        json.WriteNumber("cost", tally.Cost);
        json.WriteNumber("expected_value", tally.ExpectedValue);
        json.WriteNumber("net_value", tally.ExpectedValue - tally.Cost);
        json.WriteNumber("upper_bound", spending.UpperBound);
        json.WriteNumber("gap_percent", decimal.Round(tally.GapPercent(spending.UpperBound), 4, MidpointRounding.ToPositiveInfinity));
        json.WriteNumber("next_budget", Approaches.SpendingDefaults.NextBudget);
        json.WriteNumber("next_budget_brings", spending.NextBudgetBrings);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, ContactPlan plan, PlanTally tally)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("customers", plan.Run.Order.Length);
        json.WriteNumber("contacts_on_record", plan.Run.Input.Contacts.Count);
        json.WriteNumber("rejected_rows", plan.Run.Input.Rejected.Length);
        SummaryFile.WriteCounts(json, "verdicts", Enum.GetValues<PlanVerdict>().Select(v => (JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()), plan.Count(v))));
        SummaryFile.WriteCounts(json, "channels", tally.Channels.Select(c => (c.Key.Name, c.Value.Contacts)).OrderBy(c => c.Name, StringComparer.Ordinal));
        SummaryFile.WriteCounts(json, "measures", tally.Measures.Select(m => (m.Key, m.Value.Contacts)).OrderBy(m => m.Key, StringComparer.Ordinal));
        SummaryFile.WriteCounts(json, "days", tally.Days.Select(d => (d.Key.Text(), d.Value)));
        SummaryFile.WriteCounts(json, "refusals", tally.Refusals.Select(r => (r.Key, r.Value)).OrderBy(r => r.Key, StringComparer.Ordinal));
        json.WriteEndObject();
    }

    private static void WriteAmount(Utf8JsonWriter json, string name, decimal? amount)
    {
        if (amount is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
