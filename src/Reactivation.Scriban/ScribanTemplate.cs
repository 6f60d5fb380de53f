using System.Buffers;
using System.Collections.Immutable;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Reactivation.Messages;

/// <summary>A template of the full engine.</summary>
internal sealed class ScribanTemplate(ScribanTemplateEngine engine, Scriban.Template parsed, ImmutableArray<string> names) : ITemplate
{
    public ImmutableArray<string> Names => names;

    public string Render(TemplateValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Names.FirstOrDefault(RootNames.IsTaken) is { } taken)
            throw new ArgumentException($"'{taken}' is a word of the template language and cannot be the name of a value.", nameof(values));
        var context = engine.Take();
        try
        {
            context.Begin(Group(values));
            var text = parsed.Render(context);
            engine.GiveBack(context);
            return text;
        }
        catch (BoundReachedException e)
        {
            throw new RenderException(ScribanProblem.At(e.Span, e.OriginalMessage, "a template that needs less", "raise the TemplateBounds, where it must be"), e);
        }
        catch (ScriptRuntimeException e)
        {
            throw new RenderException(ScribanProblem.At(e.Span, e.OriginalMessage, "a template that can be rendered with these values"), e);
        }
    }

    public void Render(TemplateValues values, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Render(values));
    }

    /// <summary>Filled by <c>Add</c>: the indexer makes a whole context for each value.</summary>
    private static ScriptObject Group(TemplateValues values)
    {
        var (group, all) = (new ScriptObject(values.Names.Count), values.Values);
        for (var i = 0; i < all.Length; i++)
            group.Add(values.Names[i], Value(all[i]));
        return group;
    }

    private static object? Value(TemplateValue value) => value.ToObject() switch
    {
        ImmutableArray<TemplateValue> items => List(items),
        TemplateValues group => Group(group),
        var plain => plain,
    };

    private static ScriptArray List(ImmutableArray<TemplateValue> items)
    {
        var list = new ScriptArray(items.Length);
        foreach (var item in items)
            list.Add(Value(item));
        return list;
    }
}
