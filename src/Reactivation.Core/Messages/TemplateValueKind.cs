namespace Reactivation.Messages;

/// <summary>What a <see cref="TemplateValue"/> holds.</summary>
public enum TemplateValueKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number of 32 bits.</summary>
    Whole,

    /// <summary>A whole number of 64 bits.</summary>
    LongWhole,

    /// <summary>A binary floating-point number.</summary>
    Floating,

    /// <summary>A decimal number with its scale.</summary>
    Amount,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A day with a time of day, without a zone.</summary>
    Moment,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Named values.</summary>
    Group,
}
