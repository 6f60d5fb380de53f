using System.IO.Compression;
using System.Text;

namespace Reactivation.Cli.Tests.Files;

/// <summary>Rows that are none, told with the line on which they stand; and files that are cut off.</summary>
public sealed class CsvTableTests : IDisposable
{
    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("customer_id,date\n\n\nA,2026-02-30\n", 4)]
    [InlineData("\n\ncustomer_id,date\nA,2026-02-30\n", 4)]
    [InlineData("customer_id,date\r\n\r\nA,2026-02-30\r\n", 3)]
    [InlineData("customer_id,date\rA,2026-02-30\r", 2)]
    [InlineData("customer_id,date\n\"A\n\nA\",2026-01-01\n\n\"B\nB\",2026-02-30\n", 6)]
    [InlineData("customer_id,date\nA,2026-02-30", 2)]
    public void TheLine_IsWhereTheRowBegins(string text, int line)
    {
        Assess(text).Should().Be(0, _run.Error);

        _run.Read("out/rejected.csv")[1].Should().StartWith($"events.csv,{line},date,'2026-02-30'");
    }

    [Theory]
    [InlineData("A,2026-01-01,\"x\"y\nB,2026-01-01,\n", "a quotation mark inside a field that is not quoted,")]
    [InlineData("A,2026-01-01,x\"y\nB,2026-01-01,\n", "a quotation mark inside a field that is not quoted,")]
    [InlineData("A,2026-01-01,\"x\nB,2026-01-01,\nC,2026-01-01,\n", "a quotation mark inside a field that is not quoted (lines 2 to 4),")]
    [InlineData("A,2026-01-01,\"x\nB,2026-01-01,\"y\nC,2026-01-01,\n", "a quotation mark inside a field that is not quoted (lines 2 to 3),")]
    [InlineData("A,\"2026-01-01\nB,2026-01-01\"\nC,2026-01-01,\n", "2 fields (lines 2 to 3),")]
    [InlineData("A,2026-01-01\n", "2 fields,")]
    [InlineData("A,2026-01-01,,\n", "4 fields,")]
    public void ARowThatIsNone_IsTold_WithTheLinesThatItTook(string rows, string found)
    {
        Assess("customer_id,date,detail\n" + rows).Should().Be(0, _run.Error);

        _run.Read("out/rejected.csv")[1].Should().StartWith($"events.csv,2,,{found}");
    }

    [Fact]
    public void SpacesAroundValues_NarrowAndWide_AreNoPartOfThem()
    {
        Assess("　customer_id , date　,kind\n　A　,　2026-05-25 ,　purchase\n \"A \",\" 2026-05-24　\",\n").Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Should().ContainSingle().Which.Should().StartWith("A,dormant,");
        _run.Read("out/rejected.csv").Should().ContainSingle("there is a header");
    }

    [Fact]
    public void AGzipFile_CutOffAnywhere_IsRefused()
    {
        var whole = Packed("customer_id,date\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"C{i * i * 7919},2026-05-{1 + (i % 30):00}\n")));

        for (var length = 2; length < whole.Length; length++)
        {
            File.WriteAllBytes(_run.Path("events.csv"), whole[..length]);
            _run.Run("assess", "--events", _run.Path("events.csv"), "--as-of", "2026-11-22").Should().Be(2, "only {0} of {1} bytes are there", length, whole.Length);
            _run.Error.Should().Contain("found a damaged gzip file, expected a whole one");
        }
    }

    [Fact]
    public void AGzipFile_OfSeveralParts_IsReadWhole()
    {
        File.WriteAllBytes(_run.Path("events.csv"), [.. Packed("customer_id,date\nA,2026-05-25\n"), .. Packed("B,2026-05-25\n"), .. Packed("")]);

        _run.Run("assess", "--events", _run.Path("events.csv"), "--as-of", "2026-11-22", "--out", _run.Path("out")).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Should().HaveCount(3);
    }

    [Fact]
    public void AGzipFile_LongerThanTheBuffers_IsReadWhole()
    {
        var rows = string.Concat(Enumerable.Range(1, 60_000).Select(i => $"C{i},2026-05-25\n"));
        File.WriteAllBytes(_run.Path("events.csv"), Packed("customer_id,date\n" + rows));

        _run.Run("assess", "--events", _run.Path("events.csv"), "--as-of", "2026-11-22", "--top", "0").Should().Be(0, _run.Error);

        _run.Output.Should().Contain("60,000 customers with 60,000 events");
    }

    [Fact]
    public void AmountsThatCannotBeAddedUp_AreRefused_NotOverflown()
    {
        Assess("customer_id,date,amount\nA,2026-01-01,500000000000000\nA,2026-01-02,-400000000000000\nA,2026-01-03,1\nB,2026-01-03,1\n").Should().Be(0, _run.Error);

        _run.Read("out/rejected.csv").Skip(1).Should().Equal("events.csv,4,amount,\"'1', with which the amounts of customer A go\",\"expected at most 900,000,000,000,000 in all\",");
    }

    public void Dispose() => _run.Dispose();

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    private int Assess(string text)
    {
        File.WriteAllText(_run.Path("events.csv"), text);
        return _run.Run("assess", "--events", _run.Path("events.csv"), "--as-of", "2026-11-22", "--out", _run.Path("out"));
    }
}
