using System.Collections.Concurrent;
using System.Collections.Immutable;
using Scriban.Parsing;
using ScribanParser = Scriban.Template;

namespace Reactivation.Messages;

/// <summary>The full Scriban engine behind <see cref="ITemplateEngine"/>: for templates that go beyond the message subset. Safe for threads; make one and keep it.</summary>
/// <param name="bounds">What one template may take; null for the default bounds.</param>
/// <remarks>
/// <para>
/// It runs in the reference profile of <see cref="MessageSubset"/>: no automatic indentation, unknown names, members and places of a list are errors, lines end in <c>\n</c>,
/// the invariant culture, no loader. What the message subset accepts, both engines print alike.
/// </para>
/// <para>
/// Beyond a bound it throws, where the engine by itself would cut the text off. What depends on a clock, on chance or on the host's zone
/// (<c>date.now</c>, <c>date.utc_now</c>, <c>date.parse</c>, <c>math.random</c>, <c>math.uuid</c>) and what runs a text as a template (<c>object.eval</c>, <c>object.eval_template</c>)
/// is not there, and no template can change a library for the next one.
/// </para>
/// <example><code>
/// var engine = new ScribanTemplateEngine();
/// var template = MessageTemplate.Parse(File.ReadAllText("spring.ja.txt"), "spring.ja.txt", engine);
/// </code></example>
/// </remarks>
public sealed class ScribanTemplateEngine(TemplateBounds? bounds = null) : ITemplateEngine
{
    private const int DeepestExpression = 250;
    private const int MostProblems = 100;

    private readonly TemplateBounds _bounds = bounds ?? TemplateBounds.Default;
    private readonly ConcurrentBag<BoundedContext> _idle = [];

    /// <inheritdoc/>
    public ITemplate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > _bounds.TextLength)
            throw Refused(new Problem { Line = 1, Column = 1, Found = $"a template of {text.Length} characters", Expected = $"at most {_bounds.TextLength}", Fix = "shorten it, or raise TemplateBounds.TextLength" });

        // Blocks and operators count together here, each on its own in the message subset: what that accepts must fit.
        var parsed = ScribanParser.Parse(text, parserOptions: new ParserOptions { ExpressionDepthLimit = Math.Min(DeepestExpression, 4 * _bounds.Nesting) });
        return parsed.HasErrors
            ? throw Refused([.. parsed.Messages.Where(m => m.Type == ParserMessageType.Error).Take(MostProblems).Select(m => ScribanProblem.At(m.Span, m.Message, "a template that Scriban can parse"))])
            : new ScribanTemplate(this, parsed, RootNames.Of(parsed.Page));
    }

    /// <summary>A context that nobody else uses; given back when a message has come out of it.</summary>
    internal BoundedContext Take() => _idle.TryTake(out var idle) ? idle : new BoundedContext(_bounds);

    /// <summary>For the next message. A context in which something went wrong is not given back.</summary>
    internal void GiveBack(BoundedContext context)
    {
        context.Reset();
        _idle.Add(context);
    }

    private static TemplateException Refused(params ImmutableArray<Problem> problems) => new(problems);
}
