namespace Reactivation.Cli.Input.Columns;

/// <summary>A fixed list of fields.</summary>
internal sealed class NamedFields(params Field[] fields) : FieldSet
{
    internal override IEnumerable<string> Required => fields.Where(f => f.IsRequired).Select(f => f.Name);

    internal override string Expected => $"one of {string.Join(", ", fields.Select(f => f.Name))}";

    internal override Field? Find(string name, ICollection<Problem> problems) => fields.FirstOrDefault(f => f.Name == name);
}
