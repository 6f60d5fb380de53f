using Reactivation.Priorities;

namespace Reactivation.Testing;

/// <summary>Checks of a scorecard of your own, in the policy of an engine: over customers of yours and customers around the policy's thresholds.</summary>
public static class Scorecards
{
    private const int Seed = 20261122;

    /// <summary>More is never worse (P9): no fact that gets better in the direction that it declares, and no further event of a kind of which more is better, lowers the score.</summary>
    /// <remarks>
    /// A scorecard refuses points that fall within one characteristic. What it cannot see is a characteristic over a fact that declares no
    /// direction and follows from others: of the default scorecard, <c>told-reason</c> falls when a purchase makes a told reason obsolete.
    /// Where that is meant, leave it out: <em>everything else equal</em>. The same seed tries the same customers.
    /// </remarks>
    /// <param name="engine">The engine.</param>
    /// <param name="customers">Customers of your own, or none.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="leavingOut">Ids of characteristics whose points do not count; null for none.</param>
    /// <param name="customersPerSource">How many customers are generated for each source.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>How many improvements were tried.</returns>
    /// <exception cref="ArgumentException">The scorecard has no characteristic of an id that is to be left out.</exception>
    /// <exception cref="ExpectationException">An improvement lowers the score; the message shows the smallest customer for whom it does.</exception>
    public static int MoreIsNeverWorse(ReactivationEngine engine, IEnumerable<Customer> customers, DateOnly asOf, IReadOnlyCollection<string>? leavingOut = null, int customersPerSource = Engines.CustomersPerSource, int seed = Seed)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var ids = engine.Policy.Scorecard.Characteristics.Select(c => c.Id).ToList();
        if (leavingOut?.Except(ids).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"The scorecard has no characteristic '{unknown}'; it has {string.Join(", ", ids)}.", nameof(leavingOut));
        var counted = ids.Except(leavingOut ?? []).ToHashSet();
        var given = customers.Select(c => Sketch.Of(c, asOf)).ToList();
        var tried = 0;
        foreach (var source in Sources.For(engine.Policy, asOf, thinned: 4, new Random(seed)).Concat(given.Select(g => g.Source)).Distinct())
        {
            var neighbours = new Neighbours(engine.Policy.Bind(source, asOf), seed);
            foreach (var sketch in given.Where(g => g.Source.Equals(source)).Concat(Enumerable.Range(0, customersPerSource).Select(neighbours.Next)))
            {
                var before = sketch.Assess(engine, asOf).Priority.Score;
                foreach (var better in Improvement.Of(sketch, neighbours, asOf))
                {
                    tried++;
                    if (After(engine, before, sketch, better, asOf, counted) is not null)
                        throw Worse(engine, sketch, better, asOf, counted);
                }
            }
        }

        return tried;
    }

    /// <summary>The same question has the same answer: asked twice, of another engine of the same policy, and with the events in another order.</summary>
    /// <remarks>Rules as data cannot break this; conditions in code can.</remarks>
    /// <param name="engine">The engine.</param>
    /// <param name="customers">Customers of your own, or none.</param>
    /// <param name="asOf">The day of the question.</param>
    /// <param name="customersPerSource">How many customers are generated for each source.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>How many customers were asked about.</returns>
    /// <exception cref="ExpectationException">Two answers differ; the message shows the smallest customer for whom they do, and both.</exception>
    public static int AreDeterministic(ReactivationEngine engine, IEnumerable<Customer> customers, DateOnly asOf, int customersPerSource = Engines.CustomersPerSource, int seed = Seed)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var other = ReactivationEngine.Create(engine.Policy);
        var given = customers.Select(c => Sketch.Of(c, asOf)).ToList();
        var asked = 0;
        foreach (var source in Sources.For(engine.Policy, asOf, thinned: 2, new Random(seed)).Concat(given.Select(g => g.Source)).Distinct())
        {
            var neighbours = new Neighbours(engine.Policy.Bind(source, asOf), seed);
            foreach (var sketch in given.Where(g => g.Source.Equals(source)).Concat(Enumerable.Range(0, customersPerSource).Select(neighbours.Next)))
            {
                asked++;
                if (Differing(sketch) is not null)
                    throw Undetermined(sketch);
            }
        }

        return asked;

        (string First, string Second)? Differing(Sketch sketch)
        {
            var first = Answers.Whole(sketch.Assess(engine, asOf));
            var turned = sketch with { Events = [.. sketch.Events.Reverse()] };
            return new[] { sketch.Assess(engine, asOf), sketch.Assess(other, asOf), turned.Assess(engine, asOf) }.Select(Answers.Whole).FirstOrDefault(second => second != first) is { } second ? (first, second) : null;
        }

        ExpectationException Undetermined(Sketch sketch)
        {
            var small = sketch.Shrunk(s => Differing(s) is not null);
            var answers = Differing(small) ?? Differing(sketch);
            return new ExpectationException($"The same question has two answers as of {Answers.Text(asOf)}, about customer {sketch.Id}, made as small as still has two:\n{small}\n\n{(answers is { } two ? $"{two.First}\n\n{two.Second}" : "The next time it was asked, both were the same.")}");
        }
    }

    /// <summary>The score after an improvement; null where the points that count have not fallen.</summary>
    private static Score? After(ReactivationEngine engine, Score before, Sketch sketch, Improvement better, DateOnly asOf, HashSet<string> counted)
    {
        var after = better.Apply(sketch).Assess(engine, asOf).Priority.Score;
        return Points(after) < Points(before) ? after : null;

        int Points(Score score) => score.Parts.Where(p => counted.Contains(p.Characteristic.Id)).Sum(p => p.Points ?? 0);
    }

    private static ExpectationException Worse(ReactivationEngine engine, Sketch sketch, Improvement better, DateOnly asOf, HashSet<string> counted)
    {
        var small = sketch.Shrunk(s => better.IsOneFor(s, asOf) && After(engine, s.Assess(engine, asOf).Priority.Score, s, better, asOf, counted) is not null);
        var (before, after) = (small.Assess(engine, asOf).Priority.Score, better.Apply(small).Assess(engine, asOf).Priority.Score);
        var parts = before.Parts.Zip(after.Parts).Where(p => p.Second.Points < p.First.Points).Select(p => $"{p.First.Characteristic.Id} {Score.Text(p.First.Points ?? 0)} → {Score.Text(p.Second.Points ?? 0)}");
        return new ExpectationException($"More is worse as of {Answers.Text(asOf)}: {better} lowers the score from {before} to {after} ({string.Join(", ", parts)}). The smallest customer found, made from {sketch.Id}:\n{small}");
    }
}
