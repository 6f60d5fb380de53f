using System.Collections.Immutable;
using Reactivation.Changes;

namespace Reactivation.Cli.Runs;

/// <summary>One customer of the list, with what takes work to find, found once.</summary>
internal readonly record struct AssessedCustomer(Assessment Assessment, ImmutableArray<string> Segments, NextChange? Next)
{
    internal static IEnumerable<AssessedCustomer> Of(IEnumerable<Assessment> list) => InOrder.Select(list, a => new AssessedCustomer(a, a.Segments, a.NextChange));
}
