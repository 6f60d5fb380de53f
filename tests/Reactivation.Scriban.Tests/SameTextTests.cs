using Reactivation.Tests;
using Reactivation.Tests.Messages;

namespace Reactivation.Messages.Tests;

/// <summary>Whatever the message subset accepts, the full engine prints alike: the library's messages, the recorded cases, and templates made at random.</summary>
public class SameTextTests(ITestOutputHelper output)
{
    private static readonly ScribanTemplateEngine Engine = new();

    private static readonly MessageCatalogue Full = MessageCatalogue.Empty.With(Directory
        .GetFiles(Path.Combine(Prerequisites.RepositoryRoot(), "src", "Reactivation.Core", "Messages", "Templates"), "*.txt")
        .Select(f => MessageTemplate.Parse(File.ReadAllText(f), Path.GetFileName(f), Engine)));

    public static TheoryData<string, Language> Shipped => new(MessageCatalogue.Default.Templates.Select(t => (t.Id, t.Language)));

    [Theory]
    [MemberData(nameof(Shipped))]
    public void M3_TheLibrarysMessages_AreTheSame(string id, Language language)
    {
        var (ours, full) = (MessageCatalogue.Default.Find(id, language)!, Full.Find(id, language)!);

        full.Forms.Should().Equal(ours.Forms);
        full.Values.Should().Equal(ours.Values);
        foreach (var form in ours.Forms)
        {
            full.NamesFor(form).Should().Equal(ours.NamesFor(form));
            foreach (var order in Orders(ours, form))
            {
                var legal = LegalProfile.Japan with { StatesConditions = false };
                var message = new MessageComposer(legal, Full).Compose(order);

                message.Should().BeEquivalentTo(new MessageComposer(legal).Compose(order), "both engines print the same");
                message.Text.Should().NotBeEmpty();
            }
        }
    }

    [Fact]
    public void OurProbes_AreTheSame() => Same("our probes", ScribanCase.Probes().Select(c => c.Template), ScribanCase.ProbeValues, equal: 90);

    [Fact]
    public void UpstreamLines_AreTheSame() => Same("lines of the engine's own tests", ScribanCase.UpstreamLines().Select(c => c.Template), ScribanCase.ProbeValues, equal: 50);

    [Fact]
    public void DocumentationPairs_AreTheSame() => Same("pairs of the engine's documentation", ScribanCase.DocumentationPairs().Select(c => c.Template), ScribanCase.ProbeValues, equal: 16);

    [Fact]
    public void UpstreamFiles_AreTheSame() => Same("files of the engine's own tests", ScribanCase.Files().Select(c => c.Template), ScribanCase.ProbeValues, equal: 5);

    [Fact]
    public void RecordedTemplates_AreTheSame() => Same("templates recorded", ScribanCase.Recorded().Select(c => c.Template), ScribanCase.RecordedValues, equal: 320);

    /// <summary>5,000 templates; as many as <c>REACTIVATION_DIFFERENTIAL</c> says, where it is set.</summary>
    [Fact]
    public void TemplatesMadeAtRandom_AreTheSame()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("REACTIVATION_DIFFERENTIAL"), out var asked) ? asked : 5_000;

        Same("templates made at random", Enumerable.Range(0, count).Select(i => new GeneratedTemplate(20261122 + i).Text()), ScribanCase.RecordedValues, equal: null).Should().BeGreaterThan(count / 10, "templates that nobody accepts would compare nothing");
    }

    private int Same(string what, IEnumerable<string> templates, TemplateValues values, int? equal)
    {
        var (same, refused, errors, different) = (0, 0, 0, new List<string>());
        foreach (var text in templates)
        {
            var (ours, theirs) = (Print(MessageSubset.Default, text, values), Print(Engine, text, values));
            if (ours is null)
                (refused, errors) = theirs is null ? (refused, errors + 1) : (refused + 1, errors);
            else if (ours == theirs)
                same++;
            else
                different.Add($"{text.ReplaceLineEndings("\\n")} printed [{ours}], with the full engine [{theirs ?? "an error"}]");
        }

        output.WriteLine($"{what}: the same {same}, refused by the subset {refused}, an error on both sides {errors}, different {different.Count}");
        different.Should().BeEmpty();
        if (equal is not null)
            same.Should().Be(equal, "the subset accepts what it accepted when the cases were recorded");
        return same;
    }

    private static string? Print(ITemplateEngine engine, string text, TemplateValues values)
    {
        try
        {
            return engine.Parse(text).Render(values);
        }
        catch (Exception e) when (e is TemplateException or RenderException)
        {
            return null;
        }
    }

    /// <summary>With all that a template may tell, and without what may be missing.</summary>
    private static IEnumerable<MessageOrder> Orders(MessageTemplate template, MessageForm form)
    {
        var order = SampleOrders.For(template, form);
        yield return order;
        var isOptional = template.Values.Any(v => v is { Name: "offer", IsRequired: false });
        yield return order with { LastPurchaseOn = null, Offer = isOptional ? null : order.Offer is { } offer ? offer with { Code = null, Conditions = null } : null };
    }
}
