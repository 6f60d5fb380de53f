using Reactivation.Customers;

namespace Reactivation.Cli.Input.Values;

/// <summary>Reads the texts of one column as values of its fact.</summary>
internal abstract class ValueReader
{
    /// <summary>What a text must be, for people.</summary>
    internal abstract string Expected { get; }

    /// <summary>Makes the reader for a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="format">How days are written; null for the forms that can only be read in one way.</param>
    internal static ValueReader For(Fact fact, DayFormat? format) => fact switch
    {
        DayFact => new DayReader(format),
        CountFact => new CountReader(),
        AmountFact => new AmountReader(),
        ChoiceFact choice => new CodeReader(choice),
        _ => throw new InvalidOperationException(fact.ToString()),
    };

    /// <summary>The cell of a text that is not empty; null where the text cannot be read: nothing is guessed, nothing rounded.</summary>
    internal abstract long? Read(string text);

    /// <summary>How to mend a text that cannot be read, where that can be said.</summary>
    internal virtual string? Fix(string text) => null;
}
