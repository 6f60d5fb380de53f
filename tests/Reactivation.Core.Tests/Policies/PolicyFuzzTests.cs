using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Reactivation.Customers;

namespace Reactivation.Tests.Policies;

/// <summary>Spoilt documents: never another exception, always a placed problem or a policy that can be bound; and nothing that JSON itself refuses.</summary>
public class PolicyFuzzTests
{
    private static readonly string[] Scraps =
        ["\"", "{", "}", "[", "]", ",", ":", "//", "/*", "\\", "\\u", "null", "true", "-", "1e9", "0.00001", " and ", " or ", "not ", "(", ")", "\n", "\t", "：", "　", "🙂", "\uD83D", "\0", "definition ", "missing", "\"fact\"", "1.5", "'"];

    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("REACTIVATION_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 20261122;

    private static readonly string Json = ReactivationPolicy.Default.ToJson();

    /// <summary>The same parts, a tenth of the length: most documents are spoilt from this one.</summary>
    private static readonly string Short = (ReactivationPolicy.Default with
    {
        Segments = [.. ReactivationPolicy.Default.Segments.Take(6)],
        Scorecard = new(ReactivationPolicy.Default.Scorecard.Characteristics[1]),
    }).ToJson();

    [Fact]
    public void SpoiltDocuments()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 4_000; i++)
        {
            var document = Spoilt(random);
            if (ReactivationPolicy.TryFromJson(document, FactCatalogue.Default, out var policy, out var problems))
            {
                policy.Bind(Source.Nothing, Ask.AsOf);
                Assert.True(IsJson(document), $"seed {Seed}, document {i}: read, and it is no JSON");
                continue;
            }

            Assert.NotEmpty(problems);
            Assert.All(problems, p => Assert.True(p is { Line: > 0, Column: > 0, Path: not null } && p.Found.Length > 0 && p.Expected.Length > 0, $"seed {Seed}, document {i}: {p}"));
        }
    }

    [Fact]
    public void SpoiltBytes()
    {
        var random = new Random(Seed);
        var utf8 = Encoding.UTF8.GetBytes(Json);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = utf8.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (!ReactivationPolicy.TryFromJson(bytes.AsSpan(), FactCatalogue.Default, out _, out var problems))
                Assert.NotEmpty(problems);
        }
    }

    /// <summary>Documents made to be slow: wide, deep, and full of mistakes.</summary>
    [Theory]
    [InlineData("{\"version\":1,\"conditions\":[", "{\"id\":\"c#\",\"when\":\"condition c%\"}", ",", "]}", 50_000)]
    [InlineData("{\"version\":1,\"conditions\":[", "{\"id\":\"c#\",\"when\":\"condition c% or not condition c%\"}", ",", "]}", 4_000)]
    [InlineData("{\"version\":1,\"segments\":[{\"id\":\"a\",\"when\":\"", "purchse_cont >= 1", " or ", "\"}]}", 200_000)]
    [InlineData("{\"version\":1,", "\"definitionz#\":1", ",", "}", 100_000)]
    [InlineData("{\"version\":1,\"segments\":[{\"id\":\"a\",\"when\":{\"any\":[", "\"purchase_count >= #\"", ",", "]}}]}", 80_000)]
    [InlineData("", "[", "", "", 4_000_000)]
    [InlineData("[", "1", ",", "]", 2_000_000)]
    public void HostileDocuments_AreRefusedSoon(string before, string item, string joint, string after, int times)
    {
        var document = before + string.Join(joint, Enumerable.Range(0, times).Select(i => item.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("%", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))) + after;
        var clock = Stopwatch.StartNew();

        ReactivationPolicy.TryFromJson(document, FactCatalogue.Default, out _, out var problems).Should().BeFalse();
        problems.Should().NotBeEmpty();
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Spoilt(Random random)
    {
        var text = new StringBuilder(random.Next(20) == 0 ? Json : Short);
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            switch (random.Next(6))
            {
                case 0: text.Remove(at, length); break;
                case 1: text.Insert(at, Scraps[random.Next(Scraps.Length)]); break;
                case 2: text.Remove(at, 1).Insert(at, Scraps[random.Next(Scraps.Length)]); break;
                case 3: text.Insert(random.Next(text.Length), text.ToString(at, length)); break;
                case 4: (text[at], text[random.Next(text.Length)]) = (text[random.Next(text.Length)], text[at]); break;
                default: text.Length = random.Next(20) == 0 ? Math.Max(1, at) : text.Length; break;
            }
        }

        return text.ToString();
    }

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 256 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
