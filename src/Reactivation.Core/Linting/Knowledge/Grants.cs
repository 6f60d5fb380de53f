using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Linting.Search;

namespace Reactivation.Linting.Knowledge;

/// <summary>Something that a question may take for granted about the data: a literal that brings its clauses into force, and what it means.</summary>
/// <param name="Literal">The literal.</param>
/// <param name="Text">What is taken for granted.</param>
internal sealed record Grant(int Literal, Wording Text);

/// <summary>What is true of customers whose facts are recorded in full and agree with one another, as they do when events are recorded.</summary>
/// <remarks>
/// Each grant is true of every such customer, so it can only rule out customers that do not exist. Without any grant the facts are
/// independent of one another, and may be unrecorded.
/// </remarks>
internal sealed class Grants
{
    private readonly Circuit _circuit;
    private readonly Dictionary<EventKind, int> _kinds = [];
    private readonly Dictionary<Fact, int> _computed = [];
    private readonly List<Grant> _all = [];

    internal Grants(LintModel model)
    {
        _circuit = model.Circuit;
        Orders = new AxisOrders(_circuit);
        Everything = _circuit.NewVariable();
        var recorded = Add(new("everything that is read is recorded", "参照する項目がすべて記録されていること"));
        foreach (var literal in model.Recordings())
            _circuit.Imply(recorded, literal);
        EventFacts.Grant(model, this);
        DerivedFacts.Grant(model, this);
        ScaleSteps.Grant(model, this);
        Orders.Impose();
    }

    /// <summary>All grants at once.</summary>
    internal int Everything { get; }

    internal IReadOnlyList<Grant> All => _all;

    internal AxisOrders Orders { get; }

    internal int Add(Wording text)
    {
        var literal = _circuit.NewVariable();
        _circuit.Imply(Everything, literal);
        _all.Add(new Grant(literal, text));
        return literal;
    }

    /// <summary>The grant that facts of one kind of event agree.</summary>
    internal int Of(EventKind kind)
    {
        if (!_kinds.TryGetValue(kind, out var literal))
        {
            literal = Add(new($"the facts of {kind} agree with one another, as they do where its events are recorded", $"{kind} の項目どうしが矛盾しないこと（イベントから求めた値なら矛盾しない）"));
            _kinds.Add(kind, literal);
        }

        return literal;
    }

    /// <summary>The grant that a derived fact is computed.</summary>
    internal int Computed(Fact fact)
    {
        if (!_computed.TryGetValue(fact, out var literal))
        {
            literal = Add(new($"{fact} is computed, not given", $"{fact} が入力値ではなく計算値であること"));
            _computed.Add(fact, literal);
        }

        return literal;
    }
}
