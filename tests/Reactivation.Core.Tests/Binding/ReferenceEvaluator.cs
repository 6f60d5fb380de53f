using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Tests.Generators;

namespace Reactivation.Tests.Binding;

/// <summary>Evaluates the surface tree straight from design 5.2–5.4, without dates made constant and without normal form.</summary>
/// <param name="facts">What is known.</param>
/// <param name="resolve">What a reference stands for, any of which makes it hold.</param>
/// <param name="asOf">The day of the question.</param>
internal sealed class ReferenceEvaluator(ReferenceFacts facts, Func<ReferenceCondition, IEnumerable<Condition>> resolve, DateOnly asOf)
{
    /// <summary>Whether the condition (or its opposite) holds.</summary>
    public bool Holds(Condition condition, bool negated = false) => condition switch
    {
        NotCondition not => Holds(not.Operand, !negated),
        TestCondition test => IsAnswerable(test, negated) && IsTrue(test) != negated,
        _ => Parts(condition, negated) is var (isAll, parts) && isAll ? parts.All(p => Holds(p, negated)) : parts.Any(p => Holds(p, negated)),
    };

    /// <summary>Whether the condition (or its opposite) is false for every customer of the source.</summary>
    public bool IsNever(Condition condition, bool negated = false) => condition switch
    {
        NotCondition not => IsNever(not.Operand, !negated),
        TestCondition test => !IsAnswerable(test, negated),
        _ => Parts(condition, negated) is var (isAll, parts) && isAll ? parts.Any(p => IsNever(p, negated)) : parts.All(p => IsNever(p, negated)),
    };

    private (bool IsAll, ImmutableArray<Condition> Parts) Parts(Condition condition, bool negated) => condition switch
    {
        AndCondition and => (!negated, and.Operands),
        OrCondition or => (negated, or.Operands),
        ReferenceCondition reference => (negated, [.. resolve(reference)]),
        _ => throw new InvalidOperationException($"no reference for {condition}"),
    };

    /// <summary>5.2: a fact that is not recorded, or whose record begins after the window that a negated <c>within</c> asks about, answers nothing.</summary>
    private bool IsAnswerable(TestCondition test, bool negated)
    {
        var recorded = FactsOf(test).Where(facts.IsRecorded).ToList();
        return recorded.Count > 0
            && (!negated || test is not WithinTest within || recorded.Any(f => facts.Since(f) is not { } since || since <= Worlds.Back(asOf, within.Span)));
    }

    private bool IsTrue(TestCondition test)
    {
        var values = FactsOf(test).Where(facts.IsRecorded).Select(facts.Value);
        return Answers(test, test.Fact is LatestFact ? values.Max(v => (DateOnly?)v) : values.Single());
    }

    private bool Answers(TestCondition test, object? value) => (test, value) switch
    {
        (MissingTest, _) => value is null,
        (_, null) => false,
        (WithinTest within, DateOnly day) => Worlds.Back(asOf, within.Span) <= day && day <= asOf,
        (AgoTest { IsStrict: false } ago, DateOnly day) => day <= Worlds.Back(asOf, ago.Span),
        (AgoTest ago, DateOnly day) => day < Worlds.Back(asOf, ago.Span),
        (DateTest { IsBefore: true } before, DateOnly day) => day < before.Date,
        (DateTest from, DateOnly day) => day >= from.Date,
        (ChoiceTest { Fact: ChoiceFact fact } choice, string code) => choice.Codes.Any(c => fact.Codes[(int)c] == code),
        (NumberTest number, int count) => Compares(count, number.Comparison, number.Value),
        (NumberTest number, decimal amount) => Compares(amount, number.Comparison, number.Value / 10_000m),
        _ => throw new InvalidOperationException($"no reference for {test} of {value}"),
    };

    private static bool Compares(decimal value, Comparison comparison, decimal threshold) => comparison switch
    {
        Comparison.Equal => value == threshold,
        Comparison.AtLeast => value >= threshold,
        Comparison.MoreThan => value > threshold,
        Comparison.AtMost => value <= threshold,
        _ => value < threshold,
    };

    private static IEnumerable<Fact> FactsOf(TestCondition test) => test.Fact is LatestFact latest ? latest.Of : [test.Fact];
}
