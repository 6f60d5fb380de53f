using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Runs;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>The top of the list, each with the rows that hold and when the verdict changes.</summary>
internal sealed class TopView(IAnsiConsole view, Language language)
{
    internal void Write(IReadOnlyList<AssessedCustomer> top)
    {
        if (top.Count == 0)
            return;
        view.MarkupLineInterpolated($"[bold]{(language == Language.Japanese ? $"リストの上位 {top.Count} 人" : $"The first {top.Count} of the list")}[/]");
        foreach (var customer in top)
        {
            view.MarkupLineInterpolated($"[bold]{customer.Assessment.CustomerId}[/]  {Headline.Of(customer.Assessment, language)}");
            foreach (var reason in AssessmentColumns.Reasons(customer.Assessment))
                view.Indented(2, AssessmentColumns.Line(reason, language));
            if (customer.Next is { } next)
                view.Indented(2, Headline.Of(next, language));
        }

        view.WriteLine();
    }
}
