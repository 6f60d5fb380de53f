using System.Diagnostics.CodeAnalysis;
using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Forms;
using Reactivation.Policies.Json;
using Reactivation.Segments;

namespace Reactivation.Policies;

/// <summary>A count or an amount compared with a number, or with <c>{ "quantile": 0.8 }</c> of the population.</summary>
internal sealed class NumberQuestion(Comparison comparison) : Question(NumberTest.Symbol(comparison), "a count or an amount compared with a number or a quantile")
{
    private static readonly AmountForm Number = new();

    private static readonly Member<Quantile, long> Share = new("quantile", "a share of the population, between 0 and 1", Number, q => q.TenThousandths);

    private static readonly ObjectForm<Quantile> QuantileForm = new([Share], MakeQuantile) { IsInline = true };

    internal override bool Suits(Fact fact) => fact is CountFact or AmountFact;

    internal override bool TryRead(JsonValue value, Fact fact, Reading reading, [MaybeNullWhen(false)] out Condition condition)
    {
        condition = null;
        if (value.Kind == JsonKind.Object)
        {
            if (QuantileForm.TryRead(value, reading, out var quantile) && quantile != default)
                condition = new QuantileTest(fact, comparison, quantile);
        }
        else if (value.Kind is not (JsonKind.Number or JsonKind.Broken))
        {
            reading.Problem(value, "a number or { \"quantile\": 0.8 }");
        }
        else if (Number.TryRead(value, reading, out var number) && CellOf(number, fact, value, reading) is { } cell)
        {
            condition = new NumberTest(fact, comparison, cell);
        }

        return condition is not null;
    }

    internal override void Write(JsonWriter writer, TestCondition test)
    {
        writer.Name(Name);
        if (test is QuantileTest quantile)
            QuantileForm.Write(writer, quantile.Quantile);
        else
            writer.Raw(test.Fact.ValueText(((NumberTest)test).Value));
    }

    internal override void Describe(SchemaWriter schema) => schema.Object(() =>
    {
        schema.Text("description", Description);
        schema.AnyOf([() => schema.Value(Number, null), () => schema.Value(QuantileForm, null)]);
    });

    protected override bool Asks(TestCondition test) =>
        test is NumberTest number ? number.Comparison == comparison : test is QuantileTest quantile && quantile.Comparison == comparison;

    /// <summary>The cell of a number in 1/10000 for a fact; null after a problem has been reported.</summary>
    internal static long? CellOf(long number, Fact fact, JsonValue value, Reading reading)
    {
        if (fact is AmountFact)
            return number;
        if (WholeOf(number) is { } whole)
            return whole;
        reading.Problem(value, $"a whole number; {fact.Name} is {FactParser.Article(fact)}");
        return null;
    }

    /// <summary>The count that a number in 1/10000 is; null where it is none.</summary>
    internal static int? WholeOf(long number) => number % Cell.AmountScale == 0 && number / Cell.AmountScale is >= int.MinValue and <= int.MaxValue and var whole ? (int)whole : null;

    private static Quantile MakeQuantile(Fields<Quantile> fields)
    {
        var share = Cell.ToAmount(fields.Of(Share));
        return Quantile.IsShare(share) ? Quantile.Of(share) : fields.Problem(Share, "a share between 0 and 1, both exclusive, with at most four decimals");
    }
}
