using System.Collections.Immutable;
using System.Text.Json;
using Reactivation.Cli.Input.Columns;
using Reactivation.Cli.Input.Values;

namespace Reactivation.Cli.Input.Mapping;

/// <summary>Reads what a header map says of one sort of file.</summary>
internal sealed class MapSectionReader(JsonProblems problems, FieldSet fields, DayFormat? format)
{
    internal MapSection Read(PlacedJson json, params string[] known)
    {
        var members = problems.Members(json, known);
        var columns = ReadColumns(members.GetValueOrDefault("columns"));
        var constants = ReadConstants(members.GetValueOrDefault("constants"));
        CheckEachFieldOnce(columns, constants);
        return new MapSection(problems.Text(members.GetValueOrDefault("file")), columns, constants, ReadIgnored(members.GetValueOrDefault("ignored"), columns));
    }

    private ImmutableArray<MappedColumn> ReadColumns(PlacedJson? json)
    {
        var columns = ImmutableArray.CreateBuilder<MappedColumn>();
        foreach (var member in problems.Members(json))
        {
            // One column may give several fields: what happened, and how it ended.
            var targets = member.Value.Type == JsonTokenType.StartArray ? member.Value.Items : [member.Value];
            if (targets.Count == 0)
                problems.Add(member.Value.Place.Problem("an array of nothing", "at least one field, or the column under \"ignored\""));
            foreach (var target in targets)
            {
                if (ReadColumn(member.Name.Trim(), target) is { } column)
                    columns.Add(column with { Place = member.Place });
            }
        }

        return columns.ToImmutable();
    }

    private MappedColumn? ReadColumn(string header, PlacedJson json)
    {
        if (json.Type == JsonTokenType.String)
            return FindField(json, json.Text) is { } plain ? new MappedColumn(header, plain, null, null, json.Place) : null;
        if (json.Type != JsonTokenType.StartObject)
        {
            problems.Add(json.Place.Problem(json.Found, "a field in quotation marks, or an object with \"to\""));
            return null;
        }

        var members = problems.Members(json, "to", "values", "date_format");
        var to = members.GetValueOrDefault("to");
        if (to is null)
            problems.Add(json.Place.Problem("no \"to\"", $"what the column gives: {fields.Expected}"));
        if (problems.Text(to) is not { } name || FindField(to!, name) is not { } field)
            return null;
        var own = ReadFormat(members.GetValueOrDefault("date_format"), field);
        return new MappedColumn(header, field, ReadValues(members.GetValueOrDefault("values"), field, own ?? format), own, json.Place);
    }

    private Field? FindField(PlacedJson json, string name)
    {
        var misspelt = new List<Problem>();
        var field = fields.Find(name, misspelt);
        if (field is null && misspelt.Count == 0)
            problems.Add(json.Place.Problem(Shown.Text(name), fields.Expected));
        foreach (var problem in misspelt)
            problems.Add(json.Place, problem);
        return field;
    }

    private DayFormat? ReadFormat(PlacedJson? json, Field field)
    {
        if (problems.Text(json) is not { } pattern)
            return null;
        if (field.Fact is not Customers.DayFact)
            problems.Add(json!.Place.Problem($"a form of days for {field.Name}", "it at a column of days"));
        else if (DayFormat.TryMake(pattern, out var own, out var expected))
            return own;
        else
            problems.Add(json!.Place.Problem(Shown.Text(pattern), expected));
        return null;
    }

    private Dictionary<string, string>? ReadValues(PlacedJson? json, Field field, DayFormat? own)
    {
        if (json is null)
            return null;
        if (field.Name == Field.Id)
            problems.Add(json.Place.Problem($"values of {Field.Id}", "ids as they are", "--aliases joins the ids of one customer"));
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in problems.Members(json))
        {
            if (problems.Text(member.Value) is not { } text)
                continue;
            if (field.Check(text, own) is { } wrong)
                problems.Add(member.Value.Place, wrong);
            if (!values.TryAdd(member.Name.Trim(), text))
                problems.Add(member.Place.Problem($"{Shown.Text(member.Name)} a second time", "each text once", "spaces around it do not count"));
        }

        return values;
    }

    private ImmutableArray<MappedConstant> ReadConstants(PlacedJson? json)
    {
        var constants = ImmutableArray.CreateBuilder<MappedConstant>();
        foreach (var member in problems.Members(json))
        {
            var name = member.Value with { Place = member.Place };
            if (problems.Text(member.Value) is not { } text || FindField(name, member.Name) is not { } field)
                continue;
            if (field.Name == Field.Id)
                problems.Add(member.Place.Problem($"one {Field.Id} for the whole file", "a column of ids"));
            else if (field.Check(text, format) is { } wrong)
                problems.Add(member.Value.Place, wrong);
            else
                constants.Add(new MappedConstant(field, text, member.Place));
        }

        return constants.ToImmutable();
    }

    private ImmutableHashSet<string> ReadIgnored(PlacedJson? json, ImmutableArray<MappedColumn> columns)
    {
        var ignored = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        if (json is { Type: not JsonTokenType.StartArray })
            problems.Add(json.Place.Problem(json.Found, "an array of column names"));
        foreach (var item in json?.Items ?? [])
        {
            if (problems.Text(item)?.Trim() is not { } name)
                continue;
            if (!ignored.Add(name))
                problems.Add(item.Place.Problem($"{Shown.Text(name)} a second time", "each column once"));
            if (columns.Any(c => c.Header == name))
                problems.Add(item.Place.Problem($"{Shown.Text(name)}, which gives {columns.First(c => c.Header == name).Field.Name}", "a column either ignored or used"));
        }

        return ignored.ToImmutable();
    }

    private void CheckEachFieldOnce(ImmutableArray<MappedColumn> columns, ImmutableArray<MappedConstant> constants)
    {
        var given = columns.Select(c => (c.Field.Name, By: $"the column {c.Header}", c.Place)).Concat(constants.Select(c => (c.Field.Name, By: "a constant", c.Place)));
        foreach (var field in given.GroupBy(g => g.Name))
        {
            var first = field.First();
            foreach (var (name, by, place) in field.Skip(1))
                problems.Add(place.Problem($"{name} from {by}", "each from one place", $"{first.By} on line {first.Place.Line} gives it already"));
        }

        foreach (var header in columns.GroupBy(c => c.Header).Where(g => g.DistinctBy(c => c.Place).Count() > 1))
            problems.Add(header.Last().Place.Problem($"{Shown.Text(header.Key)} a second time", "each column once", "spaces around it do not count"));
    }
}
