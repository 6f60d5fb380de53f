namespace Reactivation.Cli.Demo;

/// <summary>A row of the generated contact log; moments are by the customer's own clock.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="On">The day.</param>
/// <param name="Hour">The hour; null for a day alone.</param>
internal sealed record DemoRecord(string Kind, DateOnly On, int? Hour = null)
{
    internal string? Channel { get; init; }

    internal string? Campaign { get; init; }

    internal DateOnly? WithdrawnOn { get; init; }

    internal DateOnly? AnsweredOn { get; init; }

    internal DateOnly? ConfirmedOn { get; init; }

    internal string? Who { get; init; }

    internal string? How { get; init; }

    internal string? Wording { get; init; }
}
