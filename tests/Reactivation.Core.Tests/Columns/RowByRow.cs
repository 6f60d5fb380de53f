using Reactivation.Causes;
using Reactivation.Columns;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Tests.Columns;

/// <summary>Compares everything that a table says of a customer with what the row engine says.</summary>
internal static class RowByRow
{
    public static readonly VectorWidth[] Widths = [VectorWidth.Scalar, VectorWidth.Bits128, VectorWidth.Bits256, VectorWidth.Bits512];

    public static AssessmentTable Table(this ReactivationEngine engine, CustomerTable table, DateOnly asOf, TableOptions? options = null) => engine.Assess(table, asOf, options);

    public static void Table(this ReactivationEngine engine, CustomerTable table, DateOnly asOf, AssessmentTable result, TableOptions? options = null) => engine.Assess(table, asOf, result, options);

    public static string Of(Assessment row) => string.Join(
        " | ", row.Stage, row.Priority.Tier, row.Priority.DecidedBy, string.Join(',', row.Priority.Rows), string.Join(',', row.Definitions), string.Join(',', row.Segments),
        row.Cause?.Cause.ToString() ?? "none", row.Cause?.DecidedBy ?? "none", $"{row.Priority.Score.Points} of {row.Priority.Score.Attainable}");

    public static string Of(AssessmentTable table, int row)
    {
        var policy = table.Policy;
        var tier = (PriorityTier)table.Tiers[row];
        var rows = policy.Priorities.Rows.Where(p => table.PriorityRow(p.Id)[row]).Select(p => p.Id).ToList();
        var asked = (Stage)table.Stages[row] is Stage.Slipping or Stage.Dormant or Stage.Churned;
        if (asked && rows.Count == 0)
            rows.Add(policy.Priorities.Otherwise.Id);
        var cause = policy.Causes.Rows.Where(c => table.CauseRow(c.Id)[row]).Select(c => c.Id).ToList();
        Assert.True(cause.Count <= 1, "one row decides");
        return string.Join(
            " | ", (Stage)table.Stages[row], tier, rows.FirstOrDefault(), string.Join(',', rows),
            string.Join(',', policy.Definitions.Where(d => table.Definition(d.Id)[row]).Select(d => d.Id)), string.Join(',', policy.Segments.Where(s => table.Segment(s.Id)[row]).Select(s => s.Id)),
            table.Causes[row] == 0 ? "none" : ((Cause)(table.Causes[row] - 1)).ToString(), !asked ? "none" : cause.FirstOrDefault() ?? policy.Causes.Otherwise.Id,
            $"{table.Scores[row]} of {table.AttainableScore}");
    }

    private static string Brief(CustomerVerdict verdict) => Brief(verdict.Stage, verdict.Definitions, verdict.Tier, verdict.Points, verdict.Attainable);

    private static string Brief(Stage stage, IEnumerable<string> definitions, PriorityTier tier, int points, int attainable) => $"{stage} {string.Join(',', definitions)} {tier} {points} of {attainable}";

    public static void Agree(ReactivationEngine engine, IReadOnlyList<Customer> customers, Source source, DateOnly asOf)
    {
        var assessed = customers.Select(c => engine.Assess(c, asOf, source)).ToList();
        foreach (var (customer, one) in customers.Zip(assessed))
            Assert.Equal(Brief(one.Stage, one.Definitions, one.Priority.Tier, one.Priority.Score.Points, one.Priority.Score.Attainable), Brief(engine.Decide(customer, asOf, source)));
        var expected = assessed.Select(Of).ToList();
        var table = CustomerTable.From(customers, source);
        foreach (var width in Widths)
        {
            var result = engine.Assess(table, asOf, new TableOptions { Width = width });
            for (var row = 0; row < customers.Count; row++)
                Assert.Equal((width, row, expected[row]), (width, row, Of(result, row)));
        }
    }
}
