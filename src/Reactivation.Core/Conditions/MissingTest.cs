using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary><c>is missing</c>: recorded, and this customer has no value (never, none).</summary>
public sealed class MissingTest : TestCondition
{
    internal MissingTest(Fact fact)
        : base(fact)
    {
    }

    /// <inheritdoc/>
    public override string Question => "is missing";

    private protected override bool SameQuestion(TestCondition other) => true;

    private protected override int QuestionHash() => 0;
}
