namespace Reactivation.Messages.Rendering;

/// <summary>Works a function out.</summary>
internal delegate TemplateValue FunctionBody(in Arguments arguments, ref Run run, int at);

/// <summary>Prints what a function gives, without making a text of it first.</summary>
internal delegate void FunctionWriter(in Arguments arguments, ref Run run, int at);

/// <summary>A function of the message subset.</summary>
/// <param name="Name">Library and name.</param>
/// <param name="Least">The fewest arguments, the piped one included.</param>
/// <param name="Most">The most.</param>
/// <param name="Body">What it does.</param>
internal sealed record Function(string Name, int Least, int Most, FunctionBody Body)
{
    internal FunctionWriter? Writer { get; init; }
}
