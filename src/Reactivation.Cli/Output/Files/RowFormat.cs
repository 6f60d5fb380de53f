namespace Reactivation.Cli.Output.Files;

/// <summary>How a table is written.</summary>
internal enum RowFormat
{
    /// <summary>CSV in UTF-8.</summary>
    Csv,

    /// <summary>CSV in UTF-8 with byte order mark, as Excel wants it (I1).</summary>
    ExcelCsv,

    /// <summary>JSON Lines: an object a line.</summary>
    JsonLines,
}
