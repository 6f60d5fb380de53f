using Reactivation.Conditions;
using Reactivation.Customers;
using Reactivation.Policies.Json;

namespace Reactivation.Policies;

/// <summary>What reading a document needs and leaves: the names known so far, the problems, the references to be looked up at the end.</summary>
internal sealed class Reading(JsonProblems problems, FactCatalogue catalogue)
{
    /// <summary>The names that texts may use; grows by what the document declares.</summary>
    internal FactCatalogue Catalogue { get; set; } = catalogue;

    /// <summary>Every reference to another rule, and where it stands.</summary>
    internal List<(ReferenceCondition Reference, JsonValue At, int Offset)> References { get; } = [];

    internal bool IsFull => problems.IsFull;

    /// <summary>Notes a problem; the result, false, lets a reader return in the same breath.</summary>
    internal bool Problem(JsonValue at, string expected, string? fix = null, string? found = null) => Problem(at, at.Start, expected, fix, found);

    internal bool Problem(JsonValue at, int offset, string expected, string? fix = null, string? found = null)
    {
        problems.Add(offset, at.Path, found ?? at.Shown, expected, fix);
        return false;
    }

    /// <summary>Notes the problems inside a text of a language of its own, where they stand in the document.</summary>
    internal bool Inside(JsonValue text, string content, IEnumerable<Problem> inside)
    {
        foreach (var problem in inside)
            Problem(text, text.OffsetOf(Offset(content, problem.Line ?? 1, problem.Column ?? 1)), problem.Expected, problem.Fix, problem.Found);
        return false;
    }

    /// <summary>Reports the members that are none of these. False where there is one.</summary>
    internal bool KnowsMembers(JsonValue value, IReadOnlyList<string> names)
    {
        var isKnown = true;
        foreach (var member in value.Items)
        {
            if (!names.Contains(member.Name!))
                isKnown = IsFull || Problem(member, member.NameStart, $"one of {string.Join(", ", names)}", DidYouMean(member.Name!, names), $"the member {JsonValue.MemberPath(member.Name!).TrimStart('.')}");
        }

        return isKnown;
    }

    internal static string? DidYouMean(string found, IEnumerable<string> known) => Nearest.To(found, known) is { } near ? $"did you mean '{near}'?" : null;

    /// <summary>The index of a line and column of a text.</summary>
    internal static int Offset(string content, int line, int column)
    {
        var start = 0;
        for (; line > 1; line--)
            start = content.IndexOf('\n', start) + 1;
        return start + column - 1;
    }
}
