using System.Collections.Immutable;
using System.Text;
using Reactivation.Approaches;
using Reactivation.Decisions;
using Reactivation.Priorities;
using static Reactivation.Tests.Ask;

namespace Reactivation.Tests.Approaches;

/// <summary>The rules of the gate and of timing as documents.</summary>
public class RulesJsonTests
{
    [Fact]
    public void A8_L1_TheRules_AreReadBackAsTheyAre()
    {
        Same(ContactRules.Default);
        Same(new ContactRules
        {
            Profiles = [LawfulBasisProfile.OptInOnly("DE").With(new("fax"), Audience.Business, LawfulBasis.UntilRefusal), LawfulBasisProfile.Japan],
            Caps = [new("hour", 1, TimeSpan.FromHours(1)) { Channels = [Channel.Sms, new("fax")] }],
            Quiet = [new("q", new(21, 30), new(8, 5)) { Channels = [Channel.Sms], Days = [DayOfWeek.Sunday] }],
            HoldOuts = [new("h", "salt", 250) { Campaign = "winter", ShareByTier = ImmutableDictionary<PriorityTier, int>.Empty.Add(PriorityTier.High, 0).Add(PriorityTier.None, 9) }],
            AnswerPurposes = ["a", "b"],
        });
        Same(new ContactRules { Profiles = [], Caps = [], Quiet = [], HoldOuts = [], AnswerPurposes = [] });
        ContactRules.FromJson("""{ "version": 1 }""").Should().BeEquivalentTo(ContactRules.Default, Members);

        static void Same(ContactRules rules)
        {
            var json = rules.ToJson();
            ContactRules.FromJson(json).Should().BeEquivalentTo(rules, Members);
            ContactRules.TryFromJson(Encoding.UTF8.GetBytes(json), out var read, out _).Should().BeTrue();
            read!.ToJson().Should().Be(json);
        }

        static FluentAssertions.Equivalency.EquivalencyAssertionOptions<ContactRules> Members(FluentAssertions.Equivalency.EquivalencyAssertionOptions<ContactRules> o) =>
            o.ComparingRecordsByMembers().ComparingByValue<Channel>().WithStrictOrdering();
    }

    [Fact]
    public void A8_L1_EveryMistakeOfTheRules_IsToldWithItsPlace()
    {
        const string json = """
            {
              "version": 1,
              "profiles": [{ "jurisdiction": "JP", "bases": [{ "channel": "email", "audience": "consumer", "basis": "optin" }, { "channel": "sms", "audience": "consumer", "basis": "opt_in" }, { "channel": "sms", "audience": "consumer", "basis": "opt_out" }] }],
              "caps": [{ "id": "a", "most": 0, "within_hours": 0.5 }],
              "quiet_hours": [{ "id": "q", "from": "24:00", "to": "8" }, { "id": "r", "from": "00:00", "to": "00:00", "days": ["sunday", "Monday"] }],
              "hold_outs": [{ "id": "h", "share_basis_points": 10001 }]
            }
            """;

        ContactRules.TryFromJson(json, out _, out var problems).Should().BeFalse();

        problems.Select(p => $"{p.Line}: {p.Path}: {p.Found}").Should().Equal(
            "3: $.profiles[0].bases[0].basis: \"optin\"",
            "3: $.profiles[0].bases[2].channel: 'sms Consumer' a second time",
            "4: $.caps[0].most: 0",
            "4: $.caps[0].within_hours: 0.5",
            "5: $.quiet_hours[0].from: \"24:00\"",
            "5: $.quiet_hours[0].to: \"8\"",
            "5: $.quiet_hours[1].days[1]: \"Monday\"",
            "6: $.hold_outs[0]: no member 'salt'",
            "6: $.hold_outs[0].share_basis_points: 10001");
        ContactRules.TryFromJson("""{ "version": 1, "quiet_hours": [{ "id": "q", "from": "00:00", "to": "00:00", "days": ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] }] }""", out _, out problems).Should().BeFalse();
        problems.Single().ToString().Should().Be("line 1, column 33, $.quiet_hours[0]: found all seven days quiet, expected at least one day for sending");
        FluentActions.Invoking(() => ContactRules.FromJson("{")).Should().Throw<PolicyException>();
    }

