using System.Collections.Immutable;
using Reactivation.Cli.Input;
using Reactivation.Columns;
using Reactivation.Segments;

namespace Reactivation.Cli.Runs;

/// <summary>One question: these files, this policy, this day; and the ranked list that answers it.</summary>
internal sealed class AssessmentRun
{
    private AssessmentRun(InputFiles files, CustomerInput input, ReactivationPolicy given, DateOnly asOf)
    {
        (Files, Input, Given, AsOf) = (files, input, given, asOf);
        Customers = CustomerTable.From(input.KnownBy(asOf), input.Map);
        Policy = given.Fit(Population.Of(Customers, asOf));
        Warnings = [.. AsOfWarnings.Of(input, asOf), .. ContactWarnings.Of(files, input.Contacts, asOf)];
        Engine = ReactivationEngine.Create(Policy);
    }

    internal InputFiles Files { get; }

    internal CustomerInput Input { get; }

    /// <summary>The policy as it was given.</summary>
    internal ReactivationPolicy Given { get; }

    /// <summary>The policy by which is assessed: the given one, with numbers where it asks for shares of the population.</summary>
    internal ReactivationPolicy Policy { get; }

    /// <summary>The engine of that policy.</summary>
    internal ReactivationEngine Engine { get; }

    internal DateOnly AsOf { get; }

    internal ImmutableArray<Warning> Warnings { get; }

    /// <summary>The customers known by the day of the question.</summary>
    internal CustomerTable Customers { get; }

    /// <summary>What is said of each customer, once <see cref="Assess"/> was called.</summary>
    internal AssessmentTable Verdicts { get; private set; } = new();

    /// <summary>The customers' rows by tier, score and id, once <see cref="Assess"/> was called.</summary>
    internal ImmutableArray<int> Order { get; private set; } = [];

    /// <summary>Prepares the question; nobody is assessed yet.</summary>
    internal static AssessmentRun Of(InputFiles files, CustomerInput input, ReactivationPolicy policy, DateOnly asOf) => new(files, input, policy, asOf);

    /// <summary>Assesses everyone, as a table.</summary>
    internal AssessmentRun Assess()
    {
        Verdicts = Engine.Assess(Customers, AsOf, new TableOptions { DegreeOfParallelism = Environment.ProcessorCount });
        Order = [.. Verdicts.Top(Customers.Count)];
        return this;
    }

    /// <summary>The list, customer by customer with reasons, segments and next change, each made when its turn comes.</summary>
    internal IEnumerable<AssessedCustomer> List(Progress progress) => progress.Of("Writing", InOrder.Select(Order, row => AssessedCustomer.Of(Verdicts[row])), Order.Length);

    /// <summary>Assesses one customer; null where nobody of that id or alias is known by the day of the question.</summary>
    internal Assessment? Assess(string id) =>
        Input.Find(id) is { } customer && Input.KnownBy(AsOf).Contains(customer) ? Engine.Assess(customer, Input.Map, AsOf) : null;
}
