using System.Collections.Immutable;
using Reactivation.Conditions;
using Reactivation.Customers;

namespace Reactivation;

/// <summary>A rule over facts, as data without a date: it means something as of any day (5.4). Immutable, compared by structure.</summary>
/// <remarks>
/// Three doors lead to one tree: code (<c>Facts.LastPurchaseOn.AtLeast(181).DaysAgo() &amp; !visited</c>), text (<see cref="Parse(string)"/>)
/// and formulas over blocks (<see cref="Compose(string, Condition[])"/>). <c>ToString()</c> writes the text that <see cref="Parse(string)"/> reads.
/// <para>A comparison with a fact without a value is false; <c>!</c> is the plain opposite, so <c>!within 30 days</c> is true for <em>never</em>.
/// A test on a fact that the source does not record is false whichever its sign (5.2).</para>
/// <para>Nested <c>and</c> and <c>or</c> are flattened, repeated operands and double negations removed when a condition is made.</para>
/// </remarks>
public abstract partial class Condition : IEquatable<Condition>
{
    /// <summary>The greatest depth, inclusive.</summary>
    public const int MaxDepth = 64;

    /// <summary>The greatest number of tests and references, inclusive.</summary>
    public const int MaxLeaves = 4096;

    private protected Condition(int depth, int leaves)
    {
        if (depth > MaxDepth)
            throw new ArgumentException($"A condition is at most {MaxDepth} deep.");
        if (leaves > MaxLeaves)
            throw new ArgumentException($"A condition has at most {MaxLeaves} tests.");
        (Depth, Leaves) = (depth, leaves);
    }

    /// <summary>The depth of the tree: 1 for a test.</summary>
    public int Depth { get; }

    /// <summary>The number of tests and references.</summary>
    public int Leaves { get; }

    /// <summary>The greatest length as text, in characters, inclusive: 64 KiB.</summary>
    public const int MaxTextLength = 64 * 1024;

    /// <summary>The length as text, kept by groups so that growing one stays cheap.</summary>
    internal virtual int TextLength => ToString().Length;

    /// <summary>Both.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition.</returns>
    public static Condition operator &(Condition left, Condition right) => AndCondition.Of([left, right]);

    /// <summary>Either.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The condition.</returns>
    public static Condition operator |(Condition left, Condition right) => OrCondition.Of([left, right]);

    /// <summary>The plain opposite.</summary>
    /// <param name="operand">The condition.</param>
    /// <returns>The opposite; of an opposite, the condition itself.</returns>
    public static Condition operator !(Condition operand) => NotCondition.Of(operand);

    /// <summary>All of several conditions.</summary>
    /// <param name="conditions">At least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static Condition All(params Condition[] conditions) => AndCondition.Of(conditions);

    /// <summary>Any of several conditions.</summary>
    /// <param name="conditions">At least one.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">None is given.</exception>
    public static Condition Any(params Condition[] conditions) => OrCondition.Of(conditions);

    /// <summary>A dormancy definition of the policy, by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The reference; whether the id exists is checked when the policy is made.</returns>
    /// <exception cref="ArgumentException">Not the form of an id.</exception>
    public static Condition Definition(string id) => new ReferenceCondition(ReferenceKind.Definition, id);

    /// <summary>A segment of the policy, by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The reference; whether the id exists is checked when the policy is made.</returns>
    /// <exception cref="ArgumentException">Not the form of an id.</exception>
    public static Condition Segment(string id) => new ReferenceCondition(ReferenceKind.Segment, id);

    /// <summary>A named condition of the policy, by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The reference; whether the id exists is checked when the policy is made.</returns>
    /// <exception cref="ArgumentException">Not the form of an id.</exception>
    public static Condition Named(string id) => new ReferenceCondition(ReferenceKind.Condition, id);

