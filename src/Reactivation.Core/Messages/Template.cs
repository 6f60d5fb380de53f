using System.Buffers;
using System.Collections.Immutable;
using Reactivation.Messages.Rendering;

namespace Reactivation.Messages;

/// <summary>A template in the message subset of Scriban. Immutable, safe for threads; parse once, render many.</summary>
/// <remarks>
/// A template that is accepted prints the same bytes as Scriban 7.2.6 or later with <c>AutoIndent = false</c>, <c>StrictVariables = true</c>,
/// <c>EnableRelaxedMemberAccess = false</c>, <c>EnableRelaxedIndexerAccess = false</c>, <c>NewLine = "\n"</c>, the invariant culture and no loader; every other template
/// is refused, when it is parsed or when it is rendered, with the place and the name of what is not in the subset. There is no third outcome.
/// <example><code>
/// var template = Template.Parse("{{ name }} 様\n{{ for x in news }}・{{ x }}\n{{ end }}");
/// string text = template.Render(TemplateValues.Of(("name", "花子"), ("news", ImmutableArray.Create("新製品", "新価格"))));
/// </code></example>
/// </remarks>
public sealed class Template : ITemplate
{
    private readonly Statement[] _body;
    private readonly int _locals;
    private readonly TemplateBounds _bounds;
    private RootPlaces? _places;

    private Template(string text, Statement[] body, ImmutableArray<string> names, int locals, TemplateBounds bounds) =>
        (Text, _body, Names, _locals, _bounds) = (text, body, names, locals, bounds);

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public ImmutableArray<string> Names { get; }

    /// <summary>What it reads and prints, found without values.</summary>
    internal Exploration Explore() => Exploration.Of(_body);

    /// <summary>Parses a template.</summary>
    /// <param name="text">The template.</param>
    /// <param name="bounds">What it may take; null for the default bounds.</param>
    /// <returns>The template.</returns>
    /// <exception cref="TemplateException">It is not in the message subset; all problems are named.</exception>
    public static Template Parse(string text, TemplateBounds? bounds = null) =>
        TryParse(text, out var template, out var problems, bounds) ? template! : throw new TemplateException(problems);

    /// <summary>Parses a template if it can be parsed.</summary>
    /// <param name="text">The template.</param>
    /// <param name="template">The template; null where there are problems.</param>
    /// <param name="problems">All problems, by place; empty for a good template.</param>
    /// <param name="bounds">What it may take; null for the default bounds.</param>
    /// <returns>Whether it could be parsed.</returns>
    public static bool TryParse(string text, out Template? template, out ImmutableArray<Problem> problems, TemplateBounds? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        bounds ??= TemplateBounds.Default;
        var parser = new TemplateParser(text, bounds);
        var body = parser.Run();
        problems = parser.Problems.All();
        template = problems.IsEmpty ? new Template(text, body, parser.Scope.Roots, parser.Scope.Slots, bounds) : null;
        return template is not null;
    }

    /// <inheritdoc/>
    public string Render(TemplateValues values)
    {
        var run = new Run(Text, _bounds, Places(values), values, _locals);
        try
        {
            run.Execute(_body);
            return run.Written.ToString();
        }
        finally
        {
            run.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Render(TemplateValues values, IBufferWriter<char> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var run = new Run(Text, _bounds, Places(values), values, _locals);
        try
        {
            run.Execute(_body);
            output.Write(run.Written);
        }
        finally
        {
            run.Dispose();
        }
    }

    /// <summary>Where each root stands among the values; kept for the next message with the same names. Two threads at once at worst work it out twice.</summary>
    private RootPlaces Places(TemplateValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var known = _places;
        return known is not null && ReferenceEquals(known.Names, values.Names) ? known : _places = RootPlaces.Of(Names, values.Names);
    }
}
