using System.Collections.Immutable;
using System.Text;
using Reactivation.Binding;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Decisions;
using Reactivation.Proofs.Sentences;

namespace Reactivation.Proofs;

/// <summary>One piece of a rule, with whether it holds; a leaf carries the actual values and the threshold.</summary>
/// <param name="Condition">The piece, as written in the rule.</param>
/// <param name="IsNegated">Whether the rule asks for its opposite.</param>
/// <param name="Holds">Whether what the rule asks for holds.</param>
/// <param name="IsAnswerable">Whether it could be asked; false where a fact that it needs is not recorded.</param>
/// <param name="Actual">The actual values; empty for a group.</param>
/// <param name="Children">The parts of a group; empty for a leaf.</param>
public sealed record ProofNode(
    Condition Condition,
    bool IsNegated,
    bool Holds,
    bool IsAnswerable,
    ImmutableArray<ActualValue> Actual,
    ImmutableArray<ProofNode> Children)
{
    /// <summary>The day of the question.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>What the span comes to as of the day, such as <c>2026-05-25 or before</c>; null where the condition already says it.</summary>
    public string? Threshold => Condition switch
    {
        WithinTest within => $"{Day(within.Span.DayNumberBefore(AsOf))} to {Day(AsOf.DayNumber)}",
        AgoTest ago => $"{Day(ago.Span.DayNumberBefore(AsOf) - (ago.IsStrict ? 1 : 0))} or before",
        _ => null,
    };

    /// <summary>The reason of the definition or segment that a reference stands for; null for any other node.</summary>
    public Wording? Why { get; init; }

    /// <summary>Why a leaf cannot be answered: what is not recorded; empty where it can.</summary>
    public ImmutableArray<Lack> Lacks { get; init; } = [];

    /// <summary>The days that a leaf asks for, where it compares a day; else null.</summary>
    public DayBounds? Bounds => DayBounds.Of(Condition, AsOf);

    /// <summary>The leaves that made the node what it is: of an <em>and</em> that holds all, of an <em>or</em> that holds those that hold.</summary>
    /// <returns>The leaves, in the rule's order.</returns>
    public IEnumerable<ProofNode> Witnesses() => Children.IsEmpty ? [this] : Children.Where(c => c.Holds == Holds).SelectMany(c => c.Witnesses());

    /// <summary>The tree, one line a node.</summary>
    /// <returns>Lines that begin with ✓ (holds), ✗ (does not) or ? (cannot be asked).</returns>
    public override string ToString() => Write(new StringBuilder(), 0).ToString().TrimEnd();

    /// <summary>The node alone, without its children.</summary>
    /// <returns>Such as <c>last_purchase_on at least 181 days ago (2026-05-25 or before): last_purchase_on 2026-05-01</c>.</returns>
    public string Line() => Line(Decisive());

    private string Line(IEnumerable<ActualValue> actual)
    {
        var text = new StringBuilder();
        if (Children.IsEmpty || Condition is ReferenceCondition)
            text.Append(IsNegated ? "not " : "").Append(Condition);
        else
            text.Append(Condition is AndCondition != IsNegated ? "all of" : "any of");
        if (Threshold is not null)
            text.Append(" (").Append(Threshold).Append(')');
        if (!Actual.IsEmpty)
            text.Append(": ").AppendJoin(", ", actual);
        return text.ToString();
    }

    /// <summary>What the node found out, as a person would write it.</summary>
    /// <remarks>
    /// It says what is the case, whichever way the rule asks: for <c>not last_purchase_on within 30 days</c> as for
    /// <c>last_purchase_on within 30 days</c> it names the day and on which side of the threshold that lies. Of a group it gives the
    /// sentences of the parts that decided.
    /// </remarks>
    /// <param name="language">The language.</param>
    /// <returns>One sentence or several, such as <c>The last purchase was on 2026-05-01, at least 181 days ago (on or before 2026-05-25).</c></returns>
    public string Sentence(Language language) => ProofSentences.Of(this, language);

    /// <summary>Of several days that a <c>latest(…)</c> looks at, the latest; where there is none, all.</summary>
    /// <returns>At least one actual value for a leaf; none for a group.</returns>
    public IEnumerable<ActualValue> Decisive()
    {
        var values = Actual.Where(a => a.State == ActualState.Value).ToList();
        return Condition is not Conditions.TestCondition { Fact: Customers.LatestFact } || values.Count == 0 ? Actual : values.Where(v => v.Cell == values.Max(o => o.Cell));
    }

    internal StringBuilder Write(StringBuilder text, int indent)
    {
        text.Append(' ', indent * 2).Append(!IsAnswerable ? '?' : Holds ? '✓' : '✗').Append(' ').Append(Line(Actual)).Append('\n');
        foreach (var child in Children)
            child.Write(text, indent + 1);
        return text;
    }

    private static string Day(int day) => day < 0 ? "the beginning of the calendar" : Cell.DayText(day);
}
