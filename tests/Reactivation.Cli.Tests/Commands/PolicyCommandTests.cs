namespace Reactivation.Cli.Tests.Commands;

/// <summary><c>reactivation policy</c>.</summary>
public sealed class PolicyCommandTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Fact]
    public void Show_PrintsTheDefaultPolicy_AndAFileWithEverythingInIt()
    {
        _run.Run("policy", "show").Should().Be(0, _run.Error);
        _run.Output.Should().Be(ReactivationPolicy.Default.ToJson());

        _run.Run("policy", "show", "--policy", _run.Write("short.json", "{ \"version\": 1 }")).Should().Be(0, _run.Error);
        _run.Output.Should().Be(ReactivationPolicy.Default.ToJson());
    }

    [Fact]
    public void Check_OfAGoodPolicy_SaysSo()
    {
        _run.Input = ReactivationPolicy.Default.ToJson();

        _run.Run("policy", "check", "-").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("The policy can be used: 8 definitions").And.Contain(ReactivationPolicy.Default.Fingerprint());
        _run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Check_SaysWhatAPolicyWillNeverDo_AndNotWhatTheDefaultSaysToo()
    {
        var file = _run.Write("policy.json", """{ "version": 1, "segments": [ { "id": "never", "dimension": "offer", "when": "purchase_count >= 3 and purchase_count < 2", "why": { "en": "never", "ja": "なし" } } ] }""");

        _run.Run("policy", "check", file).Should().Be(0, _run.Error);
        _run.Output.Should().Contain("warning: The segment never can never hold.").And.NotContain("slipping").And.Contain("--all");

        _run.Run("policy", "check", file, "--all", "--lang", "ja").Should().Be(0, _run.Error);
        _run.Output.Should().Contain("警告：セグメント never は、どの顧客にも当てはまりません。").And.Contain("slipping").And.NotContain("--all");
    }

    [Fact]
    public void Check_NamesEveryProblem_AsEditorsReadIt()
    {
        var file = _run.Write("policy.json", "{", "  \"version\": 1,", "  \"conditions\": [", "    { \"id\": \"a\", \"when\": \"lst_purchase_on is missing\" },", "    { \"id\": \"b\", \"when\": \"purchase_count => 3\", \"x\": 1 } ] }");

        _run.Run("policy", "check", file).Should().Be(2);

        _run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3).And.OnlyContain(l => l.StartsWith("policy.json:", StringComparison.Ordinal)).And.Contain("policy.json:4:27: $.conditions[0].when: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?");
        _run.Output.Should().BeEmpty();
    }

    [Fact]
    public void Check_OfAFileThatIsTooLong()
    {
        File.WriteAllText(_run.Path("long.json"), new string(' ', 5 << 20));

        _run.Run("policy", "check", _run.Path("long.json")).Should().Be(2);

        _run.Error.Should().Contain("long.json:").And.Contain("4194304");
    }

    [Fact]
    public void Check_OfNoFile()
    {
        _run.Run("policy", "check", "no-such.json").Should().Be(2);

        _run.Error.Should().StartWith("no-such.json: found no such file");
    }

    [Fact]
    public void Schema_IsTheLibrarys()
    {
        _run.Run("policy", "schema").Should().Be(0);

        _run.Output.Should().Be(ReactivationPolicy.JsonSchema());
    }

    [Fact]
    public void Fit_WritesNumbersWhereSharesStood()
    {
        var events = _run.Write("events.csv", ["customer_id,date,amount", .. Enumerable.Range(1, 50).Select(i => $"C{i},2026-{1 + (i % 10):00}-01,{i * 100}")]);

        _run.Run("policy", "fit", "--events", events, "--as-of", "2026-11-22", "--out", _run.Path("fitted.json")).Should().Be(0, _run.Error);

        var policy = ReactivationPolicy.FromJson(File.ReadAllText(_run.Path("fitted.json")));
        policy.Scales.Should().OnlyContain(s => s.Bounds != null);
        _run.Run("policy", "fit", "--events", events, "--as-of", "2026-11-22").Should().Be(0);
        _run.Output.Should().Be(File.ReadAllText(_run.Path("fitted.json")));
        Directory.GetFiles(_run.Folder, "*.writing").Should().BeEmpty();
    }

    public void Dispose() => _run.Dispose();
}
