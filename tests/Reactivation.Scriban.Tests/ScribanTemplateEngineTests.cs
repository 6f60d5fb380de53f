using System.Buffers;
using System.Collections.Immutable;

namespace Reactivation.Messages.Tests;

/// <summary>The full engine behind the core's interface: beyond the subset, placed errors, bounds that throw, nothing left over from one message to the next.</summary>
public class ScribanTemplateEngineTests
{
    private static readonly ScribanTemplateEngine Engine = new();

    private static readonly TemplateValues Values = TemplateValues.Of(
        ("name", "花子"), ("on", new DateOnly(2026, 11, 22)), ("news", ImmutableArray.Create("新製品", "新価格")), ("o", TemplateValues.Of(("amount", 12.50m), ("none", TemplateValue.Null))));

    [Theory]
    [InlineData("{{ func twice(x); ret x + x; end; twice name }}", "花子花子")]
    [InlineData("{{ n = 0; while n < 3; n = n + 1; n; end }}", "123")]
    [InlineData("{{ [3, 1, 2] | array.sort | array.join '-' }}", "1-2-3")]
    [InlineData("{{ with o; amount; end }}", "12.50")]
    [InlineData("{{ $'{name} 様' }}", "花子 様")]
    [InlineData("{{ o }}", "{amount: 12.50, none: null}")]
    [InlineData("{{ on }}/{{ on.year }}", "22 Nov 2026/2026")]
    public void WhatTheSubsetLeavesOut_IsRendered(string text, string expected)
    {
        Template.TryParse(text, out var subset, out _).Should().Be(text.StartsWith("{{ o", StringComparison.Ordinal), "the subset refuses it, here or when it renders");

        Engine.Parse(text).Render(Values).Should().Be(expected);
    }

    [Theory]
    [InlineData("{{ name }}{{ news[0] | string.append o.amount }}{{ name }}", "name news o")]
    [InlineData("{{ for x in news }}{{ x }}{{ for.index }}{{ y }}{{ end }}{{ x }}", "news y x")]
    [InlineData("{{ capture c }}{{ a }}{{ end }}{{ c }}{{ b = d; b += e; b }}", "a d e")]
    [InlineData("{{ func f(p); p + q; end; f 1; date.to_string on '%Y' }}", "q on")]
    [InlineData("{{ r += 1 }}{{ g.h = 2 }}{{ with o; amount; end; { key: s } }}", "r g o s")]
    public void TheNames_AreWhatIsReadAndNotMade(string text, string names) => string.Join(' ', Engine.Parse(text).Names).Should().Be(names);

    [Fact]
    public void WhatCannotBeParsed_IsToldWithAllItsPlaces()
    {
        var parse = () => Engine.Parse("よ {{ if }}\n{{ end }}\n  {{ 1 + }}{{ for x news }}");

        var problems = parse.Should().Throw<TemplateException>().Which.Problems;

        problems.Length.Should().BeGreaterThan(1);
        problems[0].Should().Match<Problem>(p => p.Line == 1 && p.Column == 9 && p.Found.Length > 0);
        problems.Should().Contain(p => p.Line == 3);
    }

    [Theory]
    [InlineData("一\n  {{ nmae }}", 2, 6)]
    [InlineData("{{ o.nope }}", 1, 6)]
    [InlineData("{{ news[7] }}", 1, 9)]
    [InlineData("a\nb\n{{ name | string.upcse }}", 3, 18)]
    [InlineData("{{ 1 % 0 }}", 1, 6)]
    [InlineData("{{ include 'x' }}", 1, 4)]
    public void WhatCannotBeRendered_IsToldWithItsPlace(string text, int line, int column)
    {
        var render = () => Engine.Parse(text).Render(Values);

        var problem = render.Should().Throw<RenderException>().Which.Problem;

        (problem.Line, problem.Column).Should().Be((line, column), problem.ToString());
    }

    [Theory]
    [InlineData("{{ 'xxxxxxxxxx' }}", 10, 100, true)]
    [InlineData("{{ 'xxxxxxxxxxx' }}", 10, 100, false)]
    [InlineData("xxxxx{{ 'x' }}xxxxx", 10, 100, false)]
    [InlineData("{{ for i in 1..20 }}x{{ end }}", 10, 1_000, false)]
    [InlineData("{{ capture c }}{{ for i in 1..20 }}x{{ end }}{{ end }}", 10, 1_000, false)]
    [InlineData("{{ for i in 1..100 }}{{ capture c }}xxxxxxxxx{{ end }}{{ end }}ok", 10, 10_000, true)]
    [InlineData("{{ x = 'xxxx'; for i in 1..30; x = x + x; end }}", 1_000, 10_000, false)]
    [InlineData("{{ x = 'xxxx'; for i in 1..30; x = x | string.append x; end }}", 1_000, 10_000, false)]
    [InlineData("{{ [[['xxxxxx', 'xxxxxx'], 'xxxxxx'], 'xxxxxx'] }}", 30, 1_000, false)]
    [InlineData("{{ x = [1, 2]; for i in 1..40; x = x + x; end; x | array.size }}", 1_000, 10_000, false)]
    [InlineData("{{ 'x' | string.pad_left 100000000 }}", 1_000, 10_000, false)]
    [InlineData("{{ while true; end }}", 1_000, 10_000, false)]
    [InlineData("{{ func f(n); n > 40 ? n : (f (n + 1)) + (f (n + 1)); end; f 1 }}", 1_000, 10_000, false)]
    [InlineData("{{ func f; f; end; f }}", 1_000, 10_000, false)]
    [InlineData("{{ 1 << 1000000000 }}", 1_000, 10_000, false)]
    public void BeyondABound_ItThrows_AndCutsNothingOff(string text, int length, int steps, bool fits)
    {
        var template = new ScribanTemplateEngine(new TemplateBounds { OutputLength = length, Steps = steps }).Parse(text);
        var render = () => template.Render(Values);

        if (fits)
            render.Should().NotThrow().Which.Should().NotEndWith("...");
        else
            render.Should().Throw<RenderException>().Which.Problem.Line.Should().Be(1);
    }

