using Reactivation.Customers;

namespace Reactivation.Proofs.Sentences;

/// <summary>Names events and which of them are meant: <c>purchases of at least 1,000,000 in the last 24 months</c>.</summary>
/// <param name="book">The wording.</param>
/// <param name="asOf">The day from which windows reach back, to name their days; null to leave the days out.</param>
internal sealed class EventPhrases(Phrasebook book, DateOnly? asOf)
{
    internal string One(EventKind kind, FactFilter filter) => Narrowed(Named(kind, "one"), kind, filter);

    internal string Many(EventKind kind, FactFilter filter) => Narrowed(Named(kind, "many"), kind, filter);

    internal bool Knows(EventKind kind) => book.Has($"events.{kind.Name}.one");

    private string Named(EventKind kind, string number)
    {
        if (Knows(kind))
            return book.Say($"events.{kind.Name}.{number}");
        var name = book.Name(kind.Name, kind.Label);
        return kind.Label is null ? book.Say($"events.own.{number}", ("name", name))
            : number == "one" ? name // A label is the word for one such event.
            : book.Say("events.labelled.many", ("name", name));
    }

    private string Narrowed(string events, EventKind kind, FactFilter filter)
    {
        if (filter.AmountAtLeast is { } least)
            events = book.Say("filter.amount", ("events", events), ("amount", book.Number(Cell.ToAmount(least))));
        if (filter.Detail is { } detail)
            events = book.Say(book.Has($"filter.detail.{kind.Name}") ? $"filter.detail.{kind.Name}" : "filter.detail", ("events", events), ("detail", OwnText.OneLine(detail)));
        if (filter.Category is { } category)
            events = book.Say("filter.category", ("events", events), ("category", OwnText.OneLine(category)));
        if (filter.Season is { } season)
            events = book.Say("filter.season", ("events", events), ("season", book.Say($"code.{Facts.PurchaseSeason.Name}.{Facts.PurchaseSeason.Codes[(int)season]}")));
        return filter.Window is { } window ? book.Say("filter.window", ("events", events), ("window", Window(window, filter))) : events;
    }

    private string Window(CalendarSpan window, FactFilter filter)
    {
        var text = filter.Before is { } before
            ? book.Say("window.before", ("span", book.Span("span", window)), ("last", book.Span("last", before)))
            : book.Span("last", window);
        if (asOf is not { } day || filter.DaysAsOf(day) is not { From: >= 0 } days)
            return text;
        return book.Say(
            filter.Before is null ? "window.since" : "window.between",
            ("window", text), ("from", book.Day(DateOnly.FromDayNumber(days.From))), ("to", book.Day(DateOnly.FromDayNumber(days.To))));
    }
}
