using System.Collections.Immutable;
using Reactivation.Causes;
using Reactivation.Changes;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Dormancy;
using Reactivation.Priorities;

namespace Reactivation.Binding;

/// <summary>A policy as of a day, for a source: dates are constants, facts are columns (5.5). Immutable and thread-safe.</summary>
public sealed class BoundPolicy
{
    private readonly IReadOnlyDictionary<Fact, int> _indexes;
    private Breakpoints? _breakpoints;

    internal BoundPolicy(ReactivationPolicy policy, Source source, DateOnly asOf)
    {
        (Policy, Source, AsOf) = (policy, source, asOf);
        var columns = new ColumnBinder(source, asOf, policy.Scales);
        var conditions = new ConditionBinder(columns, asOf, r => policy.Find(r)!.Value);
        Definitions = Bind(policy.Definitions);
        Stages = Bind(policy.Stages.Rows);
        columns.AddStage(Stages, policy.Stages.Otherwise.Then);
        Causes = Bind(policy.Causes.Rows);
        foreach (var told in policy.Causes.Rows.Select(r => r.Then).Append(policy.Causes.Otherwise.Then).Select(f => f.ReasonFrom).OfType<Fact>())
            columns.Resolve(told); // A row need not ask for the fact that tells its reason.
        Priorities = Bind(policy.Priorities.Rows);
        Segments = Bind(policy.Segments);
        Scorecard = new BoundScorecard(policy.Scorecard, columns, asOf);
        SilentDays = columns.Resolve(Facts.SilentDays);
        Columns = [.. columns.Columns];
        _indexes = columns.Indexes;
        NotApplicable = [.. Never(DecisionKind.Definition, Definitions), .. Never(DecisionKind.Priority, Priorities)];

        ImmutableArray<BoundRow<T>> Bind<T>(ImmutableArray<Row<T>> rows) => [.. rows.Select(r => new BoundRow<T>(r, conditions.Bind(r.When)))];

        static IEnumerable<NotApplicable> Never<T>(DecisionKind kind, ImmutableArray<BoundRow<T>> rows) => rows.Where(r => r.When.IsNever).Select(r => new NotApplicable(kind, r.Row.Id, r.When.Lacks()));
    }

    /// <summary>The policy.</summary>
    public ReactivationPolicy Policy { get; }

    /// <summary>What is recorded.</summary>
    public Source Source { get; }

    /// <summary>The day of the question.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The columns to fill, each reading only columns before it.</summary>
    public ImmutableArray<BoundColumn> Columns { get; }

    /// <summary>The dormancy definitions.</summary>
    public ImmutableArray<BoundRow<DormancyEffect>> Definitions { get; }

    /// <summary>The lifecycle stages.</summary>
    public ImmutableArray<BoundRow<Stage>> Stages { get; }

    /// <summary>The cause table.</summary>
    public ImmutableArray<BoundRow<Finding>> Causes { get; }

    /// <summary>The priority table.</summary>
    public ImmutableArray<BoundRow<PriorityTier>> Priorities { get; }

    /// <summary>The segments.</summary>
    public ImmutableArray<BoundRow<string>> Segments { get; }

    /// <summary>The scorecard.</summary>
    public BoundScorecard Scorecard { get; }

    /// <summary>The column of <c>silent_days</c>; −1 where it is not recorded.</summary>
    public int SilentDays { get; }

    /// <summary>The definitions and priority rows that cannot hold for this source, in the policy's order, each with what it lacks.</summary>
    public ImmutableArray<NotApplicable> NotApplicable { get; }

    /// <summary>The days on which time alone can change the verdict; made when first asked for.</summary>
    internal Breakpoints Breakpoints => _breakpoints ??= new Breakpoints(this);

    /// <summary>The conditions that the verdict rests on (5.9).</summary>
    internal IEnumerable<BoundCondition> VerdictConditions() =>
        Stages.Select(s => s.When).Concat(Definitions.Select(d => d.When)).Concat(Causes.Select(c => c.When)).Concat(Priorities.Select(p => p.When));

    /// <summary>The column of a fact.</summary>
    /// <param name="fact">The fact, with its filter.</param>
    /// <returns>The index; −1 where it is not recorded or the policy does not read it.</returns>
    public int ColumnOf(Fact fact) => _indexes.GetValueOrDefault(fact, ColumnBinder.NotRecorded);
}
