namespace Reactivation.Cli;

/// <summary>Stages, tiers and causes as files and conditions write them, in any language.</summary>
internal static class Codes
{
    internal static string Of<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
