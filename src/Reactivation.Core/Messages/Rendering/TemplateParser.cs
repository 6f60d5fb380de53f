namespace Reactivation.Messages.Rendering;

/// <summary>Makes statements of a template. Goes on behind every problem, so that all of them are told.</summary>
internal sealed class TemplateParser
{
    private const int MostNesting = 200;

    private readonly List<Segment> _segments;
    private readonly int _nesting;
    private int _at;
    private int _depth;

    internal TemplateParser(string text, TemplateBounds bounds)
    {
        _nesting = Math.Min(bounds.Nesting, MostNesting);
        Problems = new ProblemList(text);
        if (text.Length > bounds.TextLength)
            Problems.Add(0, $"a template of {text.Length} characters", $"at most {bounds.TextLength}");
        _segments = Problems.Count == 0 ? new Segmenter(text, Problems).Run() : [];
    }

    internal ProblemList Problems { get; }

    internal Scope Scope { get; } = new();

    private Segment Current => _segments[_at];

    internal Statement[] Run()
    {
        var all = new List<Statement>();
        while (true)
        {
            all.AddRange(Body());
            if (_at >= _segments.Count)
                return [.. all];
            Problems.Add(Current.Start, $"'{Current.Word}' without what it belongs to", Current.Word switch
            {
                "end" => "'if', 'for', 'case' or 'capture' before it",
                "when" => "'case' before it",
                _ => "'if', 'for' or 'when' before it",
            });
            _at++;
        }
    }

    /// <summary>Statements up to <c>end</c>, <c>else</c> or <c>when</c>, or the end of the template.</summary>
    private Statement[] Body()
    {
        var statements = new List<Statement>();
        for (; _at < _segments.Count && Current.Word is not ("end" or "else" or "when"); _at++)
        {
            var segment = Current;
            if (segment.Text is { } text)
                statements.Add(new TextStatement(segment.Start, text));
            else if (Block(segment) is { } statement)
                statements.Add(statement);
        }

        return [.. statements];
    }

    /// <summary>One block, and all up to its <c>end</c> where it has one; stays on the last segment that it took.</summary>
    private Statement? Block(Segment segment) => segment.Word switch
    {
        "if" => Nested(segment, If),
        "for" when !IsMember(segment) => Nested(segment, For),
        "case" => Nested(segment, Case),
        "capture" => Nested(segment, Capture),
        "break" => Jump(segment, Flow.Break),
        "continue" => Jump(segment, Flow.Continue),
        "func" or "tablerow" or "while" or "with" or "wrap" => LeftOut(segment, hasEnd: true),
        "unless" or "import" or "include" or "include_join" or "readonly" or "ret" or "do" => LeftOut(segment, hasEnd: false),
        _ => Output(segment),
    };

    private static bool IsMember(Segment segment) => segment.Tokens is [_, { Text: "." }, ..];

    private ExpressionParser Code(Segment segment) => new(segment.Tokens!, Scope, Problems, _nesting);

    private OutputStatement? Output(Segment segment)
    {
        if (segment.IsBroken || segment.Tokens is [{ Kind: TokenKind.End }])
            return null;
        var code = Code(segment);
        return code.Output() is { } expression && code.End() ? new OutputStatement(expression) : null;
    }

    private JumpStatement? Jump(Segment segment, Flow flow)
    {
        if (segment.IsBroken)
            return null;
        var code = Code(segment);
        code.Take();
        if (code.End() && Scope.Loop is null)
            Problems.Add(segment.Start, $"'{segment.Word}' outside a loop", "it between 'for' and 'end'");
        return new JumpStatement(segment.Start, flow);
    }

    private Statement? LeftOut(Segment segment, bool hasEnd)
    {
        Problems.Refuse(segment.Start, $"the statement '{segment.Word}'", "a statement of the message subset: if, for, case, capture");
        return hasEnd ? Nested(segment, _ => { Advance(); return null; }) : null;
    }

    private Statement? Nested(Segment segment, Func<Segment, Statement?> parse)
    {
        if (_depth == _nesting)
            Problems.Add(segment.Start, $"blocks nested more than {_nesting} deep", "simpler nesting", "raise TemplateBounds.Nesting where it must be");
        if (_depth > _nesting)
        {
            SkipNested();
            return null;
        }

        _depth++;
        var statement = parse(segment);
        _depth--;
        while (_at < _segments.Count && Current.Word is "else" or "when")
        {
            Problems.Add(Current.Start, $"'{Current.Word}'", $"'end' of the '{segment.Word}'");
            Advance();
        }

        if (_at >= _segments.Count)
            Problems.Add(segment.Start, $"'{segment.Word}' without an end", "{{ end }} behind it");
        else if (!Current.IsBroken)
            Ended(Current);
        return statement;
    }

    private void Ended(Segment end)
    {
        var code = Code(end);
        code.Take();
        code.End();
    }

