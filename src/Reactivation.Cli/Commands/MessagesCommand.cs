using System.CommandLine;
using Reactivation.Cli.Input.Files;
using Reactivation.Cli.Output.Files;
using Reactivation.Cli.Output.Views;
using Reactivation.Cli.Runs;
using Reactivation.Decisions;

namespace Reactivation.Cli.Commands;

/// <summary><c>reactivation messages</c>.</summary>
internal static class MessagesCommand
{
    internal static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--out")
        {
            Description = $"Folder to write {MessageFiles.CsvList}, {MessageFiles.Refused} and {MessageFiles.Rejected} into; - writes the list alone to standard output. Without it nothing is written.",
            HelpName = "DIR",
        };
        var perCustomer = new Option<bool>("--per-customer") { Description = $"Writes a file for each message into the folder {MessageFiles.Folder} of DIR, which is replaced: .eml for e-mail, .txt for the rest." };
        var isExcel = new Option<bool>("--excel") { Description = "Writes CSV as Excel reads it: UTF-8 with byte order mark, and no text that it would run as a formula. Not for sending." };
        var isJson = new Option<bool>("--jsonl") { Description = $"Writes the list as JSON Lines ({MessageFiles.JsonList})." };
        var preview = new Option<int>("--preview") { Description = "How many messages to print.", HelpName = "N", DefaultValueFactory = _ => 1, CustomParser = result => CommonOptions.Number(result, 0, 1000) };
        var command = new ExampleCommand(
            "messages",
            "Composes a message for each customer of the list, by the template that answers their cause.",
            "reactivation messages --events orders.csv --as-of 2026-11-22 --contacts contacts.csv --sender sender.json --values values.json --out result",
            "reactivation messages --events orders.csv --as-of 2026-11-22 --contacts contacts.csv --sender sender.json --values values.json --template price --form sms --tier high --preview 3");
        var options = new RunOptions(new ContactOptions(asksRecords: false));
        var request = new MessageRequestOptions();
        options.AddTo(command);
        request.AddTo(command);
        foreach (var option in new Option[] { output, perCustomer, isExcel, isJson, preview })
            command.Add(option);
        command.Validators.Add(result => CommonOptions.RefuseBoth(result, isExcel, isJson));
        command.Validators.Add(result =>
        {
            if (result.GetValue(perCustomer) && result.GetValue(output) is null or StandardInput.Sign)
                result.AddError($"{perCustomer.Name} was found, expected a folder with {output.Name}.");
        });
        command.SetAction(parsed =>
        {
            var language = options.Language(parsed);
            var asked = request.Read(parsed, terminal, options.AsOf(parsed));
            var run = options.Read(parsed, terminal).Assess();
            var format = parsed.GetValue(isJson) ? RowFormat.JsonLines : parsed.GetValue(isExcel) ? RowFormat.ExcelCsv : RowFormat.Csv;
            var messages = new MessageRun(run, asked);
            var files = new MessageFiles(run, format, language, parsed.GetValue(perCustomer));
            var (tally, first, folder) = (new MessageTally(), new List<ComposedMessage>(), parsed.GetValue(output));
            var view = folder == StandardInput.Sign ? terminal.ErrorView : terminal.View;
            if (folder is null)
                files.WriteList(Stream.Null, Messages());
            else if (folder == StandardInput.Sign)
                files.WriteList(terminal.OutputBytes, Messages());
            else
                files.Write(folder, Messages());
            new MessagesView(view, language).Write(tally, first);
            new NotesView(view, language).Write(run);
            if (folder is not null and not StandardInput.Sign)
                terminal.Output.WriteLine($"{new Wording("Written: ", "書き込み先：").In(language)}{Path.Combine(folder, files.ListName)}, {MessageFiles.Refused}, {MessageFiles.Rejected}");
            return CommandLine.Done;

            IEnumerable<ComposedMessage> Messages()
            {
                foreach (var message in messages.Compose(terminal.Progress))
                {
                    tally.Add(message);
                    if (message.Message is not null && first.Count < parsed.GetValue(preview))
                        first.Add(message);
                    yield return message;
                }
            }
        });
        return command;
    }
}
