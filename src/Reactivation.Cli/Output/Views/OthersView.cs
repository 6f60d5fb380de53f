using Reactivation.Cli.Input;
using Reactivation.Cli.Input.Templates;
using Spectre.Console;

namespace Reactivation.Cli.Output.Views;

/// <summary>What lies in a folder of templates and is none.</summary>
internal sealed class OthersView(IAnsiConsole view, Language language)
{
    internal void Write(TemplateFolder folder)
    {
        if (!folder.Others.IsEmpty)
            view.Indented(0, TemplateWords.Others.In(language) + Shown.Names(folder.Others));
    }
}
