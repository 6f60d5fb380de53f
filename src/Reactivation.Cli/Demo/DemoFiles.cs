using System.Globalization;
using Reactivation.Cli.Output;

namespace Reactivation.Cli.Demo;

/// <summary>Writes a generated base as the two files that <c>assess</c> reads.</summary>
internal static class DemoFiles
{
    internal const string Customers = "customers.csv";
    internal const string Events = "events.csv";

    internal static void Write(string folder, IReadOnlyCollection<DemoCustomer> customers)
    {
        AtomicFile.WriteCsv(Path.Combine(folder, Customers), csv =>
        {
            csv.WriteRow("customer_id", "registered_on", "contract_status", "contract_started_on", "contract_ended_on", "leaving_reason", "long_term_advantage", "competitor_alongside");
            foreach (var c in customers)
            {
                csv.WriteRow(
                    c.Id, Day(c.RegisteredOn), c.ContractStatus?.ToString().ToLowerInvariant(), Day(c.ContractStartedOn), Day(c.ContractEndedOn),
                    c.LeavingReason, c.HasLongTermAdvantage ? "yes" : "no", c.UsesCompetitorAlongside ? "yes" : "no");
            }
        });
        AtomicFile.WriteCsv(Path.Combine(folder, Events), csv =>
        {
            csv.WriteRow("customer_id", "date", "kind", "amount", "detail");
            foreach (var c in customers)
            {
                foreach (var e in c.Events.OrderBy(e => e.On))
                    csv.WriteRow(c.Id, Day(e.On), e.Kind.Name, e.Amount?.ToString(CultureInfo.InvariantCulture), e.Detail);
            }
        });
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
