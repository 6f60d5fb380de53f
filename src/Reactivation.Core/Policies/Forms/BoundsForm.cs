using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Policies.Json;

namespace Reactivation.Policies.Forms;

/// <summary>Numbers of any shape, each in 1/10000; absent is not the same as empty.</summary>
internal sealed class BoundsForm : Form<ImmutableArray<long>?>
{
    private static readonly ListForm<long> Numbers = new(new AmountForm()) { IsInline = true };

    internal override void Write(JsonWriter writer, ImmutableArray<long>? value) => Numbers.Write(writer, value!.Value);

    internal override void Describe(SchemaWriter schema) => Numbers.Describe(schema);

    protected override bool Read(JsonValue value, Reading reading, [MaybeNullWhen(false)] out ImmutableArray<long>? result)
    {
        var isRead = Numbers.TryRead(value, reading, out var numbers);
        result = numbers;
        return isRead;
    }
}
