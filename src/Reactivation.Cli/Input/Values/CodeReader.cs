using Reactivation.Customers;

namespace Reactivation.Cli.Input.Values;

/// <summary>The codes of a choice, exactly; a flag also by the words and signs that people write for yes and no.</summary>
internal sealed class CodeReader : ValueReader
{
    private static readonly string[] Yes = ["yes", "true", "1", "はい", "有", "有り", "あり", "○", "◯", "〇"];
    private static readonly string[] No = ["no", "false", "0", "いいえ", "無", "無し", "なし", "×", "✕"];

    private readonly ChoiceFact _fact;
    private readonly Dictionary<string, long> _cells;

    internal CodeReader(ChoiceFact fact)
    {
        _fact = fact;
        var isFlag = fact.Codes.SequenceEqual(["no", "yes"]);
        _cells = new Dictionary<string, long>(isFlag ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var code in fact.Codes)
            _cells.Add(code, fact.CellOf(code));
        if (!isFlag)
            return;
        foreach (var word in Yes)
            _cells[word] = fact.CellOf("yes");
        foreach (var word in No)
            _cells[word] = fact.CellOf("no");
    }

    internal override string Expected => $"one of {string.Join(", ", _fact.Codes)}";

    internal override long? Read(string text) => _cells.TryGetValue(text, out var cell) || _cells.TryGetValue(NarrowText.Of(text), out cell) ? cell : null;
}
