using Reactivation.Conditions;

namespace Reactivation.Cli.Input.Columns;

/// <summary>A fixed list of fields.</summary>
internal sealed class NamedFields(params Field[] fields) : FieldSet
{
    /// <summary>The shortest name that can be misspelt: others are too near to each other.</summary>
    private const int LeastLength = 4;

    internal override IEnumerable<string> Required => fields.Where(f => f.IsRequired).Select(f => f.Name);

    internal override string Expected => $"one of {string.Join(", ", fields.Select(f => f.Name))}";

    /// <summary>Whether a header that is nearly a name is a problem: what is passed over would let people be contacted.</summary>
    internal bool RefusesNearMisses { get; init; }

    internal override Field? Find(string name, ICollection<Problem> problems)
    {
        var found = fields.FirstOrDefault(f => f.Name == name);
        if (found is null && RefusesNearMisses && Near(name) is { } near)
            problems.Add(new() { Found = $"{Shown.Text(name)}, which is nearly a column", Expected = near });
        return found;
    }

    /// <summary>The name that was probably meant; null where none is near, or the header is a name with a number (phone2), which is a column of the user's own.</summary>
    private string? Near(string header) =>
        fields.Any(f => f.Name == header.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('_')) ? null
        : Nearest.To(header, fields.Select(f => f.Name).Where(n => n.Length >= LeastLength));
}
