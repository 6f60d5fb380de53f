using System.Collections.Immutable;
using System.CommandLine;
using Reactivation.Approaches;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Values;
using Reactivation.Cli.Runs;
using Reactivation.Cli.Runs.Planning;

namespace Reactivation.Cli.Commands;

/// <summary>The options of every command that asks what may be sent: the rules, the campaign, the moment.</summary>
internal sealed class PlanningOptions
{
    private readonly Option<FileInfo?> _approaches = File("--approaches", "Which measures suit whom, and what is known of the channels, as JSON; without it, the default approaches.");
    private readonly Option<FileInfo?> _rules = File("--contact-rules", "What may be sent, as JSON: lawful bases, frequency caps, quiet hours, hold-outs; without it, the default rules.");
    private readonly Option<FileInfo?> _timing = File("--timing", "When a contact is sensible, as JSON: occasions, business days, sales and releases; without it, the default timing.");
    private readonly Option<string?> _at = new("--at") { Description = $"The moment of the question, such as 2026-11-22T10:00+09:00; without an offset, by the clock of --zone. Without it, {TimingDefaults.Hour}:00 of --as-of by that clock.", HelpName = "MOMENT" };
    private readonly Option<string?> _campaign = new("--campaign") { Description = "The campaign, by which hold-outs are asked.", HelpName = "ID" };

    internal void AddTo(Command command)
    {
        foreach (var option in new Option[] { _at, _campaign, _approaches, _rules, _timing })
            command.Add(option);
    }

    /// <summary>Reads the rules and the moment.</summary>
    /// <exception cref="InputException">Some cannot be used; all problems are named.</exception>
    internal PlanTerms Read(ParseResult parsed, Terminal terminal, ReactivationPolicy policy, DateOnly asOf, TimeZoneInfo? zone)
    {
        var problems = new List<Problem>();
        var files = new List<(string, FileInfo)>();
        var approaches = Document<ApproachPolicy>(_approaches, "approaches", (ReadOnlySpan<byte> json, out ApproachPolicy? read, out ImmutableArray<Problem> wrong) => ApproachPolicy.TryFromJson(json, policy, out read, out wrong));
        var rules = Document<ContactRules>(_rules, "contact_rules", (ReadOnlySpan<byte> json, out ContactRules? read, out ImmutableArray<Problem> wrong) => ContactRules.TryFromJson(json, out read, out wrong));
        var timing = Document<TimingPolicy>(_timing, "timing", (ReadOnlySpan<byte> json, out TimingPolicy? read, out ImmutableArray<Problem> wrong) => TimingPolicy.TryFromJson(json, out read, out wrong));
        var at = Moment(parsed.GetValue(_at), asOf, zone, problems);
        if (approaches is null)
            problems.AddRange(ApproachPolicy.Default.Check(policy));
        InputException.ThrowIfAny(problems);
        return new PlanTerms { At = at, Campaign = parsed.GetValue(_campaign), Approaches = approaches ?? ApproachPolicy.Default, Rules = rules ?? ContactRules.Default, Timing = timing ?? TimingPolicy.Default, Files = [.. files] };

        T? Document<T>(Option<FileInfo?> option, string role, DocumentFile.Reader<T> reader)
            where T : class
        {
            if (parsed.GetValue(option) is not { } named)
                return null;
            var file = terminal.StandardInput.Resolve(named);
            var read = DocumentFile.TryRead(file, reader, out var wrong);
            problems.AddRange(wrong);
            files.Add((role, file));
            return read;
        }
    }

    private static DateTimeOffset Moment(string? text, DateOnly asOf, TimeZoneInfo? zone, List<Problem> problems)
    {
        if (!MomentReader.IsWithin(asOf))
        {
            problems.Add(new() { Source = "--as-of", Found = asOf.Text(), Expected = MomentReader.ExpectedYears });
            return default;
        }

        if (text is null && zone is not null)
            return WallTime.First(asOf.ToDateTime(new TimeOnly(TimingDefaults.Hour, 0)), zone);
        var (expected, fix) = ("the moment of the question, or --zone, by whose clock it is then", (string?)null);
        if (text is not null && new MomentReader(null).Read(text, zone, DayEdge.None, out expected, out fix) is { } at)
        {
            if (DateOnly.FromDateTime(at.DateTime) < asOf)
                problems.Add(new() { Source = "--at", Found = Shown.Text(text), Expected = $"a moment not before {asOf.Text()}, of which the customers are assessed" });
            return at;
        }

        problems.Add(new() { Source = "--at", Found = text is null ? "nothing" : Shown.Text(text), Expected = expected, Fix = text is null ? null : fix });
        return default;
    }

    private static Option<FileInfo?> File(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
