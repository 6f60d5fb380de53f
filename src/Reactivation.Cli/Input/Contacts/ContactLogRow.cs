using System.Globalization;
using Reactivation.Approaches;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>A row of a contact log, read; texts are empty for none.</summary>
/// <param name="At">When.</param>
/// <param name="ClosedAt">When it was withdrawn, answered or confirmed; null for not.</param>
/// <param name="Channel">The channel; null for all, or none named.</param>
/// <param name="Campaign">The campaign.</param>
/// <param name="Purpose">The one purpose.</param>
/// <param name="Who">Who gave the consent, or confirmed the relation.</param>
/// <param name="How">How it came about.</param>
/// <param name="Wording">What was agreed to.</param>
/// <param name="File">The file, which stands with the line for a source where the row names none.</param>
/// <param name="Line">The line.</param>
internal readonly record struct ContactLogRow(DateTimeOffset At, DateTimeOffset? ClosedAt, Channel? Channel, string Campaign, string Purpose, string Who, string How, string Wording, string File, int Line)
{
    /// <summary>How it came about, or else where it is on record.</summary>
    internal string Source => How.Length > 0 ? How : string.Create(CultureInfo.InvariantCulture, $"{File}, line {Line}");
}
