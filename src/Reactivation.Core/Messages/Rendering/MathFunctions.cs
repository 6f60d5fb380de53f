using System.Buffers;

namespace Reactivation.Messages.Rendering;

/// <summary><c>math.…</c></summary>
internal static class MathFunctions
{
    private const int LongestFormat = 32;
    private const int MostDecimals = 15;

    /// <summary>What a picture of digits may hold, so that it means the same under every allowed culture.</summary>
    private static readonly SearchValues<char> Picture = SearchValues.Create("#0,.;-+() ");

    internal static Function[] All =>
    [
        new("math.floor", 1, 1, static (in Arguments a, ref Run run, int at) => Math.Floor(Numbers.Number(a[0], ref run, at))),
        new("math.ceil", 1, 1, static (in Arguments a, ref Run run, int at) => Math.Ceiling(Numbers.Number(a[0], ref run, at))),
        new("math.round", 1, 2, Round),
        new("math.format", 2, 3, Format) { Writer = WriteFormatted },
    ];

    private static TemplateValue Round(in Arguments a, ref Run run, int at)
    {
        var (number, decimals) = (Numbers.Number(a[0], ref run, at), Numbers.Int(a[1], ref run, at));
        return decimals is >= 0 and <= MostDecimals ? Math.Round(number, decimals) : throw run.Refusal(at, $"{decimals} decimals", $"0 to {MostDecimals}");
    }

    private static TemplateValue Format(in Arguments a, ref Run run, int at)
    {
        var length = run.Length;
        WriteFormatted(in a, ref run, at);
        return run.TakeBack(length);
    }

    private static void WriteFormatted(in Arguments a, ref Run run, int at)
    {
        if (a[0].IsNull)
            return;
        var format = a[1].Kind == TemplateValueKind.Text ? a[1].Text : throw run.Refusal(at, Kinds.Of(a[1]), "a number format such as \"N0\"");
        var isLocal = Cultures.Find(a[2], ref run, at) != Cultures.Invariant;
        if (!IsStandard(format, isLocal) && !(format.Length <= LongestFormat && !format.AsSpan().ContainsAnyExcept(Picture)))
            throw run.Refusal(at, $"the number format \"{(format.Length > LongestFormat ? format[..LongestFormat] + "…" : format)}\"", isLocal ? "D, F or N with up to two digits, or a picture such as #,##0.00" : "C, D, E, F, G, N, P or X with up to two digits, or a picture such as #,##0.00");
        if (isLocal && a[0] is { Kind: TemplateValueKind.Floating, Double: var number } && !double.IsFinite(number))
            throw run.Refusal(at, "no finite number", "a finite one: cultures have their own signs for the others");
        try
        {
            Write(a[0], format, ref run, at);
        }
        catch (FormatException e)
        {
            throw run.Refusal(at, $"the number format \"{format}\" for {Kinds.Of(a[0])}", "a format that this number has", inner: e);
        }
    }

    private static void Write(TemplateValue number, string format, ref Run run, int at)
    {
        switch (number.Kind)
        {
            case TemplateValueKind.Whole: run.Write(number.Int, format, at); break;
            case TemplateValueKind.LongWhole: run.Write(number.Long, format, at); break;
            case TemplateValueKind.Floating: run.Write(number.Double, format, at); break;
            case TemplateValueKind.Amount: run.Write(number.Decimal, format, at); break;
            default: throw run.Refusal(at, Kinds.Of(number), "a number");
        }
    }

    /// <summary>Formats of one letter; those that a culture writes in its own way only without one.</summary>
    private static bool IsStandard(string format, bool isLocal) =>
        format.Length is 1 or 2 or 3 && (isLocal ? "DFNdfn" : "CDEFGNPXcdefgnpx").AsSpan().Contains(format[0]) && !format.AsSpan(1).ContainsAnyExceptInRange('0', '9');
}
