using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation.Cli.Input.Columns;

/// <summary>The customer's id, and every fact of the catalogue, named as conditions name it.</summary>
internal sealed class FactFields(FactCatalogue catalogue) : FieldSet
{
    private static readonly Field Customer = Field.Text(Field.Id, isRequired: true);

    internal override IEnumerable<string> Required => [Field.Id];

    internal override string Expected => $"{Field.Id}, or a fact such as last_purchase_on";

    internal override Field? Find(string name, ICollection<Problem> problems)
    {
        if (name == Field.Id)
            return Customer;
        if (!LooksLikeFact(name))
            return null;
        try
        {
            return Field.Of(catalogue.Parse(name));
        }
        catch (ConditionFormatException wrong)
        {
            foreach (var problem in wrong.Problems)
                problems.Add(problem);
            return null;
        }
    }

    /// <summary>A column that is no fact and not nearly one is the user's own affair (金額[円] too); one that is nearly a fact is a misspelling.</summary>
    private bool LooksLikeFact(string name)
    {
        var bare = name.Split('[')[0].Trim();
        return catalogue.Find(bare) is not null || catalogue.NearestName(bare) is not null;
    }
}
