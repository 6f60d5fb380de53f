namespace Reactivation.Testing;

/// <content>Short ways to the events of the domain.</content>
public abstract partial class CustomerStory
{
    /// <summary>A purchase; say for how much with <see cref="EventStory.For"/>.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> Purchased(int count) => Did(EventKind.Purchase, count);

    /// <summary>A purchase on a date.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The story.</returns>
    public EventStory PurchasedOn(DateOnly day) => DidOn(EventKind.Purchase, day);

    /// <summary>The last purchase: a later one would contradict the story.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> LastPurchased(int count) => new(count, day => ToldLast(EventKind.Purchase, day));

    /// <summary>The last purchase, on a date: a later one would contradict the story.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The story.</returns>
    public EventStory LastPurchasedOn(DateOnly day) => ToldLast(EventKind.Purchase, StoryDay.At(day));

    /// <summary>Purchases are recorded, and there was none.</summary>
    /// <returns>The story.</returns>
    public CustomerStory NeverPurchased() => Never(EventKind.Purchase);

    /// <summary>A visit to the site; say which page with <see cref="EventStory.At"/>.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> VisitedTheSite(int count) => Did(EventKind.WebVisit, count);

    /// <summary>Visits are recorded, and there was none.</summary>
    /// <returns>The story.</returns>
    public CustomerStory NeverVisitedTheSite() => Never(EventKind.WebVisit);

    /// <summary>A mail opened.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> OpenedAMail(int count) => Did(EventKind.MailOpen, count);

    /// <summary>Opens are recorded, and there was none.</summary>
    /// <returns>The story.</returns>
    public CustomerStory NeverOpenedAMail() => Never(EventKind.MailOpen);

    /// <summary>A click in a mail.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> ClickedInAMail(int count) => Did(EventKind.MailClick, count);

    /// <summary>An inquiry.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> Inquired(int count) => Did(EventKind.Inquiry, count);

    /// <summary>A log-in.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> LoggedIn(int count) => Did(EventKind.Login, count);

    /// <summary>The start of a contract.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> StartedAContract(int count) => Did(EventKind.ContractStart, count);

    /// <summary>The end of the contract, by cancellation (解約).</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> CancelledTheContract(int count) => new(count, day => Told(EventKind.ContractEnd, day).At("cancelled"));

    /// <summary>The end of the contract, by running out.</summary>
    /// <param name="count">How many days, months or years ago, as the next word says.</param>
    /// <returns>The middle of the sentence.</returns>
    public Ago<EventStory> LetTheContractLapse(int count) => new(count, day => Told(EventKind.ContractEnd, day).At("lapsed"));
}
