using Reactivation.Cli.Input.Templates;
using Reactivation.Cli.Output.Files;
using Reactivation.Messages;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>One template: head, values, and each form as it is written and as it reads with the examples.</summary>
internal sealed class TemplateView(IAnsiConsole view, Language language)
{
    internal void Write(MessageTemplate template, TemplateOrigin origin, MessageForm? form)
    {
        view.MarkupLineInterpolated($"[bold]{template}[/]  {TemplateWords.Of(origin).In(language)}");
        view.Indented(2, template.Title);
        view.Indented(2, string.Join(", ", Head(template)));
        view.WriteLine();
        view.MarkupLineInterpolated($"[bold]{TemplateWords.Needs.In(language)}[/]");
        foreach (var value in template.Values.Where(v => form is not { } one || template.NamesFor(one).Contains(v.Name)))
            Write(value);
        foreach (var one in form is { } asked ? [asked] : template.Forms)
            Write(template, one);
        view.WriteLine();
        view.Indented(0, TemplateWords.LawNote.In(language));
    }

    private static IEnumerable<string> Head(MessageTemplate template)
    {
        yield return $"purpose {Codes.Of(template.Purpose)}";
        if (template.Cause is { } cause)
            yield return $"cause {Codes.Of(cause)}";
        if (!template.Reasons.IsEmpty)
            yield return $"reasons {string.Join(' ', template.Reasons)}";
        yield return $"forms {string.Join(' ', template.Forms.Select(Codes.Of))}";
    }

    private void Write(MessageValue value)
    {
        var need = (value.IsRequired ? TemplateWords.Required : TemplateWords.Optional).In(language);
        view.MarkupLineInterpolated($"  [bold]{value.Name}[/]  {Codes.Of(value.Type)}, {need}{(value.IsStandard ? ", " + TemplateWords.Given.In(language) : "")}");
        view.Indented(6, value.Description, 0);
        view.Indented(6, $"{TemplateWords.Example.In(language)}: {ValuesExample.Text(value.Example)}", 0);
    }

    private void Write(MessageTemplate template, MessageForm form)
    {
        var names = template.NamesFor(form);
        var examples = TemplateValues.Of([.. template.Values.Where(v => names.Contains(v.Name)).Select(v => (v.Name, v.Example))]);
        foreach (var part in template.PartsOf(form))
        {
            view.WriteLine();
            view.MarkupLineInterpolated($"[bold]--- {part}[/]");
            view.Whole(2, template.TextOf(part)!);
        }

        view.WriteLine();
        view.MarkupLineInterpolated($"[bold]{TemplateWords.Preview.In(language)}: {Codes.Of(form)}[/]");
        foreach (var part in template.PartsOf(form))
            view.Whole(2, template.Render(part, examples)!);
    }
}
