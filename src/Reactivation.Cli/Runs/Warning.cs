using Reactivation.Decisions;

namespace Reactivation.Cli.Runs;

/// <summary>Something about an input that lets it be used, and that its user should know.</summary>
/// <param name="Code">What it is, for programs.</param>
/// <param name="Count">How often, or how many days.</param>
/// <param name="Text">What it is, for people.</param>
internal sealed record Warning(string Code, int Count, Wording Text);
