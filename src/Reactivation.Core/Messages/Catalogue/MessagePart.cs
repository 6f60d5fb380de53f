namespace Reactivation.Messages.Catalogue;

/// <summary>One part of a template file.</summary>
/// <param name="Name">Such as <c>email subject</c>.</param>
/// <param name="Start">How many lines of the file stand before it.</param>
/// <param name="Template">What renders it; null where it could not be parsed.</param>
/// <param name="Subset">It in the message subset; null where only another engine reads it.</param>
internal sealed record MessagePart(string Name, int Start, ITemplate? Template, Template? Subset)
{
    /// <summary>Every place that reads a value, in lines of the file; of another engine's template only the names are known.</summary>
    internal IEnumerable<(string Name, int Line, int Column, bool IsSafe)> Reads()
    {
        if (Subset is null)
            return (Template?.Names ?? []).Select(n => (n, Start + 1, 1, true));
        return Subset.Explore().Reads.Select(r => (r.Name, Place: Rendering.ProblemList.At(Subset.Text, r.At, "", ""), r.IsSafe))
            .Select(r => (r.Name, r.Place.Line!.Value + Start, r.Place.Column!.Value, r.IsSafe));
    }
}
