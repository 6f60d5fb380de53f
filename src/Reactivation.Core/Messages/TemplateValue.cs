using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>A value for a template. Immutable; 24 bytes, numbers and dates are not boxed.</summary>
/// <remarks>
/// There is one conversion for each type that the language knows. A day is a moment at midnight, so that <c>date.to_string</c> takes it;
/// instants with a zone have no place here: settle the reader's zone before.
/// </remarks>
public readonly struct TemplateValue : IEquatable<TemplateValue>
{
    private const int KindMask = 0xFF;
    private const int DecimalMask = unchecked((int)0x80FF_0000);

    private readonly object? _reference;
    private readonly long _low;
    private readonly int _high;
    private readonly int _tag;

    private TemplateValue(TemplateValueKind kind, long low = 0, object? reference = null, int high = 0, int decimalTag = 0) =>
        (_reference, _low, _high, _tag) = (reference, low, high, (int)kind | decimalTag);

    /// <summary>Nothing: prints nothing and is not true.</summary>
    public static TemplateValue Null => default;

    /// <summary>What it holds.</summary>
    public TemplateValueKind Kind => (TemplateValueKind)(_tag & KindMask);

    internal bool IsNull => _tag == 0;

    internal bool Flag => _low != 0;

    internal int Int => (int)_low;

    internal long Long => _low;

    internal double Double => BitConverter.Int64BitsToDouble(_low);

    internal decimal Decimal => new((int)_low, (int)(_low >> 32), _high, _tag < 0, (byte)(_tag >> 16));

    internal string Text => (string)_reference!;

    internal DateTime Moment => new(_low, DateTimeKind.Unspecified);

    internal ImmutableArray<TemplateValue> Items => ((ItemList)_reference!).Items;

    internal TemplateValues Group => (TemplateValues)_reference!;

    /// <summary>A text; null is <see cref="Null"/>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(string? value) => value is null ? default : new(TemplateValueKind.Text, reference: value);

    /// <summary>True or false.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(bool value) => new(TemplateValueKind.Flag, value ? 1 : 0);

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(int value) => new(TemplateValueKind.Whole, value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(long value) => new(TemplateValueKind.LongWhole, value);

    /// <summary>A floating-point number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(double value) => new(TemplateValueKind.Floating, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A decimal number; its scale is kept: 1.10 prints <c>1.10</c>.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return new(TemplateValueKind.Amount, (uint)bits[0] | ((long)bits[1] << 32), high: bits[2], decimalTag: bits[3] & DecimalMask);
    }

    /// <summary>A day, at midnight.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(DateOnly value) => value.ToDateTime(TimeOnly.MinValue);

    /// <summary>A day with a time of day; its kind (UTC, local) is dropped.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(DateTime value) => new(TemplateValueKind.Moment, value.Ticks);

    /// <summary>Named values.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(TemplateValues? value) => value is null ? default : new(TemplateValueKind.Group, reference: value);

    /// <summary>A list of values; the default array is empty.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(ImmutableArray<TemplateValue> value) => new(TemplateValueKind.List, reference: new ItemList(value.IsDefault ? [] : value));

    /// <summary>A list of texts; the default array is empty.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator TemplateValue(ImmutableArray<string> value) => value.IsDefault ? ImmutableArray<TemplateValue>.Empty : value.Select(v => (TemplateValue)v).ToImmutableArray();

    /// <summary>Same kind, same value; 1 and 1.0 differ, 1.0m and 1.00m do not.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(TemplateValue left, TemplateValue right) => left.Equals(right);

    /// <summary>The opposite of <c>==</c>.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(TemplateValue left, TemplateValue right) => !left.Equals(right);

    /// <summary>The value as the type that it came from: a day as a <see cref="DateTime"/>, a list as an array, a group as <see cref="TemplateValues"/>; for other engines.</summary>
    /// <returns>The value, or null.</returns>
    public object? ToObject() => Kind switch
    {
        TemplateValueKind.Null => null,
        TemplateValueKind.Flag => Flag,
        TemplateValueKind.Whole => Int,
        TemplateValueKind.LongWhole => Long,
        TemplateValueKind.Floating => Double,
        TemplateValueKind.Amount => Decimal,
        TemplateValueKind.Text => Text,
        TemplateValueKind.Moment => Moment,
        TemplateValueKind.List => Items,
        _ => Group,
    };

    /// <inheritdoc/>
    public bool Equals(TemplateValue other) => Kind == other.Kind && Kind switch
    {
        TemplateValueKind.Amount => Decimal == other.Decimal,
        TemplateValueKind.Floating => Double.Equals(other.Double),
        TemplateValueKind.Text => Text == other.Text,
        TemplateValueKind.List => Items.SequenceEqual(other.Items),
        TemplateValueKind.Group => Group.Equals(other.Group),
        _ => _low == other._low,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TemplateValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        TemplateValueKind.Amount => Decimal.GetHashCode(),
        TemplateValueKind.Text => Text.GetHashCode(StringComparison.Ordinal),
        TemplateValueKind.List => Items.Length,
        TemplateValueKind.Group => Group.GetHashCode(),
        _ => HashCode.Combine(Kind, _low),
    };

    /// <summary>The value as it would be printed, or what it is where it cannot be printed.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Kind switch
    {
        TemplateValueKind.List => $"a list of {Items.Length}",
        TemplateValueKind.Group => $"a group ({string.Join(", ", Group.Names)})",
        _ => Rendering.ValueText.Of(this),
    };

    /// <summary>A box, so that a list is one reference.</summary>
    private sealed class ItemList(ImmutableArray<TemplateValue> items)
    {
        internal ImmutableArray<TemplateValue> Items => items;
    }
}
