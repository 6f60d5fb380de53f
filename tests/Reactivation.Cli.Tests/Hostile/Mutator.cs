using System.Text;

namespace Reactivation.Cli.Tests.Hostile;

/// <summary>Spoils inputs as accidents and malice do: bytes lost, doubled, swapped, or replaced by what hurts most.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Snippets =
    [
        .. new[]
        {
            ",", "\"", "\"\"", "\n", "\r", "\r\n", "\n\n", "\t", " ", "　", "{", "}", "[", "]", ":", "\\", "\\u0041", "\\ud800", "null", "true", "-", "▲", "(", ")", "¥", "円", "９", "．", "年", "元",
            "令和", "H31.5.1", "2026-02-30", "11/12/2026", "99999999", "99999999999999999999", "0", "1e9", "1.5", "1,234", "-900000000000000", "900000000000000", "0.00001", "customer_id", "date", "kind", "purchase", "registered_on",
            "version", "events", "columns", "to", "values", "when", "then", "why", "last_purchase_on[amount >= 5]", "latest(", "A", "B", "alias", "\uFEFF", "\0", "\u001b[31m", "𠮷", "🙂",
            " and ", " or ", " not ", "not (", "is missing", "is any of (", "within 30 days", "ago", "at least ", "more than ", "before 0001-01-01", ">= ", "=>", "!=", "quantile 0.8", "definition r181", "segment ", "condition ", "cadence_due_on[", "＂", "（", "//", "/*",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x80], [0x83, 0x65], [0x1F, 0x8B], [0xFE, 0xFF], [0xE6, 0x9D], [0xED, 0xA0, 0x80],
    ];

    private static readonly byte[] Separators = ",\":{}[]()\n "u8.ToArray();

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    /// <summary>Spoils a text in one to three places; now and then beyond measure.</summary>
    public byte[] Spoil(byte[] bytes)
    {
        var spoilt = bytes.ToList();
        for (var n = _random.Next(1, 4); n > 0; n--)
        {
            if (_random.Next(3) > 0)
                ReplaceWord(spoilt);
            else
                SpoilBytes(spoilt);
        }

        if (_random.Next(400) == 0)
            Repeat(spoilt);
        return [.. spoilt];
    }

    /// <summary>Words at random, which is no text of any language.</summary>
    public byte[] Soup()
    {
        var soup = new List<byte>();
        for (var n = _random.Next(1, 40); n > 0; n--)
            soup.AddRange(Snippets[_random.Next(Snippets.Length)]);
        return [.. soup];
    }

    /// <summary>Puts another word in the place of one, so that what stands around it can still be read.</summary>
    private void ReplaceWord(List<byte> bytes)
    {
        var (start, end) = Word(bytes);
        var (otherStart, otherEnd) = Word(bytes);
        var other = _random.Next(2) == 0 ? Snippets[_random.Next(Snippets.Length)] : [.. bytes[otherStart..otherEnd]];
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, other);
    }

    private (int Start, int End) Word(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var (start, end) = (at, at);
        while (start > 0 && !Separators.Contains(bytes[start - 1]))
            start--;
        while (end < bytes.Count && !Separators.Contains(bytes[end]))
            end++;
        return (start, end);
    }

    private void SpoilBytes(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(bytes.Count - at, _random.Next(1, 30));
        switch (_random.Next(5))
        {
            case 0: bytes.RemoveRange(at, length); break;
            case 1: bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
            case 2 when at < bytes.Count: bytes[at] = (byte)_random.Next(256); break;
            case 3 when at < bytes.Count: bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes.InsertRange(at, Snippets[_random.Next(Snippets.Length)]); break;
        }
    }

    /// <summary>One piece many times over: too deep, too wide, too long.</summary>
    private void Repeat(List<byte> bytes)
    {
        var piece = Snippets[_random.Next(Snippets.Length)];
        bytes.InsertRange(_random.Next(bytes.Count + 1), Enumerable.Repeat(piece, _random.Next(100, 20_000)).SelectMany(p => p));
    }
}
