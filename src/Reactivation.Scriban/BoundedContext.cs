using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Reactivation.Messages;

/// <summary>A context in the reference profile that counts what a message takes and throws beyond its bounds.</summary>
internal sealed class BoundedContext : TemplateContext
{
    private const int CharactersAStep = 64;
    private const int DeepestGroup = 20;

    /// <summary>What would make a message depend on anything but its template and its values.</summary>
    private static readonly (string Library, string[] Functions)[] LeftOut =
    [
        ("date", ["now", "utc_now", "parse", "parse_to_string"]), ("math", ["random", "uuid"]), ("object", ["eval", "eval_template"]),
    ];

    private readonly TemplateBounds _bounds;
    private int _steps;

    internal BoundedContext(TemplateBounds bounds)
    {
        _bounds = bounds;
        (AutoIndent, StrictVariables, EnableRelaxedMemberAccess, EnableRelaxedIndexerAccess, NewLine) = (false, true, false, false, "\n");
        (LoopLimit, RecursiveLimit, ObjectRecursionLimit, RegexTimeOut) = (bounds.Steps, bounds.Nesting, DeepestGroup, TimeSpan.FromMilliseconds(100));

        // The engine's own limit cuts off in silence, and counts what stands in nested lists once for each level and what is captured too: it must lie where ours has thrown before.
        LimitToString = (int)Math.Min(int.MaxValue, Math.Max((DeepestGroup + 2L) * bounds.OutputLength, (long)CharactersAStep * bounds.Steps) + 1);
        foreach (var (library, functions) in LeftOut)
        {
            foreach (var function in functions)
                Library(library).Remove(function);
        }

        // A context serves many messages: what one template could write into a library, the next would read.
        foreach (var library in BuiltinObject.Values.OfType<ScriptObject>())
            library.IsReadOnly = true;
        BuiltinObject.IsReadOnly = true;
    }

    /// <summary>A new message.</summary>
    internal void Begin(ScriptObject values)
    {
        _steps = 0;
        PushGlobal(values);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        Charge(scriptNode is ScriptRawStatement raw ? raw.Text.Length : 0);
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (value is string text)
            Measure(text);
        else if (value is ScriptArray list && list.Count > _bounds.Steps)
            throw new BoundReachedException(CurrentSpan, $"a list of more than {_bounds.Steps} items");
        if (Output is StringBuilderOutput output && output.Builder.Length > _bounds.OutputLength)
            throw new BoundReachedException(scriptNode?.Span ?? CurrentSpan, $"more than {_bounds.OutputLength} characters of output");
        return value;
    }

    public override string? ObjectToString(object? value, bool nested = false)
    {
        var text = base.ObjectToString(value, nested);
        if (text is not null)
            Measure(text);
        return text;
    }

    private ScriptObject Library(string name) => BuiltinObject.TryGetValue(this, default, name, out var library) && library is ScriptObject known
        ? known
        : throw new InvalidOperationException($"This version of Scriban has no library '{name}'.");

    private void Measure(string text)
    {
        if (text.Length > _bounds.OutputLength)
            throw new BoundReachedException(CurrentSpan, $"a text of more than {_bounds.OutputLength} characters");
        Charge(text.Length);
    }

    private void Charge(int characters)
    {
        _steps += 1 + (characters / CharactersAStep);
        if (_steps > _bounds.Steps)
            throw new BoundReachedException(CurrentSpan, $"more than {_bounds.Steps} steps");
    }
}
