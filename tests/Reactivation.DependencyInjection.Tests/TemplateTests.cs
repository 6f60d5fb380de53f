using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using Reactivation.Messages;

namespace Reactivation.Hosting.Tests;

public sealed class TemplateTests
{
    internal const string Hello = """
        id: hello
        language: en
        purpose: win_back
        cause: price
        title: A greeting
        uses: salutation

        --- letter
        {{ salutation }}
        """;

    [Fact]
    public void TemplatesOfAFolder_StandBesideTheLibrarys_AndTakeTheirPlaceByIdAndLanguage()
    {
        using var folder = new Folder();
        folder.Write("hello.txt", "\uFEFF" + Hello);
        folder.Write("price.en.txt", Hello.Replace("id: hello", "id: price", StringComparison.Ordinal));
        folder.Write("notes.md", "not a template");
        using var host = Hosts.Build(s => s.AddReactivation().AddTemplates(folder.Path));
        var catalogue = host.Services.GetRequiredService<MessageCatalogue>();

        catalogue.Find("hello", Language.English)!.Title.Should().Be("A greeting");
        catalogue.Find("price", Language.English)!.Title.Should().Be("A greeting");
        catalogue.Find("price", Language.Japanese).Should().BeSameAs(MessageCatalogue.Default.Find("price", Language.Japanese));
        catalogue.Templates.Should().HaveCount(MessageCatalogue.Default.Templates.Length + 1);
    }

    [Fact]
    public void OneFolder_AddedByTwoModules_IsReadOnce()
    {
        using var folder = new Folder();
        folder.Write("hello.txt", Hello);
        using var host = Hosts.Build(s =>
        {
            s.AddReactivation().AddTemplates(folder.Path);
            s.AddReactivation().AddTemplates(folder.Path);
        });

        host.Services.GetRequiredService<MessageCatalogue>().Find("hello", Language.English).Should().NotBeNull();
    }

    [Fact]
    public void AnEngineOfOnesOwn_RendersTheFolder()
    {
        using var folder = new Folder();
        folder.Write("hello.txt", Hello);
        var engine = new Counting();
        using var host = Hosts.Build(s => s.AddReactivation().AddTemplates(folder.Path, engine));

        host.Services.GetRequiredService<MessageCatalogue>().Find("hello", Language.English)!.Render("letter", TemplateValues.Of()).Should().Be("rendered elsewhere");
        engine.Parsed.Should().Be(1);
    }

    private sealed class Counting : ITemplateEngine
    {
        internal int Parsed { get; private set; }

        public ITemplate Parse(string text)
        {
            Parsed++;
            return new Elsewhere();
        }

        private sealed class Elsewhere : ITemplate
        {
            public ImmutableArray<string> Names => ["salutation"];

            public string Render(TemplateValues values) => "rendered elsewhere";

            public void Render(TemplateValues values, IBufferWriter<char> output) => output.Write(Render(values));
        }
    }
}
