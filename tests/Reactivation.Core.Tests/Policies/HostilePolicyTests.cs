using System.Diagnostics;
using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Tests.Policies;

/// <summary>Documents made to hurt; the tool's tests spoil thousands at random.</summary>
public class HostilePolicyTests
{
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
        var clock = Stopwatch.StartNew();
        var document = before + string.Join(joint, Enumerable.Range(0, times).Select(i => item.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("%", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))) + after;

        ReactivationPolicy.TryFromJson(document, FactCatalogue.Default, out _, out var problems).Should().BeFalse();
        problems.Should().NotBeEmpty();
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }
}
