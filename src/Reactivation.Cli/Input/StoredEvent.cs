using System.Runtime.InteropServices;

namespace Reactivation.Cli.Input;

/// <summary>An event in 20 bytes.</summary>
/// <param name="Amount">The cell of its amount.</param>
/// <param name="Customer">The number of the customer.</param>
/// <param name="Day">The day's number.</param>
/// <param name="Label">The number of what else it says.</param>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct StoredEvent(long Amount, int Customer, int Day, int Label);
