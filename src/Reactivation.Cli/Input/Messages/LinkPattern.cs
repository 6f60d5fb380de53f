using System.Text.RegularExpressions;

namespace Reactivation.Cli.Input.Messages;

/// <summary>An address that may tell who follows it: <c>https://example.com/stop?c={customer_id}</c>.</summary>
internal static partial class LinkPattern
{
    internal const string Id = "{customer_id}";

    /// <summary>The address for a customer, whose id is escaped.</summary>
    internal static string? For(string? pattern, string customerId) =>
        pattern is not null && pattern.Contains(Id, StringComparison.Ordinal) ? pattern.Replace(Id, Uri.EscapeDataString(customerId), StringComparison.Ordinal) : pattern;

    /// <summary>A placeholder that is none; null where there is none such.</summary>
    internal static string? Unknown(string pattern) => Braces().Matches(pattern).Select(m => m.Value).FirstOrDefault(v => v != Id);

    [GeneratedRegex(@"\{[^{}]*\}?|\}")]
    private static partial Regex Braces();
}
