namespace Reactivation.Messages.Rendering;

/// <summary>Names with members and indexes, without blanks between them.</summary>
internal sealed partial class ExpressionParser
{
    /// <summary>A name with members and indexes.</summary>
    internal Expression? Path()
    {
        var name = Take();
        Expression? path = name.Text == "for" ? LoopMember(name) : Name(name);
        var isNullSafe = false;
        while (path is not null)
        {
            if (Current.Is("[") && !Current.IsSpaced)
                path = Value(path) is { } list ? Indexed(list, isNullSafe) : null;
            else if (Current.Is(".") || Current.Is("?."))
                path = Value(path) is { } group ? Member(group, isNullSafe |= Current.Is("?.")) : null;
            else
                return path;
        }

        return null;
    }

    private Expression? Name(Token name)
    {
        if (Current.Is("(") && !Current.IsSpaced)
        {
            problems.Refuse(Current.Start, $"a call of '{name.Text}'", "a value", "only the functions of the message subset can be called");
            return null;
        }

        return scope.Local(name.Text) is { } local ? new LocalExpression(name.Start, local.Slot, local.IsCapture) : new RootExpression(name.Start, scope.Root(name.Text), name.Text);
    }

    private LoopExpression? LoopMember(Token name)
    {
        if (!Current.Is(".") || Current.IsSpaced || Next.Kind != TokenKind.Word || Next.IsSpaced || !LoopExpression.Members.Contains(Next.Text))
        {
            problems.Add(name.Start, Current.Is(".") ? $"'for.{Next.Text}'" : "'for' inside an expression", "one of " + string.Join(", ", LoopExpression.Members.Select(m => "for." + m)));
            return null;
        }

        Take();
        var member = Take();
        if (scope.Loop is { } loop)
            return new LoopExpression(name.Start, loop, member.Text);
        problems.Add(name.Start, $"'for.{member.Text}' outside a loop", "it between 'for' and 'end', and not behind the loop's 'else'");
        return null;
    }

    private Expression? Member(Expression target, bool isNullSafe)
    {
        var dot = Take();
        if (dot.IsSpaced || Current.IsSpaced || Current.Kind != TokenKind.Word)
        {
            problems.Refuse(dot.Start, $"'{dot.Text}' without a name directly before and behind it", "a member such as customer.name");
            return null;
        }

        if (Words.IsTakenAsMember(Current.Text))
            return Unexpected<Expression>("the name of a member");
        var name = Take();
        return Deep(new MemberExpression(name.Start, target, name.Text, isNullSafe));
    }

    private Expression? Indexed(Expression target, bool isNullSafe)
    {
        if (!Enter())
            return null;
        var bracket = Take();
        var index = Value(Binary());
        _depth--;
        if (index is null)
            return null;
        return TryTake("]") ? Deep(new IndexExpression(bracket.Start, target, index, isNullSafe)) : Unexpected<Expression>("']'");
    }
}
