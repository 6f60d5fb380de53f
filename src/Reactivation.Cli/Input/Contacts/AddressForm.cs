using Reactivation.Approaches;

namespace Reactivation.Cli.Input.Contacts;

/// <summary>What is known of an address: the state that the file gives, and whether it has the form of one at all.</summary>
internal static class AddressForm
{
    /// <summary>No number that can be called is shorter.</summary>
    private const int FewestDigits = 6;

    /// <summary>The state of an address.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="address">The address; empty for none.</param>
    /// <param name="state">The cell of the file's own state; missing where it says nothing.</param>
    internal static AddressState StateOf(string channel, string address, long state) =>
        address.Length == 0 ? AddressState.Missing
        : state == 1 || !IsOne(channel, address) ? AddressState.Invalid
        : state == 2 ? AddressState.Bouncing
        : AddressState.Usable;

    /// <summary>Only what cannot be an address is refused: whether one exists, only the mail or the call can tell.</summary>
    private static bool IsOne(string channel, string address) =>
        channel == Channel.Email.Name ? address.Split('@') is [[_, ..], [_, ..]] && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        : channel != Channel.Phone.Name && channel != Channel.Sms.Name || (address.Count(char.IsDigit) >= FewestDigits && !address.Any(char.IsControl));
}
