namespace Reactivation.Cli.Output.Files;

/// <summary>A column of a table that is written.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value: a text, a whole number, a decimal, a day, or several texts; null for none.</param>
/// <param name="Joint">What stands between several texts in CSV; JSON has them as an array.</param>
internal sealed record TableColumn<T>(string Name, Func<T, object?> Value, string Joint = ";")
{
    /// <summary>Whether its texts are written as they are, for the program that sends them, and not kept from a spreadsheet's formulas.</summary>
    internal bool IsVerbatim { get; init; }
}
