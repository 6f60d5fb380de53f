using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;
using Reactivation.Priorities;

namespace Reactivation.Policies;

/// <summary>The scorecard: a list of characteristics.</summary>
internal sealed class ScorecardForm : Form<Scorecard>
{
    private static readonly Member<Characteristic, string> Id = new("id", "the id, once in its list", Texts.Id, c => c.Id);

    private static readonly Member<Characteristic, ScorePart> Part = new("part", "the viewpoint that the points count for", CodeForm.Of<ScorePart>(), c => c.Part);

    private static readonly Member<Characteristic, Bins> Rows = new("rows", "the bins of the (first) fact", BinsForm.Form, c => c.Rows);

    private static readonly OptionalMember<Characteristic, Bins?> Columns = new("columns", "the bins of the second fact, where two are crossed", BinsForm.Form!, c => c.Columns, () => null, c => c is not null);

    private static readonly Member<Characteristic, PointTable> Points = new("points", "the points in hundredths, one for each bin of 'rows'; where 'columns' stands, a list of them for each bin of 'rows'", new PointsForm(), PointTable.Of);

    private static readonly OptionalMember<Characteristic, int> Missing = new("missing", "the points in hundredths where a value is missing; 0 when left away", new WholeForm(0, Scorecard.MaxPoints), c => c.MissingPoints, () => 0);

    private static readonly ListForm<Characteristic> List = new(new ObjectForm<Characteristic>([Id, Part, Rows, Columns, Points, Missing], Make), ("id", c => c.Id));

    internal override void Write(JsonWriter writer, Scorecard value) => List.Write(writer, value.Characteristics);

    internal override void Describe(SchemaWriter schema) => List.Describe(schema);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out Scorecard result)
    {
        result = null;
        if (!List.TryRead(value, reading, out var characteristics))
            return false;
        if (characteristics.Sum(c => (long)c.Max) is > Scorecard.MaxPoints and var sum)
            return reading.Problem(value, FormattableString.Invariant($"at most {Scorecard.MaxPoints}"), found: FormattableString.Invariant($"characteristics whose most points together are {sum}"));
        result = new Scorecard([.. characteristics]);
        return true;
    }

    private static Characteristic? Make(Fields<Characteristic> fields)
    {
        var (rows, columns, points) = (fields.Of(Rows), fields.Of(Columns), fields.Of(Points));
        if (points.ProblemWith(rows.Count, columns?.Count) is { } expected)
            return fields.Problem(Points, expected, found: points.Shown);
        if (columns is not null && (rows.GreaterIsBetter is null || columns.GreaterIsBetter is null))
            return fields.Problem(rows.GreaterIsBetter is null ? (Member<Characteristic>)Rows : Columns, "a fact that declares what is better in it, where two are crossed");
        ImmutableArray<int> all = [.. points.Rows.SelectMany(r => r)];
        var characteristic = columns is null
            ? Characteristic.OneWay(fields.Of(Id), fields.Of(Part), rows, all, fields.Of(Missing))
            : Characteristic.TwoWay(fields.Of(Id), fields.Of(Part), rows, columns, all, fields.Of(Missing));
        foreach (var fall in characteristic.NotMonotone())
            fields.Problem(Points, "points that never fall where the value gets better, and never more for a missing one", found: fall);
        return characteristic.NotMonotone().Any() ? null : characteristic;
    }
}
