using System.Collections.Immutable;
using Reactivation.Cli.Input;
using Reactivation.Cli.Runs;
using Reactivation.Cli.Wordings;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>What the user should know of the files: warnings, what was left out, and why.</summary>
internal sealed class NotesView(IAnsiConsole view, Language language)
{
    private const int RejectedShown = 10;

    internal void Write(AssessmentRun run)
    {
        var isJapanese = language == Language.Japanese;
        foreach (var warning in run.Warnings)
            view.MarkupLineInterpolated($"[yellow]{(isJapanese ? "注意：" : "Warning: ")}{warning.Text.In(language)}[/]");
        if (run.Input.IgnoredColumns.Count > 0)
            view.WriteLine($"{(isJapanese ? "使わなかった列：" : "Columns that hold no fact and were not used: ")}{Shown.Names(run.Input.IgnoredColumns.Distinct())}");
        foreach (var note in run.Input.Notes)
            view.WriteLine(Told.Text(note, language));
        Rejected(run.Input.Rejected, isJapanese);
    }

    private void Rejected(ImmutableArray<Problem> rejected, bool isJapanese)
    {
        if (rejected.IsEmpty)
            return;
        var count = Tables.Number(rejected.Length);
        view.MarkupLineInterpolated($"[yellow]{(isJapanese ? $"{count} 行は読めないため除きました：" : $"{count} {(rejected.Length == 1 ? "row" : "rows")} could not be read, and the rest is assessed:")}[/]");
        foreach (var problem in rejected.Take(RejectedShown))
            view.Indented(2, Told.Line(problem, language));
        if (rejected.Length <= RejectedShown)
            return;
        var more = Tables.Number(rejected.Length - RejectedShown);
        view.WriteLine(isJapanese ? $"  … 他 {more} 行（--out で全件をファイルに出力）" : $"  … and {more} more (--out of assess and plan writes all of them to a file)");
    }
}
