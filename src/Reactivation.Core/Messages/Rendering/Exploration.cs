namespace Reactivation.Messages.Rendering;

/// <summary>Goes through a template without values: what it reads, what only behind a test that it is there, what it prints as it is.</summary>
internal sealed class Exploration
{
    private readonly Stack<string> _tested = new();
    private bool _isTest;

    /// <summary>Every place that reads a value; safe where the value has been tested before, or is only tested.</summary>
    internal List<(string Name, int At, bool IsSafe)> Reads { get; } = [];

    /// <summary>Every expression that is printed.</summary>
    internal List<Expression> Prints { get; } = [];

    internal static Exploration Of(Statement[] body)
    {
        var exploration = new Exploration();
        exploration.Under(null, body);
        return exploration;
    }

    internal void Read(string name, int at) => Reads.Add((name, at, _isTest || _tested.Contains(name)));

    internal void Print(Expression expression)
    {
        Prints.Add(expression);
        expression.Explore(this);
    }

    /// <summary>Reads for a decision, not for printing.</summary>
    internal void Test(Expression condition)
    {
        var before = _isTest;
        _isTest = true;
        condition.Explore(this);
        _isTest = before;
    }

    internal void Under(Expression? condition, Statement[] body) => Under(condition, () =>
    {
        foreach (var statement in body)
            statement.Explore(this);
    });

    internal void Under(Expression? condition, Expression expression) => Under(condition, () => expression.Explore(this));

    private void Under(Expression? condition, Action explore)
    {
        var names = Names(condition).ToList();
        names.ForEach(_tested.Push);
        explore();
        names.ForEach(_ => _tested.Pop());
    }

    /// <summary>The values that are there where a condition holds: <c>name</c>, or several joined by <c>&amp;&amp;</c>.</summary>
    private static IEnumerable<string> Names(Expression? condition) => condition switch
    {
        RootExpression root => [root.Name],
        BinaryExpression { IsAnd: true } both => Names(both.Left).Concat(Names(both.Right)),
        _ => [],
    };
}