    [Fact]
    public void A8_WhatADocumentCannotSay_IsNotLost_ButRefused()
    {
        var rules = new ContactRules
        {
            Caps = [new("c", 1, TimeSpan.FromMinutes(90))],
            HoldOuts = [new HoldOut("h", "s").Draw([("C-1", PriorityTier.Low)])],
            Quiet = [],
        };

        rules.Invoking(r => r.ToJson()).Should().Throw<PolicyException>().WithMessage("caps.c: found a window of 01:30:00, expected whole hours*hold_outs.h: found a group that was drawn*");
        (ContactRules.Default with { Quiet = [new("q", new(8, 0, 30), new(9, 0))] }).Invoking(r => r.ToJson()).Should().Throw<PolicyException>().WithMessage("*08:00:30*");
    }

    [Fact]
    public void A6_TheTiming_IsReadBackAsItIs_AndMistakesAreTold()
    {
        var own = new TimingPolicy
        {
            Rules = [new("a", TimingOccasion.Release, -3, 4, new("w", "理由")) { Template = "t", OnBusinessDays = true }],
            FiscalYearEndMonth = 12,
            FiscalYearEndDay = 30,
            LeapDay = LeapDay.DayAfter,
            Calendar = new() { Weekend = [DayOfWeek.Friday], Holidays = [Day("2026-12-29"), Day("2026-12-28")] },
            Events = [new(TimingOccasion.Sale, Day("2026-12-01"), "winter", "pumps"), new(TimingOccasion.Release, Day("2027-01-01"), "new")],
        };
        foreach (var timing in new[] { own, TimingPolicy.Default })
        {
            var json = timing.ToJson();
            TimingPolicy.FromJson(json).Should().BeEquivalentTo(timing, o => o.ComparingRecordsByMembers());
            TimingPolicy.TryFromJson(Encoding.UTF8.GetBytes(json), out var read, out _).Should().BeTrue();
            read!.ToJson().Should().Be(json);
        }

        TimingPolicy.FromJson("""{ "version": 1, "holidays": ["2027-01-01"] }""").Calendar.Weekend.Should().BeEquivalentTo([DayOfWeek.Saturday, DayOfWeek.Sunday]);
        TimingPolicy.TryFromJson("""
            { "version": 1, "holidays": ["2027-02-29"], "leap_day": "never", "fiscal_year_end_month": 13,
              "rules": [{ "id": "a", "occasion": "sale", "first_day": 1, "last_day": 0, "why": { "en": "", "ja": "" } }],
              "events": [{ "occasion": "birthday", "on": "2027-01-01", "name": "x" }] }
            """, out _, out var problems).Should().BeFalse();
        problems.Select(p => $"{p.Path}: {p.Found}").Should().Equal(
            "$.holidays[0]: \"2027-02-29\"", "$.leap_day: \"never\"", "$.fiscal_year_end_month: 13", "$.rules[0].last_day: 0", "$.events[0].occasion: \"birthday\"");
    }

    [Fact]
    public void A_TheSchemas_NameEverySection()
    {
        Sections(ContactRules.JsonSchema()).Should().Equal("version", "profiles", "caps", "quiet_hours", "hold_outs", "answer_purposes");
        Sections(TimingPolicy.JsonSchema()).Should().Equal("version", "rules", "fiscal_year_end_month", "fiscal_year_end_day", "leap_day", "weekend", "holidays", "events");

        static IEnumerable<string> Sections(string schema) => System.Text.Json.JsonDocument.Parse(schema).RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name);
    }
}
