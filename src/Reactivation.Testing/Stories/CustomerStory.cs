using Reactivation.Customers;

namespace Reactivation.Testing;

/// <summary>A customer told in sentences; every sentence gives a new story, so that a beginning can be shared by many tests.</summary>
/// <remarks>
/// What no sentence mentions is <em>not recorded</em>, and rules that ask for it are not applicable. An event records its kind;
/// <see cref="Never"/> records a kind of which there was none; a given fact is recorded by <c>With</c>, also where it is told to be none (<c>null</c>).
/// Days are told relative to the day of <see cref="AsOf(DateOnly)"/>, or as dates. The customer that comes out has its events as <see cref="Customer.History"/>:
/// first, last, count, sum and the rest follow from them as of any day.
/// </remarks>
public abstract partial class CustomerStory
{
    private protected CustomerStory(Plot plot) => Plot = plot;

    internal Plot Plot { get; }

    /// <summary>The customer, told as of a day.</summary>
    /// <param name="day">The day from which days are counted; the customer can be assessed as of any day.</param>
    /// <returns>The customer.</returns>
    /// <exception cref="InvalidOperationException">The story contradicts itself; all contradictions are named.</exception>
    public Customer AsOf(DateOnly day) => Plot.AsOf(day);

    /// <summary>The customer, told as of a day.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month.</param>
    /// <param name="day">The day of the month.</param>
    /// <returns>The customer.</returns>
    /// <exception cref="InvalidOperationException">The story contradicts itself; all contradictions are named.</exception>
    public Customer AsOf(int year, int month, int day) => Plot.AsOf(new DateOnly(year, month, day));

    /// <summary>The same story of another customer.</summary>
    /// <param name="id">The id, not empty.</param>
    /// <returns>The story.</returns>
    public CustomerStory Renamed(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new OpenStory(Plot with { Id = id });
    }

    /// <summary>Any event, your own kinds too.</summary>
    /// <param name="kind">The kind, which is recorded thereby.</param>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> Did(EventKind kind, int count) => new(count, day => Told(kind, day));

    /// <summary>Any event on a date, your own kinds too.</summary>
    /// <param name="kind">The kind, which is recorded thereby.</param>
    /// <param name="day">The day.</param>
    /// <returns>The story.</returns>
    public EventStory DidOn(EventKind kind, DateOnly day) => Told(kind, StoryDay.At(day));

    /// <summary>Records a kind of event of which there was none: <em>never</em>, not <em>not recorded</em>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The story.</returns>
    public CustomerStory Never(EventKind kind) => new OpenStory(Plot with { Nevers = Plot.Nevers.Add(kind), Recorded = Plot.Recorded.SetItem(kind, null) });

    /// <summary>Records kinds of events, whether or not the story tells of one.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The story.</returns>
    public CustomerStory Recording(params EventKind[] kinds) => new OpenStory(Plot with { Recorded = Plot.Recorded.SetItems(kinds.Select(k => KeyValuePair.Create(k, (DateOnly?)null))) });

    /// <summary>Records a kind of event since a day: of what was before, nothing is known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="since">The first day covered, inclusive.</param>
    /// <returns>The story.</returns>
    public CustomerStory RecordingSince(EventKind kind, DateOnly since) => new OpenStory(Plot with { Recorded = Plot.Recorded.SetItem(kind, since) });

    /// <summary>Tells the story as a source records it: facts that it gives are worked out from the story's events, what it records and the story does not mention is none.</summary>
    /// <remarks>For a CRM that has <c>last_purchase_on</c> as a column and no events: the same story, the columns of that CRM. It ends what the story can say: sentences after it are told in the source's way too.</remarks>
    /// <param name="source">The source, such as <c>map.Source</c>. Since when it records a given fact is said to the engine, not to the customer.</param>
    /// <returns>The story.</returns>
    public CustomerStory RecordedAs(Source source) => new OpenStory(Plot with { Source = source });

    private protected EventStory Told(EventKind kind, StoryDay day) => new(Plot, new Happening(kind, day));

    private protected EventStory ToldLast(EventKind kind, StoryDay day) => new(Plot, new Happening(kind, day) { IsLast = true });

    private protected CustomerStory Given(Fact fact, Func<Customer, DateOnly, Customer> give) => new OpenStory(Plot with { Given = Plot.Given.SetItem(fact, give) });
}
