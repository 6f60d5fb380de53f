using Reactivation.Priorities;

namespace Reactivation.Benchmarks;

/// <summary>What every contender must come to: the customers of each tier and the sum of all scores. Whoever answers otherwise is not timed.</summary>
internal readonly record struct Answer(long High, long Medium, long Low, long Points)
{
    public static Answer Of(AssessmentTable table)
    {
        var points = 0L;
        foreach (var score in table.Scores)
            points += score;
        return new(table.Count(PriorityTier.High), table.Count(PriorityTier.Medium), table.Count(PriorityTier.Low), points);
    }

    public void MustBe(Answer other, string whose)
    {
        if (this != other)
            throw new InvalidOperationException($"{whose}: {this}, but the table says {other}.");
    }
}
