using System.Text.Json;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>Takes JSON values apart and gathers everything that is not as expected.</summary>
internal sealed class JsonProblems
{
    private readonly List<Problem> _all = [];

    internal IReadOnlyCollection<Problem> All => _all;

    internal void Add(Problem problem) => _all.Add(problem);

    /// <summary>A problem that a reader of single values found, at its place in the file.</summary>
    internal void Add(JsonPlace place, Problem problem) => _all.Add(place.Problem(problem.Found, problem.Expected, problem.Fix));

    /// <summary>The members of an object; any names.</summary>
    internal IReadOnlyList<PlacedMember> Members(PlacedJson? json)
    {
        if (json is null)
            return [];
        if (json.Type != JsonTokenType.StartObject)
            _all.Add(json.Place.Problem(json.Found, "an object"));
        return json.Members;
    }

    /// <summary>The members of an object that may have these names and no other.</summary>
    internal Dictionary<string, PlacedJson> Members(PlacedJson json, params string[] known)
    {
        var members = Members(json);
        foreach (var unknown in members.Where(m => !known.Contains(m.Name)))
            _all.Add(unknown.Place.Problem($"the member {Shown.Text(unknown.Name)}", $"one of {string.Join(", ", known)}"));
        return members.Where(m => known.Contains(m.Name)).ToDictionary(m => m.Name, m => m.Value);
    }

    /// <summary>A text; null where there is none.</summary>
    internal string? Text(PlacedJson? json)
    {
        if (json is null)
            return null;
        if (json.Type == JsonTokenType.String)
            return json.Text;
        _all.Add(json.Place.Problem(json.Found, "a text in quotation marks"));
        return null;
    }
}
