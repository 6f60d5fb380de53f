using System.Text;
using Reactivation.Approaches;
using Reactivation.Customers;
using Reactivation.Decisions;

namespace Reactivation.Tests.Approaches;

/// <summary>Approaches as documents: what is written is read back; what is wrong is told with its place.</summary>
public class ApproachJsonTests
{
    private static readonly ReactivationPolicy Policy = ReactivationPolicy.Default;

    [Fact]
    public void A_TheDefault_IsReadBackAsItIs()
    {
        var json = ApproachPolicy.Default.ToJson(Policy);

        var read = ApproachPolicy.FromJson(json, Policy);
        read.ToJson(Policy).Should().Be(json);
        read.Measures.Select(m => (m.Id, m.When, m.Why)).Should().Equal(ApproachPolicy.Default.Measures.Select(m => (m.Id, m.When, m.Why)));
        read.Measures.Select(m => m.Then.Then?.Template).Should().Equal(ApproachPolicy.Default.Measures.Select(m => m.Then.Then?.Template));
        read.Should().BeEquivalentTo(ApproachPolicy.Default, o => o.ComparingRecordsByMembers().ComparingByValue<Condition>().ComparingByValue<Channel>().ComparingByValue<EventKind>());
        ApproachPolicy.TryFromJson(Encoding.UTF8.GetBytes(json), Policy, out var fromBytes, out _).Should().BeTrue();
        fromBytes!.ToJson(Policy).Should().Be(json);
    }

    [Fact]
    public void A_WhatIsWritten_SaysEverything()
    {
        var profile = new ChannelProfile(new("fax"), new("old offices", "昔ながらの会社")) { CostPerContact = 12.5m, CapacityPerDay = 0, ReachPercent = 40, Reactions = [EventKind.Inquiry] };
        var call = new Measure("call", new("call", "電話"), "own purpose", [Channel.Phone, new("fax")]) { Trigger = MeasureTrigger.Reaction, ByAnotherPerson = true, Then = new("x", new("x", "x"), "p", [Channel.Sms]) };
        var own = ApproachPolicy.Default with
        {
            Measures = [new("mine", Condition.Definition("r181") & ApproachFacts.Tier.Is("high"), call, new("why", "なぜ"))],
            GuardRails = [new("all", ApproachFacts.Cause.Is("other"), new(), new("w", "w")), new("some", Condition.Segment("dormant"), new() { Channels = [Channel.Sms], Purposes = ["p"], OpenedBy = "news" }, new("w", "w"))],
            Returns = [new("back", Condition.Definition("r181"), new([EventKind.MailOpen], call) { QuietDays = 7 }, new("w", "w"))],
            Channels = [profile],
            Sequences = [new("s", [new("a", 3, Channel.Sms, "t") { SkipAfter = [EventKind.Use], OnlyAfter = [EventKind.MailOpen], When = Condition.Segment("dormant") }]) { StopAfter = [] }],
        };

        var read = ApproachPolicy.FromJson(own.ToJson(Policy), Policy);

        read.Should().BeEquivalentTo(own, o => o.ComparingRecordsByMembers().ComparingByValue<Condition>().ComparingByValue<Channel>().ComparingByValue<EventKind>());
        (read.Channels[0].CostPerContact, read.Channels[0].CapacityPerDay, read.Returns[0].Then.QuietDays, read.Measures[0].Then.Then!.Template).Should().Be((12.5m, 0, 7, "x"));
    }

    [Fact]
    public void A_ASectionLeftAway_IsTheDefaults()
    {
        var read = ApproachPolicy.FromJson("""{ "version": 1, "guard_rails": [] }""", Policy);

        read.GuardRails.Should().BeEmpty();
        (read.Measures, read.Returns, read.Channels, read.Sequences).Should().Be((ApproachPolicy.Default.Measures, ApproachPolicy.Default.Returns, ApproachPolicy.Default.Channels, ApproachPolicy.Default.Sequences));
    }

