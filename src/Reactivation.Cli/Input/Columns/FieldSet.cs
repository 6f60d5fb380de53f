using Reactivation.Approaches;
using Reactivation.Cli.Input.Contacts;
using Reactivation.Cli.Input.Recording;
using Reactivation.Customers;

namespace Reactivation.Cli.Input.Columns;

/// <summary>What the columns of one sort of file can give.</summary>
internal abstract class FieldSet
{
    internal static FieldSet Events(KindNames kinds) => new NamedFields(
        Field.Text(Field.Id, isRequired: true),
        Field.Of(Fact.Day("date"), isRequired: true),
        Field.Kind("kind", kinds),
        Field.Of(Fact.Amount("amount")),
        Field.Text("detail"),
        Field.Text("category"));

    internal static FieldSet Customers(FactCatalogue catalogue) => new FactFields(catalogue);

    internal static FieldSet Aliases { get; } = new NamedFields(Field.Text("alias", isRequired: true), Field.Text(Field.Id, isRequired: true));

    /// <summary>Who is written to: one row a person, a column with the address on each channel, and one with its state.</summary>
    internal static FieldSet Contacts(IEnumerable<Channel> channels) => new NamedFields(
    [
        Field.Text(Field.Id, isRequired: true),
        Field.Text("person"), Field.Text("company"), Field.Text("department"), Field.Text("title"),
        Field.Of(Fact.Choice("language", "en", "ja")),
        Field.Text("zone"), Field.Text("jurisdiction"),
        Field.Of(Fact.Choice("audience", "consumer", "business")),
        .. channels.SelectMany(c => new[] { Field.Text(c.Name), Field.Of(Fact.Choice(ContactFile.StateOf(c), ContactFile.States)) }),
    ])
    { RefusesNearMisses = true };

    /// <summary>What is on record of contacts: one row a record.</summary>
    internal static FieldSet ContactLog { get; } = new NamedFields(
        Field.Text(Field.Id, isRequired: true),
        Field.Of(Fact.Choice("kind", [.. ContactLogKind.All.Select(k => k.Name)]), isRequired: true),
        Field.Text("at", isRequired: true),
        Field.Text("channel"), Field.Text("campaign"), Field.Text("purpose"),
        Field.Text("withdrawn_at"), Field.Text("answered_at"), Field.Text("confirmed_at"),
        Field.Text("who"), Field.Text("how"), Field.Text("wording"));

    /// <summary>What a plan says of each customer, as far as messages ask.</summary>
    internal static FieldSet Plan { get; } = new NamedFields(
        Field.Text(Field.Id, isRequired: true), Field.Text("when", isRequired: true), Field.Text("channel", isRequired: true), Field.Text("template", isRequired: true), Field.Text("purpose"));

    /// <summary>The names without which a file of this sort cannot be used.</summary>
    internal abstract IEnumerable<string> Required { get; }

    /// <summary>What a column may give, for people.</summary>
    internal abstract string Expected { get; }

    /// <summary>Finds a field by name.</summary>
    /// <param name="name">The name, as a header or a map has it.</param>
    /// <param name="problems">Takes what is wrong with a name that is nearly one; a name that is none adds nothing.</param>
    /// <returns>The field, or null.</returns>
    internal abstract Field? Find(string name, ICollection<Problem> problems);
}
