using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>Reads a condition: the tests between the words of <see cref="BooleanParser"/> (5.4).</summary>
internal sealed class ConditionParser(string text, FactCatalogue catalogue) : BooleanParser(text)
{
    private const string DayQuestions = "'within 30 days', 'at least 30 days ago', 'more than 30 days ago', 'before 2026-04-01', 'on or after 2026-04-01' or 'is missing' after a day";

    protected override Condition? Primary()
    {
        foreach (var kind in Enum.GetValues<ReferenceKind>())
        {
            if (Current.Is(kind.ToString()))
                return Reference(kind);
        }

        return ReadFact() switch
        {
            null => null,
            DayFact day => DayQuestion(day),
            ChoiceFact choice => ChoiceQuestion(choice),
            var number => NumberQuestion(number),
        };
    }

    private Condition? Reference(ReferenceKind kind)
    {
        Take();
        var id = Take();
        return id.Kind == TokenKind.Word && Identifier.IsId(id.Value) ? new ReferenceCondition(kind, id.Value) : Problem(id, $"the id of a {kind.ToString().ToLowerInvariant()}");
    }

    private Fact? ReadFact()
    {
        var name = Take();
        if (name.Kind != TokenKind.Word || name.Is("and") || name.Is("or"))
        {
            Problem(name, "a fact, 'not', '(', 'definition', 'segment' or 'condition'");
            return null;
        }

        if (name.Is("latest"))
            return ReadLatest(name);
        var fact = catalogue.Find(name.Value.ToLowerInvariant());
        if (fact is null)
        {
            Problem(name, "a fact", Nearest.To(name.Value, catalogue.FactNames.Append("latest")) is { } near ? $"did you mean '{near}'?" : "add facts of your own to the catalogue");
        }

        if (fact is not null && TryTake("["))
            return ReadFilter(name, fact);
        return fact?.Origin is DerivedOrigin { TakesTimes: true } ? Facts.CadenceDueOn() : fact;
    }

    private DayFact? ReadLatest(Token word)
    {
        if (!TryTake("("))
        {
            Problem(Current, "'(' after latest");
            return null;
        }

        var days = new List<DayFact>();
        do
        {
            var start = Current;
            switch (ReadFact())
            {
                case DayFact day: days.Add(day); break;
                case null: return null;
                case var other: Problem(start, $"a day inside latest(…); {other.Name} is {Article(other)}"); return null;
            }
        }
        while (TryTake(","));
        if (!TryTake(")"))
        {
            Problem(Current, "',' or ')'");
            return null;
        }

        return Checked(word, () => Facts.Latest([.. days]));
    }

    private Fact? ReadFilter(Token name, Fact fact)
    {
        var filter = FactFilter.None;
        do
        {
            if (ReadFilterPart(filter) is not { } next)
                return null;
            filter = next;
        }
        while (TryTake(","));
        if (!TryTake("]"))
        {
            Problem(Current, "',' or ']'");
            return null;
        }

        return Checked(name, () => fact.With(filter));
    }

    private FactFilter? ReadFilterPart(FactFilter filter)
    {
        var start = Current;
        FactFilter? next;
        bool isTaken;
        if (start.Kind == TokenKind.Quoted)
            (isTaken, next) = (filter.Detail is not null, filter with { Detail = Take().Value });
        else if (TryTake("category"))
            (isTaken, next) = (filter.Category is not null, ReadCategory(filter));
        else if (TryTake("amount"))
            (isTaken, next) = (filter.AmountAtLeast is not null, ReadAmount(filter));
        else if (start.Kind == TokenKind.Number && (Next.Is("]") || Next.Is(",")))
            (isTaken, next) = (filter.Times is not null, ReadTimes(filter));
        else
            (isTaken, next) = (filter.Window is not null, ReadWindow(filter));
        if (next is not null && isTaken)
        {
            Problem(start, "each kind of filter once");
            return null;
        }

        return next;
    }

    private FactFilter? ReadCategory(FactFilter filter)
    {
        if (TryTake("=") && Current.Kind == TokenKind.Quoted)
            return filter with { Category = Take().Value };
        Problem(Current, "category = \"…\"");
        return null;
    }

    private FactFilter? ReadAmount(FactFilter filter)
    {
        if (!TryTake(">="))
        {
            Problem(Current, "amount >= a number");
            return null;
        }

        return ReadAmountValue() is { } least ? filter with { AmountAtLeast = least } : null;
    }

    private FactFilter? ReadTimes(FactFilter filter)
    {
        var number = Take();
        if (decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= 100 && decimal.Truncate(times * 100) == times * 100)
            return filter with { Times = (int)(times * 100) };
        Problem(number, "a number of more than 0 and at most 100, with at most two decimals");
        return null;
    }

    private FactFilter? ReadWindow(FactFilter filter)
    {
        var start = Current;
        if (ReadSpan("a span such as 90 days, a quoted detail, category = \"…\" or amount >= 1000") is not { } window)
            return null;
        if (!TryTake("before"))
            return filter with { Window = window };
        if (ReadSpan("a span such as 90 days") is not { } before)
            return null;
        if (FactFilter.CanShift(window, before))
            return filter with { Window = window, Before = before };
        Problem(start, $"both spans in days, or both in months or years, and at most {CalendarSpan.MaxYears} years together", found: $"{window} before {before}");
        return null;
    }

