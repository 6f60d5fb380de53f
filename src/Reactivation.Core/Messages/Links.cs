namespace Reactivation.Messages;

/// <summary>Addresses that may stand in a message.</summary>
internal static class Links
{
    private const int Longest = 2048;

    /// <summary>Absolute, http or https, with a host and without a password, blank, quotation mark or angle bracket.</summary>
    internal static bool IsSafe(string? text) =>
        text is { Length: > 0 and <= Longest } && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '"' or '\'' or '<' or '>' or '\\' or '`')
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;

    internal static bool IsHttps(string? text) => IsSafe(text) && text!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>One address of e-mail, as it may stand in a header.</summary>
    internal static bool IsEmail(string? text) =>
        text is { Length: > 2 and <= 254 } && text.Count(c => c == '@') == 1 && text[0] != '@' && text[^1] != '@'
        && text.All(c => c is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '(' or ')' or ',' or ';' or ':' or '\\' or '[' or ']' or '?' or '&' or '%'));
}
