using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Reactivation.Customers;

namespace Reactivation.Hosting.Tests;

public sealed class SectionTests
{
    private const string Key = "Reactivation:Policies:b2b";

    /// <summary>A document in which texts look like numbers and truths, lists are empty, and every type occurs.</summary>
    private const string Rich = """
        {
          "version": 1,
          "name": "2026",
          "event_kinds": [ { "name": "fitting", "traits": [], "label": { "en": "true", "ja": "試着 \"A\\B\"\n" } } ],
          "facts": [ { "name": "rank", "shape": "choice", "codes": [ "gold", "silver" ], "better": "none", "label": { "en": "12", "ja": "階級" } } ],
          "conditions": [],
          "segments": [
            "default",
            { "id": "s-1", "when": { "all": [ { "fact": "purchase_sum[24 months]", ">=": 0.5 }, { "not": { "fact": "last_fitting_on", "missing": true } }, { "fact": "rank", "is_any_of": [ "gold" ] }, { "any": [ { "fact": "purchase_count", "=": { "quantile": 0.8 } }, { "definition": "r181" } ] } ] }, "dimension": "1", "why": { "en": "no", "ja": "0" } },
            { "id": "s-2", "when": "last_web_visit_on[\"shop\"] within 30 days", "dimension": "null", "why": { "en": "a \u001f b", "ja": "𠮷野" } }
          ]
        }
        """;

    public static TheoryData<string> Documents => new(ReactivationPolicy.Default.ToJson(), ReactivationPolicy.FromJson(Rich).ToJson(), Rich, Policies.Json(90));

    [Theory]
    [MemberData(nameof(Documents))]
    public void WhatStandsInAppsettings_IsThePolicyOfTheDocument(string document)
    {
        var section = FromJson(document);

        Read(section).Policy!.ToJson().Should().Be(ReactivationPolicy.FromJson(document).ToJson());
    }

    [Fact]
    public void MembersAreFoundInAnyCase_AsEnvironmentVariablesHaveThem()
    {
        var section = Hosts.Section(Key, ("VERSION", "1"), ("SEGMENTS:0:ID", "silent"), ("SEGMENTS:0:WHEN", "last_purchase_on at least 90 days ago"), ("SEGMENTS:0:DIMENSION", "silence"), ("SEGMENTS:0:WHY:EN", "silent"), ("SEGMENTS:0:WHY:JA", "休眠"));

        Read(section).Policy!.Fingerprint().Should().Be(Policies.Print(90));
    }

    [Fact]
    public void AValueOfALaterProvider_TakesThePlaceOfOne()
    {
        var configuration = new ConfigurationBuilder().AddJsonStream(Stream(Policies.Json(90))).AddInMemoryCollection([KeyValuePair.Create(Key + ":segments:0:when", (string?)"last_purchase_on at least 30 days ago")]).Build();

        Read(configuration.GetSection(Key)).Policy!.Fingerprint().Should().Be(Policies.Print(30));
    }

    [Fact]
    public void NamesOfOnesOwn_AreKnown()
    {
        var custom = Condition.Custom("leap-day", [Facts.LastPurchaseOn], (in Conditions.FactReader _) => false);
        var section = Hosts.Section(Key, ("version", "1"), ("segments:0:id", "s"), ("segments:0:when", "condition leap-day"), ("segments:0:dimension", "d"), ("segments:0:why:en", "w"), ("segments:0:why:ja", "w"));

        PolicySource.Section(section, FactCatalogue.Default.With(custom)).Read().Policy!.Segments.Should().ContainSingle().Which.When.Should().Be(custom);
        Read(section).Problems.Should().ContainSingle();
    }

