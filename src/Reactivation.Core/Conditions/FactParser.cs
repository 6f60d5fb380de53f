using System.Globalization;
using Reactivation.Customers;

namespace Reactivation.Conditions;

/// <summary>Reads a fact with its brackets, and <c>latest(…)</c>.</summary>
internal sealed class FactParser(TokenStream tokens, FactCatalogue catalogue)
{
    internal static Fact Parse(string text, FactCatalogue catalogue)
    {
        var tokens = new TokenStream(text);
        var fact = new FactParser(tokens, catalogue).ReadFact();
        if (fact is not null && !tokens.IsAtEnd)
            tokens.Problem(tokens.Current, "nothing after the fact");
        return fact is not null && tokens.Problems.Count == 0 ? fact : throw new ConditionFormatException([.. tokens.Problems]);
    }

    internal Fact? ReadFact()
    {
        if (tokens.Current.Is("and") || tokens.Current.Is("or") || !tokens.TryTake(TokenKind.Word, out var name))
        {
            name = tokens.Current;
            tokens.Problem(name, "a fact, 'not', '(', 'definition', 'segment' or 'condition'");
            return null;
        }

        if (name.Is("latest"))
            return ReadLatest(name);
        var fact = catalogue.Find(name.Value.ToLowerInvariant());
        if (fact is null)
            tokens.Problem(name, "a fact", Nearest.To(name.Value, catalogue.FactNames.Append("latest")) is { } near ? $"did you mean '{near}'?" : "facts of your own are declared: in the catalogue, or in the policy's 'facts'");
        if (fact is not null && tokens.TryTake("["))
            return ReadFilter(name, fact);
        return fact is null || fact.Origin.ProblemWith(FactFilter.None) is null ? fact : Checked(name, () => fact.With(fact.Origin.Implied ?? FactFilter.None));
    }

    private DayFact? ReadLatest(Token word)
    {
        if (!tokens.TryTake("("))
        {
            tokens.Problem(tokens.Current, "'(' after latest");
            return null;
        }

        var days = new List<DayFact>();
        do
        {
            var start = tokens.Current;
            switch (ReadFact())
            {
                case DayFact day: days.Add(day); break;
                case null: return null;
                case var other: tokens.Problem(start, $"a day inside latest(…); {other.Name} is {Article(other)}"); return null;
            }
        }
        while (tokens.TryTake(","));
        if (!tokens.TryTake(")"))
        {
            tokens.Problem(tokens.Current, "',' or ')'");
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
        while (tokens.TryTake(","));
        if (!tokens.TryTake("]"))
        {
            tokens.Problem(tokens.Current, "',' or ']'");
            return null;
        }

        return Checked(name, () => fact.With(filter));
    }

    private FactFilter? ReadFilterPart(FactFilter filter)
    {
        var start = tokens.Current;
        FactFilter? next;
        bool isTaken;
        if (start.Kind == TokenKind.Quoted)
            (isTaken, next) = (filter.Detail is not null, ReadQuoted() is { } detail ? filter with { Detail = detail } : null);
        else if (tokens.TryTake("category"))
            (isTaken, next) = (filter.Category is not null, ReadCategory(filter));
        else if (tokens.TryTake("season"))
            (isTaken, next) = (filter.Season is not null, ReadSeason(filter));
        else if (tokens.TryTake("amount"))
            (isTaken, next) = (filter.AmountAtLeast is not null, ReadAmount(filter));
        else if (start.Kind == TokenKind.Number && (tokens.Next.Is("]") || tokens.Next.Is(",")))
            (isTaken, next) = (filter.Times is not null, ReadTimes(filter));
        else
            (isTaken, next) = (filter.Window is not null, ReadWindow(filter));
        if (next is not null && isTaken)
        {
            tokens.Problem(start, "each kind of filter once");
            return null;
        }

        return next;
    }

    private string? ReadQuoted()
    {
        var text = tokens.Take();
        if (text.Value.Length <= FactFilter.MaxLength)
            return text.Value;
        tokens.Problem(text, $"at most {FactFilter.MaxLength} characters between the quotation marks");
        return null;
    }

    private FactFilter? ReadCategory(FactFilter filter)
    {
        if (tokens.TryTake("=") && tokens.Current.Kind == TokenKind.Quoted)
            return ReadQuoted() is { } category ? filter with { Category = category } : null;
        tokens.Problem(tokens.Current, "category = \"…\"");
        return null;
    }

    private FactFilter? ReadSeason(FactFilter filter)
    {
        var hasSign = tokens.TryTake("=");
        foreach (var season in Enum.GetValues<Season>())
        {
            if (hasSign && tokens.TryTake(season.ToString()))
                return filter with { Season = season };
        }

        tokens.Problem(tokens.Current, "season = spring, summer, autumn or winter");
        return null;
    }

    private FactFilter? ReadAmount(FactFilter filter)
    {
        if (!tokens.TryTake(">="))
        {
            tokens.Problem(tokens.Current, "amount >= a number");
            return null;
        }

        return ReadAmountValue() is { } least ? filter with { AmountAtLeast = least } : null;
    }

    private FactFilter? ReadTimes(FactFilter filter)
    {
        var number = tokens.Take();
        if (decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var times) && times is > 0 and <= 100 && decimal.Truncate(times * 100) == times * 100)
            return filter with { Times = (int)(times * 100) };
        tokens.Problem(number, "a number of more than 0 and at most 100, with at most two decimals");
        return null;
    }

