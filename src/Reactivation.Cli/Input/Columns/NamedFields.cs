namespace Reactivation.Cli.Input.Columns;

/// <summary>A fixed list of fields.</summary>
internal sealed class NamedFields(params Field[] fields) : FieldSet
{
    internal override IEnumerable<string> Required => fields.Where(f => f.IsRequired).Select(f => f.Name);

    internal override string Expected => $"one of {string.Join(", ", fields.Select(f => f.Name))}";

    /// <summary>Whether a header that is nearly a name is a problem: what is passed over would let people be contacted.</summary>
    internal bool RefusesNearMisses { get; init; }

    internal override Field? Find(string name, ICollection<Problem> problems)
    {
        var found = fields.FirstOrDefault(f => f.Name == name);
        if (found is null && RefusesNearMisses && NearName.Of(name, fields.Select(f => f.Name)) is { } near)
            problems.Add(new() { Found = $"{Shown.Text(name)}, which is nearly a column", Expected = near });
        return found;
    }
}
