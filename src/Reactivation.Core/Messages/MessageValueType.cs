namespace Reactivation.Messages;

/// <summary>What a value of a template must be.</summary>
public enum MessageValueType
{
    /// <summary>A text of one line, not empty.</summary>
    Text,

    /// <summary>A text that may have several lines, not empty.</summary>
    Lines,

    /// <summary>A list of texts of one line each, with at least one.</summary>
    List,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A number.</summary>
    Amount,

    /// <summary>A day.</summary>
    Day,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>An absolute http or https address.</summary>
    Link,

    /// <summary>HTML that is safe as it is: the only text that an HTML part prints without escaping.</summary>
    Html,
}