    /// <summary>Beyond the depth nothing is read but where it ends; not by recursion, which is what is bounded.</summary>
    private void SkipNested()
    {
        var open = 1;
        for (_at++; _at < _segments.Count; _at++)
        {
            open += Current.Word switch { "if" or "case" or "capture" or "func" or "tablerow" or "while" or "with" or "wrap" => 1, "for" when !IsMember(Current) => 1, "end" => -1, _ => 0 };
            if (open == 0)
                return;
        }
    }

    /// <summary>Takes the block and the statements behind it.</summary>
    private Statement[] Advance()
    {
        _at++;
        return Body();
    }

    private IfStatement If(Segment segment)
    {
        var branches = new List<(Expression?, Statement[])>();
        var code = Code(segment);
        code.Take();
        branches.Add((Condition(segment, code), Advance()));
        while (_at < _segments.Count && Current.Word == "else")
        {
            var (here, other) = (Current, Code(Current));
            other.Take();
            if (!other.Current.IsWord("if"))
            {
                Check(here, other);
                branches.Add((null, Advance()));
                break;
            }

            other.Take();
            branches.Add((Condition(here, other), Advance()));
        }

        return new IfStatement(segment.Start, [.. branches]);
    }

    /// <summary>Only read for its problems where it has one; the template is not used then.</summary>
    private Expression? Condition(Segment segment, ExpressionParser code)
    {
        if (segment.IsBroken)
            return null;
        var condition = code.Value(code.Binary());
        if (condition is not null)
            Bare(code);
        return condition;
    }

    /// <summary>A condition has no pipe and no '?' outside parentheses.</summary>
    private void Bare(ExpressionParser code)
    {
        if (code.Current.Is("|") || code.Current.Is("?"))
            Problems.Refuse(code.Current.Start, $"'{code.Current.Text}' in a condition", "the end of the block", "put it in parentheses");
        else
            code.End();
    }

    private static void Check(Segment segment, ExpressionParser code)
    {
        if (!segment.IsBroken)
            code.End();
    }

    private ForStatement? For(Segment segment)
    {
        var code = Code(segment);
        code.Take();
        var header = segment.IsBroken ? null : new LoopParser(code, Problems).Read();
        var (slot, outer) = Scope.Enter(header?.Variable ?? "");
        var body = Advance();
        Scope.Leave(outer);
        Statement[]? otherwise = null;
        if (_at < _segments.Count && Current.Word == "else")
        {
            var here = Current;
            var elseCode = Code(here);
            elseCode.Take();
            Check(here, elseCode);
            var before = Scope.WithoutLoop();
            otherwise = Advance();
            Scope.Restore(before);
        }

        return header is null ? null : new ForStatement(segment.Start, slot, header.Source, header.Offset, header.Limit, header.IsReversed) { Body = body, Else = otherwise };
    }

    private CaseStatement? Case(Segment segment)
    {
        var code = Code(segment);
        code.Take();
        var value = Condition(segment, code);
        _at++;
        for (; _at < _segments.Count && Current.Text is { } text && string.IsNullOrWhiteSpace(text); _at++)
        {
        }

        var dropped = _at;
        var (start, lost) = (_at < _segments.Count ? Current.Start : segment.Start, Body());
        if (lost.Length > 0 || _at > dropped)
            Problems.Add(start, "something between 'case' and its first 'when', which is never printed", "'when' directly behind 'case'", "move it before 'case'");
        var branches = new List<(TemplateValue[]?, Statement[])>();
        while (_at < _segments.Count && Current.Word == "when")
            branches.Add((Values(Current), Advance()));
        if (branches.Count == 0)
            Problems.Add(segment.Start, "'case' without 'when'", "at least one 'when'");
        if (branches.Count > 0 && _at < _segments.Count && Current.Word == "else")
        {
            var here = Current;
            var elseCode = Code(here);
            elseCode.Take();
            Check(here, elseCode);
            branches.Add((null, Advance()));
        }

        return value is null ? null : new CaseStatement(segment.Start, value, [.. branches]);
    }

    private TemplateValue[] Values(Segment segment)
    {
        var values = new List<TemplateValue>();
        var code = Code(segment);
        code.Take();
        if (segment.IsBroken)
            return [];
        do
        {
            if (code.Literal() is not { } literal)
                return [];
            values.Add(literal.Value);
        }
        while (code.TryTake(","));
        Bare(code);
        return [.. values];
    }

    private CaptureStatement? Capture(Segment segment)
    {
        var code = Code(segment);
        code.Take();
        var name = segment.IsBroken ? null : LoopParser.Variable(code, Problems);
        if (name is not null)
            code.End();
        if (_depth > 1)
            Problems.Refuse(segment.Start, "a capture inside another block", "captures outside if, for and case, so that the text is always there");
        if (name is not null && Scope.IsRead(name))
            Problems.Refuse(segment.Start, $"a capture named '{name}' behind a place that reads a value of that name", "a name of its own");
        var body = Advance();
        return name is null ? null : new CaptureStatement(segment.Start, Scope.Capture(name), body);
    }
}
