using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>What a condition can ask of a fact, as a member beside <c>"fact"</c>: <c>"within": "30 days"</c>.</summary>
internal abstract class Question(string name, string description)
{
    /// <summary>All questions, in the order of the language.</summary>
    internal static ImmutableArray<Question> All { get; } =
    [
        new Question<DayFact, CalendarSpan>("within", "a day from so long ago until today, both inclusive", new SpanForm(), (f, s) => new WithinTest(f, s), t => (t as WithinTest)?.Span),
        new Question<DayFact, CalendarSpan>("at_least_ago", "a day at least so long ago, inclusive", new SpanForm(), (f, s) => new AgoTest(f, s, strict: false), t => t is AgoTest { IsStrict: false } ago ? ago.Span : null),
        new Question<DayFact, CalendarSpan>("more_than_ago", "a day more than so long ago, exclusive", new SpanForm(), (f, s) => new AgoTest(f, s, strict: true), t => t is AgoTest { IsStrict: true } ago ? ago.Span : null),
        new Question<DayFact, DateOnly>("before", "a day before a date, exclusive", new DateForm(), (f, d) => new DateTest(f, d, isBefore: true), t => t is DateTest { IsBefore: true } date ? date.Date : null),
        new Question<DayFact, DateOnly>("on_or_after", "a day on or after a date, inclusive", new DateForm(), (f, d) => new DateTest(f, d, isBefore: false), t => t is DateTest { IsBefore: false } date ? date.Date : null),
        .. Enum.GetValues<Comparison>().Select(c => new NumberQuestion(c)),
        new ChoiceQuestion("is", "one code", isMany: false),
        new ChoiceQuestion("is_any_of", "any of several codes", isMany: true),
        new Question<Fact, bool>("missing", "whether there is no value: never, none", new TruthForm(), (f, yes) => yes ? new MissingTest(f) : !new MissingTest(f), t => t is MissingTest ? true : null),
    ];

    internal string Name { get; } = name;

    internal string Description { get; } = description;

    /// <summary>The question that a test asks.</summary>
    internal static Question Of(TestCondition test) => All.First(q => q.Asks(test));

    /// <summary>Whether such a fact can be asked.</summary>
    internal abstract bool Suits(Fact fact);

    internal abstract bool TryRead(JsonValue value, Fact fact, Reading reading, [MaybeNullWhen(false)] out Condition condition);

    internal abstract void Write(JsonWriter writer, TestCondition test);

    internal abstract void Describe(SchemaWriter schema);

    protected abstract bool Asks(TestCondition test);
}

/// <summary>A question whose answer is compared with one value.</summary>
internal sealed class Question<TFact, T>(string name, string description, Form<T> form, Func<TFact, T, Condition> make, Func<TestCondition, T?> value) : Question(name, description)
    where TFact : Fact
    where T : struct
{
    internal override bool Suits(Fact fact) => fact is TFact;

    internal override bool TryRead(JsonValue value, Fact fact, Reading reading, [MaybeNullWhen(false)] out Condition condition)
    {
        condition = form.TryRead(value, reading, out var read) ? make((TFact)fact, read) : null;
        return condition is not null;
    }

    internal override void Write(JsonWriter writer, TestCondition test)
    {
        writer.Name(Name);
        form.Write(writer, value(test)!.Value);
    }

    internal override void Describe(SchemaWriter schema) => schema.Value(form, Description);

    protected override bool Asks(TestCondition test) => value(test) is not null;
}
