using System.Text;

namespace Reactivation.Approaches;

/// <summary>Draws a sequence as Mermaid text, which many wikis and README pages show as a picture.</summary>
public static class SequenceDiagram
{
    /// <summary>The flow chart of a sequence.</summary>
    /// <param name="sequence">The sequence.</param>
    /// <returns>Mermaid text, lines ending in a line feed.</returns>
    public static string Mermaid(Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        var text = new StringBuilder("flowchart TD\n").Append("    begin([").Append(Quoted(sequence.Id)).Append("])\n");
        for (var i = 0; i < sequence.Steps.Length; i++)
        {
            var step = sequence.Steps[i];
            text.Append("    s").Append(i).Append('[').Append(Quoted($"{step.Id}: {step.Channel}, {step.Template}{Conditions(step)}")).Append("]\n");
            text.Append("    ").Append(i == 0 ? "begin" : $"s{i - 1}").Append(" -->|").Append(Quoted($"{step.WaitDays} day{(step.WaitDays == 1 ? "" : "s")}")).Append("| s").Append(i).Append('\n');
        }

        text.Append("    s").Append(sequence.Steps.Length - 1).Append(" --> finish([\"finished\"])\n");
        var stops = Quoted(string.Join(", ", sequence.StopAfter.Select(k => k.Name).Append(SequenceMachine.OptOutReason).Concat(sequence.AfterRefusal == RefusalRule.Stop ? ["refused by the gate"] : [])));
        for (var i = -1; i < sequence.Steps.Length - 1; i++)
            text.Append("    ").Append(i < 0 ? "begin" : $"s{i}").Append(" -.->|").Append(stops).Append("| stop([\"stopped\"])\n");
        return text.ToString();
    }

    private static string Conditions(SequenceStep step)
    {
        var all = new List<string>();
        if (!step.SkipAfter.IsEmpty)
            all.Add($"not after {string.Join(", ", step.SkipAfter)}");
        if (!step.OnlyAfter.IsEmpty)
            all.Add($"only after {string.Join(", ", step.OnlyAfter)}");
        if (step.When is not null)
            all.Add($"if {step.When}");
        return all.Count == 0 ? "" : $" ({string.Join("; ", all)})";
    }

    /// <summary>A label that ends neither early nor in markup.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c is '"' or '<' or '>' or '&' or '#' or ';' or '`' || char.IsControl(c) ? $"#{(int)c};" : c.ToString());
        return quoted.Append('"').ToString();
    }
}