    private FactFilter? ReadWindow(FactFilter filter)
    {
        var start = tokens.Current;
        if (ReadSpan("a span such as 90 days, a quoted detail, category = \"…\" or amount >= 1000") is not { } window)
            return null;
        if (!tokens.TryTake("before"))
            return filter with { Window = window };
        if (ReadSpan("a span such as 90 days") is not { } before)
            return null;
        if (FactFilter.CanShift(window, before))
            return filter with { Window = window, Before = before };
        tokens.Problem(start, $"both spans in days, or both in months or years, and at most {CalendarSpan.MaxYears} years together", found: $"{window} before {before}");
        return null;
    }

    internal CalendarSpan? ReadSpan(string expected)
    {
        var number = tokens.Current;
        if (number.Kind != TokenKind.Number)
        {
            tokens.Problem(number, expected);
            return null;
        }

        tokens.Take();
        tokens.TryTake(TokenKind.Word, out var word);
        SpanUnit? unit = word.Is("day") || word.Is("days") ? SpanUnit.Days : word.Is("month") || word.Is("months") ? SpanUnit.Months : word.Is("year") || word.Is("years") ? SpanUnit.Years : null;
        if (unit is null)
        {
            tokens.Problem(word, "days, months or years");
            return null;
        }

        if (int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && CalendarSpan.IsValid(count, unit.Value))
            return new CalendarSpan(count, unit.Value);
        tokens.Problem(number, $"a whole number from 0 to {CalendarSpan.Max(unit.Value)} of {unit.Value.ToString().ToLowerInvariant()}");
        return null;
    }

    internal long? ReadAmountValue()
    {
        if (tokens.TryTake(TokenKind.Number, out var token) && Cell.TryParseAmount(token.Value, out var amount))
            return Cell.OfAmount(amount);
        tokens.Problem(token, "an amount: a number with at most four decimals", SignHint(token));
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
            tokens.Problem(at, wrong.Message.Split(" (Parameter", 2)[0]);
            return null;
        }
    }

    /// <summary>What was probably meant by a second sign of comparison.</summary>
    internal static string? SignHint(Token token) => token.Is("=") ? "equal is one =" : token.Is(">") ? "at least is >=" : token.Is("<") ? "at most is <=" : null;

    internal static string Article(Fact fact) => fact.Shape == FactShape.Amount ? "an amount" : "a " + fact.Shape.ToString().ToLowerInvariant();
}
