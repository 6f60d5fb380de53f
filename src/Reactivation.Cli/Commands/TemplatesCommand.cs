using System.CommandLine;
using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Templates;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Wordings;
using Reactivation.Messages;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation templates</c>: lists, shows and checks message templates, and begins a values file for them.</summary>
internal static class TemplatesCommand
{
    internal static Command Create(Terminal terminal) => new("templates", "Templates of messages: the library's and your own.")
    {
        List(terminal), Show(terminal), Check(terminal), Values(terminal),
    };

    private static ExampleCommand List(Terminal terminal)
    {
        var (folder, language) = (MessageOptions.Templates(), CommonOptions.Language());
        var isJson = new Option<bool>("--jsonl") { Description = "Prints the list as JSON Lines, a line for each template and language." };
        var command = new ExampleCommand("list", "Lists the templates: id, languages, purpose, cause, forms, title.", "reactivation templates list", "reactivation templates list --templates mine --lang ja") { folder, language, isJson };
        command.SetAction(parsed =>
        {
            var own = TemplateFolder.ReadWhole(parsed.GetValue(folder));
            if (parsed.GetValue(isJson))
                TableWriter.Write(terminal.OutputBytes, RowFormat.JsonLines, TemplateColumns.With(own), own.Catalogue.Templates);
            else
                new TemplateListView(terminal.View, parsed.GetValue(language)).Write(own);
            new OthersView(terminal.ErrorView, parsed.GetValue(language)).Write(own);
            return CommandLine.Done;
        });
        return command;
    }

    private static ExampleCommand Show(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "The template's id, such as price." };
        id.CompletionSources.Add([.. MessageCatalogue.Default.Templates.Select(t => t.Id).Distinct()]);
        var (folder, language, form) = (MessageOptions.Templates(), CommonOptions.Language(), MessageOptions.Form());
        form.Description = "Shows this form only.";
        language.Description = "The template's language, and that of the output; without it, English.";
        var isFile = new Option<bool>("--file") { Description = "Prints the template's file as it is, to begin one's own with." };
        var command = new ExampleCommand("show", "Shows a template: what it needs, its text, and a preview with the examples.", "reactivation templates show price --form email", "reactivation templates show price --lang ja --file > mine/price.ja.txt") { id, folder, language, form, isFile };
        command.SetAction(parsed =>
        {
            var own = TemplateFolder.ReadWhole(parsed.GetValue(folder));
            var template = Find(own.Catalogue, parsed.GetValue(id)!, parsed.GetValue(language));
            if (parsed.GetValue(isFile))
                return Print(terminal, template.Text);
            if (parsed.GetValue(form) is { } one && !template.Forms.Contains(one))
                throw new InputException(new Problem { Source = form.Name, Found = $"{Codes.Of(one)}, in which {template} is not written", Expected = $"one of {string.Join(", ", template.Forms.Select(Codes.Of))}" });
            new TemplateView(terminal.View, parsed.GetValue(language)).Write(template, own.OriginOf(template), parsed.GetValue(form));
            return CommandLine.Done;
        });
        return command;
    }

    private static ExampleCommand Check(Terminal terminal)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder; templates are the files named ID.ja.txt or ID.en.txt." };
        var language = CommonOptions.Language();
        var command = new ExampleCommand("check", "Says everything that is wrong with a folder of one's own templates, each with file, line and column; exit code 2 where something is. Of good ones, which of the library's they take the place of.", "reactivation templates check mine") { folder, language };
        command.SetAction(parsed =>
        {
            var own = TemplateFolder.Read(parsed.GetValue(folder)!);
            var (mistakes, remarks) = ParityRemarks.Of(own);
            foreach (var problem in own.Problems.Concat(mistakes))
                terminal.Error.WriteLine(Told.CheckLine(problem, parsed.GetValue(language)));
            new TemplateCheckView(terminal.View, parsed.GetValue(language)).Write(own, remarks);
            return own.Problems.IsEmpty && mistakes.IsEmpty ? CommandLine.Done : CommandLine.Unusable;
        });
        return command;
    }

    private static ExampleCommand Values(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID") { Description = "The templates; without any, those that answer a cause.", Arity = ArgumentArity.ZeroOrMore };
        var folder = MessageOptions.Templates();
        var command = new ExampleCommand("values", "Prints a values file for templates, filled with their examples, to put one's own values into: see messages --values.", "reactivation templates values price staff > values.json") { ids, folder };
        command.SetAction(parsed =>
        {
            var catalogue = TemplateFolder.ReadWhole(parsed.GetValue(folder)).Catalogue;
            string[] wanted = parsed.GetValue(ids) is [_, ..] some ? some : ValuesExample.Answering(catalogue);
            InputException.ThrowIfAny([.. wanted.Where(w => catalogue.Templates.All(t => t.Id != w)).Select(w => Unknown(catalogue, w))]);
            ValuesExample.Write(terminal.OutputBytes, catalogue, wanted, null);
            return CommandLine.Done;
        });
        return command;
    }

    private static MessageTemplate Find(MessageCatalogue catalogue, string id, Language language) =>
        catalogue.Find(id, language) ?? throw new InputException(
            catalogue.Templates.FirstOrDefault(t => t.Id == id) is { } other
                ? new Problem { Source = "--lang", Found = $"{Codes.Of(language)}, in which there is no {id}", Expected = Codes.Of(other.Language) }
                : Unknown(catalogue, id));

    private static Problem Unknown(MessageCatalogue catalogue, string id) =>
        new() { Found = $"the template {Shown.Text(id)}", Expected = $"one of {string.Join(", ", catalogue.Templates.Select(t => t.Id).Distinct())}", Fix = Shown.Near(id, catalogue.Templates.Select(t => t.Id)) };

    private static int Print(Terminal terminal, string text)
    {
        terminal.Output.Write(text);
        return CommandLine.Done;
    }
}
