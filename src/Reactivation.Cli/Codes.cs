using System.Text.Json;

namespace Reactivation.Cli;

/// <summary>Stages, tiers, causes, purposes and the like as files and conditions write them, in any language: <c>win_back</c>.</summary>
internal static class Codes
{
    internal static string Of<T>(T value)
        where T : struct, Enum => OfName(value.ToString());

    /// <summary>A member as files write it: OptOutLink is <c>opt_out_link</c>.</summary>
    internal static string OfName(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);

    internal static string Of(Language language) => language == Language.Japanese ? "ja" : "en";

    /// <summary>All codes of a sort, for people.</summary>
    internal static string All<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>What a code means; null where it is none.</summary>
    internal static T? Find<T>(string code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == code)
                return value;
        }

        return null;
    }
}