    [Fact]
    public void A_EveryMistake_IsToldWithItsPlace()
    {
        const string json = """
            {
              "version": 1,
              "measure": [],
              "measures": [
                { "id": "a", "when": "caus is price and definition r18", "measure": { "template": "t", "what": { "en": "x", "ja": "x" }, "purpose": "p", "channels": [] }, "why": { "en": "x", "ja": "x" } },
                { "id": "b", "when": "segment nobody", "measure": { "template": "t", "what": { "en": "x", "ja": "x" }, "purpose": "p", "channels": ["E-mail"], "trigger": "now" }, "why": { "en": "x", "ja": "x" } }
              ],
              "returns": [{ "id": "r", "when": "definition r181", "return": { "events": ["web_visits"], "quiet_days": -1 }, "why": { "en": "x", "ja": "x" } }],
              "channels": [{ "channel": "fax", "good_for": { "en": "x", "ja": "x" }, "cost_per_contact": -1 }]
            }
            """;

        ApproachPolicy.TryFromJson(json, Policy, out _, out var problems).Should().BeFalse();

        problems.Select(p => $"{p.Line}: {p.Path}: {p.Found}").Should().Equal(
            "3: $.measure: the member measure",
            "5: $.measures[0].when: 'caus'",
            "5: $.measures[0].measure.channels: a list of 0",
            "6: $.measures[1].when: segment nobody",
            "6: $.measures[1].measure.channels[0]: \"E-mail\"",
            "6: $.measures[1].measure.trigger: \"now\"",
            "8: $.returns[0].return: no member 'next_step'",
            "8: $.returns[0].return.events[0]: \"web_visits\"",
            "8: $.returns[0].return.quiet_days: -1",
            "9: $.channels[0].cost_per_contact: -1");
        problems.Single(p => p.Found == "\"web_visits\"").Fix.Should().Be("did you mean 'web_visit'?");
    }

    [Fact]
    public void A7_ASequence_IsHeldAgainstThePolicy()
    {
        const string json = """
            { "version": 1, "sequences": [
              { "id": "s", "stop_after": ["purchases"], "steps": [] },
              { "id": "t", "stop_after": [], "steps": [{ "id": "a", "wait_days": -1, "channel": "email", "template": "t", "when": "segment nobody" }] } ] }
            """;

        ApproachPolicy.TryFromJson(json, Policy, out _, out var problems).Should().BeFalse();
        problems.Select(p => $"{p.Path}: {p.Found}").Should().Equal(
            "$.sequences[0].stop_after[0]: \"purchases\"", "$.sequences[0].steps: a list of 0", "$.sequences[1].steps[0].wait_days: -1", "$.sequences[1].steps[0].when: segment nobody");
        var step = new SequenceStep("a", 0, Channel.Email, "t") { When = Condition.Segment("nobody") };
        (ApproachPolicy.Default with { Sequences = [new("s", [step]), new("s", [step with { When = null }])] }).Check(Policy).Select(p => p.ToString()).Should().Equal(
            "sequences.s: found it twice, expected each id once", "sequences.s.a: found segment nobody, expected a segment of the policy");
    }

    [Fact]
    public void A_ADefaultThatDoesNotFitThePolicy_IsSaid()
    {
        var bare = Policy with { Definitions = [.. Policy.Definitions.Where(d => d.Id != "no-web-visit")] };

        ApproachPolicy.TryFromJson("""{ "version": 1 }""", bare, out _, out var problems).Should().BeFalse();
        problems.Select(p => p.ToString()).Should().Contain("line 1, column 1, $: found definition no-web-visit in the default's measures.A3-D1, expected a definition of the policy; 'measures' is left away, so the default stands: write it too");
    }

    [Fact]
    public void A_WhatThePolicyDoesNotKnow_IsNotWritten()
    {
        var own = ApproachPolicy.Default with { Measures = [new("mine", Fact.Day("seen_on").Within(3).Days(), ApproachPolicy.Default.Measures[0].Then, new("w", "w"))] };

        own.Invoking(o => o.ToJson(Policy)).Should().Throw<PolicyException>().WithMessage("*seen_on*");
        var known = Policy with { Catalogue = FactCatalogue.Default.With(Fact.Day("seen_on")) };
        ApproachPolicy.FromJson(own.ToJson(known), known).Measures.Single().When.Should().Be(own.Measures[0].When);
    }

    [Fact]
    public void A_TheSchema_DescribesAMeasureOnce_AndPointsToIt()
    {
        var schema = System.Text.Json.JsonDocument.Parse(ApproachPolicy.JsonSchema()).RootElement;

        schema.GetProperty("required").EnumerateArray().Select(e => e.GetString()).Should().Equal("version");
        schema.GetProperty("$defs").GetProperty("measure").GetProperty("properties").GetProperty("then").GetProperty("$ref").GetString().Should().Be("#/$defs/measure");
        schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Should().Equal("version", "measures", "guard_rails", "returns", "sequences", "channels");
    }
}
