using System.Diagnostics;
using System.Text;
using Reactivation.Messages;

namespace Reactivation.Tests.Messages;

/// <summary>Spoilt and hostile templates: a placed problem or an output within the bounds; no other exception, no hang.</summary>
public class MutatedTemplateTests
{
    /// <summary>What one template may allocate with these bounds, the assertions about it included.</summary>
    private const long MostBytes = 4_000_000;

    private static readonly TemplateBounds Bounds = new() { OutputLength = 20_000, Steps = 5_000 };

    private static readonly string[] Scraps =
    [
        "{{", "}}", "{{-", "~}}", "end", "{{ end }}", "else", "if ", "for x in arr", "case n5", "when 5", "(", ")", "[", "]", ".", "?.", "|", "||", "??", "\"", "'", "\\", "#", "-", "--", "..", "1", "9999999999999999999",
        "string.upcase", "array.join ','", "\n", "\r", "\0", "\uD83D", "\u3000", "花", ";", "=", "{%{", "capture z", "break", "limit:", "name", "o.b.c", "html.escape ",
    ];

    [Fact]
    public void TenThousandMutations_EndInBounds()
    {
        var sources = ScribanCase.Recorded().Concat(ScribanCase.Probes()).Select(c => c.Template).ToList();
        var random = new Random(20261122);
        var clock = Stopwatch.StartNew();
        var (printed, refused, most) = (0, 0, 0L);
        for (var i = 0; i < 10_000; i++)
        {
            var text = Mutated(sources[random.Next(sources.Count)], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            if (IsPrinted(text))
                printed++;
            else
                refused++;
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        printed.Should().BeGreaterThan(1_000, "mutations that all fail to parse would test the parser alone");
        refused.Should().BeGreaterThan(1_000);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
        most.Should().BeLessThan(MostBytes);
    }

    /// <summary>Whether it is a template that prints; else it must be refused in order.</summary>
    private static bool IsPrinted(string text)
    {
        if (!Template.TryParse(text, out var template, out var problems, Bounds))
        {
            problems.Should().NotBeEmpty();
            problems.Should().OnlyContain(p => p.Line >= 1 && p.Column >= 1 && p.Found.Length > 0 && p.Expected.Length > 0);
            return false;
        }

        problems.Should().BeEmpty();
        try
        {
            template!.Render(ScribanCase.RecordedValues).Length.Should().BeLessThanOrEqualTo(Bounds.OutputLength);
            return true;
        }
        catch (RenderException)
        {
            return false;
        }
    }

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("!", 100_000)]
    [InlineData("a[", 80_000)]
    [InlineData("1+", 80_000)]
    [InlineData("a.", 80_000)]
    [InlineData("x | string.upcase | ", 12_000)]
    [InlineData("}}{{ if t ", 20_000)]
    [InlineData("}}{{ for x in arr ", 14_000)]
    [InlineData("}}{{ end ", 20_000)]
    [InlineData("}}{{ \"", 40_000)]
    [InlineData("}}{%{", 40_000)]
    public void WideAndDeepTemplates_AreRefusedSoon(string part, int times)
    {
        var clock = Stopwatch.StartNew();

        Template.TryParse("{{ " + string.Concat(Enumerable.Repeat(part, times)) + "1 }}", out _, out var problems).Should().BeFalse();

        problems.Length.Should().BeInRange(1, 100);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("id: x\n", "value a# text required \"x\" y\n", "", 30_000)]
    [InlineData("id: x\n--- sms\n", "{{ a# }}", "", 20_000)]
    [InlineData("id: x\nvalue a text required \"x\" y\n--- email html\n", "{{ a }}", "", 30_000)]
    [InlineData("", "--- sms\nx\n", "", 60_000)]
    [InlineData("", "nonsense#\n", "", 60_000)]
    [InlineData("uses: ", "a# ", "\n", 60_000)]
    public void HostileFiles_AreRefusedSoon(string head, string part, string tail, int times)
    {
        var file = head + string.Concat(Enumerable.Range(0, times).Select(i => part.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))) + tail;
        var clock = Stopwatch.StartNew();

        MessageTemplate.TryParse(file, out _, out var problems).Should().BeFalse();

        problems.Length.Should().BeInRange(1, 200);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    private static string Mutated(string source, Random random)
    {
        var text = new StringBuilder(source);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(1, 10), text.Length - at);
            switch (random.Next(4))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, Scraps[random.Next(Scraps.Length)]); break;
                case 2: text.Insert(random.Next(text.Length + 1), text.ToString(at, length)); break;
                default: text.Remove(at, length).Insert(at, Scraps[random.Next(Scraps.Length)]); break;
            }
        }

        return text.ToString();
    }
}
