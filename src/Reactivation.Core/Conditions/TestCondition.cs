using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>One question about one fact.</summary>
public abstract class TestCondition : Condition
{
    private protected TestCondition(Fact fact)
        : base(1, fact is LatestFact latest ? latest.Of.Length : 1)
    {
        Fact = fact;
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>The question without the fact, as the condition language writes it: <c>at least 181 days ago</c>.</summary>
    public abstract string Question { get; }

    /// <inheritdoc/>
    public sealed override bool Equals(Condition? other) => other is TestCondition test && GetType() == test.GetType() && Fact.Equals(test.Fact) && SameQuestion(test);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => HashCode.Combine(GetType(), Fact, QuestionHash());

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Fact} {Question}";

    private protected abstract bool SameQuestion(TestCondition other);

    private protected abstract int QuestionHash();
}
