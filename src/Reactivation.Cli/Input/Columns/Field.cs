using Reactivation.Cli.Input.Recording;
using Reactivation.Cli.Input.Values;
using Reactivation.Customers;

namespace Reactivation.Cli.Input.Columns;

/// <summary>What a column can give: a customer's id, a part of an event, or a fact.</summary>
internal sealed class Field
{
    /// <summary>The name of the id in every file.</summary>
    internal const string Id = "customer_id";

    private readonly KindNames? _kinds;

    private Field(string name, Fact? fact, bool isRequired, KindNames? kinds = null) => (Name, Fact, IsRequired, _kinds) = (name, fact, isRequired, kinds);

    /// <summary>The name by which headers and maps know it; for a fact the text of the fact.</summary>
    internal string Name { get; }

    /// <summary>What shape its values have; null for texts.</summary>
    internal Fact? Fact { get; }

    /// <summary>Whether every row must have a value.</summary>
    internal bool IsRequired { get; }

    internal static Field Text(string name, bool isRequired = false) => new(name, null, isRequired);

    internal static Field Kind(string name, KindNames kinds) => new(name, null, isRequired: false, kinds);

    internal static Field Of(Fact fact, bool isRequired = false) => new(fact.ToString(), fact, isRequired);

    /// <summary>What keeps a text that a map writes down from being a value of this field; null for a good one.</summary>
    internal Problem? Check(string text, DayFormat? format)
    {
        if (_kinds is not null)
            return _kinds.Find(text) is null ? Wrong(text, _kinds.Expected, _kinds.Fix(text)) : null;
        if (text.Length == 0)
            return IsRequired ? Wrong(text, Name == Id ? "the customer's id" : Expected(Reader(format)), null) : null;
        return Reader(format) is { } reader && reader.Read(text) is null ? Wrong(text, Expected(reader), reader.Fix(text)) : null;
    }

    /// <summary>How its values are read; null for texts.</summary>
    internal ValueReader? Reader(DayFormat? format) => Fact is null ? null : ValueReader.For(Fact, format);

    /// <summary>What a value must be.</summary>
    internal string Expected(ValueReader? reader) => reader is null ? "a text" : IsRequired ? reader.Expected : $"{reader.Expected}, or nothing";

    private static Problem Wrong(string text, string expected, string? fix) => new() { Found = Shown.Text(text), Expected = expected, Fix = fix };
}
