namespace Reactivation.Messages.Catalogue;

/// <summary>One part of a template file.</summary>
/// <param name="Name">Such as <c>email subject</c>.</param>
/// <param name="Start">How many lines of the file stand before it.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Template">What renders it; null where it could not be parsed.</param>
/// <param name="Subset">It in the message subset; null where only another engine reads it.</param>
internal sealed record MessagePart(string Name, int Start, string Text, ITemplate? Template, Template? Subset)
{
    /// <summary>Every read of a value, with its place in the part; of another engine's template only the names are known.</summary>
    internal IEnumerable<(string Name, int At, bool IsSafe)> Reads() =>
        Subset is null ? (Template?.Names ?? []).Select(n => (n, 0, true)) : Subset.Explore().Reads;

    /// <summary>A problem at a place of the part, in lines of the file.</summary>
    internal Problem At(int at, string found, string expected, string? fix)
    {
        var problem = Rendering.ProblemList.At(Subset is null ? "" : Text, at, found, expected, fix);
        return problem with { Line = problem.Line + Start };
    }
}
