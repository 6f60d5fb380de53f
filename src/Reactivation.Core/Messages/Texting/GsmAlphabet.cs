using System.Buffers;

namespace Reactivation.Messages.Texting;

/// <summary>The 7-bit default alphabet of GSM 03.38 and its extension table.</summary>
internal static class GsmAlphabet
{
    private static readonly SearchValues<char> Basic = SearchValues.Create(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà");

    private static readonly SearchValues<char> Extended = SearchValues.Create("\f^{}\\[~]|€");

    /// <summary>How many units a character takes: one, two, or 0 where the alphabet lacks it.</summary>
    internal static int Units(char c) => Basic.Contains(c) ? 1 : Extended.Contains(c) ? 2 : 0;
}
