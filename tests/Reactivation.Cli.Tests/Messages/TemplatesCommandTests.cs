using Reactivation.Cli.Output.Views;
using Reactivation.Messages;

namespace Reactivation.Cli.Tests.Messages;

/// <summary><c>reactivation templates</c>.</summary>
public sealed class TemplatesCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void List_NamesEveryTemplate(string language)
    {
        _run.Run("templates", "list", "--lang", language).Should().Be(0, _run.Error);

        Golden.ShouldBe($"list.{language}.txt", _run.Output);
        _run.Output.Should().ContainAll(MessageCatalogue.Default.Templates.Select(t => t.Id));
        _run.Output.Split('\n').Should().OnlyContain(l => Lines.Cells(l) <= 100);
        _run.Error.Should().BeEmpty();
    }

    [Fact]
    public void List_AsJson_HasALineForEachTemplateAndLanguage()
    {
        _run.Run("templates", "list", "--jsonl").Should().Be(0, _run.Error);

        var lines = _run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(MessageCatalogue.Default.Templates.Length).And.Contain(l => l.StartsWith("""{"id":"price","language":"ja","purpose":"win_back","cause":"price","reasons":[],"forms":["email","sms","letter","call"],"title":""", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("price", "ja", "sms")]
    [InlineData("survey", "en", "email")]
    public void Show_TellsValuesTextAndPreview(string id, string language, string form)
    {
        _run.Run("templates", "show", id, "--lang", language, "--form", form).Should().Be(0, _run.Error);

        Golden.ShouldBe($"show.{id}.{language}.{form}.txt", _run.Output);
    }

    /// <summary>Nothing of a template is kept back: every form is shown, as it is written and as it reads.</summary>
    [Fact]
    public void Show_HasEveryForm_OfEveryTemplate()
    {
        foreach (var template in MessageCatalogue.Default.Templates)
        {
            _run.Run("templates", "show", template.Id, "--lang", template.Language == Language.Japanese ? "ja" : "en").Should().Be(0, _run.Error);
            _run.Output.Should().ContainAll(template.Forms.SelectMany(f => template.PartsOf(f)).Select(p => $"--- {p}")).And.ContainAll(template.Values.Select(v => $"  {v.Name}  "), template.ToString());
        }
    }

    [Fact]
    public void TheFileThatShowPrints_IsATemplateAgain()
    {
        _run.Run("templates", "show", "price", "--lang", "ja", "--file").Should().Be(0, _run.Error);

        _run.Output.Should().Be(MessageCatalogue.Default.Find("price", Language.Japanese)!.Text);
        MessageTemplate.Parse(_run.Output).ToString().Should().Be("price.ja");
    }

    [Fact]
    public void Show_OfWhatThereIsNot_SaysWhatThereIs()
    {
        _run.Run("templates", "show", "prise").Should().Be(2);
        _run.Error.Should().Contain("'prise'").And.Contain("price");
        _run.Run("templates", "show", "habit", "--form", "sms").Should().Be(2);
        _run.Error.Should().Contain("--form: found sms, in which habit.en is not written, expected one of email, letter");
        _run.Run("templates", "show", "spring", "--templates", Mine("spring.ja.txt", Own("spring", "ja"))).Should().Be(2);
        _run.Error.Should().Contain("--lang: found en, in which there is no spring, expected ja");
    }

    [Fact]
    public void OwnTemplates_AreAdded_AndTakeThePlaceOfTheLibrarys()
    {
        var mine = Mine(("price.ja.txt", Own("price", "ja")), ("spring.en.txt", Own("spring", "en")), ("readme.md", "x"));

        _run.Run("templates", "list", "--templates", mine).Should().Be(0, _run.Error);

        _run.Output.Should().Contain("price.ja: yours, in place of the library's").And.Contain("spring.en: yours\n").And.NotContain("price.en:");
        _run.Error.Should().Contain("readme.md");
        _run.Run("templates", "show", "price", "--lang", "ja", "--templates", mine).Should().Be(0, _run.Error);
        _run.Output.Should().Contain("price.ja  自分のテンプレート（標準のものと差し替え）").And.Contain("春のお知らせ、佐藤 花子 様");
    }

    [Fact]
    public void Check_OfGoodTemplates_SaysWhatTheyTakeThePlaceOf_AndWhatALanguageLacks()
    {
        var mine = Mine(("price.ja.txt", Own("price", "ja")), ("spring.en.txt", Own("spring", "en")), ("notes.txt", "x"), ("old/price.ja.txt", "x"));

        _run.Run("templates", "check", mine).Should().Be(0, _run.Error);

        _run.Output.Should().ContainAll(
            "price.ja: yours, in place of the library's\n",
            "spring.en: yours\n",
            "warning: price.ja: found the values",
            "warning: spring: found no template in ja",
            "notes.txt, old/",
            "2 templates can be used.");
        _run.Error.Should().BeEmpty();
        _run.Run("templates", "check", mine, "--lang", "ja").Should().Be(0);
        _run.Output.Should().Contain("使用できるテンプレート：2 件");
    }

    [Fact]
    public void Check_TellsEveryProblemOfEveryFile_WithItsPlace()
    {
        var mine = Mine(
            ("spring.en.txt", Own("spring", "en").Replace("{{ salutation }}", "{{ salutatoin }}", StringComparison.Ordinal)),
            ("autumn.en.txt", Own("autumn", "en").Replace("purpose: content", "purpose: sell", StringComparison.Ordinal)),
            ("winter.ja.txt", Own("summer", "ja")),
            ("twin.en.txt", Own("twin", "en")),
            ("twin.ja.txt", Own("twin", "ja").Replace("content", "survey", StringComparison.Ordinal)),
            ("again.en.txt", Own("twin", "en")));

        _run.Run("templates", "check", mine).Should().Be(2);

        _run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().Equal(
            "again.en.txt:1:1: found the template twin.en, expected the template that the file's name says, again.en; or name the file twin.en.txt",
            "autumn.en.txt:3:10: found the purpose 'sell', expected campaign, content, introduction, recontact, survey, win_back",
            "spring.en.txt:5:1: found the value 'salutation', which no part uses, expected values that are used; use it, or take it out",
            "spring.en.txt:9:24: found the value 'salutatoin', which the head does not declare, expected one of salutation; did you mean 'salutation'?",
            "winter.ja.txt:1:1: found the template summer.ja, expected the template that the file's name says, winter.ja; or name the file summer.ja.txt",
            "twin.ja.txt:1:1: found the purpose Survey, expected the same as in twin.en: Content");
        _run.Output.Should().Contain("2 templates can be used.");
    }

    [Fact]
    public void Check_OfBytesThatAreNoText_AndOfNoFolder()
    {
        var mine = Mine("a.ja.txt", "");
        File.WriteAllBytes(Path.Combine(mine, "a.ja.txt"), [(byte)'\n', 0xFF, 0xFE]);

        _run.Run("templates", "check", mine).Should().Be(2);
        _run.Error.Should().StartWith("a.ja.txt:2: found bytes that are no UTF-8").And.NotContain("   at ");
        _run.Run("templates", "check", _run.Path("nowhere")).Should().Be(2);
        _run.Error.Should().Contain("no such folder");
    }

    [Fact]
    public void Values_AreAFileThatMessagesRead_ForEveryTemplate()
    {
        foreach (var (id, form) in MessageCatalogue.Default.Templates.Select(t => (t.Id, Codes.Of(t.Forms[0]))).Distinct())
        {
            SmallShop.Write(_run, ("C1", "", SmallShop.Contact("佐藤", "ja")), ("C2", "", SmallShop.Contact("Smith", "en")));
            _run.Run("templates", "values", id).Should().Be(0, _run.Error);
            _run.Write("values.json", _run.Output);

            SmallShop.Messages(_run, "--template", id, "--form", form, "--out", _run.Path("out")).Should().Be(0, _run.Error);
            _run.Read("out/messages.refused.csv").Should().HaveCount(1, $"{id} lacks nothing");
        }
    }

    public void Dispose() => _run.Dispose();

    private static string Own(string id, string language) =>
        $"id: {id}\nlanguage: {language}\npurpose: content\ntitle: {(language == "ja" ? "春" : "Spring")}\nuses: salutation\n\n--- email subject\n{(language == "ja" ? "春" : "Spring")}\n--- email text\n".Replace("\n\n---", "\n---", StringComparison.Ordinal)
        + (language == "ja" ? "春のお知らせ、{{ salutation }}\n" : "News of the spring, {{ salutation }}\n");

    private string Mine(string name, string text) => Mine((name, text));

    private string Mine(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_run.Path("mine/" + name))!);
            File.WriteAllText(_run.Path("mine/" + name), text);
        }

        return _run.Path("mine");
    }
}
