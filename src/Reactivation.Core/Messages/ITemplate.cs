using System.Buffers;
using System.Collections.Immutable;

namespace Reactivation.Messages;

/// <summary>A parsed template: parse once, render many. Every implementation is safe for threads.</summary>
public interface ITemplate
{
    /// <summary>The names of the values that it reads, in the order in which they first appear.</summary>
    ImmutableArray<string> Names { get; }

    /// <summary>Renders to a text.</summary>
    /// <param name="values">The values; more than it reads may be given.</param>
    /// <returns>The text.</returns>
    /// <exception cref="RenderException">A value is missing or does not fit, or a bound is reached.</exception>
    string Render(TemplateValues values);

    /// <summary>Renders into a writer; in case of an error nothing is written.</summary>
    /// <param name="values">The values; more than it reads may be given.</param>
    /// <param name="output">The writer.</param>
    /// <exception cref="RenderException">A value is missing or does not fit, or a bound is reached.</exception>
    void Render(TemplateValues values, IBufferWriter<char> output);
}
