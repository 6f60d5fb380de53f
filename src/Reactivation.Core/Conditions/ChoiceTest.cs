using System.Collections.Immutable;
using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary><c>is lapsed</c> or <c>is any of (lapsed, paused)</c>.</summary>
public sealed class ChoiceTest : TestCondition
{
    internal ChoiceTest(ChoiceFact fact, ImmutableArray<long> codes)
        : base(fact)
    {
        if (codes.IsEmpty)
            throw new ArgumentException("At least one code is needed.", nameof(codes));
        Codes = [.. codes.Distinct().Order()];
    }

    /// <summary>The indexes of the codes, each once, ascending.</summary>
    public ImmutableArray<long> Codes { get; }

    /// <inheritdoc/>
    public override string Question => Codes.Length == 1 ? $"is {Fact.ValueText(Codes[0])}" : $"is any of ({string.Join(", ", Codes.Select(Fact.ValueText))})";

    private protected override bool SameQuestion(TestCondition other) => Codes.SequenceEqual(((ChoiceTest)other).Codes);

    private protected override int QuestionHash() => Codes.Aggregate(17, HashCode.Combine);
}
