using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>Cells of any fact, given to a customer.</summary>
internal static class CellValues
{
    internal static Customer Give(Customer customer, Fact fact, long cell) => fact switch
    {
        DayFact day => customer.With(day, cell == Cell.Missing ? null : DateOnly.FromDayNumber((int)cell)),
        CountFact count => customer.With(count, cell == Cell.Missing ? null : (int)cell),
        AmountFact amount => customer.With(amount, cell == Cell.Missing ? null : Cell.ToAmount(cell)),
        ChoiceFact choice => customer.With(choice, cell == Cell.Missing ? null : choice.Codes[(int)cell]),
        _ => throw new NotSupportedException($"{fact} cannot be given."),
    };

    /// <summary>Whether a fact is measured on events of a kind: by name, which means one thing.</summary>
    internal static bool IsOf(Fact fact, EventKind kind) =>
        (kind.Name.StartsWith("contract_", StringComparison.Ordinal) && (fact.Equals(Facts.ContractStatus) || fact.Equals(Facts.ContractStartedOn) || fact.Equals(Facts.ContractEndedOn)))
        || fact.Name == kind.LastOn.Name || fact.Name == kind.Count.Name || fact.Name == kind.Sum.Name || fact.Name == kind.FirstOn.Name
        || fact.Name == kind.PreviousOn.Name || fact.Name == kind.Days.Name || fact.Name == kind.Largest.Name;
}
