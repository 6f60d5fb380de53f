namespace Reactivation.Customers;

/// <summary>A value that a customer record gives: not recorded (the default), recorded without a value (never, none), or a value (5.2).</summary>
/// <remarks>
/// Assigning <c>null</c> says <em>recorded, and there is none</em>; leaving the member alone says <em>not recorded</em>. The two are
/// never mixed: a rule that asks for a fact that is not recorded is not applicable.
/// </remarks>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Recorded<T> : IEquatable<Recorded<T>>
    where T : struct
{
    private Recorded(T? value) => (IsRecorded, Value) = (true, value);

    /// <summary>Whether the source has this fact.</summary>
    public bool IsRecorded { get; }

    /// <summary>The value; null for none, and where nothing is recorded.</summary>
    public T? Value { get; }

    /// <summary>A recorded value.</summary>
    /// <param name="value">The value, or null for none.</param>
    public static implicit operator Recorded<T>(T? value) => new(value);

    /// <summary>A recorded value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Recorded<T>(T value) => new(value);

    /// <summary>Equality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are the same.</returns>
    public static bool operator ==(Recorded<T> left, Recorded<T> right) => left.Equals(right);

    /// <summary>Inequality.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The opposite of equality.</returns>
    public static bool operator !=(Recorded<T> left, Recorded<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Recorded<T> other) => IsRecorded == other.IsRecorded && EqualityComparer<T?>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Recorded<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsRecorded, Value);

    /// <summary>The value, <c>none</c> or <c>not recorded</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => IsRecorded ? Value?.ToString() ?? "none" : "not recorded";
}
