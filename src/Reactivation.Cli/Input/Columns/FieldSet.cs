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