    /// <summary>Configuration has no lines: the key is the place.</summary>
    [Fact]
    public void EveryProblem_NamesItsKey()
    {
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", PolicySource.Section(Hosts.Section(
            Key,
            ("version", "1"),
            ("segments:3:id", "silent"),
            ("segments:3:when", "lst_purchase_on at least 90 days ago"),
            ("segments:3:dimesion", "silence"),
            ("segments:7", "defaults"),
            ("scorecard:0", "x"),
            ("stages:otherwise:then", "actve"),
            ("stages:otherwise:why", ""),
            ("stages:rows", "")))));

        host.Invoking(h => h.Engines()).Should().Throw<ReactivationSetupException>().Which.Problems.Select(p => p.ToString()).Should().Equal(
        [
            $"configuration, {Key}:scorecard:0: found \"x\", expected an object with id, part, rows, points",
            $"configuration, {Key}:segments:3: found no member 'dimension', expected 'dimension': the dimension in which the segment stands",
            $"configuration, {Key}:segments:3: found no member 'why', expected 'why': the reason, for people",
            $"configuration, {Key}:segments:3:dimesion: found the member dimesion, expected one of id, when, dimension, why; did you mean 'dimension'?",
            $"configuration, {Key}:segments:3:when: found 'lst_purchase_on', expected a fact; did you mean 'last_purchase_on'?",
            $"configuration, {Key}:segments:7: found \"defaults\", expected an object with id, when, dimension, why",
            $"configuration, {Key}:stages:otherwise: found no member 'id', expected 'id': the id, once in its list",
            $"configuration, {Key}:stages:otherwise:then: found \"actve\", expected one of lead, new, active, reactivated, slipping, dormant, churned; did you mean 'active'?",
            $"configuration, {Key}:stages:otherwise:why: found no member 'en', expected 'en': in English",
            $"configuration, {Key}:stages:otherwise:why: found no member 'ja', expected 'ja': in Japanese",
        ]);
    }

    [Theory]
    [InlineData("3.25", "3.25")]
    [InlineData("many", "\"many\"")]
    [InlineData("1,000", "\"1,000\"")]
    public void ANumberThatIsNone_IsTold(string value, string shown)
    {
        var read = Read(Hosts.Section(Key, ("version", value)));

        read.Problems.Should().ContainSingle().Which.ToString().Should().StartWith($"{Key}:version: found {shown}, expected 1");
    }

    [Fact]
    public void ASectionThatIsNotThere_OrNamesAFile_SaysSo()
    {
        var missing = Read(new ConfigurationBuilder().Build().GetSection(Key)).Problems;
        var file = Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(Key, (string?)"policies/b2b.json")]).Build().GetSection(Key)).Problems;

        missing.Should().ContainSingle().Which.ToString().Should().Be($"{Key}: found nothing, expected the members of a policy, such as {Key}:version; look for the key in the files and variables that the host reads");
        file.Should().ContainSingle().Which.ToString().Should().Be($"{Key}: found the value 'policies/b2b.json', expected the members of a policy, such as {Key}:version; for a file that the configuration names: PolicySource.File(configuration[\"{Key}\"]!)");
    }

    [Fact]
    public void AValueWithKeysBelowIt_IsNeitherSilentlyTaken()
    {
        var layered = new ConfigurationBuilder().AddJsonStream(Stream("""{ "version": 1, "segments": [ "default" ] }""")).AddJsonStream(Stream(Policies.Json(90))).Build();

        Read(layered.GetSection(Key)).Problems.Should().ContainSingle().Which.ToString().Should()
            .Be($"{Key}:segments:0: found the value 'default' and 4 keys below it, expected one or the other; they may be from different files or providers");
    }

    [Fact]
    public void HalfOfASurrogatePair_IsTold() =>
        Read(Hosts.Section(Key, ("version", "1"), ("name", "\uD842"))).Problems.Should().ContainSingle().Which.ToString().Should().Be($"{Key}:name: found half of a surrogate pair, expected well-formed text");

    [Fact]
    public void AfterAReload_TheNewPolicyServes_AndABrokenOneDoesNot()
    {
        var provider = new Switching(Flat(Policies.Json(90)));
        var reloads = new List<PolicyReload>();
        using var host = Hosts.Build(s => s.AddReactivation().AddPolicy("b2b", PolicySource.Section(provider.Section)));
        host.Engines().Reloaded += reloads.Add;
        var before = host.Engines().Current("b2b");

        provider.Use(Policies.Json(90));
        host.Engines().Current("b2b").Should().BeSameAs(before, "something else was reloaded");
        reloads.Should().BeEmpty();

        provider.Use(Policies.Json(30));
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(30));

        provider.Use(Policies.Json(60).Replace("last_", "lst_", StringComparison.Ordinal));
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(30));
        host.Engines().Problems.Should().ContainSingle().Which.Path.Should().Be(Key + ":segments:0:when");

        provider.Use(Policies.Json(60));
        host.Engines().Current("b2b").Print().Should().Be(Policies.Print(60));
        reloads.Select(r => r.Problems.Length).Should().Equal(0, 1, 0);
    }

    /// <summary>Reloaded at every single look that reading takes at it; told of at once, or not before the reading is over.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AConfigurationThatIsReloaded_WhileItIsRead_IsNeverMixed(bool isToldAtOnce)
    {
        var (one, other) = (Flat(Policies.Json(1)), Flat(Many(2)));
        var prints = new[] { Policies.Json(1), Many(2) }.Select(d => ReactivationPolicy.FromJson(d).Fingerprint()).ToList();
        var seen = new List<string>();
        for (var (at, looks) = (1, 1); looks >= at; at++)
        {
            looks = 0;
            var provider = new Switching(one);
            provider.Looked = () =>
            {
                if (++looks == at)
                    provider.Use(other, isToldAtOnce);
            };
            seen.Add(Read(provider.Section).Policy!.Fingerprint());
        }

        seen.Should().HaveCountGreaterThan(50).And.OnlyContain(p => prints.Contains(p));
        seen.Distinct().Should().HaveCount(2, "the last one was reloaded behind the reading");
    }

    private static string Many(int segments) => (Policies.Of(90) with
    {
        Segments = [.. Enumerable.Range(0, segments).Select(i => Policies.Of(i + 1).Segments[0] with { Id = $"s-{i}" })],
    }).ToJson();

    private static PolicyReading Read(IConfigurationSection section) => PolicySource.Section(section).Read();

    private static IConfigurationSection FromJson(string document) => new ConfigurationBuilder().AddJsonStream(Stream(document)).Build().GetSection(Key);

    private static MemoryStream Stream(string document) => new(Encoding.UTF8.GetBytes($$"""{ "Reactivation": { "Policies": { "b2b": {{document}} } } }"""));

    private static Dictionary<string, string?> Flat(string document) => new(FromJson(document).AsEnumerable(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A provider whose content is another from one moment to the next.</summary>
    private sealed class Switching : ConfigurationProvider, IConfigurationSource
    {
        internal Switching(Dictionary<string, string?> data)
        {
            Data = data;
            Section = new ConfigurationBuilder().Add(this).Build().GetSection(Key);
        }

        internal IConfigurationSection Section { get; }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        internal Action Looked { get; set; } = () => { };

        public override bool TryGet(string key, out string? value)
        {
            Looked();
            return base.TryGet(key, out value);
        }

        public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
        {
            Looked();
            return base.GetChildKeys(earlierKeys, parentPath);
        }

        internal void Use(string document) => Use(Flat(document), isTold: true);

        internal void Use(Dictionary<string, string?> data, bool isTold)
        {
            Data = data;
            if (isTold)
                OnReload();
        }
    }
}
