using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Values;
using Reactivation.Cli.Runs.Planning;
using Reactivation.Customers;
using Reactivation.Priorities;

namespace Reactivation.Cli.Commands;

/// <summary>The options of what contacts cost, hold and bring (P11).</summary>
internal sealed class SpendingOptions
{
    private const string Amounts = "an amount of 0 or more";
    private const string Counts = "a whole number of 0 or more";
    private const string Percentages = "a percentage from 0 to 100 with at most two decimals";

    private readonly Option<decimal?> _budget = new("--budget") { CustomParser = ReadAmount, Description = "What may be spent in all, in the currency of the amounts. It needs --cost.", HelpName = "AMOUNT" };
    private readonly Option<string[]> _costs = Several("--cost", "CHANNEL=AMOUNT", "What one contact on a channel costs: email=2. Without any, the plan goes by tier and score, and says so. May be given several times.");
    private readonly Option<string[]> _capacities = Several("--capacity", "CHANNEL=N", "How many contacts a channel holds in a day: phone=40. May be given several times.");
    private readonly Option<string[]> _chances = Several("--chance", "[CHANNEL:]TIER=PERCENT", "How many of a hundred contacts bring the customer back: high=5, or phone:high=12 for one channel. May be given several times.");
    private readonly Option<decimal?> _amount = new("--amount") { CustomParser = ReadAmount, Description = "What a return brings; without it, each customer's own average purchase.", HelpName = "AMOUNT" };
    private readonly Option<int> _days = new("--days")
    {
        Description = "Over how many days contacts are spread.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
        CustomParser = result => CommonOptions.Number(result, 1, SpendingDefaults.MaxDays),
    };

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _days, _budget, _costs, _capacities, _chances, _amount })
            command.Add(option);
        CheckForm(_costs, AmountOf, Amounts);
        CheckForm(_capacities, CountOf, Counts);
        CheckForm(_chances, PercentOf, Percentages);
    }

    /// <summary>Puts what is stated into the terms.</summary>
    /// <exception cref="InputException">Some cannot be read; all problems are named.</exception>
    internal PlanTerms AddTo(PlanTerms terms, ParseResult parsed)
    {
        var problems = new List<Problem>();
        var channels = terms.Approaches.Channels;
        foreach (var (channel, cost) in Pairs(_costs, channel => Channel(channel, channels), AmountOf))
            channels = Replaced(channels, channel, p => p with { CostPerContact = cost });
        foreach (var (channel, capacity) in Pairs(_capacities, channel => Channel(channel, channels), CountOf))
            channels = Replaced(channels, channel, p => p with { CapacityPerDay = (int)capacity });
        var chances = Pairs(_chances, key => Chance(key, channels), PercentOf).ToImmutableDictionary(c => c.Key, c => (int)(c.Value * 100));
        var stated = terms with
        {
            Approaches = terms.Approaches with { Channels = channels },
            Chances = new ChanceTable(chances),
            Days = parsed.GetValue(_days),
            Budget = parsed.GetValue(_budget),
            Amount = parsed.GetValue(_amount),
        };
        if (stated.Budget is not null && (parsed.GetValue(_costs) ?? []).Length == 0 && !stated.HasCosts)
            problems.Add(new() { Source = _budget.Name, Found = "a budget without costs", Expected = "--cost for every channel: what a contact costs is asked for, not assumed" });
        InputException.ThrowIfAny(problems);
        return stated;

        List<(TKey Key, decimal Value)> Pairs<TKey>(Option<string[]> option, Func<string, (TKey? Key, string Expected)> key, Func<string, decimal?> value)
            where TKey : class
        {
            var pairs = new List<(TKey, decimal)>();
            foreach (var text in parsed.GetValue(option) ?? [])
            {
                var parts = text.Split('=', 2);
                var (found, names) = key(parts[0]);
                if (found is null)
                    problems.Add(new() { Source = option.Name, Found = Shown.Text(parts[0]), Expected = names, Fix = Shown.Near(parts[0], channels.Select(c => c.Channel.Name)) });
                else if (pairs.Any(p => Equals(p.Item1, found)))
                    problems.Add(new() { Source = option.Name, Found = $"{parts[0]} twice", Expected = "each once" });
                else
                    pairs.Add((found, value(parts[1])!.Value));
            }

            return pairs;
        }
    }

    /// <summary>Where costs are told, they must be told of every channel that could be taken: one that is left away would be left out in silence.</summary>
    /// <exception cref="InputException">A channel lacks its cost.</exception>
    internal static void CheckCosts(PlanTerms terms, ImmutableArray<Channel> reachable)
    {
        if (!terms.HasCosts)
            return;
        var lacking = terms.Approaches.Measures.SelectMany(m => m.Then.Channels).Distinct().Where(c => reachable.Contains(c) && terms.Profile(c)?.CostPerContact is null).ToList();
        if (lacking.Count > 0)
            throw new InputException(new Problem { Source = "--cost", Found = $"none of {string.Join(", ", lacking)}", Expected = "one of every channel with a column of addresses, as costs are told of others", Fix = "0 where a contact costs nothing" });
    }

    private static ImmutableArray<ChannelProfile> Replaced(ImmutableArray<ChannelProfile> profiles, Channel channel, Func<ChannelProfile, ChannelProfile> with) => [.. profiles.Select(p => p.Channel.Equals(channel) ? with(p) : p)];

    private static (Channel?, string) Channel(string name, ImmutableArray<ChannelProfile> profiles) => (profiles.FirstOrDefault(p => p.Channel.Name == name)?.Channel, $"one of {string.Join(", ", profiles.Select(p => p.Channel))}");

    private static (ChanceKey?, string) Chance(string text, ImmutableArray<ChannelProfile> profiles)
    {
        var parts = text.Split(':', 2);
        var tier = new[] { PriorityTier.High, PriorityTier.Medium, PriorityTier.Low }.Where(t => Codes.Of(t) == parts[^1]).Select(t => (PriorityTier?)t).FirstOrDefault();
        var (channel, names) = parts.Length == 2 ? Channel(parts[0], profiles) : (null, "");
        return tier is not { } known ? (null, "high, medium or low, with a channel before it or not: phone:high")
            : parts.Length == 2 && channel is null ? (null, names)
            : (new ChanceKey(channel, known), "");
    }

    /// <summary>What can be said of a pair without the channels is said together with what is wrong with other options.</summary>
    private static void CheckForm(Option<string[]> option, Func<string, decimal?> value, string expected) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Split('=', 2) is not [[_, ..], var text] || value(text) is null))
            CommonOptions.Refuse(result, token.Value, $"{option.HelpName}, {expected}");
    });

    private static decimal? ReadAmount(ArgumentResult result) => AmountOf(result.Tokens[0].Value) ?? CommonOptions.Refuse<decimal?>(result, $"{Amounts} with at most four decimals");

    private static decimal? CountOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static decimal? AmountOf(string text) => new AmountReader().Read(text) is { } cell and >= 0 ? Cell.ToAmount(cell) : null;

    private static decimal? PercentOf(string text) =>
        decimal.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent <= 100 && decimal.Truncate(percent * 100) == percent * 100 ? percent : null;

    private static Option<string[]> Several(string name, string shape, string description) => new(name) { Description = description, HelpName = shape, AllowMultipleArgumentsPerToken = true };
}
