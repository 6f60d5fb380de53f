using System.Collections.Immutable;
using Reactivation.Columns;

namespace Reactivation.Testing;

/// <summary>One policy, several engines, one answer: checked for your own rules.</summary>
public static class Engines
{
    /// <summary>How many customers are generated for each source, unless stated.</summary>
    /// <value>200.</value>
    public const int CustomersPerSource = 200;

    private const int ThinnedSources = 6;
    private const int Seed = 20261122;

    /// <summary>Row engine and table engine say the same of these customers, and of customers generated around the thresholds of the policy's own rules.</summary>
    /// <remarks>
    /// Generated customers have values at every threshold and one step beside it, none, and facts that are not recorded: the policy's facts as
    /// events, as columns, with pieces left out, and as the given customers have them. The table engine runs scalar and at the widest registers. The same seed generates the same customers.
    /// </remarks>
    /// <param name="engine">The engine.</param>
    /// <param name="customers">Customers of your own; they may differ in what is recorded, or be none.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="customersPerSource">How many customers are generated for each source.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>What was asked; which rows held for nobody.</returns>
    /// <exception cref="ExpectationException">They disagree; the message shows the customer, made as small as still disagrees.</exception>
    public static Agreement Agree(ReactivationEngine engine, IEnumerable<Customer> customers, DateOnly asOf, int customersPerSource = CustomersPerSource, int seed = Seed)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var given = customers.Select(c => Sketch.Of(c, asOf)).ToList();
        var sources = Sources.For(engine.Policy, asOf, ThinnedSources, new Random(seed)).Concat(given.Select(g => g.Source)).Distinct().ToImmutableArray();
        var held = new HashSet<string>();
        var asked = 0;
        foreach (var source in sources)
        {
            var neighbours = new Neighbours(engine.Policy.Bind(source, asOf), seed);
            var sketches = given.Where(g => g.Source.Equals(source)).Concat(Enumerable.Range(0, customersPerSource).Select(neighbours.Next)).ToList();
            Compare(engine, source, sketches, asOf, held);
            asked += sketches.Count;
        }

        var policy = engine.Policy;
        var rows = policy.Definitions.Select(d => d.Id).Concat(policy.Priorities.Rows.Select(r => r.Id)).Concat(policy.Segments.Select(s => s.Id));
        return new Agreement(asked, sources, [.. rows.Where(id => !held.Contains(id)).Distinct()]);
    }

    private static void Compare(ReactivationEngine engine, Source source, List<Sketch> sketches, DateOnly asOf, HashSet<string> held)
    {
        var customers = sketches.ConvertAll(s => s.ToCustomer());
        var table = CustomerTable.From(customers, source);
        foreach (var width in new[] { VectorWidth.Scalar, VectorWidth.Widest })
        {
            var all = engine.Assess(table, asOf, new TableOptions { Width = width });
            for (var i = 0; i < sketches.Count; i++)
            {
                var row = engine.Assess(customers[i], asOf, source);
                var differences = Answers.Differences(row, all, i);
                differences.AddRange(Answers.Differences(row, engine.Decide(customers[i], asOf, source)));
                if (differences.Count > 0)
                    throw Disagreement(engine, sketches[i], asOf, differences);
                held.UnionWith([.. row.Definitions, .. row.Priority.Rows, .. row.Segments]);
            }
        }
    }

    private static ExpectationException Disagreement(ReactivationEngine engine, Sketch sketch, DateOnly asOf, List<string> differences)
    {
        var small = sketch.Shrunk(s => Alone(engine, s, asOf).Count > 0);
        var alone = Alone(engine, small, asOf);
        var why = small.Assess(engine, asOf).Proofs().Where(p => differences.Concat(alone).Any(d => d.Contains($" {p.Id}:", StringComparison.Ordinal)));
        return new ExpectationException(
            $"The engines disagree as of {Answers.Text(asOf)} about customer {sketch.Id}{(alone.Count > 0 ? ", made as small as still disagrees" : "; alone, it does not show")}:\n{small}\n\n{string.Join('\n', alone.Count > 0 ? alone : differences)}{string.Concat(why.Select(p => $"\n\n{p}"))}");
    }

    private static List<string> Alone(ReactivationEngine engine, Sketch sketch, DateOnly asOf) =>
        Answers.Differences(sketch.Assess(engine, asOf), engine.Assess(CustomerTable.From([sketch.ToCustomer()], sketch.Source), asOf, new TableOptions { Width = VectorWidth.Scalar }), 0);
}
