namespace Reactivation.Conditions;

/// <summary>What a reference points to.</summary>
public enum ReferenceKind
{
    /// <summary>A dormancy definition.</summary>
    Definition,

    /// <summary>A segment.</summary>
    Segment,

    /// <summary>A named condition.</summary>
    Condition,
}

/// <summary>Another rule of the same policy, by id: <c>definition r181</c>.</summary>
public sealed class ReferenceCondition : Condition
{
    internal ReferenceCondition(ReferenceKind kind, string id)
        : base(1, 1)
    {
        if (!Identifier.IsId(id))
            throw new ArgumentException($"'{id}' is no id: letters, digits, underscores and hyphens, beginning with a letter, at most {Identifier.MaxLength}.", nameof(id));
        (Kind, Id) = (kind, id);
    }

    /// <summary>What it points to.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <inheritdoc/>
    public override bool Equals(Condition? other) => other is ReferenceCondition reference && Kind == reference.Kind && Id == reference.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Id);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.ToString().ToLowerInvariant()} {Id}";
}