    private Condition? DayQuestion(DayFact fact)
    {
        if (TryTake("within"))
            return ReadSpan("a span such as 30 days") is { } within ? new WithinTest(fact, within) : null;
        if (TryTake("before"))
            return ReadDate() is { } before ? new DateTest(fact, before, isBefore: true) : null;
        var start = Current;
        if (TryTake("on"))
            return !(TryTake("or") && TryTake("after")) ? Problem(Current, "'on or after' and a date") : ReadDate() is { } from ? new DateTest(fact, from, isBefore: false) : null;
        var strict = start.Is("more");
        if (TryTake("at") || TryTake("more"))
        {
            if (!TryTake(strict ? "than" : "least"))
                return Problem(Current, strict ? "'more than'" : "'at least'");
            if (ReadSpan("a span such as 30 days") is not { } span)
                return null;
            return TryTake("ago") ? new AgoTest(fact, span, strict) : Problem(Current, "'ago'");
        }

        return ReadIs(fact, DayQuestions);
    }

    private Condition? NumberQuestion(Fact fact)
    {
        const string questions = "one of = < <= > >= and a number, or 'is missing' after a number";
        foreach (var comparison in Enum.GetValues<Comparison>())
        {
            if (TryTake(NumberTest.Symbol(comparison)))
                return (fact is CountFact ? ReadCount() : ReadAmountValue()) is { } value ? new NumberTest(fact, comparison, value) : null;
        }

        if (Current.Is("!=") || Current.Is("<>"))
            return Problem(Current, questions, $"write 'not {fact} = …' (true also for a customer without a value) or '{fact} < … or {fact} > …' (false without one)");
        return ReadIs(fact, questions);
    }

    private Condition? ChoiceQuestion(ChoiceFact fact)
    {
        var start = Current;
        if (!TryTake("is"))
            return Problem(start, $"'is' and one of {string.Join(", ", fact.Codes)}, 'is any of (…)' or 'is missing' after a choice");
        var negated = TryTake("not");
        if (TryTake("missing"))
            return Signed(new MissingTest(fact), negated);
        if (!Current.Is("any") || !Next.Is("of"))
            return ReadCode(fact) is { } code ? Signed(new ChoiceTest(fact, [code]), negated) : null;
        Take();
        Take();
        if (!TryTake("("))
            return Problem(Current, "'(' after any of");
        var codes = new List<long>();
        do
        {
            if (ReadCode(fact) is not { } one)
                return null;
            codes.Add(one);
        }
        while (TryTake(","));
        return TryTake(")") ? Signed(new ChoiceTest(fact, [.. codes]), negated) : Problem(Current, "',' or ')'");
    }

    private Condition? ReadIs(Fact fact, string questions)
    {
        if (!TryTake("is"))
            return Problem(Current, questions);
        var negated = TryTake("not");
        return TryTake("missing") ? Signed(new MissingTest(fact), negated) : Problem(Current, $"'missing'; {fact.Name} is {Article(fact)}");
    }

    private long? ReadCode(ChoiceFact fact)
    {
        var token = Take();
        if (token.Kind == TokenKind.Word && fact.Codes.IndexOf(token.Value) is >= 0 and var index)
            return index;
        Problem(token, $"one of {string.Join(", ", fact.Codes)}", Nearest.To(token.Value, fact.Codes) is { } near ? $"did you mean '{near}'?" : null);
        return null;
    }

    private CalendarSpan? ReadSpan(string expected)
    {
        var number = Current;
        if (number.Kind != TokenKind.Number)
        {
            Problem(number, expected);
            return null;
        }

        Take();
        var word = Take();
        SpanUnit? unit = word.Is("day") || word.Is("days") ? SpanUnit.Days : word.Is("month") || word.Is("months") ? SpanUnit.Months : word.Is("year") || word.Is("years") ? SpanUnit.Years : null;
        if (unit is null)
        {
            Problem(word, "days, months or years");
            return null;
        }

        if (int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && CalendarSpan.IsValid(count, unit.Value))
            return new CalendarSpan(count, unit.Value);
        Problem(number, $"a whole number from 0 to {CalendarSpan.Max(unit.Value)} of {unit.Value.ToString().ToLowerInvariant()}");
        return null;
    }

    private DateOnly? ReadDate()
    {
        var token = Take();
        if (DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Problem(token, "a date such as 2026-04-01");
        return null;
    }

    private long? ReadCount()
    {
        var token = Take();
        if (token.Kind == TokenKind.Number && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return count;
        Problem(token, "a whole number");
        return null;
    }

    private long? ReadAmountValue()
    {
        var token = Take();
        if (token.Kind == TokenKind.Number && decimal.TryParse(token.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && Cell.IsAmount(amount))
            return Cell.OfAmount(amount);
        Problem(token, "an amount: a number with at most four decimals");
        return null;
    }

    private TFact? Checked<TFact>(Token at, Func<TFact> make)
        where TFact : Fact
    {
        try
        {
            return make();
        }
        catch (ArgumentException wrong)
        {
            Problem(at, wrong.Message.Split(" (Parameter", 2)[0]);
            return null;
        }
    }

    private static Condition Signed(Condition test, bool negated) => negated ? !test : test;

    private static string Article(Fact fact) => fact.Shape == FactShape.Amount ? "an amount" : "a " + fact.Shape.ToString().ToLowerInvariant();
}
