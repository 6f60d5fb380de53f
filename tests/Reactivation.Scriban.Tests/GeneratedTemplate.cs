namespace Reactivation.Messages.Tests;

/// <summary>A template made at random from the grammar of the message subset, and a little beyond it. One seed, one template.</summary>
internal sealed class GeneratedTemplate(int seed)
{
    private const int DeepestExpression = 4;
    private const int DeepestBlock = 3;

    private static readonly string[] Names =
    [
        "name", "n0", "n5", "n9", "d", "dbl", "emp", "nul", "t", "fl", "dt", "arr", "list", "ea", "o", "l", "ml", "hira", "neg", "nl", "dd", "x", "y", "z",
    ];

    private static readonly string[] Literals =
    [
        "1", "0", "2.5", "\"a\"", "'b c'", "\"\"", "true", "false", "null", "10", "9999999999", "1.0", "\"5\"", "\"\\n\"", "\"12.50\"", "0.1", "2147483647", "9223372036854775807", "3", "\"あ\"", "'&<'", "100",
    ];

    private static readonly string[] Operators = ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??"];

    private static readonly string[] LoopMembers = ["index", "rindex", "first", "last", "even", "odd", "changed", "length"];

    private static readonly string[] LoopOptions =
    [
        "", " limit:2", " offset:1", " reversed", " limit:1 reversed offset:1", " limit:n5 offset:n0", " reversed limit: 2", " limit:nul",
    ];

    private static readonly string[] Texts = ["", "a", "\n", " \n ", "b ", "\u3000", "\r\n", "x y", "}}", "{ ", "\n\n", "%", "\u00a0", "。", " \t\n"];

    private static readonly string[] Functions =
    [
        "string.upcase", "string.downcase", "string.capitalize", "string.strip", "string.lstrip", "string.rstrip", "string.size", "string.truncate 3", "string.truncate 5", "string.truncate n5", "string.truncate #", "string.replace # #",
        "string.append #", "string.prepend #", "string.contains #", "string.starts_with #", "string.ends_with #", "html.escape", "html.url_encode",
        "date.to_string \"%Y-%m-%d %H:%M:%S %y\"", "date.to_string \"%e/%j/%I%p %a %A %b %B %F %D %T %R %% %\"", "date.to_string '%Y年%m月%d日(%a)%p%B%b%A' 'ja-JP'", "date.to_string \"%d %B %Y\" \"en-US\"", "date.to_string #",
        "date.add_days 1", "date.add_days -1", "date.add_days (-40)", "date.add_days 2.5", "date.add_days #", "date.add_months 1", "date.add_months (-13)", "date.add_months #",
        "math.format \"N0\"", "math.format \"N2\" \"ja-JP\"", "math.format '#,##0.00'", "math.format \"F1\"", "math.format \"P1\"", "math.format \"D5\"", "math.format \"X\"", "math.format \"E2\"", "math.format \"G\"",
        "math.format \"0.##\" 'en-US'", "math.format 'N0' 'en-US'", "math.format \"C\"", "math.format #", "math.round", "math.round 1", "math.round 2", "math.round #", "math.floor", "math.ceil",
        "array.size", "array.first", "array.last", "array.join #", "object.default #",
    ];

    private readonly Random _random = new(seed);

    internal string Text() => _random.Next(4) == 0 ? $"[{{{{ {Output(0)} }}}}]" : Body(0);

    private string Pick(params string[] all) => all[_random.Next(all.Length)];

    private bool One(int of) => _random.Next(of) == 0;

    private string Path()
    {
        var name = Pick(Names);
        return _random.Next(12) switch
        {
            0 => $"{name}.size",
            1 => "o.b.c",
            2 => "o.a",
            3 => $"{name}[{Binary(3)}]",
            4 => $"{name}?.size",
            5 => $"for.{Pick(LoopMembers)}",
            6 => "o[\"a\"]",
            7 => name + Pick("?.b", ".b", "?.b.c", "?.b[0]"),
            _ => name,
        };
    }

    private string Primary(int depth) => _random.Next(8) switch
    {
        < 3 => Pick(Literals),
        < 6 => Path(),
        6 => depth > DeepestExpression ? Pick(Literals) : $"({Output(depth + 1)})",
        _ => "-" + Pick("1", "2.5", "3"),
    };

    private string Unary(int depth) => One(9) ? "!" + Unary(depth + 1) : Primary(depth);

    private string Binary(int depth)
    {
        var text = Unary(depth);
        for (var more = depth > DeepestExpression ? 0 : _random.Next(3); more > 0; more--)
            text += Pick(" ", " ", "") + Pick(Operators) + Pick(" ", " ", "") + Unary(depth + 1);
        return text;
    }

    private string Argument() => _random.Next(6) switch
    {
        < 2 => Pick(Literals),
        2 => Path(),
        3 => $"({Output(DeepestExpression)})",
        _ => Pick("\"a\"", "2", "3", "\"N0\"", "\"%Y/%m/%d\"", "\"ja-JP\"", "'-'"),
    };

    private string Function()
    {
        var text = Pick(Functions);
        while (text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hole && text[(hole - 1)..].StartsWith(" #", StringComparison.Ordinal) && !text.Contains("'#", StringComparison.Ordinal))
            text = text[..hole] + Argument() + text[(hole + 1)..];
        return text;
    }

    private string Output(int depth)
    {
        if (depth > DeepestExpression)
            return Binary(depth);
        switch (_random.Next(7))
        {
            case 0:
                return $"{Binary(depth)} ? {Binary(depth)} : {Binary(depth)}";
            case < 4:
                var text = Binary(depth);
                for (var more = _random.Next(1, 3); more > 0; more--)
                    text += " | " + Function();
                return text;
            default:
                return Binary(depth);
        }
    }

    private string Block(string statement) =>
        "{{" + Pick("", "", "", "-", "~") + Pick(" ", " ", "\n", "") + statement + Pick(" ", "", "\n", " # c") + Pick("", "", "", "-", "~") + "}}" + Pick(Texts);

    private string Statement(int depth) => (depth > DeepestBlock ? 9 : _random.Next(12)) switch
    {
        0 => Block("if " + Binary(2)) + Body(depth) + (One(2) ? Block("else if " + Binary(3)) + Body(depth) : "") + Else(depth, 2) + Block("end"),
        1 or 2 => Block($"for {Pick("x", "y", "name")} in {Pick("arr", "list", "ea", "nl", "nul", "o.list", $"({Output(3)})", Path())}{Pick(LoopOptions)}")
            + Body(depth) + (One(3) ? Block("if " + Binary(4)) + Block(Pick("break", "continue")) + Block("end") : "") + Body(depth) + Else(depth, 3) + Block("end"),
        3 => Block("case " + Binary(3)) + "\n" + Block("when " + Pick(Literals) + (One(2) ? ", " + Pick(Literals) : "")) + Body(depth) + (One(2) ? Block("when " + Pick(Literals)) + Body(depth) : "") + Else(depth, 2) + Block("end"),
        4 => Block("capture " + Pick("z", "y", "name")) + Body(depth) + Block("end"),
        _ => Block(Output(1)),
    };

    private string Else(int depth, int of) => One(of) ? Block("else") + Body(depth) : "";

    private string Body(int depth)
    {
        var text = "";
        for (var more = _random.Next(1, 3); more > 0; more--)
            text += Pick(Texts) + Statement(depth + 1);
        return text + Pick(Texts);
    }
}
