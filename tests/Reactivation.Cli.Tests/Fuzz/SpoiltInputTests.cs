using System.Text;
using System.Text.RegularExpressions;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Input.Recording;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Tests.Fuzz;

/// <summary>Whatever is in the files, the tool neither breaks nor loses a row in silence: there is a list, or problems with their places.</summary>
public sealed partial class SpoiltInputTests : IDisposable
{
    private const int Inputs = 20_000;

    /// <summary>Reading is what is tried here; the engine is asked now and then, as making its map takes far longer than the small files do.</summary>
    private const int AssessedOneIn = 25;

    private static readonly DateOnly AsOf = new(2026, 11, 22);

    private static readonly Dictionary<string, byte[]> Good = new Dictionary<string, string>
    {
        ["events.csv"] = "顧客番号,date,区分,amount,detail,備考\nA,令和8年5月1日,購入,\"￥１，２００，０００\",,x\nA-old,2024/11/22,,(300),,\nB,20260105,訪問,,shop,\nB,2026-01-05T10:00,解約,,cancelled,y\n\nC,2026-11-20,login,,,\"two\nlines\"\n",
        ["customers.csv"] = "customer_id,registered_on,状態,併用,employees,last_inquiry_on[\"web\"],電話\nA-old,H31.4.30,契約中,○,\"1,000\",2026-11-01,x\nB,2020-01-01,lapsed,いいえ,,,y\nD,,,,5,,\n",
        ["map.json"] = """
            { "version": 1,
              "events": [ { "file": "events*.csv", "columns": { "顧客番号": "customer_id", "区分": { "to": "kind", "values": { "購入": "purchase", "訪問": "web_visit", "解約": "contract_end" } } }, "constants": { "category": "goods" }, "ignored": ["備考"] } ],
              "customers": { "columns": { "状態": { "to": "contract_status", "values": { "契約中": "running" } }, "併用": "competitor_alongside" }, "ignored": ["電話"] } }
            """,
        ["aliases.csv"] = "alias,customer_id\nA-old,A\nB-web,B-old\nB-old,B\n",
    }.ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value));

    private readonly CommandRun _run = new();
    private readonly ReactivationEngine _engine = ReactivationEngine.Create(ReactivationPolicy.Default);

    [Fact]
    public void AListOrPlacedProblems_NeverAnythingElse()
    {
        var (lists, refusals) = (0, 0);
        foreach (var (name, bytes) in Good)
            File.WriteAllBytes(_run.Path(name), bytes);
        for (var seed = 0; seed < Inputs; seed++)
        {
            var mutator = new Mutator(seed);
            var name = Good.Keys.ElementAt(mutator.Next(Good.Count));
            var spoilt = mutator.Spoil(Good[name]);
            File.WriteAllBytes(_run.Path(name), spoilt);
            try
            {
                if (Read(seed, mutator, name, spoilt))
                    lists++;
                else
                    refusals++;
            }
            catch (Exception broken)
            {
                Assert.Fail($"seed {seed}, {name}:\n{Encoding.UTF8.GetString(spoilt)}\n{broken}");
            }

            File.WriteAllBytes(_run.Path(name), Good[name]);
        }

        lists.Should().BeGreaterThan(Inputs / 4, "much of what is spoilt can still be read");
        refusals.Should().BeGreaterThan(Inputs / 10);
    }

    public void Dispose() => _run.Dispose();

    private bool Read(int seed, Mutator mutator, string name, byte[] spoilt)
    {
        var files = new InputFiles
        {
            Events = [new FileInfo(_run.Path("events.csv"))],
            Customers = new FileInfo(_run.Path("customers.csv")),
            Map = new FileInfo(_run.Path("map.json")),
            Aliases = new FileInfo(_run.Path("aliases.csv")),
            Encoding = seed % 20 == 0 ? TextEncoding.All[mutator.Next(TextEncoding.All.Length)] : TextEncoding.Utf8,
            DayFormat = seed % 30 == 0 && DayFormat.TryMake("d/M/yyyy", out var format, out _) ? format : null,
            Records = [new StatedKind(EventKind.MailOpen, AsOf)],
        };
        try
        {
            var input = InputReader.Read(files);
            foreach (var problem in input.Rejected)
                CheckPlace(problem, spoilt);
            if (name == "events.csv" && files.Encoding == TextEncoding.Utf8)
                CheckNothingIsLost(input, spoilt);
            if (seed % AssessedOneIn == 0)
                _engine.AssessAll(input.KnownBy(AsOf), input.Map, AsOf).Should().OnlyHaveUniqueItems(a => a.CustomerId);
            return true;
        }
        catch (InputException refused)
        {
            refused.Problems.Should().NotBeEmpty();
            foreach (var problem in refused.Problems)
                CheckPlace(problem, spoilt);
            return false;
        }
    }

    private static void CheckPlace(Problem problem, byte[] spoilt)
    {
        Good.Keys.Should().Contain(problem.Source);
        var isOfTheWholeFile = problem.Found == "a damaged gzip file";
        if (!isOfTheWholeFile)
            problem.Line.Should().BeInRange(1, 20 + spoilt.Count(b => b is (byte)'\n' or (byte)'\r'), problem.ToString());
        if (problem.Source == "map.json" && !problem.Found.StartsWith("bytes", StringComparison.Ordinal))
            problem.Column.Should().BePositive(problem.ToString());
        problem.ToString().Should().NotContainAny("\n", "\r", "\u001b");
    }

    /// <summary>Without quotation marks a line is a row: each is an event, or a problem that names it.</summary>
    private static void CheckNothingIsLost(CustomerInput input, byte[] spoilt)
    {
        var text = Encoding.UTF8.GetString(spoilt);
        if (text.Contains('"'))
            return;
        var rows = LineBreak().Split(text).Count(l => l.Length > 0) - 1;
        (input.EventCount + input.Rejected.Count(p => p.Source == "events.csv")).Should().Be(rows, text);
    }

    [GeneratedRegex("\r\n|\r|\n")]
    private static partial Regex LineBreak();
}
