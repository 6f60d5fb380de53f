using System.Text;
using System.Text.Json;

namespace Reactivation.Cli.Tests.Messages;

/// <summary>M5: a customer's data is data, in messages, in files and in the names of files.</summary>
public sealed class HostileMessageTests : IDisposable
{
    private static readonly string[] Ids = ["../../etc/passwd", "CON", "con", "a/b\\c:d*?", "社員", "💥", ".", "x\u0007y", "'=1", new string('i', 300), "https://example.com/", "C,\"1\""];

    private readonly CommandRun _run = new();

    [Fact]
    public void Names_ArePrintedAsTheyAre_AndEscapedInHtml()
    {
        const string name = "{{ 1 + 1 }} <b>\"x\" & co</b>";
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact(name, "en")));

        SmallShop.Messages(_run, "--jsonl", "--out", "-").Should().Be(0, _run.Error);

        var message = JsonDocument.Parse(_run.Output).RootElement;
        message.GetProperty("text").GetString().Should().StartWith($"Dear {name},\n");
        message.GetProperty("html").GetString().Should().Contain("Dear {{ 1 + 1 }} &lt;b&gt;&quot;x&quot; &amp; co&lt;/b&gt;,").And.NotContain("<b>");
    }

    [Fact]
    public void AFormulaInAName_IsSentAsItIs_AndNotRunByASpreadsheet()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤", "ja", company: "=HYPERLINK(1)")));

        SmallShop.Messages(_run, "--out", _run.Path("plain")).Should().Be(0, _run.Error);
        _run.Read("plain/messages.csv").Should().Contain(l => l.Contains("\"=HYPERLINK(1)", StringComparison.Ordinal), "the list is for the program that sends");
        SmallShop.Messages(_run, "--excel", "--form", "sms", "--out", _run.Path("excel")).Should().Be(0, _run.Error);
        var row = _run.Read("excel/messages.csv")[1];
        row.Should().Contain(",'+819000000000,");
        SmallShop.Messages(_run, "--excel", "--out", _run.Path("excel")).Should().Be(0, _run.Error);
        _run.Read("excel/messages.csv").Should().Contain(l => l.Contains("\"'=HYPERLINK(1)", StringComparison.Ordinal)).And.NotContain(l => l.Contains("\"=HYPERLINK(1)", StringComparison.Ordinal));
    }

    [Fact]
    public void AnyId_GivesAFileOfItsOwn_InTheFolder()
    {
        SmallShop.Write(_run, [.. Ids.Select(id => (id, "price_competition", SmallShop.Contact("Smith", "en")))]);

        SmallShop.Messages(_run, "--per-customer", "--jsonl", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        var list = _run.Read("out/messages.jsonl").Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(m => m.GetProperty("customer_id").GetString()!, m => m.GetProperty("file").GetString()!);
        list.Keys.Should().BeEquivalentTo(Ids);
        list.Values.Select(v => v.ToUpperInvariant()).Should().OnlyHaveUniqueItems("file systems may take no notice of case");
        Directory.GetFiles(_run.Path("out"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_run.Path("out"), f).Replace('\\', '/')).Should().BeEquivalentTo([.. list.Values, "messages.jsonl", "messages.refused.csv", "messages.rejected.csv"]);
        list.Values.Should().OnlyContain(v => System.Text.RegularExpressions.Regex.IsMatch(v, "^messages/[0-9]{7}-[A-Za-z0-9_-]{0,60}\\.eml$"));
    }

    [Fact]
    public void AMailFile_SaysWhatTheListWouldSay()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("佐藤 花子 💥", "ja")));
        SmallShop.Messages(_run, "--jsonl", "--out", "-").Should().Be(0, _run.Error);
        var message = JsonDocument.Parse(_run.Output).RootElement;

        SmallShop.Messages(_run, "--per-customer", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        var mail = File.ReadAllText(Directory.GetFiles(_run.Path("out/messages")).Single());
        mail.Should().NotContain("\r\n\r\n\r\n\r\n").And.NotMatchRegex("(?<!\r)\n");
        mail.Split("\r\n").Should().OnlyContain(l => l.Length <= 998 && l.All(char.IsAscii));
        var (head, parts) = (mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)], mail.Split("base64\r\n\r\n")[1..].Select(p => Encoding.UTF8.GetString(Convert.FromBase64String(p[..p.IndexOf("--=", StringComparison.Ordinal)]))).ToList());
        head.Should().StartWith("To: reader@example.com\r\nSubject: =?UTF-8?B?");
        string.Concat(head.Split("\r\n").Where(l => l.Contains("=?UTF-8?B?", StringComparison.Ordinal)).Select(l => Encoding.UTF8.GetString(Convert.FromBase64String(l.Split("?B?")[1].Split("?=")[0])))).Should().Be(message.GetProperty("subject").GetString());
        head.Should().Contain("List-Unsubscribe: <https://example.com/stop?c=C1>").And.Contain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        parts.Select(p => p.Replace("\r\n", "\n", StringComparison.Ordinal)).Should().Equal(message.GetProperty("text").GetString(), message.GetProperty("html").GetString());
    }

    [Fact]
    public void TheFolderOfMessages_IsReplacedAsAWhole_ButNothingOfOthersGoes()
    {
        SmallShop.Write(_run, ("C1", "price_competition", SmallShop.Contact("Smith", "en")), ("C2", "price_competition", SmallShop.Contact("Smith", "en")));
        SmallShop.Messages(_run, "--per-customer", "--out", _run.Path("out")).Should().Be(0, _run.Error);
        SmallShop.Messages(_run, "--per-customer", "--form", "sms", "--template", "staff", "--out", _run.Path("out")).Should().Be(0, _run.Error);
        Directory.GetFiles(_run.Path("out/messages")).Select(Path.GetFileName).Should().BeEquivalentTo("0000001-C1.txt", "0000002-C2.txt");

        File.WriteAllText(_run.Path("out/messages/letter to my mother.txt"), "x");
        SmallShop.Messages(_run, "--per-customer", "--out", _run.Path("out")).Should().Be(2);

        _run.Error.Should().Contain("'letter to my mother.txt' in the folder messages");
        Directory.GetFiles(_run.Path("out/messages")).Should().HaveCount(3);
        File.Exists(_run.Path("out/messages.csv")).Should().BeTrue("nothing was done");
    }

    [Fact]
    public void ALinkWithTheCustomersId_IsEscaped()
    {
        SmallShop.Write(_run, ("a&b=\"c\" d", "price_competition", SmallShop.Contact("Smith", "en")));

        SmallShop.Messages(_run, "--jsonl", "--out", "-").Should().Be(0, _run.Error);

        JsonDocument.Parse(_run.Output).RootElement.GetProperty("headers")[0].GetString().Should().Be("List-Unsubscribe: <https://example.com/stop?c=a%26b%3D%22c%22%20d>");
    }

    public void Dispose() => _run.Dispose();
}
