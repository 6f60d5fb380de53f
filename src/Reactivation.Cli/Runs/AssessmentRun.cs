using System.Collections.Immutable;
using Reactivation.Cli.Input;
using Reactivation.Segments;

namespace Reactivation.Cli.Runs;

/// <summary>One question: these files, this policy, this day; and the ranked list that answers it.</summary>
internal sealed class AssessmentRun
{
    private AssessmentRun(InputFiles files, CustomerInput input, ReactivationPolicy given, DateOnly asOf)
    {
        (Files, Input, Given, AsOf) = (files, input, given, asOf);
        Policy = given.Fit(Population.Of(input.KnownBy(asOf), input.Map, asOf));
        Warnings = [.. AsOfWarnings.Of(input, asOf)];
    }

    internal InputFiles Files { get; }

    internal CustomerInput Input { get; }

    /// <summary>The policy as it was given.</summary>
    internal ReactivationPolicy Given { get; }

    /// <summary>The policy by which is assessed: the given one, with numbers where it asks for shares of the population.</summary>
    internal ReactivationPolicy Policy { get; }

    internal DateOnly AsOf { get; }

    internal ImmutableArray<Warning> Warnings { get; }

    /// <summary>The customers by tier, score and id. Empty until <see cref="Assess"/> was called.</summary>
    internal ImmutableArray<Assessment> List { get; private set; } = [];

    /// <summary>Prepares the question; nobody is assessed yet.</summary>
    internal static AssessmentRun Of(InputFiles files, CustomerInput input, ReactivationPolicy policy, DateOnly asOf) => new(files, input, policy, asOf);

    /// <summary>Assesses everyone.</summary>
    internal AssessmentRun Assess(Progress progress)
    {
        var customers = Input.KnownBy(AsOf).ToList();
        var (engine, map) = (ReactivationEngine.Create(Policy), Input.Map);
        List = [.. progress.Of("Assessing", InOrder.Select(customers, c => engine.Assess(c, map, AsOf)), customers.Count).Order(AssessmentOrder.ByPriority)];
        return this;
    }

    /// <summary>Assesses one customer; null where nobody of that id or alias is known by the day of the question.</summary>
    internal Assessment? Assess(string id) =>
        Input.Find(id) is { } customer && Input.KnownBy(AsOf).Contains(customer) ? ReactivationEngine.Create(Policy).Assess(customer, Input.Map, AsOf) : null;
}
