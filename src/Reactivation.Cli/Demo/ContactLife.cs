using System.Collections.Immutable;

namespace Reactivation.Cli.Demo;

/// <summary>Where a generated customer is written to, and what is on record of it: it goes with the mails, talks and complaints of their life.</summary>
internal sealed class ContactLife
{
    private const int SentDays = 60;
    private const int OpensKept = 12;

    private static readonly ImmutableArray<((string Zone, string Jurisdiction, string Language), int)> Places =
        [(("Asia/Tokyo", "JP", "ja"), 88), (("Asia/Tokyo", "JP", "en"), 4), (("America/New_York", "US", "en"), 4), (("Europe/Berlin", "EU", "en"), 4)];

    private readonly Dice _dice;
    private readonly DemoCustomer _customer;
    private readonly DemoContact _contact;
    private readonly DateOnly _asOf;

    private ContactLife(Dice dice, DemoCustomer customer, DemoContact contact, DateOnly asOf) => (_dice, _customer, _contact, _asOf) = (dice, customer, contact, asOf);

    private bool IsBusiness => _contact.Company is not null;

    /// <summary>Makes a contact with its records.</summary>
    internal static DemoContact Of(DemoCustomer customer, Dice dice, DateOnly asOf)
    {
        var contact = Contact(customer, dice, customer.Employees is not null);
        var life = new ContactLife(dice, customer, contact, asOf);
        life.Agree();
        life.Send();
        life.Complain();
        life.Refuse();
        return contact;
    }

    private static DemoContact Contact(DemoCustomer customer, Dice dice, bool isBusiness)
    {
        var (zone, jurisdiction, language) = dice.One(Places);
        var number = customer.Id[1..];
        var email = dice.Percent(isBusiness ? 96 : 88) ? $"{customer.Id.ToLowerInvariant()}@example.com" : null;
        var phone = dice.Percent(isBusiness ? 92 : 70) ? $"00-0000-{number}" : null;
        return new DemoContact
        {
            Person = $"Person {customer.Id}",
            Company = isBusiness ? $"Company {customer.Id}" : null,
            Language = language,
            Zone = zone,
            Jurisdiction = jurisdiction,
            Audience = isBusiness ? "business" : "consumer",
            Email = email,
            EmailState = email is null ? null : dice.One<string?>([(null, 93), ("bouncing", 5), ("invalid", 2)]),
            Invitations = isBusiness ? email : null,
            Phone = phone,
            Sms = !isBusiness && dice.Percent(60) ? phone : null,
            Letter = dice.Percent(90) ? $"{number} Sample Street" : null,
        };
    }

    /// <summary>Who gets the newsletter agreed to it; some businesses only handed over a card, and somebody looked at some of those.</summary>
    private void Agree()
    {
        if (_customer.Events.Any(e => e.Kind.Equals(EventKind.MailSent)))
        {
            Add(new("consent", _customer.RegisteredOn, Hour()) { Channel = "email", Who = _contact.Person, How = _dice.Percent(80) ? "web form" : "order form", Wording = "newsletter and offers, version 2", WithdrawnOn = _dice.Percent(4) ? Later(_customer.RegisteredOn) : null });
            foreach (var channel in IsBusiness ? ["webinar", "online_meeting"] : new[] { "sms" })
            {
                if (_dice.Percent(45))
                    Add(new("consent", _customer.RegisteredOn, Hour()) { Channel = channel, Who = _contact.Person, How = "web form", Wording = "invitations and messages, version 1" });
            }
        }
        else if (IsBusiness || _dice.Percent(50))
        {
            var isConfirmed = _dice.Percent(25);
            Add(new(IsBusiness ? "address_handed_over" : "business_relation", _customer.RegisteredOn) { Channel = "email", How = IsBusiness ? "business card" : "first order", ConfirmedOn = isConfirmed ? Later(_customer.RegisteredOn) : null, Who = isConfirmed ? "sales manager" : null });
        }
    }

    /// <summary>What was sent lately, and when mails were opened: most people have their hour.</summary>
    private void Send()
    {
        var hour = _dice.Next(7, 22);
        foreach (var sent in _customer.Events.Where(e => e.On > _asOf.AddDays(-SentDays)))
        {
            if (sent.Kind.Equals(EventKind.MailSent))
                Add(new("sent", sent.On, 10) { Channel = "email", Campaign = "newsletter" });
            else if (sent.Kind.Equals(EventKind.FollowUp))
                Add(new("sent", sent.On, 14) { Channel = "phone", Campaign = "follow-up" });
        }

        if (_dice.Percent(6))
            Add(new("sent", _asOf.AddDays(-_dice.Next(1, 8))) { Channel = "letter", Campaign = "season" });
        foreach (var opened in _customer.Events.Where(e => e.Kind.Equals(EventKind.MailOpen)).OrderByDescending(e => e.On).Take(OpensKept))
            Add(new("opened", opened.On, _dice.Percent(75) ? hour : Hour()) { Channel = "email" });
    }

    private void Complain()
    {
        foreach (var complaint in _customer.Events.Where(e => e.Kind.Equals(EventKind.Complaint)))
            Add(new("complaint", complaint.On, Hour()) { How = "support desk", AnsweredOn = _dice.Percent(85) ? Later(complaint.On, 10) : null });
    }

    /// <summary>Who does not want to hear from us, and who cannot.</summary>
    private void Refuse()
    {
        if (_dice.Percent(4))
            Add(new("opt_out", Lately(), Hour()) { Channel = _dice.One([("email", 60), ("phone", 30), ("letter", 10)]), How = "unsubscribe request" });
        if (_dice.Percent(1))
            Add(new("opt_out", Lately(), Hour()) { How = "asked for no more contact" });
        if (_dice.Percent(2))
            Add(IsBusiness ? new("closed", Lately()) : new(_dice.One([("moved", 50), ("mail_returned", 40), ("deceased", 10)]), Lately()));
    }

    private void Add(DemoRecord record) => _contact.Log.Add(record);

    private int Hour() => _dice.Next(8, 21);

    private DateOnly Later(DateOnly day, int below = 200) => DateOnly.FromDayNumber(Math.Min(_asOf.DayNumber, day.DayNumber + _dice.Next(1, below)));

    private DateOnly Lately() => DateOnly.FromDayNumber(Math.Max(_customer.RegisteredOn.DayNumber, _asOf.DayNumber - _dice.Next(1, 500)));
}
