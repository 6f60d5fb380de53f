namespace Reactivation.Cli.Input.Joining;

/// <summary>The other ids of customers (名寄せ, I2): what is recorded under an alias is recorded of the customer.</summary>
internal sealed class Aliases
{
    private readonly Dictionary<string, AliasLine> _lines;
    private readonly Dictionary<string, string> _customers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Takes the lines of an alias file.</summary>
    /// <param name="source">The file's name.</param>
    /// <param name="lines">The lines by alias, in their order.</param>
    /// <param name="problems">Takes every circle of aliases.</param>
    internal Aliases(string source, Dictionary<string, AliasLine> lines, List<Problem> problems)
    {
        (Source, _lines) = (source, lines);
        foreach (var line in lines.Values)
            Follow(line, problems);
    }

    /// <summary>Nobody has another id.</summary>
    internal static Aliases None { get; } = new("", [], []);

    internal string Source { get; }

    /// <summary>Columns of the file that say nothing of aliases.</summary>
    internal IReadOnlyList<string> UnusedColumns { get; init; } = [];

    internal int Count => _lines.Count;

    /// <summary>How many of the aliases were asked for.</summary>
    internal int Used => _used.Count;

    /// <summary>The customer's own id.</summary>
    internal string Resolve(string id)
    {
        if (!_customers.TryGetValue(id, out var customer))
            return id;
        _used.Add(id);
        return customer;
    }

    /// <summary>An alias with the place that makes it one, for people; nothing for a customer's own id.</summary>
    internal string Told(string id) => _lines.TryGetValue(id, out var line) ? $", by the alias {id} ({Source}, line {line.Line})" : "";

    /// <summary>Follows an alias to its customer; all aliases on the way lead there too.</summary>
    private void Follow(AliasLine line, List<Problem> problems)
    {
        var way = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var id = line.Alias;
        while (!_customers.ContainsKey(id) && _lines.TryGetValue(id, out var next) && seen.Add(id))
        {
            way.Add(id);
            id = next.CustomerId;
        }

        if (seen.Contains(id))
        {
            var circle = way[way.IndexOf(id)..];
            problems.Add(_lines[id].Problem(Source, $"a circle of aliases: {string.Join(" → ", circle.Append(id))}", "an alias that leads to a customer"));
        }

        // Where there is a circle, its members are set down too, so that it is named once.
        var customer = _customers.GetValueOrDefault(id, id);
        foreach (var alias in way)
            _customers.Add(alias, customer);
    }
}
