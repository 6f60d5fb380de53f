using System.Globalization;
using System.Text.Json;
using Reactivation.Customers;

namespace Reactivation.Tests.Cases;

/// <summary>One line of the shared cases: a customer with the answer it must get.</summary>
internal sealed class SharedCase(JsonElement line)
{
    public string Name => line.GetProperty("name").GetString()!;

    public DateOnly AsOf => Day(line.GetProperty("as_of"));

    public JsonElement Expect => line.GetProperty("expect");

    public static IReadOnlyList<SharedCase> All() =>
        [.. File.ReadLines(Path.Combine(Prerequisites.SharedFolder(), "cases.jsonl")).Select(l => new SharedCase(JsonDocument.Parse(l).RootElement))];

    public Customer Customer()
    {
        var records = line.GetProperty("records").EnumerateObject()
            .Aggregate(Source.Nothing, (source, kind) => source.Records(Kind(kind.Name), kind.Value.ValueKind == JsonValueKind.Null ? null : Day(kind.Value)));
        var events = line.GetProperty("events").EnumerateArray().Select(e => new CustomerEvent(
            Day(e[0]),
            Kind(e[1].GetString()!),
            e[2].ValueKind == JsonValueKind.Null ? null : e[2].GetDecimal(),
            e.GetArrayLength() > 3 ? e[3].GetString() : null));
        var customer = new Customer("case") { History = EventHistory.Of(events, records) };
        foreach (var given in line.GetProperty("facts").EnumerateObject())
            customer = With(customer, given.Name, given.Value);
        return customer;
    }

    public string Text(string expected) => Expect.GetProperty(expected).GetString() ?? "";

    public string[] List(string expected) => [.. Expect.GetProperty(expected).EnumerateArray().Select(e => e.GetString()!)];

    private static Customer With(Customer customer, string name, JsonElement value)
    {
        var isNull = value.ValueKind == JsonValueKind.Null;
        return FactCatalogue.Default.Find(name) switch
        {
            DayFact day => customer.With(day, isNull ? null : Day(value)),
            CountFact count => customer.With(count, isNull ? null : value.GetInt32()),
            AmountFact amount => customer.With(amount, isNull ? null : value.GetDecimal()),
            ChoiceFact choice => customer.With(choice, value.GetString()),
            _ => throw new InvalidOperationException($"no fact {name}"),
        };
    }

    private static EventKind Kind(string name) => FactCatalogue.Default.FindKind(name)!;

    private static DateOnly Day(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
