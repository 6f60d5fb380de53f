using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Runs;
using Reactivation.Decisions;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>Who enters the list, leaves it or changes place on it, and why.</summary>
internal sealed class DiffView(IAnsiConsole view, Language language)
{
    internal void Write(IReadOnlyCollection<VerdictChange> changes, int top)
    {
        var table = Tables.Of(In(new("Place on the list", "リスト上の変化")), In(Words.Customers));
        foreach (var move in Enum.GetValues<ListMove>())
            table.Add(In(Title(move)), Tables.Number(changes.Count(c => c.Move == move)));
        view.Write(table);
        foreach (var group in changes.GroupBy(c => c.Move).OrderBy(g => g.Key))
        {
            view.MarkupLineInterpolated($"[bold]{In(Title(group.Key))}[/]");
            foreach (var change in group.Take(top))
                Write(change);
            if (group.Count() > top)
                view.WriteLine($"  … {Tables.Number(group.Count() - top)}");
            view.WriteLine();
        }
    }

    private void Write(VerdictChange change)
    {
        view.MarkupLineInterpolated($"  [bold]{change.CustomerId}[/]  {Place(change.Old)} → {Place(change.New)}");
        foreach (var proof in change.Why())
            view.Indented(4, AssessmentColumns.Line(proof, language));
    }

    private string Place(Assessment? assessment) =>
        assessment is null ? In(new("not known", "未登録")) : $"{In(Words.Of(assessment.Stage))} / {In(Words.Of(assessment.Priority.Tier))}";

    private static Wording Title(ListMove move) => move switch
    {
        ListMove.Entered => new("Enter the list", "新たにリスト入り"),
        ListMove.Left => new("Leave the list", "リストから外れる"),
        ListMove.ChangedTier => new("Change tier", "優先度が変わる"),
        _ => new("Change stage", "ステージだけ変わる"),
    };

    private string In(Wording wording) => wording.In(language);
}
