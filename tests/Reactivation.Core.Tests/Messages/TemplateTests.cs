using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>Parsing once, rendering many: what it reads, where it writes, what it costs, what it may take.</summary>
public class TemplateTests
{
    private const string Letter = "{{ name }} 様\n{{ if on }}{{ on | date.to_string \"%Y年%m月%d日(%a)\" \"ja-JP\" }}{{ end }}\n{{ for x in news }}・{{ x | html.escape }}\n{{ end }}{{ amount | math.format \"N0\" }}円";

    private static readonly TemplateNames Names = TemplateNames.Of("name", "on", "news", "amount");

    private static readonly TemplateValues Values = Names.With("花子", new DateOnly(2026, 11, 22), ImmutableArray.Create("A&B", "新製品"), 1234567m);

    [Fact]
    public void M4_ATemplate_NamesWhatItReads() =>
        Template.Parse("{{ a }}{{ for x in b }}{{ x }}{{ for.index }}{{ c.d }}{{ end }}{{ capture z }}{{ a }}{{ end }}{{ z }}{{ e[f] }}").Names.Should().Equal("a", "b", "c", "e", "f");

    [Fact]
    public void ALetter_IsRendered() =>
        Template.Parse(Letter).Render(Values).Should().Be("花子 様\n2026年11月22日(日)\n・A&amp;B\n・新製品\n1,234,567円");

    [Fact]
    public void M5_BracesInAName_ArePrinted() =>
        Template.Parse("{{ name }}").Render(TemplateValues.Of(("name", "{{ end }}"))).Should().Be("{{ end }}");

    [Fact]
    public void AWriter_GetsTheSame_AndNothingInCaseOfAnError()
    {
        var output = new ArrayBufferWriter<char>();
        Template.Parse(Letter).Render(Values, output);
        output.WrittenSpan.ToString().Should().Be(Template.Parse(Letter).Render(Values));

        output.Clear();
        var render = () => Template.Parse("some text {{ missing }}").Render(Values, output);
        render.Should().Throw<RenderException>().Which.Problem.ToString().Should().Be("line 1, column 14: found no value 'missing', expected a value for every name that the template reads; give it, or null where there is none");
        output.WrittenCount.Should().Be(0);
    }

    [Fact]
    public void IntoAWriter_NothingIsAllocated()
    {
        // Not with math.format: the platform's grouping of digits allocates.
        var template = Template.Parse(Letter[..Letter.LastIndexOf("{{", StringComparison.Ordinal)] + "{{ amount }} {{ on }} {{ 5 }} {{ 2.5 }}");
        var output = new ArrayBufferWriter<char>(4096);
        for (var i = 0; i < 50; i++)
        {
            output.Clear();
            template.Render(Values, output);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            output.Clear();
            template.Render(Values, output);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void ManyThreads_ShareATemplate()
    {
        var template = Template.Parse(Letter);
        var expected = template.Render(Values);
        var other = TemplateValues.Of(("amount", 1m), ("news", ImmutableArray<string>.Empty), ("on", TemplateValue.Null), ("name", "太郎"));

        var all = Enumerable.Range(0, 2_000).AsParallel().WithDegreeOfParallelism(4).Select(i => template.Render(i % 2 == 0 ? Values : other)).ToList();

        all.Should().OnlyContain(t => t == expected || t == "太郎 様\n\n1円");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void TheMachinesCulture_DecidesNothing(string culture)
    {
        const string text = "{{ 1.5 }} {{ -2 }} {{ \"i\" | string.upcase }} {{ \"ı\" | string.capitalize }} {{ d }} {{ d | date.to_string \"%d %B %p\" }} {{ 1234.5 | math.format \"N1\" }} {{ \"a\" < \"B\" }} {{ \"Straße\" | string.starts_with \"Strasse\" }}";
        var values = TemplateValues.Of(("d", new DateOnly(2026, 5, 1)));
        var expected = Template.Parse(text).Render(values);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Template.Parse(text).Render(values).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Output_EndsAtItsBound_ByAnException()
    {
        var bounds = new TemplateBounds { OutputLength = 10 };

        Template.Parse("0123456789", bounds).Render(TemplateValues.Empty).Should().HaveLength(10);
        Refused("0123456789a", bounds).Should().Contain("more than 10 characters of output");
        Refused("{{ \"012345\" + \"6789a\" | string.size }}", bounds).Should().Contain("more than 10 characters");
        Refused("{{ \"aaaaa\" | string.replace \"a\" \"bbb\" | string.size }}", bounds).Should().Contain("more than 10 characters");
        Refused("{{ l | array.join \"-----------\" | string.size }}", bounds).Should().Contain("more than 10 characters");
    }

    [Fact]
    public void Steps_EndAtTheirBound() =>
        Refused("{{ for x in l }}{{ for y in l }}{{ for z in l }}{{ end }}{{ end }}{{ end }}", new TemplateBounds { Steps = 100 }).Should().Contain("more than 100 steps");

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Nesting_EndsAtItsBound(int depth, bool isGood)
    {
        Template.TryParse("{{ " + new string('(', depth) + "1" + new string(')', depth) + " }}", out _, out _).Should().Be(isGood);
        Template.TryParse(string.Concat(Enumerable.Repeat("{{ if true }}", depth)) + string.Concat(Enumerable.Repeat("{{ end }}", depth)), out _, out _).Should().Be(isGood);
        Template.TryParse("{{ " + string.Join("+", Enumerable.Repeat("1", depth)) + " }}", out _, out _).Should().Be(isGood);
    }

    [Fact]
    public void TextLength_EndsAtItsBound()
    {
        Template.TryParse("12345", out _, out _, new TemplateBounds { TextLength = 5 }).Should().BeTrue();
        Template.TryParse("123456", out _, out var problems, new TemplateBounds { TextLength = 5 }).Should().BeFalse();
        problems.Single().ToString().Should().Be("line 1, column 1: found a template of 6 characters, expected at most 5");
    }

    [Fact]
    public void AValue_CannotBeCalledLikeAWordOfTheLanguage() =>
        new Action(() => Template.Parse("x").Render(TemplateValues.Of(("date", 1)))).Should().Throw<ArgumentException>().WithMessage("'date' is a word of the template language*");

    private static string Refused(string text, TemplateBounds bounds) =>
        new Action(() => Template.Parse(text, bounds).Render(TemplateValues.Of(("l", ImmutableArray.Create("a", "b", "c", "d", "e"))))).Should().Throw<RenderException>().Which.Message;
}
