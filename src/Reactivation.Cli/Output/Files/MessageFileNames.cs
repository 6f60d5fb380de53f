using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Reactivation.Messages;

namespace Reactivation.Cli.Output.Files;

/// <summary>Names of messages' files: a number, and as much of the customer's id as any file system takes. <c>0000012-M00017.eml</c></summary>
internal static partial class MessageFileNames
{
    private const int MostOfId = 60;

    /// <summary>The number alone makes it one of its kind: ids may differ in case only, be reserved names, or hold anything.</summary>
    internal static string Of(int number, string customerId, MessageForm form)
    {
        var name = new StringBuilder(number.ToString("0000000", CultureInfo.InvariantCulture)).Append('-');
        foreach (var c in customerId.AsSpan(0, Math.Min(customerId.Length, MostOfId)))
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_');
        return name.Append(MailFile.EndingOf(form)).ToString();
    }

    /// <summary>Whether a file is named as this makes names.</summary>
    internal static bool IsOne(string name) => Form().IsMatch(name);

    [GeneratedRegex(@"^\d{7,}-[A-Za-z0-9_-]*\.(eml|txt)$")]
    private static partial Regex Form();
}
