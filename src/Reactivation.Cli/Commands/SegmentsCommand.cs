using System.CommandLine;
using Reactivation.Cli.Input;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs;
using Reactivation.Segments;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation segments</c>: sizes, and a table of any two dimensions.</summary>
internal static class SegmentsCommand
{
    internal static Command Create(Terminal terminal)
    {
        var rows = new Option<string>("--rows") { Description = $"The dimension of the cross-table's rows.", HelpName = "DIMENSION", DefaultValueFactory = _ => SegmentDimensions.Silence };
        var columns = new Option<string>("--columns") { Description = "The dimension of its columns.", HelpName = "DIMENSION", DefaultValueFactory = _ => "stage" };
        var isJson = new Option<bool>("--jsonl") { Description = "Prints the sizes as JSON Lines." };
        var command = new ExampleCommand("segments", "Counts the customers of every segment, and of two dimensions together: segments', or stage, definition, cause, tier.", "reactivation segments --events orders.csv --as-of 2026-11-22 --rows rfm --columns tier") { rows, columns, isJson };
        var options = new RunOptions();
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var run = options.Read(parsed, terminal);
            var (first, second) = (parsed.GetValue(rows)!, parsed.GetValue(columns)!);
            InputException.ThrowIfAny([.. Unknown("--rows", first, run.Policy), .. Unknown("--columns", second, run.Policy)]);
            run.Assess();
            var sizes = SegmentSize.Of(run);
            if (parsed.GetValue(isJson))
            {
                TableWriter.Write(terminal.OutputBytes, RowFormat.JsonLines, SegmentColumns.All, sizes);
            }
            else
            {
                var view = new SegmentsView(terminal.View, options.Language(parsed));
                view.Write(sizes, run.Customers.Count);
                view.Write(run.Verdicts.Cross(first, second), first, second);
            }

            new NotesView(terminal.ErrorView, options.Language(parsed)).Write(run);
            return CommandLine.Done;
        });
        return command;
    }

    private static IEnumerable<Problem> Unknown(string option, string dimension, ReactivationPolicy policy)
    {
        string[] known = ["stage", "definition", "cause", "tier", .. policy.Segments.Select(s => s.Then).Distinct()];
        if (!known.Contains(dimension))
            yield return new Problem { Source = option, Found = Shown.Text(dimension), Expected = $"one of {string.Join(", ", known)}", Fix = Shown.Near(dimension, known) };
    }
}
