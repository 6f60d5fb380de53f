using Reactivation.Messages;

namespace Reactivation.Cli.Runs;

/// <summary>Counts messages while they go by, and why there is none.</summary>
internal sealed class MessageTally
{
    /// <summary>What stands against messages is the same for many; texts that are a customer's own are not counted one by one without end.</summary>
    private const int MostReasons = 1000;

    private readonly Dictionary<(string Template, MessageForm Form), int> _messages = [];
    private readonly Dictionary<Problem, int> _reasons = [];

    internal int Messages { get; private set; }

    internal int Refused { get; private set; }

    /// <summary>How many messages are without the offer, because a guard rail closes it.</summary>
    internal int WithoutOffer { get; private set; }

    /// <summary>SMS parts in all.</summary>
    internal int SmsParts { get; private set; }

    /// <summary>What all SMS cost; null where that is not known, or there is none.</summary>
    internal decimal? SmsCost { get; private set; }

    /// <summary>Reasons that are too many to be counted one by one.</summary>
    internal int OtherReasons { get; private set; }

    /// <summary>How many messages of each template and form, the most first.</summary>
    internal IEnumerable<(string Name, int Count)> ByTemplate => _messages.OrderByDescending(m => m.Value).ThenBy(m => m.Key.Template, StringComparer.Ordinal).Select(m => ($"{m.Key.Template} {Codes.Of(m.Key.Form)}", m.Value));

    /// <summary>What stands against messages, the most frequent first.</summary>
    internal IEnumerable<(Problem Reason, int Count)> Reasons => _reasons.OrderByDescending(r => r.Value).ThenBy(r => r.Key.ToString(), StringComparer.Ordinal).Select(r => (r.Key, r.Value));

    internal void Add(ComposedMessage composed)
    {
        if (composed.Message is not { } message)
        {
            Refused++;
            foreach (var problem in composed.Problems)
                Add(problem);
            return;
        }

        Messages++;
        WithoutOffer += composed.IsWithoutOffer ? 1 : 0;
        var key = (message.Template, message.Form);
        _messages[key] = _messages.GetValueOrDefault(key) + 1;
        if (message.Sms is not { } sms)
            return;
        SmsParts += sms.Parts.Length;
        if (sms.Cost is { } cost)
            SmsCost = (SmsCost ?? 0) + cost;
    }

    private void Add(Problem problem)
    {
        // The line is the row's own, and would make a reason of its own of every row.
        var reason = problem with { Line = null };
        if (_reasons.Count < MostReasons || _reasons.ContainsKey(reason))
            _reasons[reason] = _reasons.GetValueOrDefault(reason) + 1;
        else
            OtherReasons++;
    }
}
