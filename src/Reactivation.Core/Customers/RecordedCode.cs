namespace Reactivation.Customers;

/// <summary>A code of a choice that a customer record gives: the counterpart of <see cref="Recorded{T}"/> for text codes.</summary>
public readonly record struct RecordedCode
{
    private RecordedCode(string? code) => (IsRecorded, Code) = (true, code);

    /// <summary>Whether the source has this fact.</summary>
    public bool IsRecorded { get; }

    /// <summary>The code; null for none, and where nothing is recorded.</summary>
    public string? Code { get; }

    /// <summary>A recorded code.</summary>
    /// <param name="code">The code, or null for none.</param>
    public static implicit operator RecordedCode(string? code) => new(code);
}
