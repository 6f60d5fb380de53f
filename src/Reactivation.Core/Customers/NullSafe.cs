using System.Linq.Expressions;

namespace Reactivation.Customers;

/// <summary>Compiles a member expression so that reading through a member that is null gives null: none, and no exception.</summary>
/// <remarks>
/// The expression itself stays as written, for LINQ providers. Guarded is what is read in any case, the left side of <c>??</c>, and branches
/// of <c>?:</c> that can be null; what only <c>&amp;&amp;</c>, <c>||</c> or a branch that cannot be null would read is left to the writer.
/// </remarks>
internal sealed class NullSafe : ExpressionVisitor
{
    private static readonly NullSafe Visitor = new();

    internal static Func<T, TMember?> Compile<T, TMember>(Expression<Func<T, TMember?>> member) =>
        Expression.Lambda<Func<T, TMember?>>(Visitor.Whole(member.Body), member.Parameters).Compile();

    protected override Expression VisitBinary(BinaryExpression node) =>
        node.NodeType != ExpressionType.Coalesce ? base.VisitBinary(node)
        : node.Update(Whole(node.Left), node.Conversion, CanBeNull(node.Right.Type) ? Whole(node.Right) : Visit(node.Right));

    protected override Expression VisitConditional(ConditionalExpression node) =>
        CanBeNull(node.Type) ? node.Update(Visit(node.Test), Whole(node.IfTrue), Whole(node.IfFalse)) : base.VisitConditional(node);

    /// <summary>What a lambda inside reads is another entity's.</summary>
    protected override Expression VisitLambda<T>(Expression<T> node) => node;

    private Expression Whole(Expression expression)
    {
        if (!CanBeNull(expression.Type))
            return Visit(expression);
        var body = Visit(Spread(expression));
        var read = new List<Expression>();
        Collect(body, read);
        return read.Count == 0 ? body : Expression.Condition(read.Select(IsNull).Aggregate(Expression.OrElse), Expression.Default(body.Type), body);
    }

    /// <summary><c>(int?)(a ? b : c)</c> is <c>a ? (int?)b : (int?)c</c>, whose branches can be null.</summary>
    private static Expression Spread(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: ConditionalExpression inner } convert
            ? Expression.Condition(inner.Test, Spread(Expression.Convert(inner.IfTrue, convert.Type)), Spread(Expression.Convert(inner.IfFalse, convert.Type)))
            : expression;

    /// <summary>The receivers that the expression reads in any case, outer ones first.</summary>
    private static void Collect(Expression? expression, List<Expression> read)
    {
        switch (expression)
        {
            case MemberExpression member:
                Collect(member.Expression, read);
                if (member.Expression is { } of && !(IsNullable(of.Type) && member.Member.Name == nameof(Nullable<int>.HasValue)))
                    Add(of, read);
                break;
            case MethodCallExpression call:
                Collect(call.Object, read);
                foreach (var argument in call.Arguments)
                    Collect(argument, read);
                if (call.Object is { } receiver && !IsNullable(receiver.Type))
                    Add(receiver, read);
                else if (call.Object is null && call.Method.DeclaringType == typeof(Enumerable) && call.Arguments.Count > 0)
                    Add(call.Arguments[0], read);
                break;
            case UnaryExpression { NodeType: not ExpressionType.Quote } unary:
                Collect(unary.Operand, read);
                if (unary.NodeType is ExpressionType.Convert or ExpressionType.ConvertChecked && IsNullable(unary.Operand.Type) && !CanBeNull(unary.Type))
                    Add(unary.Operand, read);
                break;
            case BinaryExpression binary when binary.NodeType != ExpressionType.Coalesce:
                Collect(binary.Left, read);
                if (binary.NodeType is not (ExpressionType.AndAlso or ExpressionType.OrElse))
                    Collect(binary.Right, read);
                break;
            case ConditionalExpression conditional:
                Collect(conditional.Test, read);
                break;
            case NewExpression made:
                foreach (var argument in made.Arguments)
                    Collect(argument, read);
                break;
        }
    }

    private static void Add(Expression receiver, List<Expression> read)
    {
        // The entity is there, and what a closure holds is the writer's.
        if (receiver is not (ParameterExpression or ConstantExpression) && CanBeNull(receiver.Type))
            read.Add(receiver);
    }

    private static Expression IsNull(Expression receiver) => IsNullable(receiver.Type)
        ? Expression.Equal(receiver, Expression.Constant(null, receiver.Type))
        : Expression.ReferenceEqual(receiver, Expression.Constant(null));

    private static bool IsNullable(Type type) => Nullable.GetUnderlyingType(type) is not null;

    private static bool CanBeNull(Type type) => !type.IsValueType || IsNullable(type);
}