    /// <summary>A condition in code, for what the language cannot say (D8).</summary>
    /// <remarks>
    /// <example><code>
    /// var boughtThisYear = Condition.Custom("bought-this-year", [Facts.LastPurchaseOn], (in FactReader f) => f[Facts.LastPurchaseOn]?.Year == f.AsOf.Year);
    /// </code></example>
    /// </remarks>
    /// <param name="name">The name: letters, digits, underscores and hyphens, beginning with a letter.</param>
    /// <param name="reads">The facts that the rule reads; where one is not recorded, the condition is false whichever its sign.</param>
    /// <param name="rule">The rule: a pure function, safe to call from several threads.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ArgumentException">No name, or no facts.</exception>
    public static CustomCondition Custom(string name, Fact[] reads, CustomRule rule) => new(name, [.. reads], rule);

    /// <summary>Reads a condition from text, with the names of <see cref="FactCatalogue.Default"/>.</summary>
    /// <param name="text">Such as <c>last_purchase_on at least 181 days ago and not last_web_visit_on within 30 days</c>.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ConditionFormatException">The text is no condition; all problems are named, each with its place.</exception>
    public static Condition Parse(string text) => Parse(text, FactCatalogue.Default);

    /// <summary>Reads a condition from text, with the names of a catalogue of your own.</summary>
    /// <param name="text">The text, at most 64 KiB.</param>
    /// <param name="catalogue">The names.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ConditionFormatException">The text is no condition; all problems are named, each with its place.</exception>
    public static Condition Parse(string text, FactCatalogue catalogue) =>
        TryParse(text, catalogue, out var condition, out var problems) ? condition : throw new ConditionFormatException(problems);

    /// <summary>Reads a condition from text, without throwing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="catalogue">The names.</param>
    /// <param name="condition">The condition, where true is returned.</param>
    /// <param name="problems">All problems, where false is returned.</param>
    /// <returns>Whether the text is a condition.</returns>
    public static bool TryParse(string text, FactCatalogue catalogue, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Condition? condition, out ImmutableArray<Problem> problems) =>
        new ConditionParser(text, catalogue).Run(out condition, out problems);

    /// <summary>Joins blocks by a formula of their numbers, counted from 1 (D9 複合検索): <c>Compose("1 and not 2", registered, visited)</c>.</summary>
    /// <param name="formula">Numbers, <c>and</c>, <c>or</c>, <c>not</c> and brackets; full-width characters and any case are accepted.</param>
    /// <param name="blocks">The blocks; the formula uses each of them.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ConditionFormatException">The formula is none, names a block that is not there, or leaves one unused; all problems are named, each with its place.</exception>
    public static Condition Compose(string formula, params Condition[] blocks) =>
        FormulaParser.Compose(formula, [.. blocks.Select((b, i) => ((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), b))]);

    /// <summary>Joins blocks by a formula of their names (D9): <c>Compose("(a or b) and not c", ("a", …), ("b", …), ("c", …))</c>.</summary>
    /// <param name="formula">Names, <c>and</c>, <c>or</c>, <c>not</c> and brackets; full-width characters and any case are accepted.</param>
    /// <param name="blocks">The blocks with their names, which differ in more than case; the formula uses each of them.</param>
    /// <returns>The condition.</returns>
    /// <exception cref="ConditionFormatException">The formula is none, names a block that is not there, or leaves one unused; all problems are named, each with its place.</exception>
    /// <exception cref="ArgumentException">A name is none, or stands twice.</exception>
    public static Condition Compose(string formula, params (string Name, Condition Block)[] blocks) => FormulaParser.Compose(formula, [.. blocks]);

    /// <summary>The same condition with every test replaced.</summary>
    internal Condition Rewrite(Func<TestCondition, Condition> replace) => this switch
    {
        AndCondition and => AndCondition.Of(and.Operands.Select(o => o.Rewrite(replace))),
        OrCondition or => OrCondition.Of(or.Operands.Select(o => o.Rewrite(replace))),
        NotCondition not => NotCondition.Of(not.Operand.Rewrite(replace)),
        TestCondition test => replace(test),
        _ => this,
    };

    /// <inheritdoc/>
    public abstract bool Equals(Condition? other);

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public abstract override int GetHashCode();

    /// <summary>The condition as text.</summary>
    /// <returns>What <see cref="Parse(string)"/> reads back as an equal condition.</returns>
    public abstract override string ToString();
}
