using System.Collections.Immutable;

namespace Reactivation.Cli.Input.Templates;

/// <summary>Where the templates of a folder do not say the same in every language, together with the library's.</summary>
internal static class ParityRemarks
{
    /// <summary>Two of one's own that differ are a mistake; one that the library's other language lacks or says otherwise is only told.</summary>
    internal static (ImmutableArray<Problem> Mistakes, ImmutableArray<Problem> Remarks) Of(TemplateFolder folder)
    {
        var own = folder.Templates.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var twice = folder.Templates.GroupBy(t => t.Id).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var all = folder.Catalogue.CheckParity().Where(p => own.Contains(IdOf(p))).ToLookup(p => twice.Contains(IdOf(p)));
        return ([.. all[true].Select(InFile)], [.. all[false]]);
    }

    private static string IdOf(Problem problem) => problem.Source!.Split('.')[0];

    private static Problem InFile(Problem problem) => problem with { Source = problem.Source + ".txt", Line = 1, Column = 1 };
}
