using System.Globalization;
using Reactivation.Customers;
using Reactivation.Segments;

namespace Reactivation.Conditions;

/// <summary>Reads a condition: the tests about the facts of <see cref="FactParser"/> (5.4).</summary>
internal sealed class ConditionParser : BooleanParser
{
    private const string DayQuestions = "'within 30 days', 'at least 30 days ago', 'more than 30 days ago', 'before 2026-04-01', 'on or after 2026-04-01' or 'is missing' after a day";

    private readonly FactParser _facts;
    private readonly FactCatalogue _catalogue;

    internal ConditionParser(string text, FactCatalogue catalogue)
        : base(new TokenStream(text))
    {
        _facts = new FactParser(Tokens, catalogue);
        _catalogue = catalogue;
    }

    protected override Condition? Primary()
    {
        foreach (var kind in Enum.GetValues<ReferenceKind>())
        {
            if (Tokens.Current.Is(kind.ToString()))
                return Reference(kind);
        }

        return _facts.ReadFact() switch
        {
            null => null,
            DayFact day => DayQuestion(day),
            ChoiceFact choice => ChoiceQuestion(choice),
            var number => NumberQuestion(number),
        };
    }

    private Condition? Reference(ReferenceKind kind)
    {
        Tokens.Take();
        if (!Tokens.TryTake(TokenKind.Word, out var id) || !Identifier.IsId(id.Value))
            return Tokens.Problem(id, $"the id of a {kind.ToString().ToLowerInvariant()}");
        return kind == ReferenceKind.Condition && _catalogue.FindCondition(id.Value) is { } custom ? custom : new ReferenceCondition(kind, id.Value);
    }

    private Condition? DayQuestion(DayFact fact)
    {
        if (Tokens.TryTake("within"))
            return _facts.ReadSpan("a span such as 30 days") is { } within ? new WithinTest(fact, within) : null;
        if (Tokens.TryTake("before"))
            return ReadDate() is { } before ? new DateTest(fact, before, isBefore: true) : null;
        var start = Tokens.Current;
        if (Tokens.TryTake("on"))
            return !(Tokens.TryTake("or") && Tokens.TryTake("after")) ? Tokens.Problem(Tokens.Current, "'on or after' and a date") : ReadDate() is { } from ? new DateTest(fact, from, isBefore: false) : null;
        var strict = start.Is("more");
        if (Tokens.TryTake("at") || Tokens.TryTake("more"))
        {
            if (!Tokens.TryTake(strict ? "than" : "least"))
                return Tokens.Problem(Tokens.Current, strict ? "'more than'" : "'at least'");
            if (_facts.ReadSpan("a span such as 30 days") is not { } span)
                return null;
            return Tokens.TryTake("ago") ? new AgoTest(fact, span, strict) : Tokens.Problem(Tokens.Current, "'ago'");
        }

        if (Tokens.Current.Is("after") || Tokens.Current.Is("since"))
            return Tokens.Problem(Tokens.Current, DayQuestions, "write 'on or after', and the next day where the day itself must not count");
        if (Tokens.Current.Is("between"))
            return Tokens.Problem(Tokens.Current, DayQuestions, "join two questions by and");
        return ReadIs(fact, DayQuestions);
    }

    private Condition? NumberQuestion(Fact fact)
    {
        const string questions = "one of = < <= > >= and a number, or 'is missing' after a number";
        foreach (var comparison in Enum.GetValues<Comparison>())
        {
            if (!Tokens.TryTake(NumberTest.Symbol(comparison)))
                continue;
            if (Tokens.TryTake("quantile"))
                return ReadQuantile() is { } quantile ? new QuantileTest(fact, comparison, quantile) : null;
            return (fact is CountFact ? ReadCount() : _facts.ReadAmountValue()) is { } value ? new NumberTest(fact, comparison, value) : null;
        }

        if (Tokens.Current.Is("!=") || Tokens.Current.Is("<>"))
            return Tokens.Problem(Tokens.Current, questions, $"write 'not {fact} = …' (true also for a customer without a value) or '{fact} < … or {fact} > …' (false without one)");
        return ReadIs(fact, questions);
    }

    private Condition? ChoiceQuestion(ChoiceFact fact)
    {
        var start = Tokens.Current;
        if (!Tokens.TryTake("is"))
            return Tokens.Problem(start, $"'is' and one of {string.Join(", ", fact.Codes)}, 'is any of (…)' or 'is missing' after a choice");
        var negated = Tokens.TryTake("not");
        if (Tokens.TryTake("missing"))
            return Signed(new MissingTest(fact), negated);
        if (!Tokens.Current.Is("any") || !Tokens.Next.Is("of"))
            return ReadCode(fact) is { } code ? Signed(new ChoiceTest(fact, [code]), negated) : null;
        Tokens.Take();
        Tokens.Take();
        if (!Tokens.TryTake("("))
            return Tokens.Problem(Tokens.Current, "'(' after any of");
        var codes = new List<long>();
        do
        {
            if (ReadCode(fact) is not { } one)
                return null;
            codes.Add(one);
        }
        while (Tokens.TryTake(","));
        return Tokens.TryTake(")") ? Signed(new ChoiceTest(fact, [.. codes]), negated) : Tokens.Problem(Tokens.Current, "',' or ')'");
    }

    private Condition? ReadIs(Fact fact, string questions)
    {
        if (!Tokens.TryTake("is"))
            return Tokens.Problem(Tokens.Current, questions);
        var negated = Tokens.TryTake("not");
        return Tokens.TryTake("missing") ? Signed(new MissingTest(fact), negated) : Tokens.Problem(Tokens.Current, $"'missing'; {fact.Name} is {FactParser.Article(fact)}");
    }

    private long? ReadCode(ChoiceFact fact)
    {
        if (Tokens.TryTake(TokenKind.Word, out var token) && token.Kind == TokenKind.Word && fact.Codes.IndexOf(token.Value) is >= 0 and var index)
            return index;
        Tokens.Problem(token, $"one of {string.Join(", ", fact.Codes)}", Nearest.To(token.Value, fact.Codes) is { } near ? $"did you mean '{near}'?" : null);
        return null;
    }

    private DateOnly? ReadDate()
    {
        if (Tokens.TryTake(TokenKind.Date, out var token) && DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Tokens.Problem(token, "a date such as 2026-04-01");
        return null;
    }

    private Quantile? ReadQuantile()
    {
        if (Tokens.TryTake(TokenKind.Number, out var token) && decimal.TryParse(token.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && Quantile.IsShare(share))
            return Quantile.Of(share);
        Tokens.Problem(token, "a share between 0 and 1 with at most four decimals, such as quantile 0.8");
        return null;
    }

    private long? ReadCount()
    {
        if (Tokens.TryTake(TokenKind.Number, out var token) && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            return count;
        Tokens.Problem(token, decimal.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? $"a whole number from {int.MinValue} to {int.MaxValue}" : "a whole number", FactParser.SignHint(token));
        return null;
    }

    private static Condition Signed(Condition test, bool negated) => negated ? !test : test;
}
