using System.Collections.Immutable;

namespace Reactivation.Conditions;

/// <summary>Reads a formula over named blocks (D9).</summary>
internal sealed class FormulaParser : BooleanParser
{
    private readonly Dictionary<string, Condition> _blocks;
    private readonly ImmutableArray<(string Name, Condition Block)> _ordered;
    private readonly HashSet<string> _used = new(StringComparer.OrdinalIgnoreCase);

    private FormulaParser(string formula, ImmutableArray<(string Name, Condition Block)> blocks)
        : base(new TokenStream(formula))
    {
        _ordered = blocks;
        _blocks = new Dictionary<string, Condition>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, block) in blocks)
        {
            if (!Identifier.IsId(name) && !(name.Length > 0 && name.All(char.IsAsciiDigit)))
                throw new ArgumentException($"'{name}' is no name for a block: a number, or letters, digits, underscores and hyphens, beginning with a letter.", nameof(blocks));
            if (name.ToLowerInvariant() is "and" or "or" or "not")
                throw new ArgumentException($"'{name}' is a word of the formula itself.", nameof(blocks));
            if (!_blocks.TryAdd(name, block))
                throw new ArgumentException($"The name '{name}' stands twice.", nameof(blocks));
        }
    }

    internal static Condition Compose(string formula, ImmutableArray<(string Name, Condition Block)> blocks) =>
        new FormulaParser(formula, blocks).Run(out var condition, out var problems) ? condition : throw new ConditionFormatException(problems);

    protected override Condition? Primary()
    {
        var token = Tokens.Current;
        if (token.Is("and") || token.Is("or") || !(Tokens.TryTake(TokenKind.Word, out _) || Tokens.TryTake(TokenKind.Number, out _)))
            return Tokens.Problem(token, "a block's number or name, 'not' or '('");
        var name = token.Kind == TokenKind.Number && !_blocks.ContainsKey(token.Value) ? token.Value.TrimStart('0') : token.Value;
        if (!_blocks.TryGetValue(name, out var block))
            return Tokens.Problem(token, $"one of the blocks {string.Join(", ", _ordered.Select(b => b.Name))}", Nearest.To(name, _blocks.Keys) is { } near && token.Kind == TokenKind.Word && name.Length > 1 ? $"did you mean '{near}'?" : null);
        _used.Add(name);
        return block;
    }

    protected override void Finish()
    {
        foreach (var (name, _) in _ordered.Where(b => Tokens.Problems.Count == 0 && !_used.Contains(b.Name)).ToList())
            Tokens.Problem(Tokens.Current, $"block {name} too", "use it in the formula, or leave the block away", found: $"a formula without block {name}");
    }
}
