using System.Text;

namespace Reactivation.Cli.Tests.Files;

/// <summary><c>--encoding</c>: files as Japanese systems write them, and files that are in another encoding than stated.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Events = "顧客番号,日付,種別,金額,ページ\nＡ－１,2026/05/25,購入,￥１，２３４,\n髙﨑①,令和8年5月26日,訪問,,ｶﾀﾛｸﾞ～−\n";

    private readonly CommandRun _run = new();

    [Theory]
    [InlineData("shift_jis", 932)]
    [InlineData("SJIS", 932)]
    [InlineData("cp932", 932)]
    [InlineData("euc-jp", 51932)]
    [InlineData("EUC_JP", 51932)]
    [InlineData("utf-16", 1200)]
    [InlineData("utf-8", 65001)]
    public void I1_TheSameFile_InEveryEncoding_GivesTheSameList(string name, int codePage)
    {
        var text = codePage == 51932 ? Events.Replace('髙', '高').Replace('﨑', '崎') : Events;
        var events = Write("events.csv", CodePage(codePage).GetBytes(text));

        AssessMapped(events, "--encoding", name).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Select(l => string.Join(' ', l.Split(',').Take(4))).Should().Equal("Ａ－１ dormant no-web-visit;no-action;r181 181", $"{(codePage == 51932 ? "高崎①" : "髙﨑①")} dormant no-web-visit;no-action 180");
    }

    [Fact]
    public void I1_ShiftJis_WrittenByteForByte_IsRead()
    {
        byte[] header = [0x8C, 0xDA, 0x8B, 0x71, 0x94, 0xD4, 0x8D, 0x86, (byte)',', 0x93, 0xFA, 0x95, 0x74, (byte)',', 0x8E, 0xED, 0x95, 0xCA, (byte)',', 0x8B, 0xE0, 0x8A, 0x7A, (byte)',', 0x83, 0x79, 0x81, 0x5B, 0x83, 0x57];
        byte[] row = [(byte)'A', (byte)',', .. "2026/05/25"u8, (byte)',', 0x8D, 0x77, 0x93, 0xFC, (byte)',', (byte)'"', 0x5C, .. "1,234"u8, (byte)'"', (byte)','];

        AssessMapped(Write("events.csv", [.. header, .. "\r\n"u8, .. row, .. "\r\n"u8]), "--encoding", "shift_jis").Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Skip(1).Should().ContainSingle().Which.Should().StartWith("A,dormant,");
        _run.Output.Should().NotContain("could not be read", "the byte 5C is the yen sign there");
    }

    /// <summary>Characters that Shift_JIS has twice: the code that Windows does not write is read too (≒ ㈱ ∵ 髙 﨑 纊).</summary>
    [Theory]
    [InlineData(0x8790, "≒")]
    [InlineData(0xFA58, "㈱")]
    [InlineData(0xFA5B, "∵")]
    [InlineData(0xEEE0, "髙")]
    [InlineData(0xED95, "﨑")]
    [InlineData(0xED40, "纊")]
    public void I1_DoubledCodes_AreRead(int code, string character)
    {
        var events = Write("events.csv", [.. "customer_id,date\n"u8, (byte)(code >> 8), (byte)code, .. ",2026-05-25\n"u8]);

        Assess(events, "--encoding", "shift_jis").Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv")[1].Should().StartWith(character + ",");
    }

    [Theory]
    [InlineData(0x80)]
    [InlineData(0xA0)]
    [InlineData(0xFD)]
    [InlineData(0xFF)]
    [InlineData(0x81)]
    [InlineData(0x00)]
    public void BytesThatMeanNothingInShiftJis_AreRefused(byte wrong)
    {
        var events = Write("events.csv", [.. "customer_id,date\nA,2026-05-25\n"u8, wrong, .. ",2026-05-25\n"u8]);

        Assess(events, "--encoding", "shift_jis").Should().Be(2);

        _run.Error.Should().Contain("events.csv, line 3: found bytes that are no Shift_JIS, expected a file in Shift_JIS");
    }

    [Theory]
    [InlineData("utf-8", 932, "events.csv, line 5: found bytes that are no UTF-8, expected a file in UTF-8; the bytes decode as Shift_JIS: give --encoding shift_jis")]
    [InlineData("utf-8", 51932, "events.csv, line 5: found bytes that are no UTF-8, expected a file in UTF-8; the bytes decode as EUC-JP: give --encoding euc-jp")]
    [InlineData("shift_jis", 65001, "events.csv, line 5: found bytes that are no Shift_JIS, expected a file in Shift_JIS; the bytes decode as UTF-8: give --encoding utf-8")]
    [InlineData("euc-jp", 932, "events.csv, line 5: found bytes that are no EUC-JP, expected a file in EUC-JP; the bytes decode as Shift_JIS: give --encoding shift_jis")]
    public void TheWrongEncoding_IsNamedWithTheLine_AndTheRightOne(string stated, int codePage, string message)
    {
        var text = "customer_id,date,detail\r\nA,2026-05-25,\r\n\r\nB,2026-05-25,\"x\r\n関東の東京都と千葉県\"\r\n";

        Assess(Write("events.csv", CodePage(codePage).GetBytes(text)), "--encoding", stated).Should().Be(2);

        _run.Error.Should().Contain(message);
        Directory.Exists(_run.Path("out")).Should().BeFalse();
    }

    [Fact]
    public void WhereTheBytesDecodeInTwoWays_BothAreNamed()
    {
        Assess(Write("events.csv", CodePage(51932).GetBytes("customer_id,date,detail\nA,2026-05-25,かきくけこ\n"))).Should().Be(2);

        _run.Error.Should().Contain("the bytes decode as EUC-JP and as Shift_JIS: give --encoding euc-jp or shift_jis");
    }

    [Fact]
    public void TheLine_IsRight_FarBehindTheFirstBlock()
    {
        var lines = string.Concat(Enumerable.Range(2, 50_000).Select(i => $"C{i},2026-05-25\n"));

        Assess(Write("events.csv", [.. Encoding.UTF8.GetBytes("customer_id,date\n" + lines), 0x83, 0x65, .. ",2026-05-25\n"u8])).Should().Be(2);

        _run.Error.Should().Contain("events.csv, line 50002: found bytes that are no UTF-8");
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xFF, 0xFE }, 1200, "the byte order mark of UTF-16, expected a file in UTF-8; give --encoding utf-16")]
    [InlineData("utf-8", new byte[] { 0xFE, 0xFF }, 1201, "the byte order mark of UTF-16, expected a file in UTF-8; give --encoding utf-16")]
    [InlineData("shift_jis", new byte[] { 0xEF, 0xBB, 0xBF }, 65001, "the byte order mark of UTF-8, expected a file in Shift_JIS; give --encoding utf-8")]
    public void AByteOrderMark_ThatContradicts_IsNamed(string stated, byte[] mark, int codePage, string message)
    {
        Assess(Write("events.csv", [.. mark, .. CodePage(codePage).GetBytes("customer_id,date\nA,2026-05-25\n")]), "--encoding", stated).Should().Be(2);

        _run.Error.Should().Contain(message);
    }

    [Theory]
    [InlineData("utf-8", new byte[] { 0xEF, 0xBB, 0xBF }, 65001)]
    [InlineData("utf-16", new byte[] { 0xFF, 0xFE }, 1200)]
    [InlineData("utf-16", new byte[] { 0xFE, 0xFF }, 1201)]
    public void AByteOrderMark_ThatAgrees_IsNoPartOfTheText(string stated, byte[] mark, int codePage)
    {
        Assess(Write("events.csv", [.. mark, .. CodePage(codePage).GetBytes("customer_id,date\nA,2026-05-25\n")]), "--encoding", stated).Should().Be(0, _run.Error);

        _run.Read("out/assessments.csv").Should().HaveCount(2);
    }

    [Fact]
    public void Utf16WithoutMark_ReadAsUtf8_IsRecognised()
    {
        Assess(Write("events.csv", Encoding.Unicode.GetBytes("customer_id,date\nA,2026-05-25\n"))).Should().Be(2);

        _run.Error.Should().Contain("line 1: found bytes that are no UTF-8").And.Contain("the bytes decode as UTF-16: give --encoding utf-16");
    }

    [Fact]
    public void ADamagedFile_IsSaidToBeDamaged()
    {
        Assess(Write("events.csv", [.. "customer_id,date\n"u8, 0xFF, 0x80, 0xFF, .. ",2026-05-25\n"u8])).Should().Be(2);

        _run.Error.Should().Contain("they are none of UTF-8, Shift_JIS, EUC-JP, UTF-16 either: the file may be damaged");
    }

    [Fact]
    public void AFileThatEndsInsideACharacter_IsRefused()
    {
        Assess(Write("events.csv", [.. "customer_id,date,detail\nA,2026-05-25,"u8, 0xE6, 0x9D])).Should().Be(2);

        _run.Error.Should().Contain("events.csv, line 2: found bytes that are no UTF-8");
    }

    [Fact]
    public void AnUnknownEncoding_IsNamedWithThoseThatThereAre()
    {
        Assess("x.csv", "--encoding", "latin-1").Should().Be(2);

        _run.Error.Should().Contain("--encoding: found 'latin-1', expected one of utf-8, shift_jis, euc-jp, utf-16");
    }

    [Fact]
    public void TheHelp_NamesTheDefault()
    {
        _run.Run("assess", "--help").Should().Be(0);

        _run.Output.Should().Contain("[default: utf-8]");
    }

    public void Dispose() => _run.Dispose();

    private static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? number switch
    {
        1200 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        1201 => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    private string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(_run.Path(name), bytes);
        return _run.Path(name);
    }

    private int AssessMapped(string events, params string[] args)
    {
        var map = _run.Write("map.json", """
            { "version": 1, "events": { "columns": {
              "顧客番号": "customer_id", "日付": "date", "種別": { "to": "kind", "values": { "購入": "purchase", "訪問": "web_visit" } }, "金額": "amount", "ページ": "detail" } } }
            """);
        return Assess(events, ["--map", map, .. args]);
    }

    private int Assess(string events, params string[] args) => _run.Run(["assess", "--events", events, "--as-of", "2026-11-22", "--out", _run.Path("out"), .. args]);
}
