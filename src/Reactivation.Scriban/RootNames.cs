using System.Collections.Immutable;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Reactivation.Messages;

/// <summary>
/// The values that a template reads: names that no library has and that it has not made itself, by loop, capture, assignment or function, before it reads them.
/// Inside <c>with</c> a name may be a member or a value; what only stands there is not counted.
/// </summary>
internal sealed class RootNames : ScriptVisitor
{
    private static readonly HashSet<string> Known = new(new Scriban.Functions.BuiltinFunctions().Keys, StringComparer.Ordinal) { "for", "while", "tablerow" };

    private readonly List<string> _names = [];
    private readonly List<string> _own = [];
    private int _withs;

    /// <summary>A value of such a name would hide a library from the template.</summary>
    internal static bool IsTaken(string name) => Known.Contains(name);

    internal static ImmutableArray<string> Of(ScriptPage? page)
    {
        var names = new RootNames();
        names.Visit((ScriptNode?)page);
        return [.. names._names];
    }

    public override void Visit(ScriptVariableGlobal node)
    {
        if (_withs == 0 && !Known.Contains(node.Name) && !_own.Contains(node.Name) && !_names.Contains(node.Name))
            _names.Add(node.Name);
    }

    public override void Visit(ScriptMemberExpression node) => Visit((ScriptNode?)node.Target);

    public override void Visit(ScriptIsEmptyExpression node) => Visit((ScriptNode?)node.Target);

    public override void Visit(ScriptNamedArgument node) => Visit((ScriptNode?)node.Value);

    public override void Visit(ScriptObjectMember node) => Visit((ScriptNode?)node.Value);

    public override void Visit(ScriptForStatement node) => Loop(node);

    public override void Visit(ScriptTableRowStatement node) => Loop(node);

    public override void Visit(ScriptCaptureStatement node)
    {
        Visit((ScriptNode?)node.Body);
        Target(node.Target);
    }

    public override void Visit(ScriptAssignExpression node)
    {
        if (node.EqualToken.TokenType != TokenType.Equal)
            Visit((ScriptNode?)node.Target);
        Visit((ScriptNode?)node.Value);
        Target(node.Target);
    }

    public override void Visit(ScriptFunction node)
    {
        Target(node.NameOrDoToken as ScriptVariable);
        var parameters = node.Parameters?.Select(p => p.Name?.Name).OfType<string>().ToList() ?? [];
        _own.AddRange(parameters);
        Visit((ScriptNode?)node.Body);
        parameters.ForEach(p => _own.RemoveAt(_own.LastIndexOf(p)));
    }

    public override void Visit(ScriptWithStatement node)
    {
        Visit((ScriptNode?)node.Name);
        _withs++;
        Visit((ScriptNode?)node.Body);
        _withs--;
    }

    /// <summary>The variable of a loop is there in its body only.</summary>
    private void Loop(ScriptForStatement node)
    {
        Visit((ScriptNode?)node.Iterator);
        Visit(node.NamedArguments);
        var variable = (node.Variable as ScriptVariableGlobal)?.Name;
        if (variable is not null)
            _own.Add(variable);
        Visit((ScriptNode?)node.Body);
        if (variable is not null)
            _own.RemoveAt(_own.LastIndexOf(variable));
        Visit((ScriptNode?)node.Else);
    }

    /// <summary>What is given a value here is the template's own from here on; a member of something reads that something.</summary>
    private void Target(ScriptExpression? target)
    {
        if (target is ScriptVariableGlobal variable)
            _own.Add(variable.Name);
        else if (target is not ScriptVariable)
            Visit((ScriptNode?)target);
    }
}