    [Fact]
    public void AnOutputOfTheDefaultBound_IsWhole_OfEveryMessage()
    {
        var engine = new ScribanTemplateEngine(new TemplateBounds { TextLength = 300_000 });
        var template = engine.Parse("{{ name }}" + new string('x', 262_142));

        for (var i = 0; i < 20; i++)
            template.Render(Values).Should().HaveLength(262_144);
        var render = () => engine.Parse("{{ name }}" + new string('x', 262_143)).Render(Values);
        render.Should().Throw<RenderException>().Which.Problem.Found.Should().Be("more than 262144 characters of output");
    }

    [Fact]
    public void ATextThatIsTooLong_IsNotParsed()
    {
        var parse = () => new ScribanTemplateEngine(new TemplateBounds { TextLength = 3 }).Parse("abcd");

        parse.Should().Throw<TemplateException>().Which.Problems.Single().Expected.Should().Be("at most 3");
    }

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ date.utc_now }}")]
    [InlineData("{{ date.parse '12:00' }}")]
    [InlineData("{{ math.random 1 9 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ '1 + 1' | object.eval }}")]
    [InlineData("{{ '{{ name }' + '}' | object.eval_template }}")]
    public void WhatDependsOnTheHost_OrRunsData_IsNotThere(string text)
    {
        var render = () => Engine.Parse(text).Render(Values);

        render.Should().Throw<RenderException>();
    }

    [Theory]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ string.kept = name }}")]
    [InlineData("{{ string = name }}{{ string }}")]
    [InlineData("{{ html.escape = @string.upcase }}")]
    [InlineData("{{ kept = name; o.kept = name; capture c; name; end }}")]
    [InlineData("{{ func kept; 'x'; end }}")]
    public void NothingIsLeft_ForTheNextMessage(string text)
    {
        var engine = new ScribanTemplateEngine();
        var first = () => engine.Parse(text).Render(Values);

        try
        {
            first();
        }
        catch (RenderException)
        {
            // Refused, or done within the message: either way the next one must not see it.
        }

        engine.Parse("{{ on }} {{ '<' | html.escape }} {{ o | object.size }}").Render(Values).Should().Be("22 Nov 2026 &lt; 2");
        foreach (var left in new[] { "{{ kept }}", "{{ c }}", "{{ string.kept }}", "{{ o.kept }}" })
        {
            var second = () => engine.Parse(left).Render(Values);
            second.Should().Throw<RenderException>(left);
        }
    }

    [Fact]
    public void AValue_CannotHideALibrary()
    {
        var render = () => Engine.Parse("{{ 1 }}").Render(TemplateValues.Of(("date", 1)));

        render.Should().Throw<ArgumentException>().WithMessage("'date' is a word of the template language*");
    }

    [Fact]
    public void NamesThatLookLikeCode_AreText() =>
        Engine.Parse("{{ name }} 様").Render(TemplateValues.Of(("name", "{{ 1 + 1 }}"))).Should().Be("{{ 1 + 1 }} 様");

    [Fact]
    public void IntoAWriter_AllOrNothing()
    {
        var writer = new ArrayBufferWriter<char>();
        var render = () => Engine.Parse("abc{{ nope }}").Render(Values, writer);

        render.Should().Throw<RenderException>();
        writer.WrittenCount.Should().Be(0);
        Engine.Parse("{{ name }} 様").Render(Values, writer);
        writer.WrittenSpan.ToString().Should().Be("花子 様");
    }

    [Fact]
    public void ManyThreads_GetTheirOwnMessages()
    {
        var template = Engine.Parse("{{ n }}:{{ for x in list }}{{ x }},{{ end }}{{ n % 7 == 0 ? nope : '' }}");

        Parallel.For(0, 5_000, i =>
        {
            var values = TemplateValues.Of(("n", i), ("list", ImmutableArray.Create<TemplateValue>(i, i + 1)));
            var render = () => template.Render(values);
            if (i % 7 == 0)
                render.Should().Throw<RenderException>();
            else
                render().Should().Be($"{i}:{i},{i + 1},");
        });
    }

    [Fact]
    public void AFileOfYourOwn_IsCheckedBeforeAnythingIsSent()
    {
        const string file = "id: x\nlanguage: en\npurpose: survey\ntitle: t\nuses: sender_company\nvalue points list required \"a; b\" what is asked\n--- email subject\nFrom {{ sender_company }}\n--- email text\n{{ n = 0; for p in points; n = n + 1; $'{n}. {p}\n'; end }}";

        MessageTemplate.Parse(file, engine: Engine).Render("email text", TemplateValues.Of(("points", ImmutableArray.Create("a", "b")))).Should().Be("1. a\n2. b\n\n");
        MessageTemplate.TryParse(file.Replace("in points", "in pionts", StringComparison.Ordinal), out _, out var problems, engine: Engine).Should().BeFalse();
        problems.Select(p => p.Fix).Should().Contain("did you mean 'points'?");
    }
}
