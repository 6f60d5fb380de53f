using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;
using Reactivation.Priorities;

namespace Reactivation.Policies;

/// <summary>A list of points, or a list of such lists.</summary>
internal sealed class PointsForm : Form<PointTable>
{
    private static readonly ListForm<int> Flat = new(new WholeForm(0, Scorecard.MaxPoints)) { IsInline = true };

    private static readonly ListForm<ImmutableArray<int>> Nested = new(Flat);

    internal override void Write(JsonWriter writer, PointTable value)
    {
        if (value.IsNested)
            Nested.Write(writer, value.Rows);
        else
            Flat.Write(writer, value.Rows[0]);
    }

    internal override void Describe(SchemaWriter schema) => schema.AnyOf([() => schema.Value(Flat, null), () => schema.Value(Nested, null)]);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out PointTable result)
    {
        result = null;
        if (value.Kind == JsonKind.List && value.Items.Any(i => i.Kind == JsonKind.List))
        {
            if (Nested.TryRead(value, reading, out var rows))
                result = new PointTable(rows, IsNested: true);
        }
        else if (Flat.TryRead(value, reading, out var points))
        {
            result = new PointTable([points], IsNested: false);
        }

        return result is not null;
    }
}
