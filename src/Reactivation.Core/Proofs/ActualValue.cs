using Reactivation.Customers;

namespace Reactivation.Proofs;

/// <summary>What a customer actually has for a fact that a test asks about.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Cell">The value as a cell; <see cref="Customers.Cell.Missing"/> unless there is one, or one that lies ahead.</param>
public readonly record struct ActualValue(Fact Fact, ActualState State, long Cell)
{
    /// <summary>The first day on which the fact is recorded; null for always. What lies before it is not known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The value for people.</summary>
    /// <returns>Such as <c>last_purchase_on 2026-05-01</c>.</returns>
    public override string ToString() => State switch
    {
        ActualState.Value => $"{Fact} {Fact.ValueText(Cell)}",
        ActualState.None => $"{Fact} {(Fact.Shape == FactShape.Day ? "never" : "none")}",
        ActualState.Ahead => $"{Fact} {Fact.ValueText(Cell)}, not yet",
        _ => $"{Fact} not recorded",
    };
}
